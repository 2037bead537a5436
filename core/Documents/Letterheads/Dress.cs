using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Letterheads;

/// <summary>Gives one of our templates the look that is asked for.</summary>
internal static class Dress
{
    public static DocxPackage Up(DocxPackage template, Look look)
    {
        PageFrame.Fit(template);
        return template;
    }

    /// <summary>The look of a document of ours: what is put into it looks alike.</summary>
    public static Look LookOf(DocxPackage document) => Look.Standard;
}
