using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>Self-assessment reports as a whole (domain §7.1, R5 and R17; B42, B43, B46).</summary>
internal static class ReportRules
{
    private const int Year = 12;

    public static IEnumerable<Finding> Judge(JudgedPlan judged) =>
        [.. Twice(judged), .. judged.Plan.Assessments.SelectMany(report => Judge(judged, report))];

    private static IEnumerable<Finding> Judge(JudgedPlan judged, OpenAssessment report) =>
    [
        .. OfItsTime(judged, report), .. OfConsultation(judged, report), .. OfLanguages(judged, report), .. OfRecommendations(judged, report),
        .. CompletionRules.Judge(judged, report), .. ChangeRules.Judge(judged, report),
    ];

    private static IEnumerable<Finding> Twice(JudgedPlan judged)
    {
        var reports = judged.Plan.Assessments;
        for (var i = 1; i < reports.Length; i++)
        {
            var earlier = reports.Take(i).ToList();
            if (earlier.Exists(other => other.Kind == reports[i].Kind))
            {
                yield return judged.Find(PlanRule.ReportTwice, ReportField.Of(reports[i], "kind"), new(
                    $"Deux rapports {Kind(reports[i]).French} : n’en gardez qu’un.", $"Two {Kind(reports[i]).English} reports: keep only one."));
            }
            else if (earlier.Exists(other => SamePeriod(other, reports[i])))
            {
                yield return judged.Find(PlanRule.ReportTwice, ReportField.Of(reports[i], "period"), new(
                    "Deux rapports pour la même période : corrigez la période de l’un d’eux.",
                    "Two reports for the same period: correct the period of one of them."));
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
            yield return judged.Find(PlanRule.ReportKind, ReportField.Of(report, "kind"), new(
                $"Ces règles ne demandent pas de rapport {Kind(report).French}.", $"These rules ask for no {Kind(report).English} report."));
        }

        PartialDate? day = report.Date ?? (judged.Today is { } today ? PartialDate.Of(today) : null);
        if (report.Kind == AssessmentKind.Midterm && judged.Plan.StartDate is { } start
            && day?.IsBefore(Calendar.PlusMonths(start, Year)) == true)
        {
            var said = Spoken.Date(Calendar.PlusMonths(start, Year));
            yield return judged.Find(PlanRule.ReportTooEarly, ReportField.Of(report, "date"), new(
                $"Rapport de mi-parcours pendant la première année du plan (jusqu’à son terme : {said.French}) : attendez, ou dites pourquoi.",
                $"Mid-term report within the plan’s first year (its end: {said.English}): wait, or say why."));
        }
    }

    private static IEnumerable<Finding> OfConsultation(JudgedPlan judged, OpenAssessment report)
    {
        var needed = judged.Rules.ConsultationDays;
        var days = SubmissionRules.DaysOpen(report.Submission?.Consultation);
        if (days is null)
        {
            yield return judged.Find(PlanRule.ReportConsultation, ReportField.Of(report, "consultation"), new(
                $"Notez quand le rapport a été ouvert aux commentaires du public : {needed} jours au moins.",
                $"Record when the report was open to the public’s comments: {needed} days at least."));
        }
        else if (days < needed)
        {
            var said = Spoken.Days(Math.Max(days.Value, 0));
            yield return judged.Find(PlanRule.ReportConsultation, ReportField.Of(report, "consultation"), new(
                $"Le rapport n’a été ouvert aux commentaires que {said.French} : il en faut {needed} entiers.",
                $"The report was open to comments for only {said.English}: {needed} full days are needed."));
        }
    }

    private static IEnumerable<Finding> OfLanguages(JudgedPlan judged, OpenAssessment report)
    {
        if (report.Submission is { } submission && SubmissionRules.LacksEnglish(judged.Plan, submission))
        {
            yield return judged.Find(PlanRule.ReportInEnglish, ReportField.Of(report, "languages"), new(
                "Joignez la traduction anglaise du rapport.", "Add the report’s English translation."));
        }
    }

    private static IEnumerable<Finding> OfRecommendations(JudgedPlan judged, OpenAssessment report)
    {
        var (told, needed) = (report.Submission?.IrmRecommendations ?? [], judged.Rules.IrmRecommendations);
        var said = report.Sections.GetValueOrDefault(AssessmentSection.IrmRecommendations);
        if (told.IsEmpty && string.IsNullOrWhiteSpace(said))
        {
            yield return judged.Find(PlanRule.IrmRecommendations, ReportField.Of(report, AssessmentSection.IrmRecommendations), new(
                "Dites ce qui a été fait des recommandations du MEI ; s’il n’y en a pas encore, par exemple pour un premier plan, dites-le.",
                "Say what was done with the IRM’s recommendations; if there are none yet, for instance for a first plan, say so."));
        }
        else if (!told.IsEmpty && told.Length < needed)
        {
            yield return judged.Find(PlanRule.IrmRecommendations, ReportField.Of(report, AssessmentSection.IrmRecommendations), new(
                $"{told.Length} recommandations du MEI sur {needed} : dites pourquoi il y en a moins.",
                $"{told.Length} of {needed} IRM recommendations: say why there are fewer."));
        }
    }

    private static BilingualText Kind(OpenAssessment report) => report.Kind == AssessmentKind.Midterm
        ? new("de mi-parcours", "mid-term")
        : new("de fin de cycle", "end-of-term");
}
