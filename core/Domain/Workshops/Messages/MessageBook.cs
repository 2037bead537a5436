using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Workshops.Messages;

public enum DeliveryState
{
    ToSend,

    /// <summary>Handed to the service this moment; after a stop, a doubt.</summary>
    Sending,
    Sent,

    /// <summary>Not taken now: tried again at its hour.</summary>
    ToRetry,
    Refused,

    /// <summary>Nobody knows whether it went out.</summary>
    InDoubt,
}

/// <summary>One message to one person.</summary>
/// <param name="Words">Which of <see cref="MessageBook.Asked"/> it says.</param>
/// <param name="Tries">How often in a row the service did not take it.</param>
/// <param name="Since">When it came into this state.</param>
/// <param name="Until">When it is tried again.</param>
public sealed record Delivery(
    DeliveryState State, int Words, DateTimeOffset Since, int Tries = 0, DateTimeOffset? Until = null, SendingRefusal? Why = null)
{
    /// <summary>Does it want to be sent, now or later?</summary>
    [JsonIgnore]
    public bool IsDue => State is DeliveryState.ToSend or DeliveryState.ToRetry;
}

/// <summary>The messages of one workshop, as their events made them.</summary>
/// <param name="Asked">In the order they were asked for.</param>
/// <param name="Handled">Marks of orders already carried out.</param>
public sealed record MessageBook(
    ImmutableList<MessageEvent.Asked> Asked, ImmutableDictionary<(MessageKind Kind, ParticipantId Person), Delivery> Deliveries,
    ImmutableHashSet<string> Handled)
{
    public static MessageBook Empty { get; } = new([], ImmutableDictionary<(MessageKind, ParticipantId), Delivery>.Empty, []);

    public Delivery? Of(MessageKind kind, ParticipantId person) => Deliveries.GetValueOrDefault((kind, person));

    public static MessageBook Evolve(MessageBook book, Recorded<MessageEvent> recorded) => recorded.Event switch
    {
        MessageEvent.Asked asked => book with
        {
            Asked = book.Asked.Add(asked),
            Deliveries = book.Deliveries.SetItems(asked.To.Select(person => KeyValuePair.Create(
                (asked.Kind, person), new Delivery(DeliveryState.ToSend, book.Asked.Count, recorded.At)))),
            Handled = book.Handled.Add(recorded.Cause),
        },
        MessageEvent.Sending(var kind, var person) => book.With(kind, person, recorded, DeliveryState.Sending),
        MessageEvent.Accepted(var kind, var person) => book.With(kind, person, recorded, DeliveryState.Sent),
        MessageEvent.Doubted(var kind, var person) => book.With(kind, person, recorded, DeliveryState.InDoubt),
        MessageEvent.Refused(var kind, var person, var why) =>
            book.With(kind, person, recorded, DeliveryState.Refused, delivery => delivery with { Why = why }),
        MessageEvent.PutOff(var kind, var person, var until) => book.With(
            kind, person, recorded, DeliveryState.ToRetry,
            delivery => delivery with { Until = until, Tries = delivery.Tries + 1 }),
        MessageEvent.LeftOut(var kind, var person) => book with { Deliveries = book.Deliveries.Remove((kind, person)) },
        MessageEvent.Marked(var kind, var person, var mark) => book.With(
            kind, person, recorded, mark == MessageMark.Sent ? DeliveryState.Sent : DeliveryState.ToSend,
            delivery => delivery with { Tries = 0 }) with
        {
            Handled = book.Handled.Add(recorded.Cause),
        },
        _ => book,
    };

    private MessageBook With(
        MessageKind kind, ParticipantId person, Recorded<MessageEvent> recorded, DeliveryState state,
        Func<Delivery, Delivery>? more = null)
    {
        if (Of(kind, person) is not { } before)
        {
            return this;
        }

        var after = before with { State = state, Since = recorded.At, Until = null, Why = null };
        return this with { Deliveries = Deliveries.SetItem((kind, person), more?.Invoke(after) ?? after) };
    }
}
