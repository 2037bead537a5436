using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>The plan's own period (domain §7.1, R3 and R11; B36).</summary>
internal static class CalendarRules
{
    private const string EndDate = "plan/endDate";

    public static IEnumerable<Finding> Judge(JudgedPlan judged)
    {
        var plan = judged.Plan;
        if (plan.StartDate is { } from && plan.EndDate?.IsBefore(from) == true)
        {
            return [judged.Find(PlanRule.DatesInOrder, EndDate, Say("PlanEndsBeforeItStarts"))];
        }

        return judged.IsLocal ? [] :
        [
            .. plan.EndDate is { } last ? OfTheDay(judged, last) : [], .. OfTheLength(judged),
            .. plan.Submission?.DeliveredOn is null ? OfTimeLeft(judged, plan.StartDate) : [],
        ];
    }

    private static IEnumerable<Finding> OfTheDay(JudgedPlan judged, PartialDate end)
    {
        if (judged.Rules.Deadline is { } deadline && (end.Month != deadline.Month || (end.Day ?? deadline.Day) != deadline.Day))
        {
            yield return judged.Find(PlanRule.Period, EndDate, Say("PeriodEndsOn", deadline.In(end.Year)));
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
            yield return judged.Find(PlanRule.Period, EndDate, Say("PlanLasts", SayCount("Months", months), years));
        }
    }

    /// <param name="from">The day of delivery, once it is known; else the plan's first.</param>
    public static IEnumerable<Finding> OfTimeLeft(JudgedPlan judged, PartialDate? from)
    {
        if (!judged.IsLocal && judged.Plan.EndDate is { } end && from is { } start && !Delivery.LeavesTime(judged.Rules, start.FirstDay, end.LastDay))
        {
            var months = SayCount("Months", Calendar.MonthsLeft(start.FirstDay, end.LastDay));
            yield return judged.Find(PlanRule.TooShort, EndDate, Say("TooShort", months, judged.Rules.LeastMonths));
        }
    }
}
