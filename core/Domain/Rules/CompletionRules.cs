using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>How far the commitments have come, as a report tells it (domain §6.4; B44, B49).</summary>
internal static class CompletionRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenAssessment report)
    {
        var told = report.Commitments.DistinctBy(progress => progress.Id, StringComparer.Ordinal)
            .ToDictionary(progress => progress.Id, StringComparer.Ordinal);
        return judged.Retained.SelectMany(commitment =>
            Judge(judged, report, commitment, told.GetValueOrDefault(commitment.Id) ?? new OpenProgress { Id = commitment.Id }));
    }

    private static IEnumerable<Finding> Judge(JudgedPlan judged, OpenAssessment report, OpenCommitment commitment, OpenProgress progress) =>
    [
        .. OfLevels(judged, report, commitment, progress), .. OfWords(judged, report, commitment, progress),
        .. OfMilestones(judged, report, commitment, progress), .. OfReasons(judged, report, commitment, progress),
    ];

    private static IEnumerable<Finding> OfLevels(JudgedPlan judged, OpenAssessment report, OpenCommitment commitment, OpenProgress progress)
    {
        var field = SelfAssessmentField.Of(report, "level");
        var level = CompletionScale.LevelOf(progress.Level, progress.Status, Last(judged, report, commitment)?.Level);
        if (level is null)
        {
            yield return judged.Find(PlanRule.LevelMissing, field, Say("LevelMissing"), commitment);
        }
        else if (level == CompletionLevel.Complete && progress.Milestones.Any(IsOpen))
        {
            yield return judged.Find(PlanRule.LevelInDoubt, field, Say("CompleteTooSoon"), commitment);
        }
        else if (level == CompletionLevel.NotStarted && progress.Milestones.Any(milestone => milestone.Level == CompletionLevel.Complete))
        {
            yield return judged.Find(PlanRule.LevelInDoubt, field, Say("NotStartedAnymore"), commitment);
        }
    }

    private static IEnumerable<Finding> OfWords(JudgedPlan judged, OpenAssessment report, OpenCommitment commitment, OpenProgress progress)
    {
        if (string.IsNullOrWhiteSpace(progress.Results))
        {
            yield return judged.Find(PlanRule.ResultsMissing, SelfAssessmentField.Of(report, "results"), Say("ResultsMissing"), commitment);
        }

        if (progress.NextSteps.All(string.IsNullOrWhiteSpace))
        {
            yield return judged.Find(PlanRule.ResultsMissing, SelfAssessmentField.Of(report, "nextSteps"), Say("NextStepsMissing"), commitment);
        }
    }

    /// <summary>A level for each milestone; one past its date of which nothing is told at all weighs from the draft on.</summary>
    private static IEnumerable<Finding> OfMilestones(
        JudgedPlan judged, OpenAssessment report, OpenCommitment commitment, OpenProgress progress)
    {
        var (day, last) = (Day(judged, report), Last(judged, report, commitment));
        foreach (var milestone in commitment.Milestones)
        {
            var (its, before) = (Of(progress, milestone), last is null ? null : Of(last, milestone));
            if (!CompletionScale.IsTold(its?.Level, its?.Status, before?.Level))
            {
                yield return judged.Find(
                    PlanRule.MilestoneLevelMissing, SelfAssessmentField.OfMilestone(report, milestone.Id, "level"), Say("MilestoneLevelMissing"),
                    commitment);
            }

            if (its?.SaysSomething != true && milestone.EndDate is { } end && day is { } now && end.IsBefore(now))
            {
                yield return judged.Find(
                    PlanRule.MilestoneUntold, SelfAssessmentField.OfMilestone(report, milestone.Id, "status"), Say("MilestoneUntold", end),
                    commitment);
            }
        }
    }

    private static IEnumerable<Finding> OfReasons(JudgedPlan judged, OpenAssessment report, OpenCommitment commitment, OpenProgress progress)
    {
        if (IsStuck(progress.Status) && string.IsNullOrWhiteSpace(progress.Reason))
        {
            yield return judged.Find(
                PlanRule.ReasonMissing, SelfAssessmentField.Of(report, "reason"), Stuck(progress.Status), commitment);
        }

        var day = Day(judged, report);
        foreach (var milestone in commitment.Milestones)
        {
            var its = Of(progress, milestone);
            if (!string.IsNullOrWhiteSpace(its?.Reason) || !string.IsNullOrWhiteSpace(progress.Reason))
            {
                continue;
            }

            var field = SelfAssessmentField.OfMilestone(report, milestone.Id, "reason");
            if (IsStuck(its?.Status))
            {
                yield return judged.Find(PlanRule.ReasonMissing, field, Stuck(its?.Status), commitment);
            }
            else if (its is not null && IsOpen(its) && milestone.EndDate is { } end && day is { } now && end.IsBefore(now))
            {
                yield return judged.Find(PlanRule.ReasonMissing, field, Say("PastItsDate", end), commitment);
            }
        }
    }

    private static BilingualText Stuck(ProgressStatus? status) =>
        Say(status == ProgressStatus.Blocked ? "BlockedWithoutReason" : "AbandonedWithoutReason");

    private static bool IsStuck(ProgressStatus? status) => status is { } said && CompletionScale.AsksReason(said);

    /// <summary>What is abandoned keeps the level of the mid-term report.</summary>
    private static OpenProgress? Last(JudgedPlan judged, OpenAssessment report, OpenCommitment commitment) =>
        report.Kind == AssessmentKind.EndOfTerm
            ? judged.Plan.Assessments.LastOrDefault(one => one.Kind == AssessmentKind.Midterm)?
                .Commitments.FirstOrDefault(one => one.Id == commitment.Id)
            : null;

    private static OpenMilestoneProgress? Of(OpenProgress progress, OpenMilestone milestone) =>
        progress.Milestones.FirstOrDefault(one => one.Id == milestone.Id);

    private static PartialDate? Day(JudgedPlan judged, OpenAssessment report) =>
        report.Date ?? (judged.Today is { } today ? PartialDate.Of(today) : null);

    /// <summary>A milestone whose level is not told may be complete: not open for sure.</summary>
    private static bool IsOpen(OpenMilestoneProgress milestone) =>
        milestone.Level is not (null or CompletionLevel.Complete) && milestone.Status != ProgressStatus.Done;
}
