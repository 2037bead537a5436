using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using OgpTeams.Domain.Formats;
using OgpTeams.EndToEnd.Cards;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>What no card may do, whoever wrote what stands in it.</summary>
internal static partial class CardChecks
{
    private const int MaxBytes = 28 * 1024;

    /// <param name="library">The only place a link may lead to.</param>
    /// <returns>Empty for a good card.</returns>
    public static IEnumerable<string> Objections(SeenCard card, RenderedCard seen, Uri library)
    {
        var texts = Texts(card.Content).ToList();
        return
        [
            .. seen.Problems,
            .. seen.Links.Where(link => !link.Address.StartsWith(library.AbsoluteUri, StringComparison.Ordinal)).Select(link => $"link {link}"),
            .. seen.Images.Select(image => $"image {image}"),
            .. seen.Markup.Select(markup => $"markup {markup}"),
            .. seen.Phone.Overflow.Select(element => $"too wide for a phone: {element}"),
            .. seen.Desktop.Overflow.Select(element => $"too wide for a desktop: {element}"),
            .. seen.Phone.Truncated.Select(text => $"cut: {text}"),
            .. Headings(card.Content) == 1 ? Array.Empty<string>() : [$"{Headings(card.Content)} titles"],
            .. card.Bytes < MaxBytes ? Array.Empty<string>() : [$"{card.Bytes} bytes"],
            .. card.Content["msteams"]?["entities"] is null ? Array.Empty<string>() : ["mentions somebody"],
            .. texts.Where(text => Acting().IsMatch(Ours(text, library))).Select(text => $"acts: {text}"),
        ];
    }

    /// <summary>Which of the facilitators' texts the card holds.</summary>
    public static IEnumerable<string> ScriptIn(RenderedCard seen, IEnumerable<string> script)
    {
        var text = Plain(seen.Text);
        return script.Where(line => text.Contains(Plain(line), StringComparison.Ordinal));
    }

    /// <summary>What only facilitators read: the script and how to run the steps.</summary>
    public static IReadOnlyList<string> ScriptOf(WorkshopFormat format, string language)
    {
        var shown = format.Steps
            .SelectMany(step => step.Fields.Select(field => field.Question?.In(language)).Append(step.Instruction?.In(language)))
            .ToHashSet(StringComparer.Ordinal);
        return [.. format.Steps
            .SelectMany(step => step.Script.Concat(step.Attention).Concat(step.Notes.SelectMany(section => section.Texts)))
            .Select(text => text.In(language)).Where(text => text.Length > 60 && !shown.Contains(text))];
    }

    private static string Plain(string text) => Unseen().Replace(text, "");

    private static string Ours(string text, Uri library) => text.Replace($"]({library.AbsoluteUri}", "] ", StringComparison.Ordinal);

    /// <summary>Titles of the card itself; its sections have smaller headings.</summary>
    private static int Headings(JsonNode? node) => node switch
    {
        JsonObject element => ((string?)element["style"] == "heading" && (string?)element["size"] == "Large" ? 1 : 0) + element.Sum(child => Headings(child.Value)),
        JsonArray list => list.Sum(Headings),
        _ => 0,
    };

    /// <summary>Every text a client may read as Markdown; what was typed comes back in inputs, which do not.</summary>
    private static IEnumerable<string> Texts(JsonNode? node) => node switch
    {
        JsonObject element => element.SelectMany(child =>
            child.Value is JsonValue value && child.Key is "text" or "title" or "label" or "fallbackText" or "errorMessage"
                ? [(string)child.Value!]
                : Texts(child.Value)),
        JsonArray list => list.SelectMany(Texts),
        _ => [],
    };

    /// <summary>A mention, an address that a client makes a link by itself, a link, an image, a date macro, HTML.</summary>
    [GeneratedRegex(@"<\w|<!|</|https?://|mailto:\w|www\.\w|\]\(|\]\[|\{\{|&\w+;|&\#", RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Acting();

    [GeneratedRegex(@"[\s\u200B\u2068\u2069\u00A0\u202F]", RegexOptions.None, 1000)]
    private static partial Regex Unseen();
}
