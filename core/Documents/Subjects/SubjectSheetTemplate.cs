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
        Sdt.Generated("subjects/decision", "Decision", texts),
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
        Wml.Close(Wml.P("Heading2", Sdt.Inline("subject/*/title", "SubjectTitle", texts)), before: 200),
        Wml.Close(Wml.Kept(Wml.P("TableText", Figures(texts)))),
        Wml.Close(Wml.Kept(Paragraph("subject/*/description", "Description", texts))),
        Wml.Close(Wml.Kept(Line("reformulation", "CardReformulation", "Reformulation", texts))),
        Wml.Close(Wml.Kept(Line("notes", "CardNotes", "Notes", texts))),
        Sdt.Generated("subject/*/origins", "Origins", texts),
        Wml.Close(Wml.P("OgpNote", Sdt.Inline("subject/*/marks", "Marks", texts)), after: 80));

    /// <summary>« Rang : 2 · Désirabilité : 5 · Faisabilité : 4 · À lancer ».</summary>
    private static IEnumerable<object> Figures(Texts texts) =>
    [
        .. new[] { ("rank", "Rank"), ("desirability", "Desirability"), ("feasibility", "Feasibility") }.SelectMany(figure => new object[]
        {
            Wml.Bold(texts.Format("Labelled", texts[figure.Item2])), Sdt.Inline("subject/*/" + figure.Item1, texts[figure.Item2], "–"),
            Wml.Runs(" · "),
        }),
        Sdt.Inline("subject/*/quadrant", texts["QuadrantLabel"], "–"),
    ];

    private static XElement Line(string field, string label, string words, Texts texts) => Wml.P(
        "TableText", Wml.Bold(texts.Format("Labelled", texts[label])), Sdt.Inline("subject/*/" + field, words, texts));

    private static XElement Paragraph(string tag, string label, Texts texts) => Wml.P("BodyText", Sdt.Inline(tag, label, texts));
}
