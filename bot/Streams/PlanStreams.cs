using OgpTeams.Domain;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Streams;

internal static class PlanStreams
{
    public static Task<Folded<Plan?>> LoadPlanAsync(this StreamCache streams, PlanId plan, CancellationToken cancellation) =>
        streams.LoadAsync<Plan?, PlanEvent>(StreamNames.Of(plan), null, PlanEvolution.Evolve, cancellation);

    /// <summary>The plan after these events, before anybody read them back.</summary>
    public static Plan? With(this Plan? plan, Act act, IEnumerable<PlanEvent> events) => events.Aggregate(
        plan, (state, happened) => PlanEvolution.Evolve(state, new Recorded<PlanEvent>(happened, act.By, act.Cause, act.At)));
}
