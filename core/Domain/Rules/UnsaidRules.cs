using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>
/// The facts a rule needs and nobody told (domain §9.1, B76): said when the plan is handed in, so that silence is not taken for
/// approval.
/// </summary>
internal static class UnsaidRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged) => judged.Stage == Stage.Draft ? [] :
    [
        .. OfThePlan(judged).Where(fact => !fact.IsTold)
            .Select(fact => judged.Find(PlanRule.Unsaid, $"plan/{fact.Field}", Say(fact.Message))),
        .. judged.Plan.Assessments.SelectMany(report => OfAReport(judged, report).Where(fact => !fact.IsTold)
            .Select(fact => judged.Find(PlanRule.Unsaid, SelfAssessmentField.Of(report, fact.Field), Say(fact.Message)))),
    ];

    private static IEnumerable<Fact> OfThePlan(JudgedPlan judged)
    {
        var (plan, told) = (judged.Plan, judged.Plan.Submission);
        return
        [
            new("startDate", plan.StartDate is not null, "UnsaidStart"),
            new("endDate", plan.EndDate is not null, "UnsaidEnd"),
            new("deliveredOn", told?.DeliveredOn is not null || (judged.IsLocal && told?.DueOn is null), "UnsaidDelivery"),
            new(
                "dueOn", told?.DeliveredOn is null || plan.StartDate is null || judged.IsLocal || DeliveryRules.DueOn(judged) is not null,
                "UnsaidDue"),
            new("languages", judged.IsLocal || IsEnglish(plan) || told?.Languages.IsEmpty == false, "UnsaidLanguages"),
            new("consultation", SubmissionRules.DaysOpen(told?.Consultation) is not null, "UnsaidConsultation"),
        ];
    }

    // That a report was open to comments, and what the IRM recommended, have rules of their own (B42, B46). The plan to compare with
    // need not be told: a report remembers it.
    private static IEnumerable<Fact> OfAReport(JudgedPlan judged, OpenAssessment report)
    {
        var told = report.Submission;
        return
        [
            new("period", ReportingPeriod.Of(judged.Plan, report) is not null, "UnsaidPeriod"),
            new("deliveredOn", told?.DeliveredOn is not null, "UnsaidReportDelivery"),
            new("dueOn", told?.DeliveredOn is null || told.DueOn is not null, "UnsaidReportDue"),
            new("languages", IsEnglish(judged.Plan) || told?.Languages.IsEmpty == false, "UnsaidReportLanguages"),
        ];
    }

    private static bool IsEnglish(OpenPlan plan) => Language.Of(plan.Language.Trim()) == Language.English;

    /// <param name="Message">What is not looked at without it.</param>
    private sealed record Fact(string Field, bool IsTold, string Message);
}
