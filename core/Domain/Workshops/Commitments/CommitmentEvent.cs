using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>What happened to a workshop's commitment. Stored as is: add cases, never repurpose one.</summary>
public abstract record CommitmentEvent : WorkshopEvent
{
    private CommitmentEvent() { }

    public sealed record IdeasShared(string StepId) : CommitmentEvent;

    /// <param name="Boxes">Only those changed; an empty text cleared the box.</param>
    public sealed record CanvasSaved(ImmutableSortedDictionary<string, string> Boxes) : CommitmentEvent;

    /// <param name="Text">What the box says from now on.</param>
    public sealed record ProposalAccepted(ContributionId Id, string Box, string Text) : CommitmentEvent;

    public sealed record ProposalDismissed(ContributionId Id) : CommitmentEvent;

    public sealed record SubActionsSelected(ImmutableArray<ContributionId> Ids) : CommitmentEvent;

    public sealed record SubActionsDropped(ImmutableArray<ContributionId> Ids) : CommitmentEvent;

    /// <param name="Index">Its place from now on, from 0.</param>
    public sealed record MilestoneSaved(Milestone Milestone, int Index) : CommitmentEvent;

    public sealed record MilestoneRemoved(MilestoneId Id) : CommitmentEvent;
}
