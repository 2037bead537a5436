using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Api;

/// <summary>A commitment put as another program has it: by a plan's owners, on the version they have seen.</summary>
internal static class CommitmentEndpoints
{
    public static RouteGroupBuilder MapCommitments(this RouteGroupBuilder plans)
    {
        plans.MapPut("/{id}/commitments/{commitment}", PutAsync).Accepts<JsonElement>("application/json")
            .WithSummary("Puts a commitment as in plan.json: members that are left out stay. If-Match: the plan's ETag.");
        return plans;
    }

    private static async Task<Results<Utf8ContentHttpResult, ProblemHttpResult>> PutAsync(
        string id, string commitment, JsonElement body, PaneDesk pane, PlanDesk plans, PlanPapers papers, Callers callers,
        WorkshopDesk workshops, HttpContext http, TimeProvider clock, CancellationToken cancellation)
    {
        var texts = ApiTexts.Of(http);
        if (await pane.PlanAsync(id, cancellation) is not { State: var plan }
            || await workshops.TenantOfAsync(plan, cancellation) is not { } tenant)
        {
            return Problems.NotFound(texts, "Plan_Gone");
        }

        var caller = await callers.OfAsync(http, plan, cancellation);
        if (!caller.IsOwner)
        {
            return Problems.Forbidden(texts, "Refusal_NotOwner");
        }

        if (http.Request.GetTypedHeaders().IfMatch is not [{ IsWeak: false } seen])
        {
            return Problems.Of(texts, StatusCodes.Status428PreconditionRequired, "Api_IfMatchMissing");
        }

        if (Order(commitment, body, texts, out var wrong) is not { } order)
        {
            return TypedResults.Problem(
                statusCode: StatusCodes.Status422UnprocessableEntity, title: texts["NotDone_Heading"], detail: wrong);
        }

        try
        {
            var act = new Act(caller.Person!.Value, "", clock.GetUtcNow());
            if (await plans.ExecuteAsync(
                new PlanId(id), tenant, [], _ => order, act, [], cancellation, VersionOf(seen)) is not var (current, decision))
            {
                return Problems.NotFound(texts, "Plan_Gone");
            }

            return decision.Refusal switch
            {
                null => await AnswerAsync(current.Plan),
                Refusal.Unknown => Problems.NotFound(texts, "Refusal_Unknown"),
                var refusal => Problems.Of(texts, StatusCodes.Status422UnprocessableEntity, $"Refusal_{refusal}"),
            };
        }
        catch (PlanMovedOnException)
        {
            return Problems.Of(texts, StatusCodes.Status412PreconditionFailed, "Api_MovedOn");
        }

        async Task<Utf8ContentHttpResult> AnswerAsync(Loaded<Plan> now)
        {
            var open = await papers.OpenAsync(new PlanId(id), now.State, cancellation);
            var one = JsonNode.Parse(PlanJson.Write(open))!["commitments"]!.AsArray().First(one => (string?)one!["id"] == commitment)!;

            // Not as a file with a tag: that would be held against If-Match, which was about the version before.
            http.Response.Headers.ETag = PlanEndpoints.TagOf(now.Version).ToString();
            return TypedResults.Text(JsonSerializer.SerializeToUtf8Bytes(one), "application/json");
        }
    }

    /// <summary>Another program’s, or none of ours: nothing stands at such a version.</summary>
    private static long VersionOf(EntityTagHeaderValue seen) =>
        long.TryParse(seen.Tag.AsSpan().Trim('"'), NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    /// <summary>Half of a character stands for nothing that could be kept.</summary>
    private static PlanCommand.PutCommitment? Order(string commitment, JsonElement body, Texts texts, out string wrong)
    {
        try
        {
            return Read(commitment, body, texts, out wrong);
        }
        catch (Exception broken) when (broken is ArgumentException or InvalidOperationException or JsonException)
        {
            wrong = texts["Refusal_InvalidInput"];
            return null;
        }
    }

    /// <summary>As a plan.json of that one commitment is read: the same limits, the same dates, the same words about what is wrong.</summary>
    private static PlanCommand.PutCommitment? Read(string commitment, JsonElement body, Texts texts, out string wrong)
    {
        wrong = texts["Refusal_InvalidInput"];
        if (body.ValueKind != JsonValueKind.Object || JsonObject.Create(body) is not { } given)
        {
            return null;
        }

        given["id"] = commitment;
        if (!given.ContainsKey("name"))
        {
            given["name"] = "–"; // Which a plan.json cannot do without; it is not put, since it was not said.
        }

        var file = new JsonObject
        {
            ["plan"] = new JsonObject { ["id"] = "0000000000", ["title"] = "–" },
            ["commitments"] = new JsonArray(given),
        };
        switch (PlanJson.Parse(JsonSerializer.SerializeToUtf8Bytes(file)))
        {
            case ParsedPlan.Usable { Plan.Commitments: [var read] }:
                return new(
                    new CommitmentId(commitment), Edits(OpenFields.OfCommitment, read, body),
                    body.TryGetProperty("milestones", out var milestones) && milestones.ValueKind == JsonValueKind.Array
                        ? [
                            .. read.Milestones.Zip(
                                milestones.EnumerateArray(), (one, said) => new PutMilestone(new(one.Id), Edits(OpenFields.OfMilestone, one, said))),
                        ]
                        : null);
            case ParsedPlan.Unusable unusable:
                wrong = string.Join('\n', unusable.Problems.Select(one => $"{one.Path}: {one.Message.In(texts.Language)}"));
                return null;
            default:
                return null;
        }
    }

    /// <summary>Without the characters that nobody sees, and that neither Word nor a database takes.</summary>
    private static ImmutableArray<FieldEdit> Edits<TOwner>(ImmutableArray<OpenField<TOwner>> fields, TOwner read, JsonElement said)
        where TOwner : OpenObject =>
        [.. fields.Where(field => said.TryGetProperty(field.Name, out _)).Select(field => new FieldEdit(field.Name, Legible.Of(FieldText.Of(field, read)), null))];
}
