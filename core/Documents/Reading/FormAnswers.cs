using System.Text.RegularExpressions;
using OgpTeams.Documents.Plans.Fields;

namespace OgpTeams.Documents.Reading;

/// <summary>An answer of the official form taken apart into our fields, where the form asks for two things at once.</summary>
internal static partial class FormAnswers
{
    public static IEnumerable<(string Field, string Text)> Of(string label, string answer) => label switch
    {
        FormLabels.NumberAndName when Numbered().Match(answer) is { Success: true } found =>
            [("number", found.Groups["number"].Value), ("name", found.Groups["name"].Value)],
        FormLabels.NumberAndName => [("name", answer)],
        FormLabels.Dates => Dates(answer),
        FormLabels.EmailAndPhone => Contact(answer),
        _ => [(label, answer)],
    };

    /// <summary>Both dates, or the words whole where they are no period.</summary>
    public static IEnumerable<(string Field, string Text)> Dates(string answer) => Period.TryRead(answer) is { End: { } end, Start: var start }
        ? [("startDate", start.ToString()!), ("endDate", end.ToString())]
        : [("startDate", answer), ("endDate", "")];

    private static IEnumerable<(string Field, string Text)> Contact(string answer)
    {
        var words = answer.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        var email = Array.Find(words, word => word.Contains('@', StringComparison.Ordinal))?.Trim(',', ';', '·', '(', ')');
        if (email is null)
        {
            return [("contactPhone", answer)];
        }

        var rest = answer.Replace(email, "", StringComparison.Ordinal).Trim(' ', '\u00A0', '\n', '\t', ',', ';', '·', '–', '-', '/', '|');
        return [("contactEmail", email), ("contactPhone", rest)];
    }

    [GeneratedRegex(
        @"^\s*(?:(?:engagement|commitment)\s+)?(?:n\s*[°o]\.?\s*)?(?<number>\d+(?:\.\d+)*)\s*(?:[.):–—]|\s-)\s*(?<name>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 200)]
    private static partial Regex Numbered();
}
