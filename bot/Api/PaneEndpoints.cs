using Microsoft.AspNetCore.Http.HttpResults;
using OgpTeams.AddinBackend.Documents;
using OgpTeams.Bot.Publishing;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Api;

/// <summary>
/// A plan's document that somebody has before them in Word: what the plan says and it does not yet, and what they changed in it. The
/// same decisions as on the plan's cards.
/// </summary>
internal static class PaneEndpoints
{
    public static RouteGroupBuilder MapPane(this RouteGroupBuilder plans)
    {
        var pane = plans.MapGroup("").ReadsDocuments();
        pane.MapGet("/{id}/pending", StoredAsync).WithSummary("What the plan says and its document in the library does not say yet.");
        pane.MapPost("/{id}/pending", LiveAsync).WithSummary("The same of the document as it stands in Word: the body is the document.")
            .Accepts<object>(LiveDocument.MediaType, SentBody.Types);
        pane.MapPost("/{id}/pending/{proposal}/applied", AppliedAsync)
            .WithSummary("Somebody took the proposal over in Word: it is proposed no more.");
        pane.MapPost("/{id}/changes", NoteAsync)
            .WithSummary("What people changed in the document that is the body: noted, for the plan's owners to decide.")
            .Accepts<object>(LiveDocument.MediaType, "application/octet-stream", "application/xml");
        pane.MapPost("/{id}/changes/decisions", DecideAsync).WithSummary("An owner takes changes into the plan, or keeps the plan's own.");
        return plans;
    }

    private static async Task<Results<Ok<PendingAnswer>, ProblemHttpResult>> StoredAsync(
        string id, string? document, PaneDesk desk, CallersLibrary libraries, HttpContext http, ILogger<PaneDesk> log,
        CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        if (await desk.FindAsync(id, Named(document), cancellation) is not { } found)
        {
            return Problems.NotFound(texts, "Api_NoDocument");
        }

        try
        {
            return libraries.Of(http) is not { } library || await library.ReadAsync(found.Document.Path, cancellation) is not { } file
                ? Problems.NotFound(texts, "Api_NoDocument")
                : TypedResults.Ok(await desk.PendingAsync(found, file.Content, texts, cancellation));
        }
        catch (Exception refused) when (LibraryProblems.Of(refused, http, log) is { } problem)
        {
            return problem;
        }
    }

    private static async Task<Results<Ok<PendingAnswer>, ProblemHttpResult>> LiveAsync(
        string id, PaneDesk desk, HttpContext http, CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        var content = (await DocumentOfAsync(http, cancellation)).Bytes;
        return PlanProposals.DocumentIdOf(content) is { } says
            && await desk.FindAsync(id, one => one.Due.Id == says, cancellation) is { } found
                ? TypedResults.Ok(await desk.PendingAsync(found, content, texts, cancellation))
                : Problems.Of(texts, StatusCodes.Status422UnprocessableEntity, "Api_OtherDocument");
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> AppliedAsync(
        string id, string proposal, PaneDesk desk, HttpContext http, CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        if (ProposalId.TryParse(proposal) is not { } given
            || await desk.FindAsync(id, one => one.Due.Id == given.Document, cancellation) is not { } found)
        {
            return Problems.NotFound(texts, "Api_NoProposal");
        }

        return await desk.NoteInsertedAsync(found, given, http, cancellation)
            ? TypedResults.NoContent()
            : Problems.Forbidden(texts, "Api_NotAPerson");
    }

    private static async Task<Results<Ok<ChangesAnswer>, ProblemHttpResult>> NoteAsync(
        string id, PaneDesk desk, HttpContext http, CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        var content = await DocumentOfAsync(http, cancellation);
        if (!content.IsWhole)
        {
            // A row that is not told would read as one that somebody took out.
            return Problems.Of(texts, StatusCodes.Status415UnsupportedMediaType, "Api_NotWhole");
        }

        return PlanProposals.DocumentIdOf(content.Bytes) is not { } says
            || await desk.FindAsync(id, one => one.Due.Id == says, cancellation) is not { } found
                ? Problems.Of(texts, StatusCodes.Status422UnprocessableEntity, "Api_OtherDocument")
            : await desk.NoteAsync(found, content.Bytes, http, texts, cancellation) is { } answer ? TypedResults.Ok(answer)
            : Problems.Forbidden(texts, "Api_NotAPerson");
    }

    /// <exception cref="RefusedRequestException">It is none.</exception>
    private static async Task<SentBody.Document> DocumentOfAsync(HttpContext http, CancellationToken cancellation) =>
        await SentBody.ReadAsync(http.Request, cancellation) as SentBody.Document
        ?? throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "BodyOfAnotherType", LiveDocument.MediaType);

    private static async Task<Results<Ok<ChangesAnswer>, ProblemHttpResult>> DecideAsync(
        string id, DecisionBody body, PaneDesk desk, HttpContext http, CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        if (OpenName.Read<ReadBackDecision>(body.Decision) is not { } decision
            || (decision != ReadBackDecision.TakeAll && string.IsNullOrEmpty(body.Field)))
        {
            return Problems.Of(texts, StatusCodes.Status400BadRequest, "Refusal_InvalidInput");
        }

        return (await desk.DecideAsync(id, decision, body, http, texts, cancellation)) switch
        {
            (null, null) => Problems.NotFound(texts, "Plan_Gone"),
            (_, Refusal.NotOwner) => Problems.Forbidden(texts, "Refusal_NotOwner"),
            (_, Refusal.Reworded) => Problems.Of(texts, StatusCodes.Status409Conflict, "ReadBack_Reworded"),
            (_, Refusal.NameTaken) => Problems.Of(texts, StatusCodes.Status409Conflict, "ReadBack_NameTaken"),
            (_, { } refusal) => Problems.Of(texts, StatusCodes.Status422UnprocessableEntity, $"Refusal_{refusal}"),
            ({ } answer, null) => TypedResults.Ok(answer),
        };
    }

    /// <summary>By a path of the library, the end of an address that leads there, or the file's name; empty: the plan's own.</summary>
    private static Func<OpenDocument, bool> Named(string? document)
    {
        var said = Uri.UnescapeDataString(document ?? "").Split('?')[0].Replace('\\', '/');
        return said.Length == 0
            ? one => one.Due.Part == PlanDocuments.Plan
            : one => said == one.Path || said.EndsWith("/" + one.Path, StringComparison.Ordinal) || Path.GetFileName(said) == one.Due.Name;
    }
}
