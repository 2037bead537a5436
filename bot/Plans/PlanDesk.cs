using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Plans;

/// <summary>A plan that is there, up to date with its workshops.</summary>
internal sealed record FoundPlan(Loaded<Plan> Plan, IReadOnlyList<Workshop> Workshops);

/// <summary>What became of an order to a plan. When it was accepted its events are on disk.</summary>
internal sealed record PlanExecution(FoundPlan Current, Decision<PlanEvent> Decision);

/// <summary>The shell around a plan's rules: bring it up to date, decide, append at the version read. On a conflict, again.</summary>
internal sealed class PlanDesk(IEventStore store, PlanKeeper keeper, PlanNames names, PeopleDesk people, WorkshopNews news)
{
    /// <param name="also">Workshops that may belong to it, beside those it knows.</param>
    /// <returns>Null when there is no such plan, or when it is another organisation's: its id follows from both names.</returns>
    public async Task<FoundPlan?> FindAsync(
        PlanId id, string tenant, IEnumerable<WorkshopId> also, CancellationToken cancellation)
    {
        var current = await keeper.CurrentAsync(id, also, cancellation);
        return current.Plan.Begun() is { } plan && Plan.IdOf(tenant, plan.State.FirstName) == id
            ? new(plan, current.Workshops)
            : null;
    }

    /// <summary>The same order whatever the plan says by then.</summary>
    /// <returns>Null when there is no such plan.</returns>
    public Task<PlanExecution?> ExecuteAsync(
        PlanId id, string tenant, IReadOnlyList<WorkshopId> also, PlanCommand command, Act act, IReadOnlyList<Person> rows,
        CancellationToken cancellation) => ExecuteAsync(id, tenant, also, _ => command, act, rows, cancellation);

    /// <param name="order">Given to the plan as it stands when the order comes to it.</param>
    /// <param name="rows">Rows of people to write with the events, all or nothing.</param>
    /// <param name="onlyAt">The version whoever orders has seen; null: any.</param>
    /// <returns>Null when there is no such plan.</returns>
    /// <exception cref="PlanMovedOnException">It is at another version than <paramref name="onlyAt"/>.</exception>
    public async Task<PlanExecution?> ExecuteAsync(
        PlanId id, string tenant, IReadOnlyList<WorkshopId> also, Func<Plan, PlanCommand> order, Act act, IReadOnlyList<Person> rows,
        CancellationToken cancellation, long? onlyAt = null)
    {
        while (await FindAsync(id, tenant, also, cancellation) is { } current)
        {
            var (plan, version) = (current.Plan.State, current.Plan.Version);
            if (onlyAt is { } seen && seen != version)
            {
                throw new PlanMovedOnException();
            }

            var command = order(plan);
            var decision = PlanDecider.Decide(command, act, plan);
            if (decision.Events.Count == 0)
            {
                return new PlanExecution(current, decision);
            }

            if (await names.GiveAsync(tenant, decision.Events, id, act, cancellation) is not { } given)
            {
                if (command is PlanCommand.ReadBack { TitleIsTaken: false } back)
                {
                    order = _ => back with { TitleIsTaken = true };
                    continue;
                }

                return new PlanExecution(current, Decision<PlanEvent>.Refuse(Refusal.NameTaken));
            }

            if (await store.AppendAsync(
                [StreamCache.Append(StreamNames.Of(id), version, act, decision.Events), .. given], rows, cancellation))
            {
                news.TellPlan(id);
                var after = new Loaded<Plan>(plan.With(act, decision.Events), version + decision.Events.Count);
                return new PlanExecution(current with { Plan = after }, decision);
            }

            await people.RecheckAsync(rows, cancellation);
        }

        return null;
    }
}

/// <summary>The plan is no longer what whoever orders has seen.</summary>
internal sealed class PlanMovedOnException : Exception;
