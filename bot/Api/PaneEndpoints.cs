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
        pane.MapPost("/{id}/changes", ChangesAsync)
            .WithSummary("What people changed in the document that is the body, and no owner decided about.")
            .Accepts<object>(LiveDocument.MediaType, "application/octet-stream", "application/xml");
        pane.MapPost("/{id}/changes/decisions", DecideAsync)
            .WithSummary("An owner takes changes of the document that is the body into the plan, or keeps the plan's own.")
            .Accepts<object>(LiveDocument.MediaType, "application/octet-stream", "application/xml");
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
                : TypedResults.Ok(await desk.PendingAsync(found, file.Content, isLive: false, texts, cancellation));
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
                ? TypedResults.Ok(await desk.PendingAsync(found, content, isLive: true, texts, cancellation))
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

    private static async Task<Results<Ok<ChangesAnswer>, ProblemHttpResult>> ChangesAsync(
        string id, PaneDesk desk, HttpContext http, CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        var (found, content, problem) = await WholeAsync(id, desk, http, texts, cancellation);
        return found is null ? problem! : TypedResults.Ok(await desk.ChangesAsync(found, content, http, texts, cancellation));
    }

    /// <param name="decision"><c>take</c>, <c>keep</c> or <c>takeAll</c>.</param>
    /// <param name="field">Of the change; of no use with <c>takeAll</c>.</param>
    /// <param name="seen">As it was answered; left out: whatever stands there.</param>
    private static async Task<Results<Ok<ChangesAnswer>, ProblemHttpResult>> DecideAsync(
        string id, string? decision, string? field, string? seen, PaneDesk desk, HttpContext http, CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        if (OpenName.Read<ReadBackDecision>(decision) is not { } decided
            || (decided != ReadBackDecision.TakeAll && string.IsNullOrEmpty(field)))
        {
            return Problems.Of(texts, StatusCodes.Status400BadRequest, "Refusal_InvalidInput");
        }

        var (found, content, problem) = await WholeAsync(id, desk, http, texts, cancellation);
        if (found is null)
        {
            return problem!;
        }

        var order = new PlanCommand.ReadBack(decided, field ?? "", texts["ReadBack_WhenGone"], seen ?? "");
        return await desk.DecideAsync(found, content, order, http, texts, cancellation) switch
        {
            ({ } answer, _) => TypedResults.Ok(answer),
            (_, Refusal.NotOwner) => Problems.Forbidden(texts, "Refusal_NotOwner"),
            (_, Refusal.Gone) => Problems.NotFound(texts, "Plan_Gone"),
            (_, Refusal.Reworded) => Problems.Of(texts, StatusCodes.Status409Conflict, "ReadBack_Reworded"),
            (_, Refusal.NameTaken) => Problems.Of(texts, StatusCodes.Status409Conflict, "ReadBack_NameTaken"),
            (_, var refusal) => Problems.Of(texts, StatusCodes.Status422UnprocessableEntity, $"Refusal_{refusal}"),
        };
    }

    /// <exception cref="RefusedRequestException">It is no document.</exception>
    private static async Task<(FoundDocument? Found, byte[] Content, ProblemHttpResult? Problem)> WholeAsync(
        string id, PaneDesk desk, HttpContext http, Texts texts, CancellationToken cancellation)
    {
        var content = await DocumentOfAsync(http, cancellation);
        return !content.IsWhole

            // A row that is not told would read as one that somebody took out.
            ? (null, [], Problems.Of(texts, StatusCodes.Status415UnsupportedMediaType, "Api_NotWhole"))
            : PlanProposals.DocumentIdOf(content.Bytes) is { } says && await desk.FindAsync(id, one => one.Due.Id == says, cancellation) is { } found
            ? (found, content.Bytes, null)
            : (null, [], Problems.Of(texts, StatusCodes.Status422UnprocessableEntity, "Api_OtherDocument"));
    }

    /// <exception cref="RefusedRequestException">It is none.</exception>
    private static async Task<SentBody.Document> DocumentOfAsync(HttpContext http, CancellationToken cancellation) =>
        await SentBody.ReadAsync(http.Request, cancellation) as SentBody.Document
        ?? throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "BodyOfAnotherType", LiveDocument.MediaType);

    /// <summary>By a path of the library, the end of an address that leads there, or the file's name; empty: the plan's own.</summary>
    private static Func<OpenDocument, bool> Named(string? document)
    {
        var said = Uri.UnescapeDataString(document ?? "").Split('?')[0].Replace('\\', '/');
        return said.Length == 0
            ? one => one.Due.Part == PlanDocuments.Plan
            : one => said == one.Path || said.EndsWith("/" + one.Path, StringComparison.Ordinal) || Path.GetFileName(said) == one.Due.Name;
    }
}
