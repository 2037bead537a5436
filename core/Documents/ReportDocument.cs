using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Reports;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The report (« Compte rendu ») of a workshop of any format.</summary>
public static class ReportDocument
{
    /// <inheritdoc cref="SubjectSheetDocument.Write"/>
    public static MergeOutcome Write(
        ReportContent content, byte[]? existing, byte[]? template = null, Letterhead? letterhead = null) => DocumentWriter.Write(
        content.Heading, texts => ReportValues.Of(content, texts), ReportTemplate.Build, existing, template, letterhead);

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language, Look look = Look.Standard) => DocumentWriter.Template(language, ReportTemplate.Build, "Report", look);
}
