using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Assessments;

/// <summary>A plan as a self-assessment report tells it: how far each commitment has come, and what changed since the plan.</summary>
/// <param name="Assessment">As given; empty when nothing was.</param>
/// <param name="Baseline">The commitments the plan is compared with.</param>
/// <param name="At">The day progress is judged on.</param>
/// <param name="Commitments">Those of the plan in its order, then those withdrawn since.</param>
public sealed record AssessedPlan(
    OpenPlan Plan, OpenAssessment Assessment, ImmutableArray<OpenCommitment> Baseline, DateOnly At,
    ImmutableArray<AssessedCommitment> Commitments)
{
    /// <param name="kept">The baseline that the report itself remembers; null: it remembers none.</param>
    /// <param name="today">Counts when the assessment says no date.</param>
    /// <param name="thresholds">Ours unless given.</param>
    public static AssessedPlan Of(
        OpenPlan plan, AssessmentKind kind, ImmutableArray<OpenCommitment>? kept, DateOnly today, LightThresholds? thresholds = null)
    {
        var assessment = Find(plan, kind) ?? new OpenAssessment { Kind = kind };
        var at = assessment.Date?.LastDay ?? today;
        ImmutableArray<OpenCommitment> now = [.. plan.Commitments.Where(one => one.Status == CommitmentStatus.Retained)];
        var baseline = assessment.Since?.Commitments ?? plan.Adopted?.Baseline?.Commitments ?? kept
            ?? Earlier(plan, kind)?.Since?.Commitments ?? now;
        var last = Earlier(plan, kind)?.Commitments ?? [];
        return new(plan, assessment, baseline, at, [.. PlanComparison.Of(baseline, now).Select(change => AssessedCommitment.Of(
            change, Of(assessment.Commitments, change), Of(last, change), at, thresholds ?? LightThresholds.Proposed) with
        {
            Waiting = WaitingOf(plan, change),
        })]);
    }

    private static ImmutableArray<string> WaitingOf(OpenPlan plan, CommitmentChange change)
    {
        var tag = $"commitment/{change.Commitment.Id}";
        return
        [
            .. plan.Waiting.Where(one => one.From is null).Select(one => one.Field ?? "")
                .Where(field => field == tag || field.StartsWith(tag + "/", StringComparison.Ordinal)).Select(field => field[tag.Length..].TrimStart('/')),
        ];
    }

    private static OpenAssessment? Find(OpenPlan plan, AssessmentKind kind) =>
        plan.Assessments.LastOrDefault(assessment => assessment.Kind == kind);

    private static OpenAssessment? Earlier(OpenPlan plan, AssessmentKind kind) =>
        kind == AssessmentKind.EndOfTerm ? Find(plan, AssessmentKind.Midterm) : null;

    private static OpenProgress? Of(ImmutableArray<OpenProgress> all, CommitmentChange change) =>
        all.FirstOrDefault(progress => progress.Id == change.Commitment.Id);
}

/// <summary>One commitment in the report.</summary>
/// <param name="Progress">As given; empty when nothing was.</param>
/// <param name="Level">Null: to be chosen.</param>
/// <param name="Reason">Why it is blocked, abandoned, late or withdrawn. Null: not said.</param>
public sealed record AssessedCommitment(
    CommitmentChange Change, OpenProgress Progress, CompletionLevel? Level, ProgressOutlook Outlook, string? Reason,
    ImmutableArray<AssessedMilestone> Milestones)
{
    public string Id => Change.Commitment.Id;

    /// <summary>
    /// Fields that the plan's document says in other words, which nobody took into the plan yet: tags without the commitment's own;
    /// empty for the commitment as a whole.
    /// </summary>
    public ImmutableArray<string> Waiting { get; init; } = [];

    internal static AssessedCommitment Of(
        CommitmentChange change, OpenProgress? progress, OpenProgress? last, DateOnly at, LightThresholds thresholds)
    {
        var commitment = change.Commitment;

        // What was withdrawn before this report is told as the report before told it.
        var before = change.Kind == ChangeKind.Withdrawn ? last : null;
        var gone = change.Milestones.Where(one => one.Kind == ChangeKind.Withdrawn).Select(one => one.Milestone);
        return new(
            change, progress ?? new OpenProgress { Id = commitment.Id },
            CompletionScale.LevelOf(progress?.Level, progress?.Status, last?.Level) ?? before?.Level,
            ProgressRules.Judge(commitment, progress, at, thresholds),
            string.IsNullOrWhiteSpace(progress?.Reason) ? before?.Reason : progress.Reason,
            [
                .. commitment.Milestones.Select(one => AssessedMilestone.Of(one, change, progress, last, at, thresholds)),
                .. gone.Select(one => AssessedMilestone.Of(one, change, progress, last, at, thresholds)),
            ]);
    }
}

/// <summary>One milestone in the report. Those withdrawn since the plan are told too.</summary>
/// <param name="Progress">Null: nothing was said.</param>
/// <param name="Level">Null: to be chosen.</param>
public sealed record AssessedMilestone(
    OpenMilestone Milestone, ChangeKind Kind, OpenMilestoneProgress? Progress, CompletionLevel? Level, ProgressOutlook Outlook)
{
    /// <summary>« à renseigner »: it stands in the plan, and people told neither its level nor its follow-up nor a reason.</summary>
    public bool IsUntold { get; private init; }

    internal static AssessedMilestone Of(
        OpenMilestone milestone, CommitmentChange change, OpenProgress? progress, OpenProgress? last, DateOnly at, LightThresholds thresholds)
    {
        var said = Of(progress, milestone);
        var kind = change.Milestones.FirstOrDefault(one => one.Milestone.Id == milestone.Id)?.Kind ?? ChangeKind.Unchanged;
        return new(
            milestone, kind, said, CompletionScale.LevelOf(said?.Level, said?.Status, Of(last, milestone)?.Level),
            ProgressRules.Judge(milestone, progress, at, thresholds))
        {
            IsUntold = said?.SaysSomething != true && kind != ChangeKind.Withdrawn && change.Kind != ChangeKind.Withdrawn,
        };
    }

    private static OpenMilestoneProgress? Of(OpenProgress? progress, OpenMilestone milestone) =>
        progress?.Milestones.FirstOrDefault(one => one.Id == milestone.Id);
}
