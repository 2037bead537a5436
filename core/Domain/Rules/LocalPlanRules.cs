using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>A local government's plan (domain §6.5; B34, B35), instead of what national plans are judged by.</summary>
internal static class LocalPlanRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged) =>
        judged.Plan.Submission is { Local: true } submission ? [.. AtOnce(judged), .. Elections(judged, submission)] : [];

    private static IEnumerable<Finding> AtOnce(JudgedPlan judged)
    {
        var (most, day) = Busiest(judged);
        if (most > judged.Rules.LocalCommitmentsAtOnce)
        {
            yield return judged.Find(
                PlanRule.LocalAtOnce, "commitments", Say("LocalAtOnce", most, day, judged.Rules.LocalCommitmentsAtOnce));
        }
    }

    /// <summary>
    /// The first day with the most commitments under way. Of a month-only date only what is certain counts: from the last day
    /// of the first month to the first day of the last.
    /// </summary>
    private static (int Most, DateOnly Day) Busiest(JudgedPlan judged)
    {
        var turns = new List<(DateOnly Day, int Change)>();
        foreach (var commitment in judged.Retained)
        {
            if ((commitment.StartDate ?? judged.Plan.StartDate) is { } start && (commitment.EndDate ?? judged.Plan.EndDate) is { } end
                && start.LastDay <= end.FirstDay)
            {
                turns.Add((start.LastDay, 1));
                turns.Add((Next(end.FirstDay), -1));
            }
        }

        var (most, busiest, now) = (0, DateOnly.MinValue, 0);
        foreach (var (day, change) in turns.OrderBy(turn => turn.Day).ThenBy(turn => turn.Change))
        {
            now += change;
            (most, busiest) = now > most ? (now, day) : (most, busiest);
        }

        return (most, busiest);
    }

    private static IEnumerable<Finding> Elections(JudgedPlan judged, OpenSubmission submission)
    {
        if (submission.NextElections is not { } elections)
        {
            yield return judged.Find(PlanRule.ElectionDate, "plan/nextElections", Say("ElectionDate"));
        }
        else if (judged.Plan.EndDate is { } end && (end.IsAfter(elections) || (end == elections && end.Day is not null)))
        {
            yield return judged.Find(PlanRule.BeforeElections, "plan/endDate", Say("BeforeElections", elections));
        }
    }

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);
}
