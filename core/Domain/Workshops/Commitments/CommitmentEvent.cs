using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>What happened to a workshop's commitment. Stored as is: add cases, never repurpose one.</summary>
public abstract record CommitmentEvent : WorkshopEvent
{
    private CommitmentEvent() { }

    /// <summary>The ideas of a step, blind until then, are shown to everybody.</summary>
    /// <param name="StepId">Of the step they were given in.</param>
    public sealed record IdeasShared(string StepId) : CommitmentEvent;

    /// <summary>A facilitator wrote boxes of the canvas.</summary>
    /// <param name="Boxes">Only those changed; an empty text cleared the box.</param>
    public sealed record CanvasSaved(ImmutableSortedDictionary<string, string> Boxes) : CommitmentEvent;

    /// <summary>A facilitator took a participant’s proposal for a box into the canvas.</summary>
    /// <param name="Text">What the box says from now on.</param>
    public sealed record ProposalAccepted(ContributionId Id, string Box, string Text) : CommitmentEvent;

    /// <summary>A facilitator put a proposal aside without taking it.</summary>
    public sealed record ProposalDismissed(ContributionId Id) : CommitmentEvent;

    /// <summary>Sub-actions were chosen for the roadmap.</summary>
    /// <param name="Ids">Only those that were not chosen yet.</param>
    public sealed record SubActionsSelected(ImmutableArray<ContributionId> Ids) : CommitmentEvent;

    /// <summary>Sub-actions are no longer chosen.</summary>
    /// <param name="Ids">Only those that were chosen.</param>
    public sealed record SubActionsDropped(ImmutableArray<ContributionId> Ids) : CommitmentEvent;

    /// <summary>A milestone of the roadmap was added, changed or moved; the whole of it, as it stands from now on.</summary>
    /// <param name="Index">Its place from now on, from 0.</param>
    public sealed record MilestoneSaved(Milestone Milestone, int Index) : CommitmentEvent;

    /// <summary>A milestone left the roadmap.</summary>
    public sealed record MilestoneRemoved(MilestoneId Id) : CommitmentEvent;
}
