using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Keeps a number on one line with what belongs to it: « 3 000 », « 60 % », « 500 000 $ », « n° 5 ».</summary>
internal static class NoBreak
{
    private const char Space = '\u00A0';

    public static string Glue(string text) => Exchanged(text, ' ', Space);

    /// <summary>All words of a block, in place.</summary>
    public static XElement Glued(XElement block)
    {
        foreach (var words in block.DescendantsAndSelf(Ns.W + "t"))
        {
            words.Value = Glue(words.Value);
        }

        return block;
    }

    /// <summary>As people type it.</summary>
    public static string Part(string text) => Exchanged(text, Space, ' ');

    private static string Exchanged(string text, char from, char to)
    {
        var at = text.AsSpan().ContainsAnyInRange('0', '9') ? text.IndexOf(from, StringComparison.Ordinal) : -1;
        if (at < 0)
        {
            return text;
        }

        char[]? exchanged = null;
        for (; at >= 0; at = text.IndexOf(from, at + 1))
        {
            if (Belongs(text, at))
            {
                (exchanged ??= text.ToCharArray())[at] = to;
            }
        }

        return exchanged is null ? text : new string(exchanged);
    }

    private static bool Belongs(string text, int at)
    {
        if (at == 0 || at + 1 == text.Length)
        {
            return false;
        }

        var (before, after) = (text[at - 1], text[at + 1]);
        return char.IsAsciiDigit(before)
            ? after is '%' or '‰' or '€' or '$' or '£' or '°' || (IsGroup(text, at + 1) && IsNumber(text, at - 1))
                || (after is 'M' or 'k' && at + 2 < text.Length && text[at + 2] is '€' or '$')
            : before == '°' && at > 1 && text[at - 2] is 'n' or 'N' && char.IsAsciiDigit(after);
    }

    /// <summary>Three digits, no more.</summary>
    private static bool IsGroup(string text, int from) => from + 3 <= text.Length && !text.AsSpan(from, 3).ContainsAnyExceptInRange('0', '9')
        && (from + 3 == text.Length || !char.IsLetterOrDigit(text[from + 3]));

    /// <summary>One to three digits: « le 12 000e » is one number, « en 2017 120 titres » two.</summary>
    private static bool IsNumber(string text, int last)
    {
        var first = last;
        while (first > 0 && char.IsAsciiDigit(text[first - 1]))
        {
            first--;
        }

        return last - first < 3;
    }
}
