using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Inputs;

/// <summary>
/// A subject as people type it: « Titre : description », or the title on a line of its own. A colon inside something else
/// (an address, an hour, a quotation) parts nothing.
/// </summary>
internal static class SubjectLine
{
    /// <summary>The colon of East Asian keyboards.</summary>
    private const char Wide = '\uFF1A';

    private static readonly HashSet<string> Schemes = new(StringComparer.OrdinalIgnoreCase)
    {
        "mailto", "tel", "sip", "urn", "doi", "isbn",
    };

    public static ImmutableSortedDictionary<string, string> Read(string text)
    {
        var whole = text.ReplaceLineEndings("\n").Trim();
        var said = whole is [':' or Wide, var next, ..] && char.IsWhiteSpace(next) ? whole[1..].TrimStart() : whole;
        var end = said.IndexOf('\n', StringComparison.Ordinal) is >= 0 and var at ? at : said.Length;
        var parted = Colon(said[..end]) ?? end;
        return ContributionFields.Of(
            (Field.Title, said[..parted].Trim()), (Field.Description, said[Math.Min(said.Length, parted + 1)..].Trim()));
    }

    /// <summary>The first with a space after it, as one writes; else the first that stands between two words.</summary>
    private static int? Colon(string line)
    {
        int? tight = null;
        var inAddress = false;
        for (var at = 1; at < line.Length; at++)
        {
            inAddress &= !char.IsWhiteSpace(line[at]);
            if (Closing(line[at - 1]) is { } closing && line.IndexOf(closing, at) is >= 0 and var end)
            {
                at = end + 1;
            }

            if (at >= line.Length || line[at] is not (':' or Wide))
            {
                continue;
            }

            if (line[at] == Wide || at + 1 == line.Length || char.IsWhiteSpace(line[at + 1]))
            {
                return at;
            }

            inAddress |= line.AsSpan(at).StartsWith("://", StringComparison.Ordinal);
            tight ??= !inAddress && PartsWords(line, at) ? at : null;
        }

        return tight;
    }

    /// <summary>Not « 14:30 », « 1:1 », « C:\ », « :) » nor « mailto:awa@exemple.fr ».</summary>
    private static bool PartsWords(string line, int colon)
    {
        var (before, after) = (line[colon - 1], line[colon + 1]);
        var word = line[(line.AsSpan(0, colon).LastIndexOfAny(" \t\u00a0\u202f(") + 1)..colon];
        return char.IsLetterOrDigit(before) && (char.IsLetterOrDigit(after) || Closing(after) is not null)
            && !(char.IsDigit(before) && char.IsDigit(after)) && !Schemes.Contains(word);
    }

    private static char? Closing(char letter) => letter switch
    {
        '«' => '»',
        '“' => '”',
        '"' => '"',
        _ => null,
    };
}
