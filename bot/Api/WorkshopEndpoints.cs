using Microsoft.AspNetCore.Http.HttpResults;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Api;

/// <summary>What other tools read of workshops: what everyone may see, through the same projection as the cards.</summary>
internal static class WorkshopEndpoints
{
    public static IEndpointRouteBuilder MapWorkshops(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/workshops").WithTags("Workshops");
        group.MapGet("/", ListAsync).WithSummary("The workshops of a conversation, newest first.");
        group.MapGet("/{id}/results", ResultsAsync).WithSummary("What a workshop has brought so far.");
        return routes;
    }

    private static async Task<Results<Ok<string[]>, ProblemHttpResult>> ListAsync(
        string? conversation, StreamCache streams, CancellationToken cancellation)
    {
        if (string.IsNullOrEmpty(conversation))
        {
            return TypedResults.Problem(statusCode: 400, title: "conversation is missing", detail: "Give ?conversation=, the channel's id.");
        }

        var chat = await streams.LoadConversationAsync(conversation, cancellation);
        return TypedResults.Ok(chat.State.Workshops.Reverse().Select(id => id.Value).ToArray());
    }

    private static async Task<Results<Ok<WorkshopResults>, ProblemHttpResult>> ResultsAsync(
        string id, WorkshopDesk desk, PeopleDesk people, Publisher publisher, CancellationToken cancellation)
    {
        if (!OgpId.IsValid(id) || (await desk.LoadAsync(new WorkshopId(id), cancellation))?.State is not { } workshop)
        {
            return TypedResults.Problem(statusCode: 404, title: "No such workshop", detail: "GET /api/v1/workshops?conversation=… lists them.");
        }

        var view = WorkshopView.For(workshop, Viewer.Everyone);
        var names = await people.NamesAsync(
            view.Participants.Where(person => view.IsNamed(person.Id)).Select(person => person.Id), cancellation);
        var texts = Texts.For(workshop.Brief.Language);
        var behind = await publisher.IsBehindAsync(StreamNames.Of(workshop.Id), cancellation);
        var planBehind = await publisher.IsBehindAsync(StreamNames.Of(workshop.Brief.Plan), cancellation);
        return TypedResults.Ok(WorkshopResults.Of(view, names,
        [
            .. ResultDocument.Of((await publisher.StateAsync(workshop.Id, cancellation)).State, behind, texts),
            .. ResultDocument.Of((await publisher.StateAsync(workshop.Brief.Plan, cancellation)).State, planBehind, texts),
        ]));
    }
}
