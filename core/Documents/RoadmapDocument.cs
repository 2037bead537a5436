using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Documents.Templates;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The roadmap (« Feuille de route ») of a format 3 workshop.</summary>
public static class RoadmapDocument
{
    /// <inheritdoc cref="SubjectSheetDocument.Write"/>
    public static MergeOutcome Write(RoadmapContent content, byte[]? existing, byte[]? template = null)
    {
        var texts = new Texts(content.Heading.Language);
        return DocumentWriter.Write(
            RoadmapValues.Of(content, texts), texts, () => RoadmapTemplate.Build(texts),
            TemplateFile.Open(template), WrittenDocument.Open(existing));
    }

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language)
    {
        var texts = new Texts(language);
        return DocumentWriter.Template(RoadmapTemplate.Build(texts), texts["Roadmap"], texts);
    }
}
