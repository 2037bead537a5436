using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>A document of wide tables, turned on its side.</summary>
internal static class Landscape
{
    /// <summary>Between the margins, in twentieths of a point.</summary>
    public const int Width = 14570;

    public static DocxPackage Turned(DocxPackage package)
    {
        foreach (var size in package.Body.Descendants(Ns.W + "pgSz").ToList())
        {
            var (width, height) = ((string?)size.Attribute(Ns.W + "w"), (string?)size.Attribute(Ns.W + "h"));
            size.SetAttributeValue(Ns.W + "w", height);
            size.SetAttributeValue(Ns.W + "h", width);
            size.SetAttributeValue(Ns.W + "orient", "landscape");
        }

        return package;
    }
}
