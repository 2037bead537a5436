using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Plans;

/// <summary>
/// The official form of one commitment (domain §6.2), with its labels and guidance in our words: tables under headings
/// rather than one table of merged cells, so that it can be found in the navigation pane and read aloud.
/// </summary>
internal static class CommitmentForm
{
    private static readonly int[] _milestoneWidths = [4138, 1750, 1750, 2000];

    public static XElement Pattern(Texts texts) => Sdt.Item(
        "commitment/*", texts["Commitment"],
        Wml.P("Heading2", Inline("heading", "CommitmentHeading", texts)),
        FormTable.Of(
            texts["CommitmentCaption"], texts,
            FormTable.Row(
                texts["CommitmentNumberAndName"], null, Inline("number", "CommitmentNumber", texts), Wml.Runs(". "),
                Inline("name", "CommitmentName", texts)),
            FormTable.Row(
                texts["CommitmentDates"], null, Inline("startDate", "StartDate", texts), Wml.Runs(" – "), Inline("endDate", "EndDate", texts)),
            FormTable.Row(texts["LeadAgency"], null, Inline("leadAgency", "LeadAgency", texts))),
        Wml.P("Heading3", texts["CommitmentDescription"]),
        FormTable.Of(
            texts["CommitmentDescriptionCaption"], texts,
            Long("publicProblem", "PublicProblem", texts), Long("what", "What", texts), Long("howItSolves", "HowItSolves", texts),
            Long("ogpValues", "OgpValues", texts), Long("additionalInfo", "AdditionalInfo", texts)),
        Wml.P("Heading3", texts["Milestones"]),
        Milestones(texts),
        Wml.P("Heading3", texts["ContactInformation"]),
        FormTable.Of(
            texts["ContactCaption"], texts,
            FormTable.Row(texts["ContactName"], null, Inline("contactName", "ContactName", texts)),
            FormTable.Row(texts["ContactTitle"], null, Inline("contactTitle", "ContactTitle", texts)),
            FormTable.Row(
                texts["ContactEmailAndPhone"], null, Inline("contactEmail", "ContactEmail", texts), Wml.Runs(" · "),
                Inline("contactPhone", "ContactPhone", texts))),
        Wml.P("Heading3", texts["Actors"]),
        FormTable.Of(
            texts["ActorsCaption"], texts, Long("stateActors", "StateActors", texts), Long("otherActors", "OtherActors", texts)));

    private static XElement Milestones(Texts texts) => Table.Of(
        _milestoneWidths, texts["MilestonesCaption"],
        Table.Header(
            _milestoneWidths, [texts["MilestoneActivity"], texts["MilestoneStart"], texts["MilestoneEnd"], texts["MilestoneBudget"]]),
        [
            Sdt.Item("commitment/*/milestone/*", texts["Milestone"], Table.Row([
                Table.Cell(
                    _milestoneWidths[0], null, Wml.P("TableText", Inline("milestone/*/title", "MilestoneTitle", texts)),
                    Wml.P("TableText", Inline("milestone/*/deliverable", "Deliverable", texts))),
                Table.Cell(_milestoneWidths[1], null, Wml.P("TableText", Inline("milestone/*/startDate", "StartDate", texts))),
                Table.Cell(_milestoneWidths[2], null, Wml.P("TableText", Inline("milestone/*/endDate", "EndDate", texts))),
                Table.Cell(_milestoneWidths[3], null, Wml.P("TableText", Inline("milestone/*/budget", "MilestoneBudget", texts))),
            ])),
        ]);

    private static XElement Long(string field, string label, Texts texts) =>
        FormTable.Row(texts[label], null, Inline(field, label, texts));

    private static XElement Inline(string field, string label, Texts texts) =>
        Sdt.Inline("commitment/*/" + field, texts[label], texts["Placeholder" + label]);
}
