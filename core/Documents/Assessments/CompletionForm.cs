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

    private static readonly int[] _levelWidths = [2409, 2409, 2410, 2410];
    private static readonly int[] _milestoneWidths = [3588, 1350, 1350, 1550, 1800];

    public static XElement Pattern(AssessmentGuidance guidance, Texts texts) => Sdt.Item(
        Tag, texts["Commitment"],
        Wml.P("Heading2", Inline("heading", texts["CommitmentHeading"], texts["PlaceholderCommitmentHeading"])),
        FormTable.Of(
            texts["CommitmentCaption"], texts,
            FormTable.Row(
                texts["AssessmentNumberAndName"], null, Plan("number", texts), Wml.Runs(". "),
                Plan("name", texts)),
            FormTable.Row(
                texts["CommitmentDates"], null, Plan("startDate", texts), Wml.Runs(" – "), Plan("endDate", texts)),
            FormTable.Row(
                texts["AssessmentLeadAgency"], null, Inline("leadAgency", texts["AssessmentLeadAgency"], texts["PlaceholderLeadAgency"])),
            FormTable.Row(texts["Changed"], null, Inline("changed", texts["Changed"], texts["PlaceholderChanged"])),
            FormTable.Row(texts["Outlook"], null, Inline("status", texts["Outlook"], texts["PlaceholderOutlook"]))),
        Wml.P("Heading3", texts["CommitmentDescription"]),
        Wml.P("OgpLead", texts["AssessmentFormNote"]),
        FormTable.Of(
            texts["CommitmentDescriptionCaption"], texts,
            Long("publicProblem", texts), Long("what", texts), Long("howItSolves", texts),
            Long("ogpValues", texts), Long("additionalInfo", texts)),
        Wml.P("Heading3", texts["Level"]),
        Levels(texts),
        Wml.P("Heading3", texts["Results"]),
        Block("results", texts["Results"], guidance.Results),
        Wml.P("Heading3", texts["CommitmentNextSteps"]),
        Block("nextSteps", texts["CommitmentNextSteps"], texts["PlaceholderCommitmentNextSteps"]),
        Wml.P("Heading3", texts["MilestoneStatuses"]),
        Milestones(texts),
        Wml.P("Heading3", texts["ContactInformation"]),
        FormTable.Of(
            texts["ContactCaption"], texts,
            [FormTable.Row(
                texts["AssessmentLeadAgency"], null, Inline("contactAgency", texts["AssessmentLeadAgency"], texts["PlaceholderLeadAgency"])),
            FormTable.Row(
                texts["AssessmentContactName"], null, Inline("contactName", texts["AssessmentContactName"], texts["PlaceholderContactName"])),
            .. CommitmentForm.Contact(Tag, texts)]),
        Wml.P("Heading3", texts["Actors"]),
        FormTable.Of(
            texts["ActorsCaption"], texts,
            FormTable.Row(
                texts["AssessmentStateActors"], null, Inline("stateActors", texts["AssessmentStateActors"], texts["PlaceholderStateActors"])),
            FormTable.Row(texts["OtherActors"], null, Plan("otherActors", texts))),
        Wml.P("Heading3", texts["MoreInfo"]),
        Block("moreInfo", texts["MoreInfo"], texts["PlaceholderMoreInfo"]));

    // The official choice of four columns: the words stand in the boxes' own cells, so the row is its own header.
    private static XElement Levels(Texts texts)
    {
        var row = Table.Row(Enum.GetValues<CompletionLevel>().Select((level, i) => Table.Cell(
            _levelWidths[i], null, TickBox.Paragraph("TableNumber", LevelWords.Of(level, texts)))));
        row.Elements().First().Add(new XElement(Packages.Ns.W + "tblHeader"));
        return Table.Of(_levelWidths, texts["LevelCaption"], Sdt.Choice(Tag + "/level", texts["Level"], row), []);
    }

    private static XElement Milestones(Texts texts) => Table.Of(
        _milestoneWidths, texts["MilestoneStatusesCaption"],
        Table.Header(
            _milestoneWidths, [texts["MilestoneActivity"], texts["MilestoneStart"], texts["MilestoneEnd"], texts["Level"], texts["FollowUp"]]),
        [
            Sdt.Item(Tag + "/milestone/*", texts["Milestone"], Table.Row([
                Table.Cell(
                    _milestoneWidths[0], null, Wml.P("TableText", Plan("milestone/*/title", "MilestoneTitle", texts)),
                    Wml.P("TableText", Plan("milestone/*/output", "Deliverable", texts))),
                Table.Cell(_milestoneWidths[1], null, Wml.P("TableText", Plan("milestone/*/startDate", "StartDate", texts))),
                Table.Cell(_milestoneWidths[2], null, Wml.P("TableText", Plan("milestone/*/endDate", "EndDate", texts))),
                Table.Cell(_milestoneWidths[3], null, Wml.P("TableText", Sdt.List(
                    Tag + "/milestone/*/level", texts["Level"], texts["PlaceholderMilestoneLevel"],
                    Enum.GetValues<CompletionLevel>().Select(level => LevelWords.Of(level, texts))))),
                Table.Cell(_milestoneWidths[4], null, Wml.P("TableText", Inline("milestone/*/status", texts["FollowUp"], "–"))),
            ])),
        ]);

    /// <summary>A question of the plan's form: its guidance, and the tip to tell what changed.</summary>
    private static XElement Long(string field, Texts texts)
    {
        var label = PlanFields.Named(field).Label;
        return FormTable.Row(
            texts[label], null, Inline(field, texts[label], texts["Placeholder" + label] + "\n" + texts["AssessmentTip"]));
    }

    private static XElement Plan(string field, Texts texts) => PlanFields.Named(field).Control(Tag, texts);

    private static XElement Plan(string field, string label, Texts texts) => Inline(field, texts[label], texts["Placeholder" + label]);

    private static XElement Inline(string field, string label, string placeholder) => Sdt.Inline($"{Tag}/{field}", label, placeholder);

    private static XElement Block(string field, string label, string placeholder) => Sdt.Block($"{Tag}/{field}", label, placeholder);
}
