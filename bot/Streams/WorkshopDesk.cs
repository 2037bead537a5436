using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Streams;

/// <summary>What became of an order. When it was accepted its events are on disk.</summary>
internal sealed record Execution(Loaded<Workshop> Workshop, Decision<WorkshopEvent> Decision)
{
    public bool IsLate => Decision.Events.OfType<ContributionEvent.Received>().Any(received => received.Late);
}

/// <summary>The shell around the rules: load, decide, append at the version read, tell who redraws. On a conflict, again.</summary>
internal sealed class WorkshopDesk(
    StreamCache streams, IEventStore store, KeyedLocks locks, PeopleDesk persons, WorkshopNews news)
{
    /// <returns>Null when there is no such workshop.</returns>
    public async Task<Loaded<Workshop>?> LoadAsync(WorkshopId id, CancellationToken cancellation) =>
        (await streams.LoadAsync<Workshop?, WorkshopEvent>(
            StreamNames.Of(id), null, (state, recorded) => WorkshopEvolution.Evolve(state, recorded), cancellation)).Begun();

    /// <summary>As an action names it, for people of its organisation.</summary>
    public async Task<Loaded<Workshop>?> FindAsync(string id, string tenant, CancellationToken cancellation) =>
        OgpId.IsValid(id) && await LoadAsync(new WorkshopId(id), cancellation) is { } workshop && workshop.State.Brief.Tenant == tenant
            ? workshop
            : null;

    /// <param name="id">Of a workshop that was loaded: none ever goes away.</param>
    /// <param name="people">Rows to write with the events, all or nothing.</param>
    public async Task<Execution> ExecuteAsync(
        WorkshopId id, WorkshopCommand command, Act act, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        using var alone = await locks.EnterAsync(StreamNames.Of(id), cancellation);
        while (true)
        {
            var loaded = await LoadAsync(id, cancellation) ?? throw new InvalidOperationException($"There is no workshop {id}.");
            var decision = WorkshopDecider.Decide(command, act, loaded.State);
            if (decision.Events.Count == 0)
            {
                return new Execution(loaded, decision);
            }

            var chat = await ChatAppendAsync(loaded.State, decision.Events, act, cancellation);
            if (chat.Refusal is { } refusal)
            {
                return new Execution(loaded, Decision<WorkshopEvent>.Refuse(refusal));
            }

            var after = new Loaded<Workshop>(
                decision.Events.Aggregate(loaded.State, (workshop, happened) => WorkshopEvolution.Evolve(
                    workshop, new Recorded<WorkshopEvent>(happened, act.By, act.Cause, act.At))),
                loaded.Version + decision.Events.Count);
            var plan = command is WorkshopCommand.Close close ? await PlanAppendAsync(after, close.Retain, act, cancellation) : default;
            if (plan.Refusal is { } notTheirs)
            {
                return new Execution(loaded, Decision<WorkshopEvent>.Refuse(notTheirs));
            }

            var append = StreamCache.Append(StreamNames.Of(id), loaded.Version, act, decision.Events);
            if (await store.AppendAsync([append, .. new[] { chat.Append, plan.Append }.OfType<StreamAppend>()], people, cancellation))
            {
                streams.Keep(StreamNames.Of(id), after.State, after.Version);
                news.Tell(id, decision.Events);
                if (plan.Append is not null)
                {
                    news.TellPlan(after.State.Brief.Plan);
                }

                return new Execution(after, decision);
            }

            await persons.RecheckAsync(people, cancellation);
        }
    }

    /// <summary>Closing brings what the workshop has to its plan, and retains its commitment: in the same transaction.</summary>
    private async Task<(StreamAppend? Append, Refusal? Refusal)> PlanAppendAsync(
        Loaded<Workshop> closed, bool? retain, Act act, CancellationToken cancellation)
    {
        var workshop = closed.State;
        var plan = await streams.LoadPlanAsync(workshop.Brief.Plan, cancellation);
        if (plan.State is null)
        {
            return default;
        }

        var bring = new PlanCommand.Bring(workshop.Id, closed.Version, WorkshopShare.Of(workshop));
        var decision = PlanDecider.Decide(new PlanCommand.Conclude(bring, retain), act, plan.State);
        return (decision.Events.Count == 0 ? null
            : StreamCache.Append(StreamNames.Of(workshop.Brief.Plan), plan.Version, act, decision.Events), decision.Refusal);
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
