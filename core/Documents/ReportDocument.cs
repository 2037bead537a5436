using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Reports;
using OgpTeams.Documents.Templates;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The report (« Compte rendu ») of a workshop of any format.</summary>
public static class ReportDocument
{
    /// <inheritdoc cref="SubjectSheetDocument.Write"/>
    public static MergeOutcome Write(ReportContent content, byte[]? existing, byte[]? template = null)
    {
        var texts = new Texts(content.Heading.Language);
        return DocumentWriter.Write(
            ReportValues.Of(content, texts), texts, () => ReportTemplate.Build(texts),
            TemplateFile.Open(template), WrittenDocument.Open(existing));
    }

    /// <inheritdoc cref="SubjectSheetDocument.Template"/>
    public static byte[] Template(Language language)
    {
        var texts = new Texts(language);
        return DocumentWriter.Template(ReportTemplate.Build(texts), texts["Report"], texts);
    }
}
