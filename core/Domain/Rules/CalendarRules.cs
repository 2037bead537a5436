namespace OgpTeams.Domain.Rules;

/// <summary>The plan's own period (domain §7.1, R3 and R11; B36).</summary>
internal static class CalendarRules
{
    private const string EndDate = "plan/endDate";

    public static IEnumerable<Finding> Judge(JudgedPlan judged)
    {
        var (plan, rules) = (judged.Plan, judged.Rules);
        if (plan.StartDate is { } from && plan.EndDate?.IsBefore(from) == true)
        {
            return [judged.Find(PlanRule.DatesInOrder, EndDate, new(
                "Le plan finit avant de commencer : corrigez l’une de ses dates.",
                "The plan ends before it starts: correct one of its dates."))];
        }

        return [.. plan.EndDate is { } last ? OfTheDay(judged, last) : [], .. OfTheLength(judged)];
    }

    private static IEnumerable<Finding> OfTheDay(JudgedPlan judged, PartialDate end)
    {
        if (judged.Rules.Deadline is { } deadline && (end.Month != deadline.Month || (end.Day ?? deadline.Day) != deadline.Day))
        {
            var said = Spoken.Date(deadline.In(end.Year));
            yield return judged.Find(PlanRule.Period, EndDate, new(
                $"La période d’un plan se termine le {said.French} : corrigez la date, ou choisissez un autre jeu de règles.",
                $"A plan’s period ends on {said.English}: correct the date, or choose another rule set."));
        }
    }

    private static IEnumerable<Finding> OfTheLength(JudgedPlan judged)
    {
        if (judged.Plan is not { StartDate: { } start, EndDate: { } end })
        {
            yield break;
        }

        var rules = judged.Rules;
        var months = ((end.Year - start.Year) * 12) + end.Month - start.Month;
        if (months > rules.LeastMonths && !rules.PlanYears.Any(years => months <= years * 12 && months >= (years * 12) - rules.MovedAfterMonths))
        {
            var years = string.Join('/', rules.PlanYears);
            yield return judged.Find(PlanRule.Period, EndDate, new(
                $"Le plan dure {Spoken.Months(months).French}, alors que ces règles demandent {years} ans : vérifiez ses dates.",
                $"The plan lasts {Spoken.Months(months).English}, while these rules ask for {years} years: check its dates."));
        }

        // Once the day of delivery is known, it is what counts.
        if (judged.Plan.Submission?.DeliveredOn is null && !Delivery.LeavesTime(rules, start.FirstDay, end.LastDay))
        {
            yield return TooShort(judged, Calendar.MonthsLeft(start.FirstDay, end.LastDay));
        }
    }

    public static Finding TooShort(JudgedPlan judged, int months) => judged.Find(PlanRule.TooShort, EndDate, new(
        $"Il reste {Spoken.Months(months).French} pour mettre en œuvre le plan, et il en faut au moins {judged.Rules.LeastMonths} : revoyez sa période.",
        $"{Spoken.Months(months).English} left to implement the plan, and at least {judged.Rules.LeastMonths} are needed: reconsider its period."));
}
