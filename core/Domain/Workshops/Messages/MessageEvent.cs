using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Workshops.Messages;

/// <summary>What a message to the people of a workshop is for.</summary>
public enum MessageKind
{
    /// <summary>After closing: what came of it, and what comes next.</summary>
    Thanks,
}

/// <summary>Why a message did not go out.</summary>
public enum SendingRefusal
{
    /// <summary>The application may not write from the service mailbox, or there is none: for an administrator.</summary>
    Mailbox,

    /// <summary>The service does not take the address for one.</summary>
    Address,

    /// <summary>The service could not take it, hours on end.</summary>
    NoService,
    Other,
}

/// <summary>What a facilitator says became of a message.</summary>
public enum MessageMark
{
    /// <summary>It is to go out once more.</summary>
    Again,

    /// <summary>The person has it: by the bot, or in another way.</summary>
    Sent,
}

/// <summary>
/// What happened to the messages of a workshop: people stand in it by their id, never by name or address. Stored as JSON under
/// the names given here: add cases and optional members, never rename or repurpose one.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Asked), "messageAsked")]
[JsonDerivedType(typeof(Sending), "messageSending")]
[JsonDerivedType(typeof(Accepted), "messageAccepted")]
[JsonDerivedType(typeof(PutOff), "messagePutOff")]
[JsonDerivedType(typeof(Refused), "messageRefused")]
[JsonDerivedType(typeof(Doubted), "messageDoubted")]
[JsonDerivedType(typeof(LeftOut), "messageLeftOut")]
[JsonDerivedType(typeof(Marked), "messageMarked")]
public abstract record MessageEvent
{
    private MessageEvent() { }

    /// <summary>A facilitator asked for it to be sent, in these words, each person a message of their own.</summary>
    public sealed record Asked(MessageKind Kind, string Subject, string Body, ImmutableArray<ParticipantId> To) : MessageEvent;

    /// <summary>
    /// It is about to be handed to the service, which knows no repeat: a stop before the next event leaves a doubt.
    /// </summary>
    public sealed record Sending(MessageKind Kind, ParticipantId Person) : MessageEvent;

    /// <summary>The service took it.</summary>
    public sealed record Accepted(MessageKind Kind, ParticipantId Person) : MessageEvent;

    /// <summary>The service did not take it now.</summary>
    public sealed record PutOff(MessageKind Kind, ParticipantId Person, DateTimeOffset Until) : MessageEvent;

    public sealed record Refused(MessageKind Kind, ParticipantId Person, SendingRefusal Why) : MessageEvent;

    /// <summary>Perhaps it went out: nobody can say, and a facilitator decides.</summary>
    public sealed record Doubted(MessageKind Kind, ParticipantId Person) : MessageEvent;

    /// <summary>They may not, or cannot, be written to any more: nothing is sent, and nothing stays in the list.</summary>
    public sealed record LeftOut(MessageKind Kind, ParticipantId Person) : MessageEvent;

    public sealed record Marked(MessageKind Kind, ParticipantId Person, MessageMark As) : MessageEvent;
}
