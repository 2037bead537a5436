using OgpTeams.Bot.Publishing;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Api;

/// <summary>For whoever watches over the process.</summary>
internal static class HealthEndpoints
{
    public static IEndpointRouteBuilder MapHealth(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/health").ExcludeFromDescription().AllowAnonymous();
        group.MapGet("/live", () => TypedResults.Ok(new { status = "ok" }));
        group.MapGet("/ready", async (IEventStore store, Publisher publisher, CancellationToken cancellation) =>
        {
            await store.PendingAsync("health/", cancellation);
            return TypedResults.Ok(new { status = "ok", store = "ok", library = publisher.LibraryFailed ? "degraded" : "ok" });
        });
        return routes;
    }
}
