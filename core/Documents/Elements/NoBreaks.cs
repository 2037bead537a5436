using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// Numbers that no line end may tear apart, as people type them: « 3 000 titres », « 60 % », « n° 5 ». Only for documents that are
/// not read back: there the space that was typed counts.
/// </summary>
internal static class NoBreaks
{
    private const string Units = "%‰€$£°";

    public static string In(string text) => text.AsSpan().IndexOfAnyInRange('0', '9') < 0 ? text : string.Create(text.Length, text, (bound, typed) =>
    {
        typed.CopyTo(bound);
        for (var i = 1; i < typed.Length - 1; i++)
        {
            if (typed[i] == ' ' && Binds(typed.AsSpan(0, i), typed.AsSpan(i + 1)))
            {
                bound[i] = '\u00A0';
            }
        }
    });

    public static XElement In(XElement block)
    {
        foreach (var words in block.DescendantsAndSelf(Ns.W + "t"))
        {
            words.Value = In(words.Value);
        }

        return block;
    }

    private static bool Binds(ReadOnlySpan<char> before, ReadOnlySpan<char> after) =>
        char.IsAsciiDigit(before[^1])
            ? Units.Contains(after[0], StringComparison.Ordinal) || IsGroup(after)
            : char.IsAsciiDigit(after[0]) && before.EndsWith("n°", StringComparison.OrdinalIgnoreCase);

    /// <summary>Three digits, and not one more.</summary>
    private static bool IsGroup(ReadOnlySpan<char> text) => text.Length >= 3 && text[..3].IndexOfAnyExceptInRange('0', '9') < 0
        && (text.Length == 3 || !char.IsAsciiDigit(text[3]));
}
