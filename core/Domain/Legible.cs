using System.Globalization;

namespace OgpTeams.Domain;

/// <summary>
/// A name as people see it: without control characters, which no screen shows, and without what turns the direction of all that
/// stands around it, by which a name can be made to read as another.
/// </summary>
public static class Legible
{
    /// <summary>On one line, the spaces between its words single.</summary>
    public static string Line(string text) => string.Join(' ', Of(text).Split(default(char[]), StringSplitOptions.RemoveEmptyEntries));

    /// <summary>On the lines it has.</summary>
    public static string Of(string text) => text.Any(IsDropped) ? string.Concat(text.Where(one => !IsDropped(one))).Trim() : text;

    private static bool IsDropped(char one) => one is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069')
        || (CharUnicodeInfo.GetUnicodeCategory(one) == UnicodeCategory.Control && !char.IsWhiteSpace(one));
}
