using System.Text.Json.Nodes;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Cards;

/// <summary>
/// The few elements of Adaptive Cards 1.5 we use, each already accessible: what Teams documents for bots, on desktop, web
/// and mobile.
/// </summary>
internal static class AdaptiveCard
{
    /// <summary>What a card holds at most, bytes of its JSON: Teams refuses larger ones in places.</summary>
    public const int MaxBytes = 28 * 1024;

    /// <param name="heading">The card's one title; what people wrote in it is escaped by the caller.</param>
    /// <param name="actions">Six at most; others go in the body, see <see cref="Actions"/>.</param>
    public static JsonObject With(Texts texts, string heading, IEnumerable<JsonNode?> body, params IEnumerable<JsonNode?> actions)
    {
        var card = new JsonObject
        {
            ["type"] = "AdaptiveCard",
            ["$schema"] = "http://adaptivecards.io/schemas/adaptive-card.json",
            ["version"] = "1.5",
            ["lang"] = texts.Language.Code,
            ["speak"] = Markdown.Spoken(heading),
            ["fallbackText"] = heading,
            ["msteams"] = new JsonObject { ["width"] = "Full" },
            ["body"] = All([Heading(heading), .. body]),
        };
        if (All(actions) is { Count: > 0 } root)
        {
            card["actions"] = root;
        }

        return card;
    }

    /// <summary>A heading and a sentence.</summary>
    /// <param name="heading">What people wrote in it is already escaped, as in <paramref name="text"/>.</param>
    public static JsonObject Notice(Texts texts, string heading, string text) =>
        With(texts, heading, [Text(text)]).Saying(text);

    public static JsonObject Text(string text) => new() { ["type"] = "TextBlock", ["text"] = text, ["wrap"] = true };

    /// <summary>One of a list: closer to the others than a paragraph.</summary>
    public static JsonObject Item(string text) => With(Text(text), "spacing", "Small");

    public static JsonObject Strong(string text) => With(Text(text), "weight", "Bolder");

    /// <summary>A section's title: a heading to a screen reader, which goes from one to the next.</summary>
    public static JsonObject Section(string text)
    {
        var section = Strong(text);
        section["style"] = "heading";
        section["size"] = "Default";
        section["separator"] = true;
        section["spacing"] = "Medium";
        return section;
    }

    public static JsonObject Small(string text) => With(With(Text(text), "size", "Small"), "isSubtle", true);

    /// <summary>
    /// Its words say it is one. No colour of its own: what clients call « warning » is a yellow that cannot be read on white
    /// (1.47:1 in Teams' light theme).
    /// </summary>
    public static JsonObject Warning(string text) => Strong(text);

    /// <summary>What is said of an answer: what came of it, and what comes next; where nothing did, its heading.</summary>
    /// <param name="said">What people wrote in it is already escaped.</param>
    public static JsonObject Saying(this JsonObject card, params IEnumerable<string?> said)
    {
        if (string.Join(' ', said.Where(one => one is { Length: > 0 })) is { Length: > 0 } outcome)
        {
            card["speak"] = Markdown.Spoken(outcome);
        }

        return card;
    }

    /// <summary>What is to be known of one thing, on one line; null when there is nothing.</summary>
    public static JsonObject? Marks(params IEnumerable<string?> marks) =>
        string.Join(" · ", marks.Where(mark => mark is { Length: > 0 })) is { Length: > 0 } line ? Small(line) : null;

    /// <summary>Elements that belong together: a page is not cut between them.</summary>
    public static JsonObject Group(params IEnumerable<JsonNode?> elements) =>
        new() { ["type"] = "Container", ["items"] = All(elements) };

    /// <summary>The same under a line.</summary>
    public static JsonObject Apart(params IEnumerable<JsonNode?> elements) =>
        new() { ["type"] = "Container", ["separator"] = true, ["items"] = All(elements) };

    /// <summary>Actions in the body of a card.</summary>
    public static JsonObject? Actions(params IEnumerable<JsonNode?> actions) =>
        All(actions) is { Count: > 0 } some ? new JsonObject { ["type"] = "ActionSet", ["actions"] = some } : null;

    public static JsonObject Facts(params IEnumerable<(string Name, string Value)> facts) => new()
    {
        ["type"] = "FactSet",
        ["facts"] = All(facts.Where(fact => fact.Value.Length > 0)
            .Select(fact => new JsonObject { ["title"] = fact.Name, ["value"] = fact.Value })),
    };

    /// <param name="rows">The first one holds the headers.</param>
    public static JsonObject Table(int[] widths, IEnumerable<IEnumerable<string>> rows) =>
        Table(widths, rows.Select(row => row.Select(cell => (IEnumerable<JsonNode>)[Text(cell)])));

    /// <param name="rows">The first one holds the headers; of each cell, its elements.</param>
    public static JsonObject Table(int[] widths, IEnumerable<IEnumerable<IEnumerable<JsonNode>>> rows) => new()
    {
        ["type"] = "Table",
        ["firstRowAsHeaders"] = true,
        ["showGridLines"] = true,
        ["columns"] = All(widths.Select(width => new JsonObject { ["width"] = width })),
        ["rows"] = All(rows.Select(row => new JsonObject
        {
            ["type"] = "TableRow",
            ["cells"] = All(row.Select(cell => new JsonObject { ["type"] = "TableCell", ["items"] = All(cell) })),
        })),
    };

    private static JsonObject Heading(string text) => new()
    {
        ["type"] = "TextBlock",
        ["text"] = text,
        ["wrap"] = true,
        ["style"] = "heading",
        ["size"] = "Large",
        ["weight"] = "Bolder",
    };

    public static JsonArray All(IEnumerable<JsonNode?> nodes) => [.. nodes.Where(node => node is not null)];

    private static JsonObject With(JsonObject element, string name, JsonNode value)
    {
        element[name] = value;
        return element;
    }
}
