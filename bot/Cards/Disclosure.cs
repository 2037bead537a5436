using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>What a card holds back until it is asked for: opened in the client, without a press that the bot would see.</summary>
internal static class Disclosure
{
    /// <summary>Of JSON: a good deal less than a thousand pixels of a phone 320 wide.</summary>
    private const int Screen = 2000;

    /// <param name="id">Of this part, once in the card.</param>
    /// <returns>Nothing when there is nothing to open.</returns>
    public static IEnumerable<JsonNode> Collapsed(string id, string title, params IEnumerable<JsonNode?> elements) =>
        AdaptiveCard.All(elements) is { Count: > 0 } some ? [AdaptiveCard.Actions(Toggle(id, title))!, Hidden(id, some)] : [];

    /// <summary>As much as a phone shows at once; the rest opens under it.</summary>
    public static IEnumerable<JsonNode> Begun(Texts texts, IReadOnlyList<JsonNode> items, int bytes = Screen)
    {
        var first = items.First(bytes).Count;
        return [.. items.Take(first), .. Collapsed("rest", texts["Button_ShowRest"], items.Skip(first))];
    }

    /// <summary>Says what is going to be lost before it is: the button that does it comes with the sentence.</summary>
    /// <param name="title">Of the button that asks; « … » says that nothing is done yet.</param>
    /// <param name="does">What is done then, drawn in the colour of what cannot be undone.</param>
    public static (JsonObject Ask, JsonObject Confirm) Confirmed(string id, string title, string sentence, JsonObject does) => (
        Toggle(id, title), Hidden(id, AdaptiveCard.All(
            [AdaptiveCard.Text(sentence), AdaptiveCard.Actions(CardAction.Destructive(does))])));

    private static JsonObject Hidden(string id, JsonArray elements) =>
        new() { ["type"] = "Container", ["id"] = id, ["isVisible"] = false, ["items"] = elements };

    private static JsonObject Toggle(string id, string title) =>
        new() { ["type"] = "Action.ToggleVisibility", ["title"] = title, ["targetElements"] = new JsonArray(id) };
}
