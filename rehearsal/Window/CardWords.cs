using System.Text;
using System.Text.Json.Nodes;

namespace OgpTeams.Rehearsal.Window;

/// <summary>What a card says, in plain text: for a browser without scripts, or a machine without the renderer.</summary>
internal static class CardWords
{
    private static readonly string[] Said = ["text", "title", "label", "value"];
    private static readonly string[] Inside =
        ["body", "items", "columns", "rows", "cells", "inlines", "facts", "choices", "actions"];

    /// <returns>Paragraphs of HTML.</returns>
    public static string Of(JsonObject card)
    {
        var html = new StringBuilder();
        Tell(card, html);
        return html.ToString();
    }

    private static void Tell(JsonObject element, StringBuilder html)
    {
        var words = string.Join(" : ", Said.Select(name => element[name]).OfType<JsonValue>().Select(value => value.ToString())
            .Where(value => value.Trim().Length > 0));
        var type = element["type"]?.ToString() ?? "";
        if (words.Length > 0)
        {
            html.Append(type.StartsWith("Action.", StringComparison.Ordinal) ? "<p class=\"button\">" : "<p>")
                .Append(Markup.Of(words)).Append("</p>");
        }

        foreach (var child in Inside.Select(name => element[name]).OfType<JsonArray>()
            .SelectMany(children => children).OfType<JsonObject>())
        {
            Tell(child, html);
        }
    }
}
