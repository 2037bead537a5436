using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Plans;

/// <summary>A self-assessment report (rapport d’auto-évaluation) of a plan: how far each commitment has come.</summary>
/// <param name="Since">
/// The commitments the report compares with, by number: those of the adopted plan, or, while none is adopted, those that stood in it
/// when its first report was begun. What changed since is flagged (domain §9, B45).
/// </param>
/// <param name="Progress">By commitment, then by <see cref="ProgressField"/>; no text is empty.</param>
/// <param name="ToldAt">When something of it was told last.</param>
public sealed record SelfAssessment(
    AssessmentKind Kind, ImmutableList<PlanCommitment> Since,
    ImmutableDictionary<CommitmentId, ImmutableSortedDictionary<string, string>> Progress, DateTimeOffset ToldAt)
{
    private static readonly ImmutableSortedDictionary<string, string> Nothing =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    /// <summary>Its narrative sections and its <c>period</c>, as drafters wrote them; none empty.</summary>
    public ImmutableSortedDictionary<string, string> Sections { get; init; } = Nothing;

    /// <summary>Those that stood in the plan when its first report was begun: compared with while no plan is adopted.</summary>
    public ImmutableList<PlanCommitment> BegunFrom { get; init; } = Since;

    /// <summary>What is known of handing it in, by <see cref="SubmissionField"/>; none empty.</summary>
    public ImmutableSortedDictionary<string, string> Submission { get; init; } = Nothing;

    /// <summary>What was told of a commitment; empty when nothing was.</summary>
    public ImmutableSortedDictionary<string, string> Of(CommitmentId commitment) => Progress.GetValueOrDefault(commitment, Nothing);

    public CompletionLevel? LevelOf(CommitmentId commitment) =>
        OpenName.Read<CompletionLevel>(Of(commitment).GetValueOrDefault(ProgressField.Level));

    /// <summary>What was told of one of its milestones; of one nothing was told of, its id alone.</summary>
    public OpenMilestoneProgress Of(CommitmentId commitment, MilestoneId milestone)
    {
        var told = Of(commitment);
        return new(
            milestone.Value, OpenName.Read<CompletionLevel>(told.GetValueOrDefault(ProgressField.Of(milestone))),
            OpenName.Read<ProgressStatus>(told.GetValueOrDefault(ProgressField.StatusOf(milestone))),
            told.GetValueOrDefault(ProgressField.ReasonOf(milestone)));
    }

    /// <summary>
    /// Does the report tell about it? Those of the plan, those withdrawn since what it compares with, and those told about.
    /// </summary>
    public bool Holds(PlanCommitment commitment) => commitment.Standing == CommitmentStanding.Retained
        || Since.Exists(before => before.Id == commitment.Id) || Progress.ContainsKey(commitment.Id);

    /// <summary>Those the report tells about, by number.</summary>
    public IEnumerable<PlanCommitment> CommitmentsOf(Plan plan) => plan.Commitments.Where(Holds).OrderBy(commitment => commitment.Number);

    /// <summary>Its milestones, then those it had in what the report compares with and has no longer.</summary>
    public IEnumerable<Milestone> MilestonesOf(PlanCommitment commitment) => commitment.Milestones
        .Concat(Since.Find(before => before.Id == commitment.Id)?.Milestones ?? []).DistinctBy(milestone => milestone.Id);
}

/// <summary>What stands among a report's sections and is none.</summary>
public static class AssessmentField
{
    public const string Period = "period";

    /// <summary>The day an imported report was told at, until more is told.</summary>
    public const string Date = "date";
}

/// <summary>The public names of what <c>progress.save</c> tells of a commitment.</summary>
public static class ProgressField
{
    /// <summary>By the names of <see cref="CompletionLevel"/>.</summary>
    public const string Level = "level";

    /// <summary>By the names of <see cref="ProgressStatus"/>.</summary>
    public const string Status = "status";
    public const string Reason = "reason";
    public const string Results = "results";

    /// <summary>One a line.</summary>
    public const string NextSteps = "nextSteps";
    public const string MoreInfo = "moreInfo";

    /// <summary>Followed by a milestone’s id: its level.</summary>
    public const string MilestonePrefix = "m-";

    /// <summary>Followed by a milestone’s id: how the work on it is going, by the names of <see cref="ProgressStatus"/>.</summary>
    public const string MilestoneStatusPrefix = "s-";

    /// <summary>Followed by a milestone’s id: why it is blocked, abandoned or late.</summary>
    public const string MilestoneReasonPrefix = "r-";

    public static ImmutableArray<string> Texts { get; } = [Reason, Results, NextSteps, MoreInfo];

    private static readonly string[] OfMilestones = [MilestonePrefix, MilestoneStatusPrefix, MilestoneReasonPrefix];

    /// <summary>Whether people’s own words stand in it: two of them may stand one after the other.</summary>
    public static bool IsText(string field) =>
        Texts.Contains(field) || field.StartsWith(MilestoneReasonPrefix, StringComparison.Ordinal);

    public static string Of(MilestoneId milestone) => MilestonePrefix + milestone.Value;

    public static string StatusOf(MilestoneId milestone) => MilestoneStatusPrefix + milestone.Value;

    public static string ReasonOf(MilestoneId milestone) => MilestoneReasonPrefix + milestone.Value;

    /// <returns>Null when the field is not about a milestone.</returns>
    public static MilestoneId? MilestoneOf(string field) =>
        Array.Find(OfMilestones, prefix => field.StartsWith(prefix, StringComparison.Ordinal)) is { } prefix
            ? new MilestoneId(field[prefix.Length..])
            : null;
}
