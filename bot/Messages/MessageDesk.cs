using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Messages;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Messages;

/// <summary>
/// The shell around the rules of messages, which have a stream of their own: what becomes of each changes neither the workshop
/// nor its documents. Addresses stay with the people, and are looked up when a message goes out.
/// </summary>
internal sealed class MessageDesk(
    StreamCache streams, WorkshopDesk workshops, PeopleDesk people, IEventStore store, KeyedLocks locks, TimeProvider clock)
{
    /// <summary>Somebody asked for messages to be sent.</summary>
    public event Action<WorkshopId>? Asked;

    public Task<Loaded<MessageBook>> LoadAsync(WorkshopId workshop, CancellationToken cancellation) =>
        streams.LoadAsync<MessageBook, MessageEvent>(
            StreamNames.MessagesOf(workshop), MessageBook.Empty, MessageBook.Evolve, cancellation);

    /// <summary>Of a facilitator.</summary>
    public async Task<Decision<MessageEvent>> OrderAsync(
        WorkshopId workshop, MessageCommand command, Act act, CancellationToken cancellation)
    {
        var decision = await DecideAsync(workshop, command, act, cancellation);
        if (decision.Events.Count > 0)
        {
            Asked?.Invoke(workshop);
        }

        return decision;
    }

    /// <summary>Of the bot itself.</summary>
    public Task<Decision<MessageEvent>> NoteAsync(
        WorkshopId workshop, MessageCommand command, CancellationToken cancellation) =>
        DecideAsync(workshop, command, new Act(default, "", clock.GetUtcNow()), cancellation);

    /// <summary>
    /// Those who may be written to and whose address is known, in order of appearance; of two with one address, the one it was
    /// asked for already.
    /// </summary>
    public async Task<IReadOnlyList<ParticipantId>> ReachableAsync(
        Workshop workshop, MessageBook book, MessageKind kind, CancellationToken cancellation)
    {
        var may = workshop.Participants.Values.Where(person => MessageRules.MayBeWritten(workshop, person.Id))
            .OrderBy(person => book.Of(kind, person.Id) is null).ThenBy(person => person.Number)
            .Select(person => person.Id).ToList();
        var rows = await people.RowsAsync(may, cancellation);
        return
        [
            .. may.Where(person => rows.GetValueOrDefault(person)?.Email is not null)
                .DistinctBy(person => rows[person].Email, StringComparer.OrdinalIgnoreCase),
        ];
    }

    /// <param name="isOn">Is there a mailbox to send from?</param>
    /// <param name="others">Closed workshops of whoever looks.</param>
    public async Task<MessagesShown> ShownAsync(
        Workshop workshop, bool isOn, IEnumerable<Workshop> others, CancellationToken cancellation)
    {
        var book = (await LoadAsync(workshop.Id, cancellation)).State;
        return new MessagesShown(
            book, await ReachableAsync(workshop, book, MessageKind.Thanks, cancellation), isOn,
            [.. others.Select(other => (other.Id, other.Brief.Title, (other.State as WorkshopState.Closed)?.At ?? default))]);
    }

    public async Task<string?> AddressAsync(ParticipantId person, CancellationToken cancellation) =>
        (await people.RowsAsync([person], cancellation)).GetValueOrDefault(person)?.Email;

    private async Task<Decision<MessageEvent>> DecideAsync(
        WorkshopId id, MessageCommand command, Act act, CancellationToken cancellation)
    {
        var stream = StreamNames.MessagesOf(id);
        using var alone = await locks.EnterAsync(stream, cancellation);
        while (true)
        {
            var workshop = await workshops.LoadAsync(id, cancellation)
                ?? throw new InvalidOperationException($"There is no workshop {id}.");
            var book = await LoadAsync(id, cancellation);
            var decision = MessageRules.Decide(command, act, book.State, workshop.State);
            if (decision.Events.Count == 0
                || await store.AppendAsync([StreamCache.Append(stream, book.Version, act, decision.Events)], [], cancellation))
            {
                return decision;
            }
        }
    }
}
