using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans.Fields;

namespace OgpTeams.Documents.Plans;

/// <summary>
/// The official form of one commitment (domain §6.2), with its labels and guidance in our words: tables under headings
/// rather than one table of merged cells, so that it can be found in the navigation pane and read aloud.
/// </summary>
internal static class CommitmentForm
{
    public const string Tag = "commitment/*";

    private static readonly int[] MilestoneWidths = [3038, 1600, 1600, 1600, 1800];

    public static XElement Pattern(Texts texts) => Sdt.Item(
        Tag, texts["Commitment"],
        Wml.OnNewPage(Wml.P("Heading2", Inline("heading", "CommitmentHeading", texts))),
        FormTable.Of(
            texts["CommitmentCaption"], texts,
            FormTable.Row(texts["CommitmentNumberAndName"], null, Inline("number", texts), Wml.Runs(". "), Inline("name", texts)),
            FormTable.Row(texts["CommitmentDates"], null, Inline("startDate", texts), Wml.Runs(" – "), Inline("endDate", texts)),
            Row("leadAgency", texts),
            Row("publicProblem", texts), Row("what", texts), Row("howItSolves", texts),
            Row("ogpValues", texts), Row("additionalInfo", texts)),
        Wml.P("Heading3", texts["Milestones"]),
        Milestones(texts),
        Wml.P("Heading3", texts["ContactsAndActors"]),
        FormTable.Of(
            texts["ContactsAndActorsCaption"], texts,
            FormTable.Kept([
                Row("contactName", texts), .. Contact(Tag, texts), Row("stateActors", texts), Row("otherActors", texts),
            ])));

    private static XElement Milestones(Texts texts) => Table.Of(
        MilestoneWidths, texts["MilestonesCaption"],
        Table.Header(
            MilestoneWidths,
            [
                texts["MilestoneActivity"], texts["MilestoneResponsible"], texts["MilestoneStart"], texts["MilestoneEnd"],
                texts["MilestoneBudget"],
            ]),
        [
            Sdt.Item(Tag + "/milestone/*", texts["Milestone"], Table.Row([
                Table.Cell(
                    MilestoneWidths[0], null, Wml.P("TableText", Inline("milestone/*/title", "MilestoneTitle", texts)),
                    Wml.P("TableText", Inline("milestone/*/deliverable", "Deliverable", texts))),
                Table.Cell(
                    MilestoneWidths[1], null, Wml.P("TableText", Inline("milestone/*/responsible", "MilestoneResponsible", texts))),
                Table.Cell(MilestoneWidths[2], null, Wml.P("TableText", Inline("milestone/*/startDate", "StartDate", texts))),
                Table.Cell(MilestoneWidths[3], null, Wml.P("TableText", Inline("milestone/*/endDate", "EndDate", texts))),
                Table.Cell(MilestoneWidths[4], null, Wml.P("TableText", Inline("milestone/*/budget", "MilestoneBudget", texts))),
            ])),
        ]);

    /// <summary>How the person responsible is reached: the plan's form and the report's ask alike.</summary>
    /// <param name="tag">What the tags of the form begin with.</param>
    public static XElement[] Contact(string tag, Texts texts) =>
    [
        PlanFields.Named("contactTitle").Row(tag, texts),
        FormTable.Row(
            texts["ContactEmailAndPhone"], null, PlanFields.Named("contactEmail").Control(tag, texts), Wml.Runs(" · "),
            PlanFields.Named("contactPhone").Control(tag, texts)),
    ];

    private static XElement Row(string field, Texts texts) => PlanFields.Named(field).Row(Tag, texts);

    private static XElement Inline(string field, Texts texts) => PlanFields.Named(field).Control(Tag, texts);

    private static XElement Inline(string field, string label, Texts texts) => Sdt.Inline($"{Tag}/{field}", label, texts);
}
