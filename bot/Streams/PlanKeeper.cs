using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Streams;

/// <summary>A plan up to date with its workshops.</summary>
/// <param name="Workshops">As they stand, in the order they joined.</param>
internal sealed record CurrentPlan(Loaded<Plan?> Plan, IReadOnlyList<Workshop> Workshops);

/// <summary>
/// Keeps plans up to date with what their workshops bring. Idempotent by workshop and version: whoever runs it, whenever, and
/// after whatever stop, a share is in the plan once.
/// </summary>
internal sealed class PlanKeeper(StreamCache streams, IEventStore store, WorkshopDesk desk, WorkshopNews news, TimeProvider clock)
{
    /// <summary>Brings what one workshop has, as read.</summary>
    public Task BringAsync(Loaded<Workshop> workshop, CancellationToken cancellation) =>
        BringAsync(workshop.State.Brief.Plan, [workshop], cancellation);

    /// <summary>Brings what every workshop of a plan has, for a decision or a card that must miss nothing.</summary>
    /// <param name="also">
    /// Workshops of a chat, of whatever plan: one created before plans knew their workshops is found through its chat.
    /// </param>
    public async Task<CurrentPlan> CurrentAsync(PlanId id, IEnumerable<WorkshopId> also, CancellationToken cancellation)
    {
        var plan = await streams.LoadPlanAsync(id, cancellation);
        var workshops = new List<Loaded<Workshop>>();
        foreach (var workshop in (plan.State?.Order ?? []).Union(also))
        {
            if (await desk.LoadAsync(workshop, cancellation) is { } loaded && loaded.State.Brief.Plan == id)
            {
                workshops.Add(loaded);
            }
        }

        return new CurrentPlan(
            await BringAsync(id, workshops, cancellation), [.. workshops.Select(workshop => workshop.State)]);
    }

    private async Task<Loaded<Plan?>> BringAsync(PlanId id, IReadOnlyList<Loaded<Workshop>> workshops, CancellationToken cancellation)
    {
        while (true)
        {
            var plan = await streams.LoadPlanAsync(id, cancellation);
            if (plan.State is null)
            {
                return plan;
            }

            var act = new Act(default, "", clock.GetUtcNow());
            PlanEvent[] events = [.. workshops.SelectMany(workshop => PlanDecider.Decide(
                new PlanCommand.Bring(workshop.State.Id, workshop.Version, WorkshopShare.Of(workshop.State)), act, plan.State).Events)];
            if (events.Length == 0)
            {
                return plan;
            }

            if (await store.AppendAsync([StreamCache.Append(StreamNames.Of(id), plan.Version, act, events)], [], cancellation))
            {
                news.TellPlan(id);
                return new Loaded<Plan?>(plan.State.With(act, events), plan.Version + events.Length);
            }
        }
    }
}
