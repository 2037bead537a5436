using System.Xml.Linq;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Templates;

public sealed class Filling_a_template
{
    [Fact]
    public void Gives_our_own_document_from_our_own_template()
    {
        var outcome = SubjectSheetDocument.Write(Samples.Sheet, null, SubjectSheetDocument.Template(Language.French));
        Assert.Empty(outcome.Findings);
        Assert.Equal(
            new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null).Bytes).AllText, new WordFile(outcome.Bytes).AllText);
    }

    [Fact]
    public void Repeats_the_row_tagged_for_all_subjects()
    {
        var outcome = SubjectSheetDocument.Write(Samples.Sheet, null, Administration(Item("subject/*", Row())));
        Assert.Equal(
            Samples.Subjects.Select(subject => subject.Title),
            new WordFile(outcome.Bytes).Body.Descendants(W + "tr").Select(row => WordFile.Text(row.Elements().First())));
        Assert.DoesNotContain(DocumentCheck.Validate(outcome.Bytes), finding => finding.Rule == "schema");
    }

    [Fact]
    public void Repeats_the_row_of_the_fields_when_it_is_not_tagged_itself() => Assert.Equal(
        Samples.Subjects.Count,
        new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null, Administration(Row())).Bytes).Body.Descendants(W + "tr").Count());

    [Fact]
    public void Keeps_the_administrations_own_words_and_reports_what_has_no_place()
    {
        var outcome = SubjectSheetDocument.Write(Samples.Sheet, null, Administration(Item("subject/*", Row())));
        Assert.Contains("Préfecture de l’exemple", new WordFile(outcome.Bytes).AllText, StringComparison.Ordinal);
        Assert.All(outcome.Findings, finding => Assert.Equal(MergeFindingKind.NotPlaced, finding.Kind));
        Assert.Contains("subject/*/notes", outcome.Findings.Select(finding => finding.Tag));
        Assert.DoesNotContain("subject/*/title", outcome.Findings.Select(finding => finding.Tag));
    }

    [Fact]
    public void Adds_rows_to_a_document_made_from_it_even_when_it_had_none()
    {
        var template = Administration(Item("subject/*", Row()));
        var empty = SubjectSheetDocument.Write(Samples.Sheet with { Subjects = [] }, null, template).Bytes;
        var outcome = SubjectSheetDocument.Write(Samples.Sheet, empty, template);
        Assert.Equal(Samples.Subjects.Count, new WordFile(outcome.Bytes).Body.Descendants(W + "tr").Count());
        Assert.False(SubjectSheetDocument.Write(Samples.Sheet, outcome.Bytes, template).Changed);
    }

    [Fact]
    public void Takes_a_Word_template_file_for_a_document()
    {
        var dotx = new WordFile(SubjectSheetDocument.Template(Language.French));
        dotx.Put("[Content_Types].xml", dotx.Raw("[Content_Types].xml").Replace("document.main+xml", "template.main+xml", StringComparison.Ordinal));
        var written = new WordFile(SubjectSheetDocument.Write(Samples.Sheet, null, dotx.Save()).Bytes);
        Assert.Contains("document.main+xml", written.Raw("[Content_Types].xml"), StringComparison.Ordinal);
    }

    /// <summary>A letterhead and a table of one's own, with none of our styles.</summary>
    private static byte[] Administration(XElement row)
    {
        var file = new WordFile(SubjectSheetDocument.Template(Language.French));
        file.Put("word/styles.xml", $"<w:styles xmlns:w=\"{W}\"/>");
        file.Body.ReplaceNodes(
            Paragraph("Préfecture de l’exemple"),
            new XElement(
                W + "tbl", new XElement(W + "tblPr"),
                new XElement(W + "tblGrid", new XElement(W + "gridCol"), new XElement(W + "gridCol")), row),
            new XElement(W + "p", Item("subjects/title", Run("Atelier"))),
            Item("subjects/unplaced", Paragraph("…")));
        return file.Save();
    }

    private static XElement Row() => new(
        W + "tr",
        new XElement(W + "tc", new XElement(W + "p", Item("subject/*/title", Run("Titre")))),
        new XElement(W + "tc", Item("subject/*/description", Paragraph("Description"))));

    private static XElement Item(string tag, XElement content) => new(
        W + "sdt", new XElement(W + "sdtPr", new XElement(W + "tag", new XAttribute(W + "val", tag))), new XElement(W + "sdtContent", content));
}
