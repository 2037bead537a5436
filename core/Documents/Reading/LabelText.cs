using System.Text.RegularExpressions;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// A label as people type it off the official form: with its example in brackets, a number before it, a colon, an asterisk or a
/// footnote's number after it, « the commitment » for « commitment », over two lines.
/// </summary>
internal static partial class LabelText
{
    // They come and go between the editions of the form.
    private static readonly HashSet<string> Small = new(StringComparer.Ordinal)
    {
        "the", "a", "an", "of", "and", "or", "to", "for", "in", "on", "by", "le", "la", "les", "l", "un", "une", "de", "du", "des",
        "d", "et", "ou", "au", "aux", "en", "dans", "par", "s", "t", "this", "cet", "ce", "cette",
    };

    /// <summary>What is the same for all ways to type the label; empty: no words.</summary>
    public static string Key(string text)
    {
        var words = Folded.Words(Aside().Replace(text, " ").Replace("œ", "oe", StringComparison.OrdinalIgnoreCase))
            .SkipWhile(IsNumber).Reverse().SkipWhile(IsNumber).Reverse().ToList();
        if (words.Count > 0)
        {
            words[^1] = words[^1].TrimEnd([.. "0123456789"]) is { Length: > 1 } bare ? bare : words[^1];
        }

        var telling = words.FindAll(word => !Small.Contains(word));
        return string.Join(' ', telling.Count > 0 ? telling : words);
    }

    private static bool IsNumber(string word) => word.All(char.IsAsciiDigit);

    [GeneratedRegex(
        @"\([^)]*(?:\)|$)|\[[^\]]*(?:\]|$)|(?:\be\.\s?g\.|\bpar ex(?:emple|\.)).*$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 5_000)]
    private static partial Regex Aside();
}

/// <summary>A label found, with the answer that stands right behind it.</summary>
/// <param name="Field">What it asks for; empty: something our plan has no field for.</param>
/// <param name="Words">The label as it stands.</param>
/// <param name="Answer">Empty: to be found beside it or below.</param>
/// <param name="IsTelling">Whether hardly any document but a plan has it.</param>
internal sealed record FoundLabel(string Field, string Words, string Answer, bool IsTelling)
{
    /// <summary>Words that stand under it, where they are kept beside the fields.</summary>
    public string With(string words) => Over(Words, words);

    /// <inheritdoc cref="With"/>
    public static string Over(string label, string words) =>
        label.TrimEnd([':', ' ', '\u00A0']) is { Length: > 0 } bare ? $"{bare} – {words}" : words;
}
