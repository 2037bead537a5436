using System.Globalization;
using System.Text;

namespace OgpTeams.Domain;

/// <summary>Texts to be compared whatever their accents and case.</summary>
public static class Folded
{
    /// <summary>In small letters without accents; all else as it stands.</summary>
    public static string Of(string text)
    {
        if (Ascii.IsValid(text))
        {
            return text.ToLowerInvariant();
        }

        // Half an emoji, as a cut text may have, cannot be normalized: runes make it a replacement character.
        var folded = new StringBuilder(text.Length);
        foreach (var character in string.Concat(text.EnumerateRunes()).Normalize(NormalizationForm.FormD))
        {
            if (char.GetUnicodeCategory(character) != UnicodeCategory.NonSpacingMark)
            {
                folded.Append(char.ToLowerInvariant(character));
            }
        }

        return folded.ToString();
    }

    /// <summary>Its <see cref="Words"/>, one space between them.</summary>
    public static string Plain(string text) => string.Join(' ', Words(text));

    /// <summary>Its words, of letters and digits: all else parts them.</summary>
    public static string[] Words(string text) =>
        string.Concat(Of(text).Select(character => char.IsLetterOrDigit(character) ? character : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);
}
