using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>What does not hold together in what was told of a commitment: a hint to whoever tells it, never a refusal.</summary>
public enum ProgressGap
{
    /// <summary>Blocked or abandoned, and nobody said why (domain §6.4).</summary>
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
            .Select(milestone => OpenName.Read<CompletionLevel>(told.GetValueOrDefault(ProgressField.Of(milestone.Id)))).ToList();
        (ProgressGap Gap, bool Shows)[] gaps =
        [
            (ProgressGap.Reason, status is { } going && CompletionScale.AsksReason(going) && !told.ContainsKey(ProgressField.Reason)),
            (ProgressGap.OpenMilestones, level == CompletionLevel.Complete && milestones.Exists(one => one is { } known && known != level)),
            (ProgressGap.CompleteMilestone, level == CompletionLevel.NotStarted && milestones.Contains(CompletionLevel.Complete)),
            (ProgressGap.DoneAndNotComplete, status == ProgressStatus.Done && level is { } reached && reached != CompletionLevel.Complete),
        ];
        return [.. gaps.Where(gap => gap.Shows).Select(gap => gap.Gap)];
    }
}
