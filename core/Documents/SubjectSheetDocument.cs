using OgpTeams.Documents.Letterheads;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Subjects;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>The subject sheet (« Fiche sujets ») of a format 1 workshop.</summary>
public static class SubjectSheetDocument
{
    /// <summary>Writes the sheet, or brings an existing one up to date without touching what people edited in it.</summary>
    /// <param name="existing">The document as it stands in the library; null for a first time.</param>
    /// <param name="template">An administration's own template, with <c>*</c> for the ids in its tags; null for ours.</param>
    /// <param name="letterhead">What the pages say of whose document it is; null: what the workshop says.</param>
    /// <exception cref="UnusableDocumentException">One of the two files cannot be used.</exception>
    public static MergeOutcome Write(
        SubjectSheetContent content, byte[]? existing, byte[]? template = null, Letterhead? letterhead = null) => DocumentWriter.Write(
        content.Heading, texts => SubjectSheetValues.Of(content, texts), SubjectSheetTemplate.Build, existing, template, letterhead);

    /// <summary>Our own template: what an administration starts its own from.</summary>
    public static byte[] Template(Language language, Look look = Look.Standard) => DocumentWriter.Template(language, SubjectSheetTemplate.Build, "SubjectSheet", look);
}
