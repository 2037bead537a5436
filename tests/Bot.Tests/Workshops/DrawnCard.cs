using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>Reads cards as a client does: inputs and buttons, wherever they stand.</summary>
internal static class DrawnCard
{
    public static bool HasInputs(JsonNode? card) =>
        All(card).Any(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true);

    /// <summary>The names of its inputs.</summary>
    public static IEnumerable<string> Inputs(JsonNode? card) => All(card)
        .Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true)
        .Select(input => (string)input["id"]!);

    public static IEnumerable<JsonObject> Buttons(JsonNode? card) => All(card).Where(element => (string?)element["type"] == "Action.Execute");

    public static IEnumerable<string> Verbs(JsonNode? card) =>
        All(card).Select(element => element["verb"]).OfType<JsonValue>().Select(verb => verb.GetValue<string>());

    /// <summary>The inputs that hold something already.</summary>
    public static IReadOnlyDictionary<string, string> Typed(JsonNode? card) => All(card)
        .Where(element => ((string?)element["type"])?.StartsWith("Input.", StringComparison.Ordinal) == true
        && element["value"] is not null)
        .ToDictionary(input => (string)input["id"]!, input => input["value"]!.ToString());

    /// <summary>All words of a card, without the marks that keep a client from making links of them.</summary>
    public static string Text(JsonNode? card) => string.Join('\n', All(card)
        .SelectMany(element => new[] { element["text"], element["title"], element["label"], element["value"],
        element["placeholder"] })
        .OfType<JsonValue>().Select(value => value.ToString().Replace("\u200b", "", StringComparison.Ordinal)));

    private static IEnumerable<JsonObject> All(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(member => All(member.Value)).Prepend(element),
        JsonArray list => list.SelectMany(All),
        _ => [],
    };
}
