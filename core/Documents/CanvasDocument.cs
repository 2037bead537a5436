using OgpTeams.Documents.Canvases;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Templates;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The commitment canvas (« Canevas d'engagement ») of a format 2 or 3 workshop.</summary>
public static class CanvasDocument
{
    /// <inheritdoc cref="SubjectSheetDocument.Write"/>
    public static MergeOutcome Write(CanvasContent content, byte[]? existing, byte[]? template = null)
    {
        var texts = new Texts(content.Heading.Language);
        return DocumentWriter.Write(
            CanvasValues.Of(content, texts), texts, () => CanvasTemplate.Build(texts),
            TemplateFile.Open(template), WrittenDocument.Open(existing));
    }

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language)
    {
        var texts = new Texts(language);
        return DocumentWriter.Template(CanvasTemplate.Build(texts), texts["Canvas"], texts);
    }
}
