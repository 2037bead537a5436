using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Domain.Plans;

/// <summary>What became of something a participant said: subject, group, choice, commitment, milestones (domain §6.7).</summary>
/// <param name="GroupedInto">The subject that stands for it; null when it stands for itself, or is no subject.</param>
/// <param name="Chosen">Its subject is the one the workshop chose.</param>
/// <param name="Commitments">Those it went into, in the plan's order.</param>
public sealed record Fate(SubjectView? GroupedInto, bool Chosen, ImmutableArray<CommitmentFate> Commitments)
{
    /// <summary>Nothing came of it so far.</summary>
    public bool IsOpen => GroupedInto is null && !Chosen && Commitments.IsEmpty;
}

/// <param name="Milestones">Those made from it; all of them for a subject.</param>
public sealed record CommitmentFate(PlanCommitment Commitment, ImmutableArray<Milestone> Milestones);

/// <summary>Follows participants' words into the plan.</summary>
public static class Trail
{
    /// <param name="said">A subject, a proposal, a sub-action…</param>
    /// <param name="view">The workshop it was said in, as its reader may see it.</param>
    /// <param name="plan">Null when there is none.</param>
    public static Fate Of(ContributionId said, WorkshopView view, Plan? plan)
    {
        var stands = view.StandingFor(said);
        ContributionId[] names = stands is null ? [said] : [said, stands.Id];
        return new Fate(
            stands is not null && stands.Id != said ? stands : null, stands?.Selected ?? false,
            plan is null ? [] : [.. plan.Commitments.Select(commitment => Of(names, commitment)).OfType<CommitmentFate>()]);
    }

    private static CommitmentFate? Of(ContributionId[] names, PlanCommitment commitment) =>
        commitment.Subjects.Any(names.Contains) ? new CommitmentFate(commitment, [.. commitment.Milestones])
        : commitment.Milestones.Where(milestone => milestone.SubActions.Any(names.Contains)).ToImmutableArray() is var milestones
            && (!milestones.IsEmpty || commitment.From.Any(shared => shared.Value.Contributions.Any(names.Contains)))
            ? new CommitmentFate(commitment, milestones)
            : null;
}
