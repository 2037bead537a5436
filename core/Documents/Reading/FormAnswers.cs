using System.Text.RegularExpressions;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Reading;

/// <summary>An answer of the official form taken apart into our fields, where the form asks for two things at once.</summary>
internal static partial class FormAnswers
{
    // How the form of 2021 asks for each value: in FormLabels.resx.
    private const string Value = "ogpValues.";

    private static readonly Texts Texts = new(Language.French);

    /// <summary>Whether one edition or another asks for the field in several questions.</summary>
    public static bool IsAskedInParts(string label) =>
        label is "what" or "stateActors" or "otherActors" || label.StartsWith(Value, StringComparison.Ordinal);

    /// <summary>The same for a column of milestones.</summary>
    public static IEnumerable<(string Field, string Text)> OfMilestone(string column, string text) =>
        column == "startDate" && Period.TryRead(text) is { End: not null } ? Dates(text) : Of(column, text);

    public static IEnumerable<(string Field, string Text)> Of(string label, string answer) => label switch
    {
        FormLabels.NumberAndName when Numbered().Match(answer) is { Success: true } found =>
            [("number", found.Groups["number"].Value), ("name", found.Groups["name"].Value)],
        FormLabels.NumberAndName => [("name", answer)],
        FormLabels.Dates => Dates(answer),
        FormLabels.EmailAndPhone => Contact(answer),
        "level" => [(label, Choice.Level.Canonical(answer))],
        "ogpValues" => [(label, Choice.Values.Canonical(answer))],
        _ when label.StartsWith(Value, StringComparison.Ordinal) => [("ogpValues", Justified(label[Value.Length..], answer))],
        _ => [(label, answer)],
    };

    /// <summary>Both dates, or the words whole where they are no period.</summary>
    public static IEnumerable<(string Field, string Text)> Dates(string answer) => Period.TryRead(answer) is { End: { } end, Start: var start }
        ? [("startDate", start.ToString()!), ("endDate", end.ToString())]
        : Begun().Match(answer) is { Success: true } begun && Domain.PartialDate.TryRead(begun.Groups["start"].Value) is { } since
            ? [("startDate", since.ToString()), ("endDate", begun.Groups["end"].Value)]
        : [("startDate", answer), ("endDate", "")];

    private static string Justified(string value, string answer) => Texts.Format("OgpValue", Texts[value], answer);

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

    // « Juin 2019 – en cours »: it begins on a date, and ends in words.
    [GeneratedRegex(
        @"^(?<start>[^–—\n]+?)(?:\s*[–—\n]\s*|\s+-\s+|\s+(?:au|à|to|until)\s+)(?<end>\D+)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant, 5_000)]
    private static partial Regex Begun();

    [GeneratedRegex(
        @"^\s*(?:(?:engagement|commitment)\s+)?(?:n\s*[°o]\.?\s*)?(?<number>\d+(?:\.\d+)*)\s*(?:[.):–—]|\s-)\s*(?<name>\S.*)$",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.Singleline, 5_000)]
    private static partial Regex Numbered();
}
