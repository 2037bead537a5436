using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The roadmap (« Feuille de route ») of a format 3 workshop.</summary>
public static class RoadmapDocument
{
    /// <inheritdoc cref="SubjectSheetDocument.Write"/>
    public static MergeOutcome Write(
        RoadmapContent content, byte[]? existing, byte[]? template = null, Letterhead? letterhead = null) => DocumentWriter.Write(
        content.Heading, texts => RoadmapValues.Of(content, texts), RoadmapTemplate.Build, existing, template, letterhead);

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language, Look look = Look.Standard) => DocumentWriter.Template(language, RoadmapTemplate.Build, "Roadmap", look);
}
