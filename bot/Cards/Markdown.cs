using System.Text;
using System.Text.RegularExpressions;

namespace OgpTeams.Bot.Cards;

/// <summary>
/// What people wrote, made safe to stand in somebody else's card: no link, mention, list, heading, emphasis, HTML, date
/// macro, and no address that a client turns into a link by itself. It reads as it was written.
/// </summary>
/// <remarks>
/// What would act (links, HTML, mentions, lists) is broken by an invisible character, which holds in every client. What
/// would only decorate is escaped with a backslash, which some mobile clients show as such
/// (github.com/microsoft/AdaptiveCards/issues/5590).
/// </remarks>
internal static partial class Markdown
{
    /// <summary>Zero width space: seen by nobody, and lets a long address wrap.</summary>
    public const char Break = '\u200B';

    /// <summary>Milliseconds. Never met: each pattern looks at a character and its neighbour.</summary>
    private const int MatchTimeout = 1000;
    private const char FirstStrongIsolate = '\u2068';
    private const char PopIsolate = '\u2069';

    /// <summary>For a text block or a fact. Lines become paragraphs.</summary>
    public static string Escape(string text) => Isolated(Decoration().Replace(Inert(Readable(text)), @"\$0"));

    /// <summary>For labels, choices and button titles, where a client may or may not read Markdown: nothing needs a backslash.</summary>
    public static string Plain(string text)
    {
        var plain = new StringBuilder(Inert(Readable(text).Replace('\n', ' ')));
        plain.Replace('*', '∗').Replace('_', 'ˍ').Replace('`', 'ˋ').Replace('~', '∼').Replace('\\', '∖');
        return Isolated(plain.ToString());
    }

    /// <summary>What a screen reader says of an escaped text; <c>speak</c> may be read as SSML.</summary>
    public static string Spoken(string escaped) =>
        Unseen().Replace(escaped, "").Replace('<', ' ').Replace('>', ' ').Replace('&', ' ');

    /// <summary>Without what a screen cannot show or what would turn the rest of the card around; newlines as <c>\n</c>.</summary>
    private static string Readable(string text)
    {
        var readable = new StringBuilder(text.Length);
        foreach (var rune in Newline().Replace(text, "\n").EnumerateRunes())
        {
            if (rune.Value == '\t')
            {
                readable.Append(' ');
            }
            else if (rune.Value == '\n' || !(Rune.IsControl(rune) || TurnsText(rune.Value) || rune.Value is 0xFFFE or 0xFFFF))
            {
                readable.Append(rune);
            }
        }

        return string.Join("\n\n", readable.ToString().Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0));
    }

    private static string Inert(string text) => Acting().Replace(text, match =>
        match.Groups["start"].Success ? Break + match.Value : match.Value + Break);

    private static string Isolated(string text) => RightToLeft().IsMatch(text) ? FirstStrongIsolate + text + PopIsolate : text;

    /// <summary>Embeddings, overrides and isolates of their own.</summary>
    private static bool TurnsText(int rune) => rune is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    [GeneratedRegex(@"\r\n|[\r\v\f\u0085\u2028\u2029]", RegexOptions.None, MatchTimeout)]
    private static partial Regex Newline();

    [GeneratedRegex(@"[\\*_`~]", RegexOptions.None, MatchTimeout)]
    private static partial Regex Decoration();

    /// <summary>Where a line could become a list, a title, a quotation or a rule; and, inside it, what makes links, tags, entities and macros.</summary>
    [GeneratedRegex(
        """
        (?<start> ^ (?: [-+\#>=|:] | [0-9]{1,9} (?=[.)]) ) )
        | \] (?= [(\[:] )
        | < | & (?= [\#\w] )
        | \{ (?= \{ )
        | / (?= / )
        | @ (?= \S )
        | (?<= \w ) : (?= \S )
        | \. (?= [^\s.] )
        """, RegexOptions.Multiline | RegexOptions.IgnorePatternWhitespace, MatchTimeout)]
    private static partial Regex Acting();

    [GeneratedRegex(@"\\(?=[\\*_`~])|[\u200B\u2068\u2069]", RegexOptions.None, MatchTimeout)]
    private static partial Regex Unseen();

    /// <summary>Hebrew to Arabic Extended, their presentation forms, and the right-to-left scripts of the upper planes.</summary>
    [GeneratedRegex(@"[\u0590-\u08FF\uFB1D-\uFDFF\uFE70-\uFEFE]|[\uD802\uD803\uD83A\uD83B][\uDC00-\uDFFF]", RegexOptions.None, MatchTimeout)]
    private static partial Regex RightToLeft();
}
