using System.Text.Json.Nodes;

namespace OgpTeams.Manifest.Packages;

/// <summary>
/// A localisation file: where the manifest says another thing in another language, and what. As it is found by comparing two
/// whole manifests, no text can be left out of it.
/// </summary>
internal static class Translation
{
    /// <summary>To be there whether they differ or not.</summary>
    private static readonly string[] Required = ["name.short", "name.full", "description.short", "description.full"];

    public static JsonObject Of(JsonObject manifest, JsonObject translated)
    {
        var schema = ((string)manifest["$schema"]!)
            .Replace(".schema.json", ".Localization.schema.json", StringComparison.Ordinal);
        var file = new JsonObject { ["$schema"] = schema };
        foreach (var ((place, ours), (_, theirs)) in Strings(manifest, "").Zip(Strings(translated, "")))
        {
            if (ours != theirs || Required.Contains(place))
            {
                file[place] = theirs;
            }
        }

        return file;
    }

    /// <summary>Each string under its place, as Teams writes it: <c>bots[0].commandLists[0].commands[0].title</c>.</summary>
    private static IEnumerable<(string Place, string Text)> Strings(JsonNode? node, string place) => node switch
    {
        JsonObject members => members.SelectMany(member =>
            Strings(member.Value, place.Length == 0 ? member.Key : $"{place}.{member.Key}")),
        JsonArray items => items.SelectMany((item, index) => Strings(item, $"{place}[{index}]")),
        JsonValue value when value.TryGetValue<string>(out var text) => [(place, text)],
        _ => [],
    };
}
