using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Subjects;

/// <summary>Our own template of the subject sheet, and what an administration may start its own from.</summary>
internal static class SubjectSheetTemplate
{
    public static DocxPackage Build(Texts texts) => BlankDocument.With(Body(texts), texts["SubjectSheet"], texts);

    private static IEnumerable<XElement> Body(Texts texts) =>
    [
        Wml.P("Title", texts["SubjectSheet"]),
        Wml.P("Subtitle", Inline("subjects/title", "WorkshopTitle", texts)),
        Paragraph("subjects/introduction", "Introduction", texts),
        Generated("subjects/ranking", "Ranking", texts),
        Generated("subjects/matrix", "Matrix", texts),
        Generated("subjects/grid", "Grid", texts),
        Generated("subjects/quadrants", "ByQuadrant", texts),
        Generated("subjects/unplaced", "Unplaced", texts),
        Wml.P("Heading1", texts["Cards"]),
        Generated("subjects/none", "NoSubject", texts),
        Card(texts),
    ];

    /// <summary>Each paragraph is kept with the next, down to the marks: a card goes over two pages only when it is longer than one.</summary>
    private static XElement Card(Texts texts) => Sdt.Item(
        "subject/*", texts["Card"],
        Wml.P("Heading2", Inline("subject/*/title", "SubjectTitle", texts)),
        Figures(texts),
        Wml.P("OgpLabel", texts["Description"]),
        Wml.Kept(Paragraph("subject/*/description", "Description", texts)),
        Wml.P("OgpLabel", texts["Reformulation"]),
        Wml.Kept(Paragraph("subject/*/reformulation", "Reformulation", texts)),
        Wml.P("OgpLabel", texts["Notes"]),
        Wml.Kept(Paragraph("subject/*/notes", "Notes", texts)),
        Generated("subject/*/origins", "Origins", texts),
        Wml.P("OgpNote", Inline("subject/*/marks", "Marks", texts)));

    private static XElement Figures(Texts texts)
    {
        int[] widths = [1400, 2746, 2746, 2746];
        return Table.Of(
            widths, texts["FiguresCaption"],
            Table.Header(widths, [texts["Rank"], texts["Desirability"], texts["Feasibility"], texts["QuadrantLabel"]]),
            [
                Table.Row([
                    Field(widths[0], "rank", "Rank"), Field(widths[1], "desirability", "Desirability"),
                    Field(widths[2], "feasibility", "Feasibility"), Field(widths[3], "quadrant", "QuadrantLabel"),
                ]),
            ]);

        XElement Field(int width, string field, string label) => Table.Cell(
            width, null, Wml.Kept(Wml.P("TableNumber", Sdt.Inline("subject/*/" + field, texts[label], "–"))));
    }

    private static XElement Inline(string tag, string label, Texts texts) => Sdt.Inline(tag, texts[label], texts["Placeholder" + label]);

    private static XElement Paragraph(string tag, string label, Texts texts) => Wml.P("BodyText", Inline(tag, label, texts));

    private static XElement Generated(string tag, string label, Texts texts) =>
        Sdt.Generated(tag, texts[label], texts.Format("PlaceholderGenerated", texts[label]));
}
