using OgpTeams.Bot.People;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Contributions;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Workshops;

/// <summary>What became of an order. When it was accepted its events are on disk.</summary>
internal sealed record Execution(Folded<Workshop?> Workshop, Decision<WorkshopEvent> Decision)
{
    public bool IsLate => Decision.Events.OfType<ContributionEvent.Received>().Any(received => received.Late);
}

/// <summary>The shell around the rules: load, decide, append at the version read, tell who redraws. On a conflict, again.</summary>
internal sealed class WorkshopDesk(
    StreamCache streams, IEventStore store, KeyedLocks locks, PeopleDesk persons, WorkshopNews news)
{
    public async Task<Folded<Workshop?>> LoadAsync(WorkshopId id, CancellationToken cancellation) =>
        await streams.LoadAsync<Workshop?, WorkshopEvent>(
            StreamNames.Of(id), null, (state, recorded) => WorkshopEvolution.Evolve(state, recorded), cancellation);

    /// <param name="people">Rows to write with the events, all or nothing.</param>
    public async Task<Execution> ExecuteAsync(
        WorkshopId id, WorkshopCommand command, Act act, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        using var alone = await locks.EnterAsync(StreamNames.Of(id), cancellation);
        while (true)
        {
            var loaded = await LoadAsync(id, cancellation);
            var decision = WorkshopDecider.Decide(command, act, loaded.State);
            if (decision.Events.Count == 0)
            {
                return new Execution(loaded, decision);
            }

            var chat = await ChatAppendAsync(loaded.State!, decision.Events, act, cancellation);
            if (chat.Refusal is { } refusal)
            {
                return new Execution(loaded, Decision<WorkshopEvent>.Refuse(refusal));
            }

            var append = StreamCache.Append(StreamNames.Of(id), loaded.Version, act, decision.Events);
            if (await store.AppendAsync(chat.Append is null ? [append] : [append, chat.Append], people, cancellation))
            {
                var state = decision.Events.Aggregate(loaded.State, (workshop, happened) => WorkshopEvolution.Evolve(
                    workshop, new Recorded<WorkshopEvent>(happened, act.By, act.Cause, act.At)));
                var standing = streams.Keep(StreamNames.Of(id), state, loaded.Version + decision.Events.Count);
                news.Tell(id, decision.Events);
                return new Execution(standing, decision);
            }

            await persons.RecheckAsync(people, cancellation);
        }
    }

    /// <summary>Closing frees the chat for another workshop, reopening takes it again: in the same transaction.</summary>
    private async Task<(StreamAppend? Append, Refusal? Refusal)> ChatAppendAsync(
        Workshop workshop, IReadOnlyList<WorkshopEvent> events, Act act, CancellationToken cancellation)
    {
        var closes = events.OfType<WorkshopEvent.Closed>().Any();
        var reopens = events.OfType<WorkshopEvent.Reopened>().Any();
        if (!closes && !reopens)
        {
            return default;
        }

        var stream = StreamNames.OfConversation(workshop.Brief.Conversation);
        var chat = await streams.LoadConversationAsync(workshop.Brief.Conversation, cancellation);
        return (closes, chat.State.Current) switch
        {
            (true, { } current) when current == workshop.Id =>
                (StreamCache.Append<ConversationEvent>(stream, chat.Version, act, new ConversationEvent.Freed(workshop.Id)), null),
            (false, null) => (StreamCache.Append<ConversationEvent>(stream, chat.Version, act, new ConversationEvent.Occupied(
                workshop.Id, workshop.Brief.Plan, workshop.Brief.PlanName)), null),
            (false, { } current) when current != workshop.Id => (null, Refusal.WorkshopRunning),
            _ => default,
        };
    }
}
