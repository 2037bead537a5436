using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>How late the plan and its reports were handed in (domain §7.1, R8 to R12; B36, B39).</summary>
internal static class DeliveryRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged) =>
    [
        .. judged.Plan.Submission?.DeliveredOn is { } delivered ? OfThePlan(judged, delivered) : [],
        .. judged.Plan.Assessments.SelectMany(report => report.Submission is { DueOn: { } due, DeliveredOn: { } handedIn }
            ? OfDelivery(judged, due.LastDay, handedIn, SelfAssessmentField.Of(report, "deliveredOn"), isPlan: false)
            : []),
    ];

    private static IEnumerable<Finding> OfThePlan(JudgedPlan judged, PartialDate delivered) =>
    [
        .. DueOn(judged) is { } due ? OfDelivery(judged, due, delivered, "plan/deliveredOn", isPlan: true) : [],
        .. CalendarRules.OfTimeLeft(judged, delivered),
    ];

    /// <summary>The day told, or the rule set's in the year a national plan starts; null when neither is known.</summary>
    public static DateOnly? DueOn(JudgedPlan judged) => judged.Plan.Submission?.DueOn?.LastDay
        ?? (!judged.IsLocal && judged.Plan.StartDate is { } start ? judged.Rules.Deadline?.In(start.Year) : null);

    // A month-only date gets the benefit of the doubt: its first day.
    private static IEnumerable<Finding> OfDelivery(JudgedPlan judged, DateOnly due, PartialDate delivered, string field, bool isPlan)
    {
        var rules = judged.Rules;
        var delivery = Delivery.Of(rules, due, delivered.FirstDay);
        if (OfLateness(judged, delivery.Lateness, due, isPlan) is var (rule, message))
        {
            yield return judged.Find(rule, field, message);
        }

        if (delivery.OnThreshold)
        {
            var months = delivered.FirstDay == Calendar.PlusMonths(due, rules.MovedAfterMonths) ? rules.MovedAfterMonths : rules.ReferredAfterMonths;
            yield return judged.Find(
                PlanRule.OnTheThreshold, field, Say("OnTheThreshold", SayCount("Months", months), due, months));
        }
    }

    private static (PlanRule Rule, BilingualText Message)? OfLateness(JudgedPlan judged, Lateness lateness, DateOnly due, bool isPlan) =>
        lateness switch
        {
            Lateness.Late => (PlanRule.Late, Say(isPlan ? "PlanLate" : "AssessmentLate", due)),
            Lateness.Moved when isPlan => (PlanRule.Moved, Say("PlanMoved", judged.Rules.MovedAfterMonths, due)),
            Lateness.Referred or Lateness.Moved => (PlanRule.Referred, Say("Referred", judged.Rules.ReferredAfterMonths, due)),
            _ => null,
        };
}
