using Microsoft.AspNetCore.Http.HttpResults;
using OgpTeams.AddinBackend.Checking;
using OgpTeams.Documents;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain.Rules;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>Documents, read and written for whoever sends them; nothing of them is kept.</summary>
internal static class DocumentEndpoints
{
    public static IEndpointRouteBuilder MapDocuments(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup("/api/v1/documents").WithTags("Documents").ReadsDocuments();
        group.MapPost("/inspect", InspectAsync).WithSummary("What a document says of its plan, and how far it is.")
            .Accepts<object>(LiveDocument.MediaType, SentBody.Types);
        group.MapPost("/check", CheckAsync).WithSummary("What the rules of the field say of a plan, as the command line's check does.")
            .Accepts<object>(LiveDocument.MediaType, SentBody.Types);
        group.MapWriting();
        return routes;
    }

    /// <summary>What is sent to these is a document: capped, so many a minute, and what cannot be used of it told as problem details.</summary>
    public static RouteGroupBuilder ReadsDocuments(this RouteGroupBuilder group) => group.AddEndpointFilter<RouteGroupBuilder, DocumentProblems>()
        .WithMetadata(new BodyLimit(SentBody.MaxBytes)).RequireRateLimiting(RequestLimits.Policy)
        .ProducesProblem(StatusCodes.Status400BadRequest).ProducesProblem(StatusCodes.Status413PayloadTooLarge)
        .ProducesProblem(StatusCodes.Status415UnsupportedMediaType).ProducesProblem(StatusCodes.Status422UnprocessableEntity)
        .ProducesProblem(StatusCodes.Status429TooManyRequests);

    private static async Task<Ok<Inspection>> InspectAsync(HttpRequest request, CancellationToken cancellation, string? language = null)
    {
        var messages = RequestWords.Of(request);
        return await SentBody.ReadAsync(request, cancellation) switch
        {
            SentBody.Document document when PlanReading.IsOfWorkshop(document.Bytes) =>
                throw new UnusableDocumentException(UnusableReason.NotOurs, "It is a document of a workshop.") { IsToBeRead = true },
            SentBody.Document document => TypedResults.Ok(Inspecting.Of(PlanReading.Read(document.Bytes, messages.Language), messages.Language)),
            _ => throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "BodyOfAnotherType", LiveDocument.MediaType),
        };
    }

    /// <param name="stage"><c>draft</c> or <c>submission</c>.</param>
    /// <param name="rules">The plan's own, unless another set is named.</param>
    public static async Task<Ok<CheckAnswer>> CheckAsync(
        HttpRequest request, TimeProvider clock, CancellationToken cancellation, string? stage = null, string? rules = null, string? language = null)
    {
        var (messages, at) = (RequestWords.Of(request), StageOf(stage));
        var check = await SentBody.ReadAsync(request, cancellation) switch
        {
            SentBody.Plan plan => FileCheck.OfPlan(plan.Open, messages.Language),
            SentBody.Document document => FileCheck.OfDocument(document.Bytes, at, messages.Language),
            var other => throw new System.Diagnostics.UnreachableException($"No way to check {other}."),
        };
        var asked = string.IsNullOrWhiteSpace(rules) ? check.Plan.RuleSet : rules;
        if (RuleSets.Find(asked) is not { } set)
        {
            throw new RefusedRequestException(
                StatusCodes.Status400BadRequest, "RulesUnknown", asked!.Trim(), string.Join(", ", RuleSets.All.Select(one => one.Id)));
        }

        var places = new TagPlaces(check.Document);
        var findings = check.By(set, at, DateOnly.FromDateTime(clock.GetLocalNow().DateTime));
        return TypedResults.Ok(new CheckAnswer([.. findings.Select(finding => Inspecting.Line(finding, places, messages.Language))]));
    }

    private static Stage StageOf(string? stage) => stage switch
    {
        null or "" or "draft" => Stage.Draft,
        "submission" => Stage.Submission,
        _ => throw new RefusedRequestException(StatusCodes.Status400BadRequest, "StageUnknown", stage),
    };

    private sealed record BodyLimit(long? MaxRequestBodySize) : Microsoft.AspNetCore.Http.Metadata.IRequestSizeLimitMetadata;
}
