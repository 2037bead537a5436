using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>Until when amendments of a plan count (domain §7.1, R15).</summary>
public static class AmendmentTerm
{
    /// <summary>The last day on which they are assessed; null: the day the plan is due by is not known.</summary>
    public static DateOnly? Of(OpenPlan plan, RuleSet rules) => Of(new JudgedPlan(plan, rules, Stage.Draft, null));

    internal static DateOnly? Of(JudgedPlan judged) =>
        DeliveryRules.DueOn(judged) is { } due ? Calendar.PlusMonths(due, judged.Rules.AmendmentMonths) : null;
}
