using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Messages;

/// <summary>An order about a workshop's messages.</summary>
public abstract record MessageCommand
{
    private MessageCommand() { }

    /// <summary>To everybody who may be written to and has not been yet.</summary>
    /// <param name="Reachable">People whose address is known: no two with the same one.</param>
    public sealed record Send(MessageKind Kind, string Subject, string Body, ImmutableArray<ParticipantId> Reachable)
        : MessageCommand;

    /// <param name="People">Empty: everybody it can be said of.</param>
    public sealed record Mark(MessageKind Kind, MessageMark As, ImmutableArray<ParticipantId> People) : MessageCommand;

    /// <summary>By the bot itself: the next person's turn has come.</summary>
    /// <param name="HasAddress">Is their address still kept?</param>
    public sealed record Begin(MessageKind Kind, ParticipantId Person, bool HasAddress) : MessageCommand;

    /// <summary>By the bot itself: what became of a message that was begun.</summary>
    public sealed record Note(MessageEvent Outcome) : MessageCommand;
}
