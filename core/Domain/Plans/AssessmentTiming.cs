using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>When a self-assessment report is due: after the first year, and after the end of the cycle (domain §7.1, R5).</summary>
public static class AssessmentTiming
{
    /// <summary>Is it begun before its time (domain §9, B43)? Never when the plan does not say its dates.</summary>
    public static bool IsEarly(AssessmentKind kind, Plan plan, DateOnly today) => kind == AssessmentKind.Midterm
        ? Date(plan, PlanField.StartDate) is { } start && today < start.FirstDay.AddYears(1)
        : Date(plan, PlanField.EndDate) is { } end && !PartialDate.Of(today).IsAfter(end);

    private static PartialDate? Date(Plan plan, string field) => PartialDate.TryParse(plan.Details.GetValueOrDefault(field));
}
