using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Api;

/// <summary>What other tools read of plans: their open data.</summary>
internal static class PlanEndpoints
{
    public static IEndpointRouteBuilder MapPlans(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/plans").WithTags("Plans");
        group.MapGet("/", ListAsync).WithSummary("The plans there are.");
        group.MapPane().MapCommitments();
        group.MapGet("/{id}", ReadAsync).WithSummary("A plan as open data (docs/schema/plan.schema.json), with its version as ETag.");
        return routes;
    }

    private static async Task<Ok<ListedPlan[]>> ListAsync(IEventStore store, StreamCache streams, CancellationToken cancellation)
    {
        var plans = new List<ListedPlan>();
        foreach (var stream in await store.StreamsAsync(StreamNames.Plans, cancellation))
        {
            var id = StreamNames.PlanOf(stream);
            if ((await streams.LoadPlanAsync(id, cancellation)).State is { } plan)
            {
                plans.Add(new ListedPlan(id.Value, plan.Name));
            }
        }

        return TypedResults.Ok(plans.ToArray());
    }

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReadAsync(
        string id, PlanKeeper keeper, PlanPapers papers, CancellationToken cancellation)
    {
        if (!OgpId.IsValid(id) || await keeper.CurrentAsync(new PlanId(id), [], cancellation) is not { Plan: { State: { } plan } current })
        {
            return TypedResults.Problem(statusCode: 404, title: "No such plan", detail: "GET /api/v1/plans lists them.");
        }

        var json = PlanJson.Write(await papers.OpenAsync(new PlanId(id), plan, cancellation));
        return TypedResults.Bytes(json, "application/json", entityTag: TagOf(current.Version));
    }

    /// <summary>Which the plan was at that version.</summary>
    public static EntityTagHeaderValue TagOf(long version) => new($"\"{version}\"");

    internal sealed record ListedPlan(string Id, string Title);
}
