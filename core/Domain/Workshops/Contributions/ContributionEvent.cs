using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>What happened to people's words. Stored as is: add cases, never repurpose one.</summary>
public abstract record ContributionEvent : WorkshopEvent
{
    private ContributionEvent() { }

    /// <summary>Somebody said something.</summary>
    /// <param name="Verb">The public name of what it is: <c>subject.submit</c>.</param>
    /// <param name="StepId">Current when it came; null before the first step.</param>
    /// <param name="Author">Whose words they are, also when a facilitator typed them.</param>
    /// <param name="Fields">By <see cref="Field"/>; none empty.</param>
    /// <param name="Late">It came after its step.</param>
    /// <param name="OnBehalf">A facilitator typed it for its author.</param>
    /// <param name="Revealed">Everybody may read it at once; false: not before its step has ended.</param>
    public sealed record Received(
        ContributionId Id, string Verb, string? StepId, ParticipantId Author,
        ImmutableSortedDictionary<string, string> Fields, bool Late, bool OnBehalf, bool Revealed) : ContributionEvent;

    /// <summary>Its author, or a facilitator, changed it.</summary>
    /// <param name="Fields">Only those changed; an empty text cleared the field.</param>
    /// <param name="Message">When its author edited the message it came in; null for an edit on a card.</param>
    public sealed record Edited(
        ContributionId Id, ImmutableSortedDictionary<string, string> Fields,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] DateTimeOffset? Message = null) : ContributionEvent;

    /// <summary>Its author took it back.</summary>
    public sealed record Withdrawn(ContributionId Id) : ContributionEvent;

    /// <summary>It was not to be taken back after all: it stands again, as it was.</summary>
    public sealed record Restored(ContributionId Id) : ContributionEvent;

    /// <summary>A facilitator hid it from the group.</summary>
    /// <param name="Reason">For the facilitators to read.</param>
    public sealed record Hidden(ContributionId Id, string Reason) : ContributionEvent;

    /// <summary>It is shown again.</summary>
    public sealed record Unhidden(ContributionId Id) : ContributionEvent;
}
