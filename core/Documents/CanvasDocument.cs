using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The commitment canvas (« Canevas d'engagement ») of a format 2 or 3 workshop.</summary>
public static class CanvasDocument
{
    /// <inheritdoc cref="SubjectSheetDocument.Write"/>
    public static MergeOutcome Write(
        CanvasContent content, byte[]? existing, byte[]? template = null, Letterhead? letterhead = null) => DocumentWriter.Write(
        content.Heading, texts => CanvasValues.Of(content, texts), CanvasTemplate.Build, existing, template, letterhead);

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language, Look look = Look.Standard) => DocumentWriter.Template(language, CanvasTemplate.Build, "Canvas", look);
}
