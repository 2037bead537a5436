namespace OgpTeams.Bot.Protocol;

/// <summary>Whom the mentions of one message name. They come as tags in its words and, apart from them, as entities.</summary>
internal sealed class Mentions(Activity activity)
{
    private readonly IReadOnlyList<Mention> _listed = [.. activity.Mentions.Distinct()];
    private readonly Dictionary<string, int> _seen = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>Was the bot among those read so far?</summary>
    public bool HasBot { get; private set; }

    /// <summary>The name that stands for a mention; null for the bot, which was only spoken to.</summary>
    /// <param name="tag">As it stands in the text, <c>&lt;at id="0"&gt;Awa&lt;/at&gt;</c>; empty where there is none.</param>
    /// <param name="words">Between the tags, decoded.</param>
    public string? NameOf(string tag, string words)
    {
        var plain = Plain(words);
        var named = _listed.Where(mention => mention.Text == tag).ToList();
        if (named.Count == 0)
        {
            // Teams leaves the entity's text out for a name with « & » in it (github.com/microsoft/botbuilder-js/issues/2083).
            named = [.. _listed.Where(mention => IsSame(mention.Name, plain) || IsSame(WordsOf(mention.Text), plain))];
        }

        // A colleague can have the bot's very name: then the entities come in the order of the tags.
        var nth = _seen[plain] = _seen.GetValueOrDefault(plain, -1) + 1;
        var who = named.Count == 0 ? null : named[Math.Min(nth, named.Count - 1)];
        var bot = who is null ? IsSame(activity.Recipient?.Name, plain) : IsBot(who);
        HasBot |= bot;
        return bot ? null : who?.Name is { } name && !string.IsNullOrWhiteSpace(name) ? Plain(name) : plain;
    }

    /// <summary>Does an entity name the bot, wherever it stands in the text?</summary>
    public bool ListsBot => _listed.Any(IsBot);

    /// <summary>Mentions of the bot as other clients write them, without a tag: « @OgpTeams ».</summary>
    public IEnumerable<string> Untagged => _listed.Where(IsBot).Select(mention => mention.Text ?? "")
        .Where(text => text.Length > 0 && !text.StartsWith("<at", StringComparison.OrdinalIgnoreCase));

    /// <summary>Without a recipient any bot's mention is taken for ours.</summary>
    private bool IsBot(Mention mention) => activity.Recipient?.Id is { } bot
        ? mention.Id == bot
        : mention.Id?.StartsWith("28:", StringComparison.Ordinal) == true;

    private static bool IsSame(string? name, string plain) =>
        name is not null && plain.Length > 0 && Plain(name).Equals(plain, StringComparison.OrdinalIgnoreCase);

    private static string? WordsOf(string? tag) =>
        tag is not null && tag.IndexOf('>', StringComparison.Ordinal) is > 0 and var from && tag.LastIndexOf('<') is var to && to > from
            ? MarkupText.Decoded(tag[(from + 1)..to])
            : null;

    private static string Plain(string words) =>
        string.Join(' ', words.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
