using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>What changed since the plan that a report compares with (domain §9, B45): to be told in the report, nothing to correct.</summary>
internal static class ChangeRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenAssessment report) =>
        (report.Since ?? judged.Plan.Adopted?.Baseline) is not { } since
        ? []
        : PlanComparison.Of(since.Commitments, judged.Retained)
            .Where(change => change.Kind != ChangeKind.Unchanged)
            .Select(change => judged.Find(
                PlanRule.ChangedSince, SelfAssessmentField.Of(report, "changed"), Message(change), change.Commitment));

    private static BilingualText Message(CommitmentChange change) => change.Kind switch
    {
        ChangeKind.Added => Say("ChangeAdded"),
        ChangeKind.Withdrawn => Say("ChangeWithdrawn"),
        _ => Changed(change),
    };

    private static BilingualText Changed(CommitmentChange change)
    {
        List<BilingualText> where =
            [.. change.Fields.Select(field => FieldNames.Of(field)), .. change.Milestones.Select(one => Milestone(one, change.Commitment))];
        return Say("ChangeChanged", new BilingualText(
            string.Join(", ", where.Select(one => one.French)), string.Join(", ", where.Select(one => one.English))));
    }

    private static BilingualText Milestone(MilestoneChange change, OpenCommitment commitment)
    {
        var name = FieldNames.Milestone(change.Milestone.Id, commitment);
        return change.Kind switch
        {
            ChangeKind.Added => Say("MilestoneAdded", name),
            ChangeKind.Withdrawn => Say("MilestoneWithdrawn"),
            _ => name,
        };
    }
}
