using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.GraphServer.Batch;

/// <summary>Up to twenty requests in one; each is let in, charged and answered by itself.</summary>
internal static class BatchRoute
{
    private const int Most = 20;

    /// <param name="answer">Answers one of them as if it had come alone.</param>
    public static GraphAnswer Answer(GraphRequest request, Func<GraphRequest, GraphAnswer> answer)
    {
        var parts = (request.Json()["requests"] as JsonArray)?.OfType<JsonObject>().ToArray() ?? [];
        var ids = parts.Select(part => (string?)part["id"]).ToArray();
        if (parts.Length is 0 or > Most || ids.Any(id => id is null)
            || ids.Distinct(StringComparer.Ordinal).Count() != ids.Length)
        {
            throw new GraphError(400, "BadRequest", $"A batch has 1 to {Most} requests, each with an id of its own.");
        }

        var statuses = new Dictionary<string, int>(StringComparer.Ordinal);
        var answers = new JsonArray();
        foreach (var part in parts)
        {
            var id = (string)part["id"]!;
            var reply = DependsOn(part).Any(before => !statuses.TryGetValue(before, out var status) || status >= 400)
                ? new GraphError(424, "FailedDependency", "A request this one depends on failed.").ToAnswer()
                : answer(One(request, part));
            statuses[id] = reply.Status;
            answers.Add(Json(id, reply));
        }

        return GraphAnswer.Ok(new() { ["responses"] = answers });
    }

    private static string[] DependsOn(JsonObject part) =>
        (part["dependsOn"] as JsonArray)?.Select(before => (string)before!).ToArray() ?? [];

    private static GraphRequest One(GraphRequest whole, JsonObject part)
    {
        var url = (string?)part["url"] ?? string.Empty;
        var parts = url.Split('?', 2);
        var headers = new Dictionary<string, string>(whole.Headers, StringComparer.OrdinalIgnoreCase);
        foreach (var (name, value) in part["headers"] as JsonObject ?? [])
        {
            headers[name] = (string?)value ?? string.Empty;
        }

        if (part["body"] is not null && part["headers"]?["Content-Type"] is null)
        {
            throw new GraphError(400, "BadRequest", "A body needs a Content-Type.");
        }

        return whole with
        {
            Method = ((string?)part["method"] ?? "GET").ToUpperInvariant(),
            Target = $"/{parts[0].TrimStart('/')}",
            Query = GraphRequest.ReadQuery(parts.Length > 1 ? parts[1] : string.Empty),
            Headers = headers,
            Body = part["body"] is { } body ? Encoding.UTF8.GetBytes(body.ToJsonString()) : default,
        };
    }

    private static JsonObject Json(string id, GraphAnswer answer)
    {
        var json = new JsonObject
        {
            ["id"] = id,
            ["status"] = answer.Status,
            ["headers"] = new JsonObject(answer.Headers.Select(header =>
                    KeyValuePair.Create<string, JsonNode?>(header.Key, header.Value))
                .Append(new("Content-Type", "application/json"))),
        };
        if (answer.Json is { } body)
        {
            json["body"] = body;
        }
        else if (answer.Bytes is { } bytes)
        {
            json["body"] = Convert.ToBase64String(bytes);
        }

        return json;
    }
}
