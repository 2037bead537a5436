using System.Text.RegularExpressions;

namespace OgpTeams.Bot.Protocol;

/// <summary>Who a message mentions, and what it says apart from that.</summary>
internal static partial class MentionText
{
    /// <summary>Whether the message speaks to the bot by name, in an entity or in the text alone.</summary>
    public static bool MentionsBot(this Activity activity) =>
        activity.Mentions.Any(mention => IsBot(mention, activity.Recipient?.Id))
        || Tags().Matches(activity.Text ?? "").Any(tag => IsBotName(tag, activity.Recipient?.Name));

    /// <summary>
    /// The text without any mention of the bot, trimmed; other people's mentions stay. The entity list may hold the same
    /// mention twice (github.com/microsoft/botbuilder-js/issues/4379), and Teams puts a no-break space after a mention.
    /// </summary>
    /// <param name="botId">Null when the activity does not name its recipient: then any bot's mention is taken for ours.</param>
    public static string TextWithoutMention(this Activity activity, string? botId)
    {
        var text = activity.Text ?? "";
        foreach (var mention in activity.Mentions)
        {
            if (IsBot(mention, botId) && mention.Text is { Length: > 0 } written)
            {
                text = text.Replace(written, " ", StringComparison.Ordinal);
            }
        }

        var names = activity.Mentions.Where(mention => IsBot(mention, botId)).Select(mention => mention.Name)
            .Append(activity.Recipient?.Name).ToHashSet();
        text = Tags().Replace(text, tag => names.Any(name => IsBotName(tag, name)) ? " " : tag.Value);
        return text.Replace("&nbsp;", " ", StringComparison.Ordinal).Trim();
    }

    private static bool IsBot(Mention mention, string? botId) =>
        botId is null ? mention.Id?.StartsWith("28:", StringComparison.Ordinal) == true : mention.Id == botId;

    private static bool IsBotName(Match tag, string? name) =>
        name is { Length: > 0 } && tag.Groups["name"].ValueSpan.Trim().Equals(name.AsSpan().Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex("<at( [^<>]*)?>(?<name>[^<>]*)</at>", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant)]
    private static partial Regex Tags();
}
