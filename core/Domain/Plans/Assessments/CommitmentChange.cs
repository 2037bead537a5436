using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Assessments;

/// <summary>What became of a commitment or a milestone since the plan (domain §9, B45).</summary>
public enum ChangeKind
{
    Unchanged,
    Changed,
    Added,
    Withdrawn,
}

/// <summary>A commitment then and now. It is known by its id: numbers and names may change hands.</summary>
/// <param name="Before">Null: added since.</param>
/// <param name="Now">Null: withdrawn since.</param>
/// <param name="Fields">The names, as in <c>plan.json</c>, of those that differ; empty unless it stood before and stands now.</param>
/// <param name="Milestones">Those that changed, came or went.</param>
public sealed record CommitmentChange(
    OpenCommitment? Before, OpenCommitment? Now, ImmutableArray<string> Fields, ImmutableArray<MilestoneChange> Milestones)
{
    /// <summary>The other commitment that bears its former number now.</summary>
    public OpenCommitment? NumberNowOf { get; init; }

    /// <summary>The other commitment that bore its number before.</summary>
    public OpenCommitment? NumberOnceOf { get; init; }

    public ChangeKind Kind => (Before, Now) switch
    {
        (null, _) => ChangeKind.Added,
        (_, null) => ChangeKind.Withdrawn,
        _ => Fields.IsEmpty && Milestones.IsEmpty ? ChangeKind.Unchanged : ChangeKind.Changed,
    };

    /// <summary>As it stands, or as it last stood.</summary>
    public OpenCommitment Commitment => Now ?? Before!;
}

/// <inheritdoc cref="CommitmentChange"/>
public sealed record MilestoneChange(OpenMilestone? Before, OpenMilestone? Now, ImmutableArray<string> Fields)
{
    public ChangeKind Kind => (Before, Now) switch
    {
        (null, _) => ChangeKind.Added,
        (_, null) => ChangeKind.Withdrawn,
        _ => Fields.IsEmpty ? ChangeKind.Unchanged : ChangeKind.Changed,
    };

    public OpenMilestone Milestone => Now ?? Before!;
}
