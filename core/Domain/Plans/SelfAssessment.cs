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

    public static ImmutableArray<string> Texts { get; } = [Reason, Results, NextSteps, MoreInfo];

    public static string Of(MilestoneId milestone) => MilestonePrefix + milestone.Value;

    /// <returns>Null when the field is not about a milestone.</returns>
    public static MilestoneId? MilestoneOf(string field) =>
        field.StartsWith(MilestonePrefix, StringComparison.Ordinal) ? new MilestoneId(field[MilestonePrefix.Length..]) : null;
}
