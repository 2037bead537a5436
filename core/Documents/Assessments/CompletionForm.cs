using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>The « Modèle d'achèvement de l'engagement » (domain §6.4): what the plan says of a commitment, then how far it has come.</summary>
internal static class CompletionForm
{
    public const string Tag = "assessment/commitment/*";

    private static readonly int[] LevelWidths = [2409, 2409, 2410, 2410];
    private static readonly int[] MilestoneWidths = [3588, 1350, 1350, 1550, 1800];

    public static XElement Pattern(AssessmentGuidance guidance, Texts texts) => Sdt.Item(
        Tag, texts["Commitment"],
        Wml.OnNewPage(Wml.P("Heading2", Plan("heading", "CommitmentHeading", texts))),
        FormTable.Of(
            texts["CommitmentCaption"], texts,
            FormTable.Row(texts["AssessmentNumberAndName"], null, Plan("number", texts), Wml.Runs(". "), Plan("name", texts)),
            FormTable.Row(texts["CommitmentDates"], null, Plan("startDate", texts), Wml.Runs(" – "), Plan("endDate", texts)),
            Row("leadAgency", "AssessmentLeadAgency", "LeadAgency", texts),
            Row("changed", "Changed", "Changed", texts),
            Row("status", "Outlook", "Outlook", texts),
            Long("publicProblem", texts), Long("what", texts), Long("howItSolves", texts),
            Long("ogpValues", texts), Long("additionalInfo", texts)),
        Wml.P("Heading3", texts["Level"]),
        Levels(texts),
        Wml.P("Heading3", texts["Results"]),
        Sdt.Block(Tag + "/results", texts["Results"], guidance.Results),
        Wml.P("Heading3", texts["CommitmentNextSteps"]),
        Sdt.Block(Tag + "/nextSteps", "CommitmentNextSteps", texts),
        Wml.P("Heading3", texts["MilestoneStatuses"]),
        Milestones(texts),
        Wml.P("Heading3", texts["ContactsAndActors"]),
        FormTable.Of(
            texts["ContactsAndActorsCaption"], texts,
            FormTable.Kept([
                Row("contactAgency", "AssessmentLeadAgency", "LeadAgency", texts),
                Row("contactName", "AssessmentContactName", "ContactName", texts),
                .. CommitmentForm.Contact(Tag, texts),
                Row("stateActors", "AssessmentStateActors", "StateActors", texts),
                FormTable.Row(texts["OtherActors"], null, Plan("otherActors", texts)),
            ])),
        Wml.P("Heading3", texts["MoreInfo"]),
        Sdt.Block(Tag + "/moreInfo", "MoreInfo", texts));

    // The official choice of four columns: the words stand in the boxes' own cells, so the row is its own header.
    private static XElement Levels(Texts texts)
    {
        var row = Table.Row(Enum.GetValues<CompletionLevel>().Select((level, i) => Table.Cell(
            LevelWidths[i], null, TickBox.Paragraph("TableNumber", LevelWords.Of(level, texts)))));
        row.Elements().First().Add(new XElement(Packages.Ns.W + "tblHeader"));
        return Table.Of(LevelWidths, texts["LevelCaption"], Sdt.Choice(Tag + "/level", texts["Level"], row), []);
    }

    private static XElement Milestones(Texts texts) => Table.Of(
        MilestoneWidths, texts["MilestoneStatusesCaption"],
        Table.Header(
            MilestoneWidths, [texts["MilestoneActivity"], texts["MilestoneStart"], texts["MilestoneEnd"], texts["Level"], texts["FollowUp"]]),
        [
            Sdt.Item(Tag + "/milestone/*", texts["Milestone"], Table.Row([
                Table.Cell(
                    MilestoneWidths[0], null, Wml.P("TableText", Plan("milestone/*/title", "MilestoneTitle", texts)),
                    Wml.P("TableText", Plan("milestone/*/output", "Deliverable", texts))),
                Table.Cell(MilestoneWidths[1], null, Wml.P("TableText", Plan("milestone/*/startDate", "StartDate", texts))),
                Table.Cell(MilestoneWidths[2], null, Wml.P("TableText", Plan("milestone/*/endDate", "EndDate", texts))),
                Table.Cell(MilestoneWidths[3], null, Wml.P("TableText", Sdt.List(
                    Tag + "/milestone/*/level", texts["Level"], texts["PlaceholderMilestoneLevel"],
                    Enum.GetValues<CompletionLevel>().Select(level => LevelWords.Of(level, texts))))),
                Table.Cell(MilestoneWidths[4], null, Wml.P("TableText", Inline("milestone/*/status", texts["FollowUp"], "–"))),
            ])),
        ]);

    /// <summary>A question of the plan's form: its guidance, and the tip to tell what changed.</summary>
    private static XElement Long(string field, Texts texts)
    {
        var label = PlanFields.Named(field).Label;
        return FormTable.Row(
            texts[label], null, Inline(field, texts[label], texts["Placeholder" + label] + "\n" + texts["AssessmentTip"]));
    }

    /// <param name="placeholder">The resource that the plan's form words it by.</param>
    private static XElement Row(string field, string label, string placeholder, Texts texts) =>
        FormTable.Row(texts[label], null, Inline(field, texts[label], texts["Placeholder" + placeholder]));

    private static XElement Plan(string field, Texts texts) => PlanFields.Named(field).Control(Tag, texts);

    private static XElement Plan(string field, string label, Texts texts) => Sdt.Inline($"{Tag}/{field}", label, texts);

    private static XElement Inline(string field, string label, string placeholder) => Sdt.Inline($"{Tag}/{field}", label, placeholder);
}
