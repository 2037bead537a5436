using System.Text.Json.Serialization;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Streams;

/// <summary>
/// Which plan a name leads to. A plan's id is made from its first name; a name given later is noted in a stream of its own, so
/// that two plans never come to one name. A name once given goes on leading to its plan: people type it, and workshops hold it.
/// </summary>
internal sealed class PlanNames(StreamCache streams, IEventStore store)
{
    /// <returns>The id of that plan, or of the one that would be made.</returns>
    public async Task<PlanId> FindAsync(string tenant, string name, CancellationToken cancellation) =>
        (await LoadAsync(tenant, name, cancellation)).State ?? Plan.IdOf(tenant, name);

    /// <summary>The name that these events give; nothing to append where they give none.</summary>
    /// <returns>Null where it leads to another plan.</returns>
    public async Task<IReadOnlyList<StreamAppend>?> GiveAsync(
        string tenant, IReadOnlyList<PlanEvent> events, PlanId plan, Act act, CancellationToken cancellation) =>
        events.OfType<PlanEvent.Renamed>().LastOrDefault() is { } renamed
            ? await GiveAsync(tenant, renamed.Name, plan, act, cancellation)
            : [];

    /// <summary>The name given, for the transaction that makes or renames the plan.</summary>
    /// <returns>Nothing to append where the name leads there already; null where it leads to another plan.</returns>
    public async Task<IReadOnlyList<StreamAppend>?> GiveAsync(
        string tenant, string name, PlanId plan, Act act, CancellationToken cancellation)
    {
        var (leads, first) = (await LoadAsync(tenant, name, cancellation), Plan.IdOf(tenant, name));
        if (leads.State is { } other)
        {
            return other == plan ? [] : null;
        }

        // Plans made before names were noted have theirs by their id alone.
        return first != plan && (await store.ReadAsync(StreamNames.Of(first), 0, cancellation)).Count > 0
            ? null
            : [StreamCache.Append<PlanNameEvent>(StreamNames.Name(first), leads.Version, act, new PlanNameEvent.Given(plan))];
    }

    private Task<Loaded<PlanId?>> LoadAsync(string tenant, string name, CancellationToken cancellation) =>
        streams.LoadAsync<PlanId?, PlanNameEvent>(
            StreamNames.Name(Plan.IdOf(tenant, name)), null,
            (_, recorded) => recorded.Event is PlanNameEvent.Given given ? given.Plan : null, cancellation);
}

/// <summary>What happened to the name of a plan. Stored as is: add cases, never repurpose one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Given), "given")]
internal abstract record PlanNameEvent
{
    private PlanNameEvent() { }

    public sealed record Given(PlanId Plan) : PlanNameEvent;
}
