using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>What does not hold together in what was told of a commitment: a hint to whoever tells it, never a refusal.</summary>
public enum ProgressGap
{
    /// <summary>Blocked or abandoned, itself or a milestone of it, and nobody said why (domain §6.4).</summary>
    Reason,

    /// <summary>Complete, with a milestone that is not (B44).</summary>
    OpenMilestones,

    /// <summary>Not started, with a milestone that is complete (B44).</summary>
    CompleteMilestone,

    /// <summary>« achevée » is « Complété » on the other scale (domain §6.4).</summary>
    DoneAndNotComplete,
}

public static class ProgressGaps
{
    public static ImmutableArray<ProgressGap> Of(SelfAssessment assessment, PlanCommitment commitment)
    {
        var told = assessment.Of(commitment.Id);
        var level = assessment.LevelOf(commitment.Id);
        var status = OpenName.Read<ProgressStatus>(told.GetValueOrDefault(ProgressField.Status));
        var milestones = assessment.MilestonesOf(commitment)
            .Select(milestone => assessment.Of(commitment.Id, milestone.Id)).ToList();
        var levels = milestones.ConvertAll(milestone => CompletionScale.LevelOf(milestone.Level, milestone.Status));
        (ProgressGap Gap, bool Shows)[] gaps =
        [
            (ProgressGap.Reason, !told.ContainsKey(ProgressField.Reason) && (AsksReason(status) || milestones.Exists(IsUnexplained))),
            (ProgressGap.OpenMilestones, level == CompletionLevel.Complete && levels.Exists(one => one is { } known && known != level)),
            (ProgressGap.CompleteMilestone, level == CompletionLevel.NotStarted && levels.Contains(CompletionLevel.Complete)),
            (ProgressGap.DoneAndNotComplete, status == ProgressStatus.Done && level is { } reached && reached != CompletionLevel.Complete),
        ];
        return [.. gaps.Where(gap => gap.Shows).Select(gap => gap.Gap)];
    }

    private static bool AsksReason(ProgressStatus? status) => status is { } going && CompletionScale.AsksReason(going);

    private static bool IsUnexplained(OpenMilestoneProgress milestone) =>
        AsksReason(milestone.Status) && string.IsNullOrWhiteSpace(milestone.Reason);
}
