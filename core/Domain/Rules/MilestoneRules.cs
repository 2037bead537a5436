using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>The milestones and dates of a commitment (domain §9, B29 to B31). Months compare with days by month.</summary>
internal static class MilestoneRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenCommitment commitment) =>
        OfDates(judged, commitment).Concat(commitment.Milestones.SelectMany(milestone => OfMilestone(judged, commitment, milestone)));

    private static IEnumerable<Finding> OfDates(JudgedPlan judged, OpenCommitment commitment)
    {
        if (commitment.StartDate is { } from && commitment.EndDate?.IsBefore(from) == true)
        {
            yield return judged.Find(PlanRule.DatesInOrder, "endDate", Say("EndsBeforeItStarts"), commitment);
        }

        if (judged.Plan.StartDate is { } planStart && commitment.StartDate?.IsBefore(planStart) == true)
        {
            yield return judged.Find(PlanRule.WithinPlan, "startDate", Say("StartsBeforePlan", planStart), commitment);
        }

        if (judged.Plan.EndDate is { } planEnd && commitment.EndDate?.IsAfter(planEnd) == true)
        {
            yield return judged.Find(
                PlanRule.WithinPlan, "endDate", Say(IsLong(commitment) ? "LongerThanPlan" : "EndsAfterPlan", planEnd), commitment);
        }
    }

    private static IEnumerable<Finding> OfMilestone(JudgedPlan judged, OpenCommitment commitment, OpenMilestone milestone)
    {
        // The official form has one cell for activity and deliverable: one text is both.
        if (string.IsNullOrWhiteSpace(milestone.Title) && string.IsNullOrWhiteSpace(milestone.Deliverable))
        {
            yield return judged.Find(
                PlanRule.VerifiableMilestone, Field(milestone, "deliverable"), Say("MilestoneUnsaid"), commitment);
        }

        if (milestone.EndDate is null)
        {
            yield return judged.Find(
                PlanRule.VerifiableMilestone, Field(milestone, "endDate"), Say("MilestoneUndated"), commitment);
        }

        if (commitment.StartDate is { } first && milestone.StartDate?.IsBefore(first) == true)
        {
            yield return judged.Find(
                PlanRule.DatesInOrder, Field(milestone, "startDate"), Say("MilestoneStartsBeforeCommitment", first), commitment);
        }

        if (commitment.EndDate is { } last && milestone.EndDate?.IsAfter(last) == true)
        {
            yield return judged.Find(
                PlanRule.DatesInOrder, Field(milestone, "endDate"), Say("MilestoneEndsAfterCommitment", last), commitment);
        }

        if (milestone.StartDate is { } from && milestone.EndDate?.IsBefore(from) == true)
        {
            yield return judged.Find(
                PlanRule.DatesInOrder, Field(milestone, "endDate"), Say("MilestoneEndsBeforeItStarts"), commitment);
        }
    }

    private static bool IsLong(OpenCommitment commitment) =>
        commitment.StartDate is { } start && commitment.EndDate?.IsAfter(Calendar.PlusMonths(start, 24)) == true;

    private static string Field(OpenMilestone milestone, string field) => $"milestone/{milestone.Id}/{field}";
}
