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
        Wml.P("Subtitle", Sdt.Inline("subjects/title", "WorkshopTitle", texts)),
        Paragraph("subjects/introduction", "Introduction", texts),
        Sdt.Generated("subjects/ranking", "Ranking", texts),
        Sdt.Generated("subjects/matrix", "Matrix", texts),
        Sdt.Generated("subjects/grid", "Grid", texts),
        Sdt.Generated("subjects/quadrants", "ByQuadrant", texts),
        Sdt.Generated("subjects/unplaced", "Unplaced", texts),
        Wml.P("Heading1", texts["Cards"]),
        Sdt.Generated("subjects/none", "NoSubject", texts),
        Card(texts),
    ];

    /// <summary>Each paragraph is kept with the next, down to the marks: a card goes over two pages only when it is longer than one.</summary>
    private static XElement Card(Texts texts) => Sdt.Item(
        "subject/*", texts["Card"],
        Wml.P("Heading2", Sdt.Inline("subject/*/title", "SubjectTitle", texts)),
        Figures(texts),
        Wml.P("OgpLabel", texts["Description"]),
        Wml.Kept(Paragraph("subject/*/description", "Description", texts)),
        Wml.P("OgpLabel", texts["Reformulation"]),
        Wml.Kept(Paragraph("subject/*/reformulation", "Reformulation", texts)),
        Wml.P("OgpLabel", texts["Notes"]),
        Wml.Kept(Paragraph("subject/*/notes", "Notes", texts)),
        Sdt.Generated("subject/*/origins", "Origins", texts),
        Wml.P("OgpNote", Sdt.Inline("subject/*/marks", "Marks", texts)));

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

    private static XElement Paragraph(string tag, string label, Texts texts) => Wml.P("BodyText", Sdt.Inline(tag, label, texts));
}
