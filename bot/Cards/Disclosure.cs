using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>What a card holds back until it is asked for: opened in the client, without a press that the bot would see.</summary>
internal static class Disclosure
{
    /// <summary>Of JSON: a good deal less than a thousand pixels of a phone 320 wide.</summary>
    private const int Screen = 2000;

    /// <summary>A button that shows it, and hides it again; null when there is nothing.</summary>
    /// <param name="id">Unlike any other in the card.</param>
    public static JsonObject? Folded(string id, string title, params IEnumerable<JsonNode?> elements) =>
        AdaptiveCard.All(elements) is { Count: > 0 } some
            ? AdaptiveCard.Group(AdaptiveCard.Actions(Toggle(title, id))!, Hidden(id, some))
            : null;

    /// <summary>The first of a list, the others on demand.</summary>
    /// <param name="more">Of the text that counts the others.</param>
    public static IEnumerable<JsonNode> Folded(Texts texts, string id, string more, IReadOnlyList<JsonNode> items, int shown) =>
        items.Count > shown + 1 && Folded(id, texts.Count(more, items.Count - shown), items.Skip(shown)) is { } others
            ? [.. items.Take(shown), others]
            : items;

    /// <summary>As much as a phone shows at once; the rest opens under it.</summary>
    public static IEnumerable<JsonNode> Begun(Texts texts, IReadOnlyList<JsonNode> items, int bytes = Screen)
    {
        var first = items.First(bytes).Count;
        return [.. items.Take(first), .. Folded("rest", texts["Button_ShowRest"], items.Skip(first)) is { } rest ? [rest] : Array.Empty<JsonNode>()];
    }

    /// <summary>Says what is going to be lost before it is: the button that does it comes with the sentence.</summary>
    /// <param name="title">Of the button that asks; « … » says that nothing is done yet.</param>
    /// <param name="does">What is done then, drawn in the colour of what cannot be undone.</param>
    public static (JsonObject Ask, JsonObject Confirm) Confirmed(string id, string title, string sentence, JsonObject does) => (
        Toggle(title, id), Hidden(id, AdaptiveCard.All(
            [AdaptiveCard.Text(sentence), AdaptiveCard.Actions(CardAction.Destructive(does))])));

    private static JsonObject Hidden(string id, JsonArray elements) =>
        new() { ["type"] = "Container", ["id"] = id, ["isVisible"] = false, ["items"] = elements };

    /// <summary>Shows and hides elements that begin hidden.</summary>
    public static JsonObject Toggle(string title, params IEnumerable<string> ids) => new()
    {
        ["type"] = "Action.ToggleVisibility",
        ["title"] = title,
        ["targetElements"] = new JsonArray([.. ids.Select(id => (JsonNode)id)]),
    };
}
