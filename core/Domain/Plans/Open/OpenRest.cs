using System.Text;
using System.Text.Json.Nodes;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>
/// What an imported file holds and the plan has no field for: members others added, where a commitment came from, how long a
/// milestone takes. It is kept as <c>plan.json</c> writes it, things known by their ids, and given back where it stood.
/// </summary>
internal static class OpenRest
{
    /// <param name="plan">The plan with all the file says.</param>
    /// <returns>JSON; empty when the plan says it all.</returns>
    public static string Of(OpenPlan file, OpenPlan plan) =>
        Missing(Json(file with { Waiting = [] }), Json(plan)) is { } rest ? rest.ToJsonString() : "";

    /// <summary>What the plan says stands; of what it has no longer, nothing comes back.</summary>
    public static OpenPlan Over(OpenPlan plan, string rest)
    {
        if (rest.Length == 0)
        {
            return plan;
        }

        var json = Json(plan);
        Add(json, JsonNode.Parse(rest)!.AsObject(), grows: false);
        return PlanJson.Parse(Encoding.UTF8.GetBytes(json.ToJsonString())) is ParsedPlan.Usable whole ? whole.Plan : plan;
    }

    /// <summary>What was kept before stands.</summary>
    public static string Join(string rest, string more)
    {
        if (rest.Length == 0 || more.Length == 0)
        {
            return rest + more;
        }

        var both = JsonNode.Parse(rest)!.AsObject();
        Add(both, JsonNode.Parse(more)!.AsObject(), grows: true);
        return both.ToJsonString();
    }

    private static JsonObject Json(OpenPlan plan) => JsonNode.Parse(PlanJson.Write(plan))!.AsObject();

    private static JsonNode? Missing(JsonNode? file, JsonNode? plan) => (file, plan) switch
    {
        (JsonObject more, JsonObject has) => Missing(more, has),
        (JsonArray more, JsonArray has) => Missing(more, has),
        _ => null,
    };

    private static JsonObject? Missing(JsonObject file, JsonObject plan)
    {
        var rest = new JsonObject();
        foreach (var (name, value) in file)
        {
            if (!plan.TryGetPropertyValue(name, out var standing))
            {
                rest[name] = value?.DeepClone();
            }
            else if (Missing(value, standing) is { } deeper)
            {
                rest[name] = deeper;
            }
        }

        return rest.Count == 0 ? null : rest;
    }

    private static JsonArray? Missing(JsonArray file, JsonArray plan)
    {
        var standing = ByKey(plan);
        var rest = new JsonArray();
        foreach (var (key, item) in ByKey(file))
        {
            if (standing.TryGetValue(key, out var its) && Missing(item, its) is { } deeper)
            {
                deeper[KeyOf(item)] = key;
                rest.Add(deeper);
            }
        }

        return rest.Count == 0 ? null : rest;
    }

    /// <param name="grows">Whether items nobody has stand there from now on.</param>
    private static void Add(JsonObject plan, JsonObject rest, bool grows)
    {
        foreach (var (name, value) in rest)
        {
            if (!plan.TryGetPropertyValue(name, out var standing))
            {
                plan[name] = value?.DeepClone();
            }
            else if (value is JsonObject more && standing is JsonObject has)
            {
                Add(has, more, grows);
            }
            else if (value is JsonArray items && standing is JsonArray list)
            {
                var known = ByKey(list);
                foreach (var (key, item) in ByKey(items))
                {
                    if (known.TryGetValue(key, out var its))
                    {
                        Add(its, item, grows);
                    }
                    else if (grows)
                    {
                        list.Add(item.DeepClone());
                    }
                }
            }
        }
    }

    private static Dictionary<string, JsonObject> ByKey(JsonArray items) => items.OfType<JsonObject>()
        .Where(item => item[KeyOf(item)] is JsonValue key && key.TryGetValue<string>(out _))
        .DistinctBy(item => (string)item[KeyOf(item)]!)
        .ToDictionary(item => (string)item[KeyOf(item)]!, StringComparer.Ordinal);

    /// <summary>Reports have none but their kind.</summary>
    private static string KeyOf(JsonObject item) => item.ContainsKey("id") ? "id" : "kind";
}
