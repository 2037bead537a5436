using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Roadmaps;

/// <summary>Our own template of the roadmap, and what an administration may start its own from.</summary>
internal static class RoadmapTemplate
{
    public static DocxPackage Build(Texts texts) => Landscape.Turned(BlankDocument.With(Body(texts), texts["Roadmap"], texts));

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

    private static XElement Milestones(Texts texts) => Rows(
        "roadmap/*", "Milestone", "RoadmapCaption", texts,
        (500, "order", "OrderNumber", "OrderNumber"),
        (3000, "title", "Milestone", "MilestoneTitle"),
        (3520, "deliverable", "Deliverable", "Deliverable"),
        (1800, "responsible", "MilestoneResponsible", "MilestoneResponsible"),
        (1400, "startDate", "RoadmapStart", "RoadmapStart"),
        (1400, "endDate", "RoadmapEnd", "RoadmapEnd"),
        (1100, "duration", "Duration", "Duration"),
        (1850, "budget", "Budget", "Budget"));

    private static XElement SubActions(Texts texts) => Rows(
        "subaction/*", "SubAction", "SubActionsCaption", texts,
        (8570, "text", "SubAction", "SubAction"),
        (1600, "status", "SubActionStatus", "SubActionStatus"),
        (4400, "milestones", "SubActionMilestones", "SubActionMilestones"));

    /// <summary>A table with a row for each item.</summary>
    /// <param name="columns">The header and the label of the control are resources.</param>
    private static XElement Rows(
        string tag, string item, string caption, Texts texts,
        params (int Width, string Field, string Header, string Label)[] columns)
    {
        int[] widths = [.. columns.Select(column => column.Width)];
        var cells = columns.Select(column => Table.Cell(
            column.Width, null, Wml.P("TableText", Sdt.Inline($"{tag}/{column.Field}", texts[column.Label], "–"))));
        return Table.Of(
            widths, texts[caption], Table.Header(widths, [.. columns.Select(column => texts[column.Header])]),
            [Sdt.Item(tag, texts[item], Table.Row(cells))]);
    }
}
