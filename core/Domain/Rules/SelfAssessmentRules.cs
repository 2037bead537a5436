using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>Self-assessment reports as a whole (domain §7.1, R5 and R17; B42, B43, B46).</summary>
internal static class SelfAssessmentRules
{
    private const int Year = 12;

    public static IEnumerable<Finding> Judge(JudgedPlan judged) =>
        [.. Twice(judged), .. judged.Plan.Assessments.SelectMany(report => Judge(judged, report))];

    private static IEnumerable<Finding> Judge(JudgedPlan judged, OpenAssessment report) =>
    [
        .. OfItsTime(judged, report), .. OfPeriod(judged, report), .. OfConsultation(judged, report), .. OfLanguages(judged, report), .. OfRecommendations(judged, report),
        .. SectionRules.Judge(judged, report), .. CompletionRules.Judge(judged, report), .. ChangeRules.Judge(judged, report),
    ];

    private static IEnumerable<Finding> Twice(JudgedPlan judged)
    {
        var reports = judged.Plan.Assessments;
        for (var i = 1; i < reports.Length; i++)
        {
            var earlier = reports.Take(i).ToList();
            if (earlier.Exists(other => other.Kind == reports[i].Kind))
            {
                yield return judged.Find(
                    PlanRule.SelfAssessmentTwice, SelfAssessmentField.Of(reports[i], "kind"), Say("KindTwice", Kind(reports[i])));
            }
            else if (earlier.Exists(other => SamePeriod(other, reports[i])))
            {
                yield return judged.Find(
                    PlanRule.SelfAssessmentTwice, SelfAssessmentField.Of(reports[i], "period"), Say("PeriodTwice"));
            }
        }
    }

    private static bool SamePeriod(OpenAssessment one, OpenAssessment other) =>
        (one.Period?.Trim() is { Length: > 0 } period && string.Equals(period, other.Period?.Trim(), StringComparison.OrdinalIgnoreCase))
        || (one.Date is { } date && date == other.Date);

    private static IEnumerable<Finding> OfItsTime(JudgedPlan judged, OpenAssessment report)
    {
        if (!judged.Rules.Assessments.Contains(report.Kind))
        {
            yield return judged.Find(
                PlanRule.SelfAssessmentKind, SelfAssessmentField.Of(report, "kind"), Say("KindNotAsked", Kind(report)));
        }

        PartialDate? day = report.Date ?? (judged.Today is { } today ? PartialDate.Of(today) : null);
        if (report.Kind == AssessmentKind.Midterm && judged.Plan.StartDate is { } start
            && day?.IsBefore(Calendar.PlusMonths(start, Year)) == true)
        {
            yield return judged.Find(
                PlanRule.SelfAssessmentTooEarly, SelfAssessmentField.Of(report, "date"),
                Say("MidtermTooEarly", Calendar.PlusMonths(start, Year)));
        }
    }

    /// <summary>Against the plan's dates, where drafters wrote dates; the mid-term report stops before the plan's end.</summary>
    private static IEnumerable<Finding> OfPeriod(JudgedPlan judged, OpenAssessment report)
    {
        if (report.Kind != AssessmentKind.Midterm || Period.TryRead(report.Period ?? "") is not { Start: { } start, End: { } end }
            || judged.Plan is not { StartDate: { } first, EndDate: { } last })
        {
            yield break;
        }

        if (start.IsBefore(first) || end.IsAfter(last))
        {
            yield return judged.Find(
                PlanRule.PeriodInDoubt, SelfAssessmentField.Of(report, "period"), Say("PeriodOutsidePlan", first, last));
        }
        else if (!end.IsBefore(last))
        {
            yield return judged.Find(PlanRule.PeriodInDoubt, SelfAssessmentField.Of(report, "period"), Say("PeriodOfBothYears", last));
        }
    }

    private static IEnumerable<Finding> OfConsultation(JudgedPlan judged, OpenAssessment report)
    {
        var (needed, field) = (judged.Rules.ConsultationDays, SelfAssessmentField.Of(report, "consultation"));
        var days = SubmissionRules.DaysOpen(report.Submission?.Consultation);
        if (days is null)
        {
            yield return judged.Find(PlanRule.SelfAssessmentConsultation, field, Say("ConsultationUnsaid", needed));
        }
        else if (days < needed)
        {
            var open = SayCount("Days", Math.Max(days.Value, 0));
            yield return judged.Find(PlanRule.SelfAssessmentConsultation, field, Say("ConsultationTooShort", open, needed));
        }
    }

    private static IEnumerable<Finding> OfLanguages(JudgedPlan judged, OpenAssessment report)
    {
        if (report.Submission is { } submission && SubmissionRules.LacksEnglish(judged.Plan, submission))
        {
            yield return judged.Find(
                PlanRule.SelfAssessmentInEnglish, SelfAssessmentField.Of(report, "languages"), Say("AssessmentInEnglish"));
        }
    }

    private static IEnumerable<Finding> OfRecommendations(JudgedPlan judged, OpenAssessment report)
    {
        var (told, needed) = (report.Submission?.IrmRecommendations ?? [], judged.Rules.IrmRecommendations);
        var said = report.Sections.GetValueOrDefault(AssessmentSection.IrmRecommendations);
        var field = SelfAssessmentField.Of(report, AssessmentSection.IrmRecommendations);
        if (told.IsEmpty && string.IsNullOrWhiteSpace(said))
        {
            yield return judged.Find(PlanRule.IrmRecommendations, field, Say("RecommendationsUnsaid"));
        }
        else if (!told.IsEmpty && told.Length < needed)
        {
            yield return judged.Find(PlanRule.IrmRecommendations, field, Say("FewerRecommendations", told.Length, needed));
        }
    }

    private static BilingualText Kind(OpenAssessment report) => Say(report.Kind == AssessmentKind.Midterm ? "Midterm" : "EndOfTerm");
}
