using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>A local government's plan (domain §6.5; B34, B35); known as such by <c>submission</c>.</summary>
internal static class LocalPlanRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged) =>
        judged.Plan.Submission is { Local: true } submission ? [.. AtOnce(judged), .. Elections(judged, submission)] : [];

    private static IEnumerable<Finding> AtOnce(JudgedPlan judged)
    {
        var (most, day) = Busiest(judged);
        if (most > judged.Rules.LocalCommitmentsAtOnce)
        {
            var said = Spoken.Date(day);
            yield return judged.Find(PlanRule.LocalAtOnce, "commitments", new(
                $"{most} engagements sont en cours le {said.French}, et {judged.Rules.LocalCommitmentsAtOnce} au plus peuvent l’être "
                    + "en même temps : décalez leurs dates.",
                $"{most} commitments are under way on {said.English}, and at most {judged.Rules.LocalCommitmentsAtOnce} may be at the same time: "
                    + "shift their dates."));
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
            yield return judged.Find(PlanRule.ElectionDate, "plan/nextElections", new(
                "Indiquez la date des prochaines élections : un plan local se termine avant elles.",
                "Give the date of the next elections: a local plan ends before them."));
        }
        else if (judged.Plan.EndDate is { } end && (end.IsAfter(elections) || (end == elections && end.Day is not null)))
        {
            var said = Spoken.Date(elections);
            yield return judged.Find(PlanRule.BeforeElections, "plan/endDate", new(
                $"Le plan ne se termine pas avant les prochaines élections ({said.French}) : avancez sa date de clôture.",
                $"The plan does not end before the next elections ({said.English}): bring its end date forward."));
        }
    }

    private static DateOnly Next(DateOnly day) => day == DateOnly.MaxValue ? day : day.AddDays(1);
}
