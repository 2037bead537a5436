using System.Globalization;
using System.Text;

namespace OgpTeams.Domain.Rules;

/// <summary>A word in small letters without accents, and where it stands; no letters at all: a punctuation mark between words.</summary>
internal readonly record struct FoldedWord(string Text, int Start, int End)
{
    public bool IsMark => Text.Length == 0;
}

/// <summary>The words of a text, to be compared with lists of words. An apostrophe parts two words, a hyphen joins them.</summary>
internal static class FoldedWords
{
    public static List<FoldedWord> Of(string text)
    {
        var words = new List<FoldedWord>();
        var word = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var start = i;
            while (i < text.Length && (char.IsLetterOrDigit(text[i]) || IsInside(text, i, start)))
            {
                word.Append(text[i] == '-' ? "" : Folded.Of(text[i].ToString()));
                i++;
            }

            if (i > start)
            {
                words.Add(new(word.ToString(), start, i));
                word.Clear();
            }

            if (i < text.Length && !char.IsWhiteSpace(text[i]) && text[i] is not ('\'' or '’'))
            {
                words.Add(new("", i, i + 1));
            }
        }

        return words;
    }

    /// <summary>A hyphen, or an accent that follows its letter.</summary>
    private static bool IsInside(string text, int at, int start) => at > start
        && (text[at] == '-' || char.GetUnicodeCategory(text[at]) == UnicodeCategory.NonSpacingMark);
}
