using System.Buffers;
using System.Collections.Frozen;

namespace OgpTeams.Domain.Workshops.Contributions;

/// <summary>Counts sentences, for what should be said in one (domain §9, B02 and B03). A hint: nothing is refused for it.</summary>
public static class Sentences
{
    private static readonly SearchValues<char> Ends = SearchValues.Create(".!?…。؟");

    /// <summary>Their full stop ends no sentence, in French or in English.</summary>
    private static readonly FrozenSet<string> Abbreviations = new[]
    {
        "art", "al", "av", "bd", "cf", "chap", "ch", "coll", "dr", "e.g", "éd", "env", "etc", "ex", "fig", "i.e", "M", "MM", "Mme", "Mlle",
        "max", "min", "Mr", "Mrs", "Ms", "p", "p. ex", "pp", "prof", "ref", "réf", "resp", "s", "St", "tél", "vol", "vs",
    }.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>0 for an empty text; a text without any full stop is one sentence; three dots end none.</summary>
    public static int Count(string text)
    {
        var rest = text.AsSpan().Trim();
        var count = 0;
        while (!rest.IsEmpty)
        {
            var end = EndOf(rest);
            count++;
            rest = rest[end..].TrimStart();
        }

        return count;
    }

    /// <summary>Where the first sentence ends: behind its mark, closing quotes and brackets included.</summary>
    private static int EndOf(ReadOnlySpan<char> text)
    {
        var from = 0;
        while (true)
        {
            var mark = text[from..].IndexOfAny(Ends);
            if (mark < 0)
            {
                return text.Length;
            }

            var first = from + mark;
            var after = first + 1;
            while (after < text.Length && (Ends.Contains(text[after]) || IsClosing(text[after..])))
            {
                after++;
            }

            if (after >= text.Length || (char.IsWhiteSpace(text[after]) && Closes(text, first, after)))
            {
                return after;
            }

            from = after;
        }
    }

    /// <summary>A closing mark, or the space in front of one.</summary>
    private static bool IsClosing(ReadOnlySpan<char> text) => text[0] is '»' or '"' or '”' or ')'
        || (text.Length > 1 && text[0] is ' ' or '\u00a0' or '\u202f' && text[1] == '»');

    /// <summary>« 3.5 », « art. 3 », « M. Diop », « etc. » and « … » in the middle of a sentence do not end it.</summary>
    private static bool Closes(ReadOnlySpan<char> text, int mark, int after)
    {
        var next = text[after..].TrimStart();
        if (text[mark] is '!' or '?' or '。' or '؟')
        {
            return !char.IsLower(next[0]);
        }

        if (text[mark] == '…' || (mark + 1 < text.Length && text[mark + 1] == '.') || char.IsLower(next[0]))
        {
            return false;
        }

        var word = text[..mark];
        var start = word.LastIndexOfAny(" \n\t\u00a0\u202f('\u2019".AsSpan()) + 1;
        var last = word[start..];

        // « 1. », « a. » at the head of a line number an item.
        if (last.Length is 1 or 2 && char.IsLetterOrDigit(last[0]) && (start == 0 || text[start - 1] == '\n'))
        {
            return false;
        }

        // « no. 5 » is a number, « They said no. » an answer.
        if (last.Equals("no", StringComparison.OrdinalIgnoreCase))
        {
            return !char.IsDigit(next[0]);
        }

        // « etc. » may end a sentence: what follows in capitals is then a new one. Single capitals are initials.
        return last.Equals("etc", StringComparison.OrdinalIgnoreCase)
            || !(Abbreviations.GetAlternateLookup<ReadOnlySpan<char>>().Contains(last) || IsInitials(last));
    }

    /// <summary>« J », « J.-P », « U.S »: single capitals, with dots and hyphens between.</summary>
    private static bool IsInitials(ReadOnlySpan<char> word)
    {
        for (var i = 0; i < word.Length; i++)
        {
            if (char.IsLetter(word[i]) ? !char.IsUpper(word[i]) || (i > 0 && char.IsLetter(word[i - 1])) : word[i] is not ('.' or '-'))
            {
                return false;
            }
        }

        return word.Length > 0;
    }
}
