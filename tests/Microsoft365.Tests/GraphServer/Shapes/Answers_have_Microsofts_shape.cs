using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Shapes;

/// <summary>Each call of shapes.json gets the status that is documented and nothing in it that Microsoft does not know.</summary>
public sealed class Answers_have_Microsofts_shape
{
    private static readonly JsonObject Facts = Load();

    [Fact]
    public async Task In_every_call_the_simulation_knows()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Put("Ateliers/Plan.txt", "un"u8.ToArray());
        var file = await wire.GetAsync($"{wire.Root("Ateliers/Plan.txt")}?$select=id,sharepointIds,parentReference");
        var places = new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["{site}"] = server.SiteId, ["{drive}"] = server.DriveId, ["{file}"] = file["id"],
            ["{folder}"] = (string)file.Json["parentReference"]!["id"]!, ["{list}"] = (string)file.Json["sharepointIds"]!["listId"]!,
            ["{listItem}"] = (string)file.Json["sharepointIds"]!["listItemId"]!,
        };
        var wrong = new List<string>();
        foreach (var call in Facts["calls"]!.AsArray().Select(call => call!.AsObject()))
        {
            var (method, route) = ((string)call["method"]!, places.Aggregate((string)call["route"]!, (text, place) => text.Replace(place.Key, place.Value)));
            var body = call["body"] is JsonValue text ? (string)text! : call["body"]?.ToJsonString();
            var answer = await wire.SendAsync(method, route, body is null ? null : Encoding.UTF8.GetBytes(body));
            wrong.AddRange(Judge(call, answer).Select(what => $"{method} {call["route"]}: {what}"));
        }

        Assert.True(wrong.Count == 0, string.Join('\n', wrong));
        Assert.Empty(server.Breaches);
    }

    [Fact]
    public async Task In_errors_as_well()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var answer = await wire.GetAsync($"{wire.Drive}/items/01MISSING", ("client-request-id", "d0d0d0d0-0000-4000-8000-000000000000"));
        var error = answer.Json["error"]!.AsObject();
        Assert.Equal((404, "itemNotFound"), (answer.Status, answer.Code));
        Assert.Equal(["code", "message", "innerError"], error.Select(member => member.Key));
        Assert.Equal(answer.Header("request-id"), (string?)error["innerError"]!["request-id"]);
        Assert.Equal("d0d0d0d0-0000-4000-8000-000000000000", (string?)error["innerError"]!["client-request-id"]);
        Assert.Matches(@"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$", (string?)error["innerError"]!["date"]);
    }

    private static IEnumerable<string> Judge(JsonObject call, Answer answer)
    {
        if ((int)call["status"]! != answer.Status)
        {
            return [$"{answer.Status} instead of {call["status"]}: {answer.Text}"];
        }

        return (string?)call["answer"] switch
        {
            null => [],
            ['[', .. var type, ']'] => answer.Json["value"]!.AsArray().SelectMany(one => Judge(type, one!.AsObject(), "value")),
            var type => Judge(type, answer.Json, type),
        };
    }

    private static IEnumerable<string> Judge(string type, JsonObject json, string where)
    {
        var known = Facts["types"]![type]!.AsObject()
            .SelectMany(kind => kind.Value!.AsArray().Select(name => (Name: (string)name!, Kind: kind.Key)))
            .ToDictionary(member => member.Name, member => member.Kind, StringComparer.Ordinal);
        foreach (var missing in (Facts["required"]![type]?.AsArray() ?? []).Where(name => !json.ContainsKey((string)name!)))
        {
            yield return $"{where} lacks {missing}";
        }

        foreach (var (name, value) in json.Where(member => !member.Key.Contains('@', StringComparison.Ordinal)))
        {
            // The columns of a library are its own; a few members are not described, and seen every day.
            if (!known.TryGetValue(name, out var kind))
            {
                if (type != "fieldValueSet" && Facts["observed"]![type]?.AsArray().Any(seen => (string)seen! == name) != true)
                {
                    yield return $"{where} has {name}, which {type} has not";
                }

                continue;
            }

            foreach (var wrong in JudgeValue(kind, value, $"{where}.{name}"))
            {
                yield return wrong;
            }
        }
    }

    private static IEnumerable<string> JudgeValue(string kind, JsonNode? value, string where) => (kind, value) switch
    {
        (_, null) => [],
        (['[', .. var type, ']'], JsonArray all) => all.SelectMany(one => JudgeValue(type, one, where)),
        ("array", JsonArray) or ("object", JsonObject) => [],
        ("string", JsonValue one) when one.GetValueKind() is JsonValueKind.String => [],
        ("number", JsonValue one) when one.GetValueKind() is JsonValueKind.Number => [],
        ("boolean", JsonValue one) when one.GetValueKind() is JsonValueKind.True or JsonValueKind.False => [],
        (_, JsonObject one) when Facts["types"]!.AsObject().ContainsKey(kind) => Judge(kind, one, where),
        _ => [$"{where} is no {kind}: {value!.ToJsonString()}"],
    };

    private static JsonObject Load()
    {
        using var stream = typeof(Answers_have_Microsofts_shape).Assembly.GetManifestResourceStream("OgpTeams.Microsoft365.Tests.GraphServer.Shapes.shapes.json")!;
        return JsonNode.Parse(stream)!.AsObject();
    }
}
