using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Roadmaps;

/// <summary>Our own template of the roadmap, and what an administration may start its own from.</summary>
internal static class RoadmapTemplate
{
    private static readonly int[] _milestoneWidths = [500, 1900, 2138, 1250, 1250, 950, 1650];
    private static readonly int[] _subActionWidths = [5638, 1600, 2400];

    public static DocxPackage Build(Texts texts) => BlankDocument.With(Body(texts), texts["Roadmap"], texts);

    private static IEnumerable<XElement> Body(Texts texts) =>
    [
        Wml.P("Title", texts["Roadmap"]),
        Wml.P("Subtitle", Sdt.Inline("roadmaps/workshop", "WorkshopTitle", texts)),
        Wml.P("BodyText", Sdt.Inline("roadmaps/introduction", "Introduction", texts)),
        Wml.P(
            "BodyText", Wml.Bold(texts.Format("Labelled", texts["Commitment"])),
            Sdt.Inline("roadmaps/commitment", texts["Commitment"], texts["PlaceholderCommitmentName"])),
        Wml.P("Heading1", texts["Milestones"]),
        Milestones(texts),
        Wml.P("Heading1", texts["SubActions"]),
        Wml.P("OgpLead", texts["SubActionsNote"]),
        SubActions(texts),
    ];

    private static XElement Milestones(Texts texts) => Table.Of(
        _milestoneWidths, texts["RoadmapCaption"],
        Table.Header(
            _milestoneWidths,
            [
                texts["OrderNumber"], texts["Milestone"], texts["Deliverable"], texts["RoadmapStart"], texts["RoadmapEnd"], texts["Duration"],
                texts["Budget"],
            ]),
        [
            Sdt.Item("roadmap/*", texts["Milestone"], Table.Row([
                Cell(_milestoneWidths[0], "roadmap/*/order", texts["OrderNumber"]),
                Cell(_milestoneWidths[1], "roadmap/*/title", texts["MilestoneTitle"]),
                Cell(_milestoneWidths[2], "roadmap/*/deliverable", texts["Deliverable"]),
                Cell(_milestoneWidths[3], "roadmap/*/startDate", texts["RoadmapStart"]),
                Cell(_milestoneWidths[4], "roadmap/*/endDate", texts["RoadmapEnd"]),
                Cell(_milestoneWidths[5], "roadmap/*/duration", texts["Duration"]),
                Cell(_milestoneWidths[6], "roadmap/*/budget", texts["Budget"]),
            ])),
        ]);

    private static XElement SubActions(Texts texts) => Table.Of(
        _subActionWidths, texts["SubActionsCaption"],
        Table.Header(_subActionWidths, [texts["SubAction"], texts["SubActionStatus"], texts["SubActionMilestones"]]),
        [
            Sdt.Item("subaction/*", texts["SubAction"], Table.Row([
                Cell(_subActionWidths[0], "subaction/*/text", texts["SubAction"]),
                Cell(_subActionWidths[1], "subaction/*/status", texts["SubActionStatus"]),
                Cell(_subActionWidths[2], "subaction/*/milestones", texts["SubActionMilestones"]),
            ])),
        ]);

    private static XElement Cell(int width, string tag, string label) =>
        Table.Cell(width, null, Wml.P("TableText", Sdt.Inline(tag, label, "–")));
}
