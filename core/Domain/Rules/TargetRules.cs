using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>A commitment has a target within its first year and one later (domain §6.1, B32), as far as its dates can tell.</summary>
internal static class TargetRules
{
    private const int Year = 12;

    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenCommitment commitment)
    {
        // A milestone without a date could be the missing target: it has its own finding.
        if ((commitment.StartDate ?? judged.Plan.StartDate) is not { } start || commitment.Milestones.Any(milestone => milestone.EndDate is null))
        {
            yield break;
        }

        var firstYear = Calendar.PlusMonths(start, Year);
        var ends = commitment.Milestones.Select(milestone => milestone.EndDate!.Value).ToList();
        if (ends.TrueForAll(end => end.IsAfter(firstYear)))
        {
            yield return judged.Find(PlanRule.YearlyTargets, "milestones", Say("TargetOfOneYear", firstYear), commitment);
        }

        if (commitment.EndDate?.IsAfter(firstYear) != false && !ends.Exists(end => end.IsAfter(firstYear)))
        {
            yield return judged.Find(PlanRule.YearlyTargets, "milestones", Say("TargetOfTwoYears", firstYear), commitment);
        }
    }
}
