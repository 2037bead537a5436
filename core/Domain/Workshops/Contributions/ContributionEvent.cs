using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>What happened to people's words. Stored as is: add cases, never repurpose one.</summary>
public abstract record ContributionEvent : WorkshopEvent
{
    private ContributionEvent() { }

    public sealed record Received(
        ContributionId Id, string Verb, string? StepId, ParticipantId Author,
        ImmutableSortedDictionary<string, string> Fields, bool Late, bool OnBehalf, bool Revealed) : ContributionEvent;

    /// <param name="Fields">Only those changed; an empty text cleared the field.</param>
    public sealed record Edited(ContributionId Id, ImmutableSortedDictionary<string, string> Fields) : ContributionEvent;

    public sealed record Withdrawn(ContributionId Id) : ContributionEvent;

    public sealed record Hidden(ContributionId Id, string Reason) : ContributionEvent;

    public sealed record Unhidden(ContributionId Id) : ContributionEvent;
}
