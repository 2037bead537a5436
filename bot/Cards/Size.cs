using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>Sizes as they go on the wire, letters outside ASCII counted as the six characters JSON may make of them.</summary>
internal static class Size
{
    public static int Of(string text) => JsonEncodedText.Encode(text).EncodedUtf8Bytes.Length;

    public static int Of(JsonNode node) => node.ToJsonString().Length;

    /// <summary>As many of the first items as fit in so many bytes, one at least.</summary>
    public static IReadOnlyList<JsonNode> First(this IEnumerable<JsonNode> items, int bytes)
    {
        var first = new List<JsonNode>();
        foreach (var item in items)
        {
            bytes -= Of(item) + 1;
            if (bytes < 0 && first.Count > 0)
            {
                break;
            }

            first.Add(item);
        }

        return first;
    }

    /// <summary>As many of the first items as fit in so many bytes, one at least, then how many others there are.</summary>
    /// <param name="of">How many there are: not all of them are drawn to be counted.</param>
    public static IReadOnlyList<JsonNode> First(this IEnumerable<JsonNode> items, int bytes, int of, Texts texts)
    {
        var first = items.First(bytes);
        return first.Count < of ? [.. first, AdaptiveCard.Text(texts.Count("Others", of - first.Count))] : first;
    }

    /// <summary>All items, in pages of so many bytes; one page at least.</summary>
    public static IReadOnlyList<IReadOnlyList<T>> Pages<T>(this IEnumerable<T> items, int bytes, Func<T, int> size)
    {
        var pages = new List<IReadOnlyList<T>>();
        var page = new List<T>();
        var left = bytes;
        foreach (var item in items)
        {
            var taken = size(item) + 1;
            if (taken > left && page.Count > 0)
            {
                pages.Add(page);
                (page, left) = ([], bytes);
            }

            page.Add(item);
            left -= taken;
        }

        return page.Count > 0 || pages.Count == 0 ? [.. pages, page] : pages;
    }

    public static IReadOnlyList<IReadOnlyList<JsonNode>> Pages(this IEnumerable<JsonNode> items, int bytes) => items.Pages(bytes, Of);

    /// <summary>The page of that number, from 1; the nearest one when there is none.</summary>
    public static Page<T> At<T>(this IReadOnlyList<IReadOnlyList<T>> pages, string? number)
    {
        _ = int.TryParse(number, System.Globalization.CultureInfo.InvariantCulture, out var wanted);
        var page = Math.Clamp(wanted, 1, pages.Count);
        return new Page<T>(pages[page - 1], page, pages.Count);
    }
}

/// <summary>One page of what does not fit in one card.</summary>
/// <param name="Number">From 1.</param>
internal sealed record Page<T>(IReadOnlyList<T> Items, int Number, int Count)
{
    /// <summary>The number of the page after this one, the first after the last; null when there is no other.</summary>
    public string? Next => Count > 1 ? $"{(Number % Count) + 1}" : null;

    /// <summary>« Page 2 sur 3 »; null when there is no other.</summary>
    public JsonObject? Told(Texts texts) => Count > 1 ? AdaptiveCard.Small(texts.Format("Page_Number", Number, Count)) : null;

    /// <summary>A button to the next page; null when there is no other.</summary>
    public JsonObject? Turn(CardContext context, FormRow form, string button = "Button_OtherChoices") =>
        Next is { } next ? context.Open(context.Texts[button], form, next) : null;
}
