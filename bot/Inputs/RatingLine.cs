using System.Globalization;
using System.Text.RegularExpressions;

namespace OgpTeams.Bot.Inputs;

/// <summary>
/// A rating as people type it, « 3 : 4 5 »: the subject's number, its desirability, its feasibility. Whole numbers of any
/// script; with or without the word of the command, which may stand on each line again.
/// </summary>
/// <param name="Subject">From 1; not yet looked for.</param>
internal sealed partial record RatingLine(int Subject, int Desirability, int Feasibility)
{
    /// <summary>
    /// Does it speak of a numbered subject at all? « Note : penser au micro » is no rating, « note 3 : quatre » a bad one.
    /// </summary>
    public static bool IsMeant(string text) => Beginning().Match(Plain(text)) is { Success: true } begun
        && (begun.Groups["colon"].Success || !Plain(text)[begun.Length..].Any(char.IsLetter));

    /// <summary>One a line; of a subject told twice, the last.</summary>
    /// <returns>Null when any line is something else: nothing of it may be recorded.</returns>
    public static IReadOnlyList<RatingLine>? Read(string text)
    {
        var lines = Plain(text).Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(ReadOne).ToList();
        return lines.Count == 0 || lines.Contains(null) ? null
            : [.. lines.OfType<RatingLine>().GroupBy(line => line.Subject).Select(same => same.Last())];
    }

    private static RatingLine? ReadOne(string line) => Whole().Match(line) is { Success: true } rating
        && GradeOf(rating.Groups["desirability"].Value) is { } desirability
        && GradeOf(rating.Groups["feasibility"].Value) is { } feasibility
        && int.TryParse(rating.Groups["subject"].ValueSpan, CultureInfo.InvariantCulture, out var subject)
            ? new RatingLine(subject, desirability, feasibility)
            : null;

    private static int? GradeOf(string digits) =>
        int.TryParse(digits, CultureInfo.InvariantCulture, out var grade) && grade is >= 1 and <= 5 ? grade : null;

    /// <summary>Full-width digits and colons as a phone may send them, any spaces; what cannot be seen is left out.</summary>
    private static string Plain(string text) => string.Concat(text.ReplaceLineEndings("\n")
        .Where(letter => char.GetUnicodeCategory(letter) != UnicodeCategory.Format)
        .Select(letter => char.IsDigit(letter) ? (char)('0' + CharUnicodeInfo.GetDecimalDigitValue(letter))
            : letter == '\uFF1A' ? ':'
            : letter != '\n' && char.IsWhiteSpace(letter) ? ' '
            : char.GetUnicodeCategory(letter) == UnicodeCategory.DashPunctuation ? '-'
            : letter));

    private const string Subjects =
        @"^[ */•·-]*((note|notes|noter|rate|rating)\b *(: *|- +)?)?((sujet|subject)\b *)?(n *[°ºo]\.? *|# *)?";

    [GeneratedRegex(
        Subjects + @"[+-]?[0-9]+(?<colon> *[:=])?",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Beginning();

    [GeneratedRegex(
        Subjects + @"(?<subject>[0-9]{1,9})( *[:=] *| +- +| +)"
        + @"(?<desirability>[0-9]{1,9})( *[,;] +| +)(?<feasibility>[0-9]{1,9})[ .!*]*$",
        RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase)]
    private static partial Regex Whole();
}
