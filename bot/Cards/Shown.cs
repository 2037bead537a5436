using System.Globalization;
using System.Text;

namespace OgpTeams.Bot.Cards;

/// <summary>How people's words stand in a card: cut to what can be read there, at whole characters, and escaped.</summary>
internal static class Shown
{
    /// <summary>On one line.</summary>
    /// <param name="most">Characters as people see them.</param>
    public static string Line(string text, int most) => Markdown.Escape(Cut(OneLine(text, most), most));

    /// <summary>Paragraphs kept.</summary>
    public static string Paragraphs(string text, int most) => Markdown.Escape(Cut(text, most));

    /// <summary>In a label, a choice or a button.</summary>
    public static string Choice(string text, int most) => Breakable(Markdown.Plain(Cut(OneLine(text, most), most)));

    /// <summary>All of a long text, in parts a card can hold, cut between words.</summary>
    public static IEnumerable<string> Parts(string text, int most)
    {
        while (text.Length > most)
        {
            var end = text.LastIndexOf(' ', most);
            end = end > most / 2 ? end : char.IsHighSurrogate(text[most - 1]) ? most - 1 : most;
            yield return Markdown.Escape(text[..end]);
            text = text[end..].TrimStart();
        }

        yield return Markdown.Escape(text);
    }

    /// <summary>The beginning of a text, « … » when there is more.</summary>
    public static string Cut(string text, int most)
    {
        text = text.Trim();
        if (text.Length <= most)
        {
            return text;
        }

        var cut = new StringBuilder();
        var (at, characters) = (0, 0);
        while (at < text.Length)
        {
            var length = StringInfo.GetNextTextElementLength(text, at);

            // One character can be made of thousands of marks: both are counted.
            if (characters == most || at + length > 2 * most)
            {
                return cut.ToString().TrimEnd() + "…";
            }

            cut.Append(text, at, length);
            at += length;
            characters++;
        }

        return text;
    }

    /// <summary>As much of a text as can be shown, and a little more so that <see cref="Cut"/> sees there is more.</summary>
    private static string OneLine(string text, int most)
    {
        var line = new StringBuilder();
        foreach (var letter in text)
        {
            if (!char.IsWhiteSpace(letter))
            {
                line.Append(letter);
            }
            else if (line.Length > 0 && line[^1] != ' ')
            {
                line.Append(' ');
            }

            if (line.Length > (2 * most) + 2)
            {
                break;
            }
        }

        return line.ToString();
    }

    /// <summary>Clients do not break a long word in a label: without a place to, the card would stick out of a phone.</summary>
    private static string Breakable(string text)
    {
        const int Longest = 20;
        var breakable = new StringBuilder(text.Length);
        var unbroken = 0;
        for (int at = 0, length; at < text.Length; at += length)
        {
            length = StringInfo.GetNextTextElementLength(text, at);
            unbroken = char.IsWhiteSpace(text[at]) || text[at] == Markdown.Break ? 0 : unbroken + 1;
            if (unbroken > Longest)
            {
                breakable.Append(Markdown.Break);
                unbroken = 1;
            }

            breakable.Append(text, at, length);
        }

        return breakable.ToString();
    }
}
