using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>What can be ordered about people's words.</summary>
public abstract record ContributionCommand : WorkshopCommand
{
    private ContributionCommand() { }

    /// <param name="Verb">An adding verb: <c>subject.submit</c>, <c>note.save</c>, <c>feedback.submit</c>.</param>
    public sealed record Add(ContributionId Id, string Verb, ImmutableSortedDictionary<string, string> Fields) : ContributionCommand;

    /// <summary>A facilitator types for somebody who cannot use cards; each item is one contribution.</summary>
    /// <param name="Person">The person spoken for, known or new.</param>
    public sealed record AddOnBehalf(ParticipantId Person, string Verb, ImmutableArray<Item> Items) : ContributionCommand;

    public sealed record Item(ContributionId Id, ImmutableSortedDictionary<string, string> Fields);

    /// <param name="Fields">Only those to change; an empty text clears a field.</param>
    /// <param name="Message">When its author edited the message it came in; null for an edit on a card.</param>
    public sealed record EditSubject(
        ContributionId Id, ImmutableSortedDictionary<string, string> Fields, DateTimeOffset? Message = null) : ContributionCommand;

    public sealed record WithdrawSubject(ContributionId Id) : ContributionCommand;

    /// <summary>Undoes <see cref="WithdrawSubject"/>.</summary>
    public sealed record RestoreSubject(ContributionId Id) : ContributionCommand;

    public sealed record Hide(ContributionId Id, string Reason) : ContributionCommand;

    public sealed record Unhide(ContributionId Id) : ContributionCommand;
}
