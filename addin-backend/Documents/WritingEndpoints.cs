using System.Globalization;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.AspNetCore.Http.HttpResults;
using OgpTeams.Documents;
using OgpTeams.Documents.Letterheads;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>Documents written from a plan that is sent along, or brought up to date with it.</summary>
internal static class WritingEndpoints
{
    /// <summary>Which commitment the form is of: a new one has a new id.</summary>
    private const string CommitmentHeader = "X-Ogp-Commitment";

    public static RouteGroupBuilder MapWriting(this RouteGroupBuilder group)
    {
        group.MapPost("/fill", FillAsync).WithSummary("The plan's document, merged as the command line's plan does.")
            .Accepts<SentFiles>(SentForm.Type).Produces(StatusCodes.Status200OK, contentType: LiveDocument.MediaType);
        group.MapPost("/assess", AssessAsync).WithSummary("The plan's self-assessment report, merged as the command line's assess does.")
            .Accepts<SentFiles>(SentForm.Type).Produces(StatusCodes.Status200OK, contentType: LiveDocument.MediaType);
        group.MapPost("/commitment", FormAsync).WithSummary("The form of one commitment, for Word to insert into a document that is open.")
            .Accepts<SentCommitment>("application/json").Produces(StatusCodes.Status200OK, contentType: LiveDocument.MediaType);
        return group;
    }

    private static async Task<FileContentHttpResult> FillAsync(
        HttpRequest request, HttpResponse response, CancellationToken cancellation, string? language = null)
    {
        var sent = await SentForm.ReadAsync(request, cancellation);
        return WrittenFile.Of(
            PlanDocument.Write(sent.Plan, sent.Plan.Id, sent.Document, sent.Template, new Letterhead { IsUnknown = true }), response, "plan.docx");
    }

    /// <param name="kind"><c>midterm</c> or <c>endOfTerm</c>.</param>
    private static async Task<FileContentHttpResult> AssessAsync(
        HttpRequest request, HttpResponse response, TimeProvider clock, CancellationToken cancellation, string? kind = null, string? language = null)
    {
        var asked = kind is null ? null : OpenName.Read<AssessmentKind>(kind);
        if (asked is not { } of)
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "KindUnknown", kind ?? "");
        }

        var sent = await SentForm.ReadAsync(request, cancellation);
        var today = DateOnly.FromDateTime(clock.GetLocalNow().Date);
        return WrittenFile.Of(
            AssessmentDocument.Write(sent.Plan, of, sent.Plan.Id, today, sent.Document, sent.Template, new Letterhead { IsUnknown = true }),
            response, "report.docx");
    }

    private static async Task<FileContentHttpResult> FormAsync(
        HttpRequest request, HttpResponse response, CancellationToken cancellation, string? language = null)
    {
        var (plan, id) = Asked(await SentBody.JsonAsync(request, cancellation));
        var commitment = id is null ? Next(plan) : plan.Commitments.FirstOrDefault(one => one.Id == id)
            ?? throw new RefusedRequestException(StatusCodes.Status404NotFound, "CommitmentUnknown", id);
        response.Headers[CommitmentHeader] = commitment.Id;
        return TypedResults.File(CommitmentForms.Of(plan, commitment), LiveDocument.MediaType, "commitment.docx");
    }

    private static (OpenPlan Plan, string? Commitment) Asked(byte[] json)
    {
        try
        {
            using var asked = JsonDocument.Parse(json, new() { MaxDepth = 64 });
            return asked.RootElement is { ValueKind: JsonValueKind.Object } root && root.TryGetProperty("plan", out var plan)
                ? (SentBody.PlanOf(JsonSerializer.SerializeToUtf8Bytes(plan)), CommitmentIn(root))
                : throw new RefusedRequestException(StatusCodes.Status400BadRequest, "PlanMissing");
        }
        catch (JsonException)
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "UnreadableBody");
        }
    }

    private static string? CommitmentIn(JsonElement asked) =>
        asked.TryGetProperty("commitment", out var id) && id.ValueKind == JsonValueKind.String && id.GetString() is { Length: > 0 } said ? said : null;

    /// <summary>An empty one: a new id, and the number after the highest.</summary>
    private static OpenCommitment Next(OpenPlan plan) => new()
    {
        Id = RandomNumberGenerator.GetString(OgpId.Alphabet, OgpId.Length),
        Number = (plan.Commitments.Select(one => NumberOf(one.Number)).DefaultIfEmpty().Max() + 1).ToString(CultureInfo.InvariantCulture),
    };

    private static int NumberOf(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < int.MaxValue ? number : 0;

    // For the description only.
    private sealed record SentFiles(string Plan, IFormFile? Document, IFormFile? Template);

    private sealed record SentCommitment(JsonElement Plan, string? Commitment);
}
