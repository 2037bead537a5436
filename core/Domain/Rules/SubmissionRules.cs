using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>How the plan was handed in, as far as <c>submission</c> tells it: language, comments, amendments (domain §7.1; B40, B41).</summary>
internal static class SubmissionRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged)
    {
        if (judged.Plan.Submission is not { } submission)
        {
            return [];
        }

        return [.. OfLanguages(judged, submission), .. OfConsultation(judged, submission), .. OfAmendments(judged, submission)];
    }

    /// <summary>False too when no language is told: not known.</summary>
    public static bool LacksEnglish(OpenPlan plan, OpenSubmission submission) => !submission.Languages.IsEmpty
        && !submission.Languages.Prepend(plan.Language).Any(language => Language.Of(language.Trim()) == Language.English);

    /// <summary>
    /// Full days open to comments: the day it opened is not counted. A month-only date gets the benefit of the doubt.
    /// Null when one of the days is not told.
    /// </summary>
    public static int? DaysOpen(OpenConsultation? consultation) => consultation is { StartDate: { } start, EndDate: { } end }
        ? end.LastDay.DayNumber - start.FirstDay.DayNumber
        : null;

    private static IEnumerable<Finding> OfLanguages(JudgedPlan judged, OpenSubmission submission)
    {
        if (!judged.IsLocal && LacksEnglish(judged.Plan, submission))
        {
            yield return judged.Find(PlanRule.EnglishVersion, "plan/languages", Say("PlanInEnglish"));
        }
    }

    private static IEnumerable<Finding> OfConsultation(JudgedPlan judged, OpenSubmission submission)
    {
        if (DaysOpen(submission.Consultation) is { } days && days < judged.Rules.ConsultationDays)
        {
            var open = SayCount("Days", Math.Max(days, 0));
            yield return judged.Find(
                PlanRule.DraftConsultation, "plan/consultation", Say("DraftConsultation", open, judged.Rules.ConsultationDays));
        }
    }

    private static IEnumerable<Finding> OfAmendments(JudgedPlan judged, OpenSubmission submission)
    {
        var last = AmendmentTerm.Of(judged);
        foreach (var (amendment, index) in submission.Amendments.Select((amendment, index) => (amendment, index)))
        {
            var commitment = judged.Plan.Commitments.FirstOrDefault(commitment => commitment.Id == amendment.Commitment);
            if (amendment.Date?.FirstDay > last)
            {
                yield return judged.Find(
                    PlanRule.AmendedTooLate, $"plan/amendments/{index + 1}/date", Say("AmendedTooLate", last.Value), commitment);
            }

            if (string.IsNullOrWhiteSpace(amendment.Summary))
            {
                yield return judged.Find(
                    PlanRule.AmendedUnsaid, $"plan/amendments/{index + 1}/summary", Say("AmendedUnsaid"), commitment);
            }
        }
    }
}
