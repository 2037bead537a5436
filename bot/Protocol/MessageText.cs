using System.Text;
using System.Text.RegularExpressions;

namespace OgpTeams.Bot.Protocol;

/// <summary>What somebody wrote, as a person reads it in the chat.</summary>
/// <param name="Text">Without the bot's mention, colleagues by their names, characters instead of entities; trimmed.</param>
/// <param name="IsForBot">It speaks to the bot by name, in an entity or in the text alone.</param>
internal readonly partial record struct MessageText(string Text, bool IsForBot)
{
    /// <summary>
    /// Teams writes <c>text</c> with <c>&lt;at&gt;</c> tags and HTML entities whatever its <c>textFormat</c> says, loses line
    /// breaks in it, and sends the same as HTML beside it, or only there. Where both say the same words the HTML tells the
    /// lines, and whether an entity was typed (github.com/microsoft/botframework-sdk/issues/3238, OfficeDocs-SkypeForBusiness
    /// issue 4723).
    /// </summary>
    public static MessageText Of(Activity activity)
    {
        var text = activity.Text ?? "";
        var marked = activity.TextFormat == "xml" && text.Contains('<', StringComparison.Ordinal);
        if (marked || (activity.Html is not null && string.IsNullOrWhiteSpace(text)))
        {
            return FromHtml(activity, marked ? text : activity.Html!);
        }

        var plain = FromText(activity, text);
        return activity.Html is { } html && SayTheSame(activity, html, plain) ? FromHtml(activity, html) : plain;
    }

    private static MessageText FromHtml(Activity activity, string html, bool bare = false)
    {
        var mentions = new Mentions(activity);
        var text = MarkupText.Of(html, (tag, words) => mentions.NameOf(tag, words) ?? " ", bare);
        return new(text.Trim(), mentions.HasBot || mentions.ListsBot);
    }

    private static MessageText FromText(Activity activity, string text, bool decoded = true)
    {
        var mentions = new Mentions(activity);
        foreach (var written in mentions.Untagged)
        {
            text = text.Replace(written, " ", StringComparison.Ordinal);
        }

        var read = new StringBuilder(text.Length);
        var from = 0;
        foreach (Match tag in Tags().Matches(text))
        {
            Add(text[from..tag.Index]);
            from = tag.Index + tag.Length;
            var name = tag.Groups["name"];
            if (!name.Success || mentions.NameOf(tag.Value, MarkupText.Decoded(name.Value)) is not { } words)
            {
                // What was around it stands together again, a space apart.
                var next = text.AsSpan(from);
                from += next.Length - next.TrimStart([' ', '\u00a0']).Length;
                words = read is [.., not (' ' or '\u00a0')] ? " " : "";
            }

            read.Append(words);
        }

        Add(text[from..]);
        return new(read.ToString().ReplaceLineEndings("\n").Trim(), mentions.HasBot || mentions.ListsBot);

        void Add(string piece) => read.Append(decoded ? MarkupText.Decoded(piece) : piece);
    }

    /// <summary>
    /// Letter by letter: the rest is where they differ. A quoted message stands before one's own words in some clients' text.
    /// </summary>
    private static bool SayTheSame(Activity activity, string html, MessageText plain)
    {
        var seen = Letters(FromHtml(activity, html, bare: true).Text);
        var quotes = html.Contains("schema.skype.com/Reply", StringComparison.OrdinalIgnoreCase);
        return Same(plain.Text) || Same(FromText(activity, activity.Text ?? "", decoded: false).Text);

        bool Same(string text) => Letters(text) is var letters
            && (letters == seen || (quotes && seen.Length > 0 && letters.EndsWith(seen, StringComparison.Ordinal)));
    }

    private static string Letters(string text) => string.Concat(text.EnumerateRunes().Where(Rune.IsLetter));

    /// <summary>A mention; or the place of a quoted message, which is not one's own words.</summary>
    [GeneratedRegex(
        """<at(\s[^<>]*)?>(?<name>[^<>]*)</at\s*>|<quoted\s[^<>]*/>""",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
