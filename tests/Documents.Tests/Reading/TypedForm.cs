using System.Xml.Linq;
using OgpTeams.Domain;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>An official form as people fill it in: questions and answers, laid out in one way or another, and no tag of ours.</summary>
internal static class TypedForm
{
    /// <summary>How a form is laid out.</summary>
    public static readonly string[] Layouts =
        ["beside", "above", "in one cell", "in one cell, two lines", "paragraphs", "headings", "one column", "spanning", "in a cell of a table", "four cells"];

    public static byte[] Document(params IEnumerable<XElement> blocks) => Reading_an_edited_plan.Edited(
        Reading_an_edited_plan.WithoutHiddenPart(PlanDocument.Template(Language.French)), file => file.Body.ReplaceNodes(blocks));

    public static XElement Heading(int level, string text) => Styled("Heading" + level, text);

    public static XElement Styled(string style, string text)
    {
        var paragraph = Paragraph(text);
        paragraph.AddFirst(new XElement(W + "pPr", new XElement(W + "pStyle", new XAttribute(W + "val", style))));
        return paragraph;
    }

    public static XElement Table(params IEnumerable<XElement> rows) => new(W + "tbl", rows);

    public static XElement Row(params IEnumerable<string> cells) => new(W + "tr", cells.Select(text => Cell(text)));

    public static XElement Cell(string text, int span = 1) => new(
        W + "tc", span > 1 ? new XElement(W + "tcPr", new XElement(W + "gridSpan", new XAttribute(W + "val", span))) : null,
        text.Split('\n').Select(Paragraph));

    /// <summary>The form in that layout.</summary>
    public static IEnumerable<XElement> Of(string layout, IReadOnlyList<(string Label, string Answer)> asked) => layout switch
    {
        "beside" => [Table(asked.Select(one => Row(one.Label, one.Answer)))],
        "above" or "one column" => [Table(asked.SelectMany(one => new[] { Row(one.Label), Row(one.Answer) }))],
        "in one cell" => [Table(asked.Select(one => Row($"{one.Label.TrimEnd(':', ' ')}: {one.Answer}")))],
        "in one cell, two lines" => [Table(asked.Select(one => Row($"{one.Label}\n{one.Answer}")))],
        "paragraphs" => asked.Select(one => new XElement(W + "p", Bold(one.Label.TrimEnd(':', ' ') + "\u00A0:"), Run(" " + one.Answer))),
        "headings" => asked.SelectMany(one => new[] { Heading(3, one.Label), Paragraph(one.Answer) }),
        "spanning" => [Table(asked.SelectMany(one => new[] { new XElement(W + "tr", Cell(one.Label, 2)), new XElement(W + "tr", Cell(one.Answer, 2)) }))],
        "in a cell of a table" => [new(W + "tbl", new XElement(W + "tr", new XElement(W + "tc", Table(asked.Select(one => Row(one.Label, one.Answer))), new XElement(W + "p"))))],
        "four cells" => [Table(asked.Chunk(2).Select(pair => Row(pair.SelectMany(one => new[] { one.Label, one.Answer }))))],
        _ => throw new ArgumentOutOfRangeException(nameof(layout), layout, "No such layout."),
    };

    private static XElement Bold(string text)
    {
        var run = Run(text);
        run.AddFirst(new XElement(W + "rPr", new XElement(W + "b")));
        return run;
    }
}
