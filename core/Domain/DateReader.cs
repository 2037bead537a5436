using System.Globalization;

namespace OgpTeams.Domain;

/// <summary>Reads dates the way people type them, in French or in English (domain B37: French order first).</summary>
internal static class DateReader
{
    private const int MaxLength = 60;

    private static readonly string[][] Months =
    [
        ["janvier", "janv", "january", "jan"], ["fevrier", "fevr", "fev", "february", "feb"], ["mars", "march", "mar"],
        ["avril", "avr", "april", "apr"], ["mai", "may"], ["juin", "june", "jun"], ["juillet", "juil", "july", "jul"],
        ["aout", "august", "aug"], ["septembre", "september", "sept", "sep"], ["octobre", "october", "oct"],
        ["novembre", "november", "nov"], ["decembre", "december", "dec"],
    ];

    // They give part of a month: only the month is sure.
    private static readonly string[] Vague =
        ["fin", "debut", "mi", "courant", "end", "late", "early", "mid", "beginning", "start", "during"];

    private static readonly string[] Silent =
    [
        "le", "la", "l", "de", "du", "d", "en", "au", "the", "of", "on", "in", "from", "by", "a", "partir", "depuis", "since", "lundi",
        "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "monday", "tuesday", "wednesday", "thursday", "friday",
        "saturday", "sunday",
    ];

    private static readonly string[] Ordinals = ["er", "st", "nd", "rd", "th"];

    public static PartialDate? Read(string? text)
    {
        if (text is null || text.Length > MaxLength)
        {
            return null;
        }

        var trimmed = text.Trim();
        return trimmed.All(character => char.IsAsciiDigit(character) || character is '/' or '-' or '.')
            ? InFigures(trimmed.Split('/', '-', '.'))
            : InWords(Words(trimmed));
    }

    /// <summary>Whether it is put together as a date is, of a day or a month that there is not.</summary>
    public static bool IsImpossible(string text)
    {
        var words = Words(text);
        return text.Length <= MaxLength && Read(text) is null && (words.TrueForAll(word => Number(word) is not null)
            ? words is [{ Length: 4 }, { Length: <= 2 }, { Length: <= 2 }] or [{ Length: <= 2 }, { Length: <= 2 }, { Length: 4 }]
                or [{ Length: 4 }, { Length: <= 2 }] or [{ Length: <= 2 }, { Length: 4 }]
            : !words.Exists(Vague.Contains)
                && words.FindAll(word => !Silent.Contains(word)) is [var first, var second, { Length: 4 } year]
                && Number(year) is not null
                && ((Number(WithoutOrdinal(first)) is not null && MonthOf(second) is not null)
                    || (MonthOf(first) is not null && Number(WithoutOrdinal(second)) is not null)));
    }

    private static PartialDate? InFigures(string[] parts) => parts switch
    {
        [{ Length: 4 } year, { Length: <= 2 } month, { Length: <= 2 } day] => Date(year, Number(month), day),
        [{ Length: <= 2 } day, { Length: <= 2 } month, { Length: 4 } year] => Date(year, Number(month), day),
        [{ Length: 4 } year, { Length: <= 2 } month] => Date(year, Number(month)),
        [{ Length: <= 2 } month, { Length: 4 } year] => Date(year, Number(month)),
        _ => null,
    };

    private static PartialDate? InWords(List<string> words)
    {
        var isVague = words.RemoveAll(Vague.Contains) > 0;
        words.RemoveAll(Silent.Contains);
        return words switch
        {
            [var month, { Length: 4 } year] => Date(year, MonthOf(month)),
            _ when isVague => null,
            [var day, var month, { Length: 4 } year] when MonthOf(month) is { } number => Date(year, number, WithoutOrdinal(day)),
            [var month, var day, { Length: 4 } year] => Date(year, MonthOf(month), WithoutOrdinal(day)),
            _ => null,
        };
    }

    private static PartialDate? Date(string year, int? month) =>
        Number(year) is { } y && month is { } m ? PartialDate.Of(y, m) : null;

    private static PartialDate? Date(string year, int? month, string day) =>
        Number(year) is { } y && month is { } m && Number(day) is { } d ? PartialDate.Of(y, m, d) : null;

    private static int? MonthOf(string word) =>
        Array.FindIndex(Months, names => names.Contains(word)) is >= 0 and var index ? index + 1 : null;

    private static string WithoutOrdinal(string day) =>
        Array.Find(Ordinals, ending => day.EndsWith(ending, StringComparison.Ordinal)) is { } ending ? day[..^ending.Length] : day;

    private static int? Number(string text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>Plain letters and digits; all else parts words.</summary>
    private static List<string> Words(string text) =>
    [
        .. string.Concat(Folded.Of(text).Select(character => char.IsAsciiLetterOrDigit(character) ? character : ' '))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries),
    ];
}
