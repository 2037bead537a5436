using System.Globalization;
using System.Text;

namespace OgpTeams.Documents;

/// <summary><c>contributions.csv</c>: everything said in a workshop, for spreadsheets.</summary>
public static class ContributionsCsv
{
    private const string Header = "id;step;verb;title;text;author;profile;late;onBehalf;createdAt"
        + ";stepLabel;verbLabel;profileLabel;lateLabel;onBehalfLabel";

    // What Excel and LibreOffice may read as a formula, or as the lead-in to one (OWASP, CSV injection).
    private static readonly char[] FormulaStarts = ['=', '+', '-', '@', '\t', '\r'];

    /// <returns>UTF-8 with BOM, semicolons, CRLF after every line.</returns>
    public static byte[] Write(IEnumerable<CsvContribution> contributions)
    {
        var csv = new StringBuilder(Header).Append("\r\n");
        foreach (var one in contributions)
        {
            csv.AppendJoin(';', Fields(one).Select(Cell)).Append("\r\n");
        }

        return [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(csv.ToString())];
    }

    private static IEnumerable<string?> Fields(CsvContribution one) =>
    [
        one.Id, one.Step, one.Verb, one.Title, one.Text, one.Author, one.Profile, one.Late ? "true" : "false",
        one.OnBehalf ? "true" : "false",
        one.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        one.Labels?.Step, one.Labels?.Verb, one.Labels?.Profile, one.Labels?.Late, one.Labels?.OnBehalf,
    ];

    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text))
        {
            return "";
        }

        var safe = FormulaStarts.Contains(text[0]) ? "'" + text : text;
        return safe.AsSpan().ContainsAny(";\"\r\n") ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : safe;
    }
}

/// <param name="Verb">The card verb it came by: <c>subject.submit</c>…</param>
/// <param name="Author">Only with their consent to be named.</param>
/// <param name="CreatedAt">Written in UTC.</param>
/// <param name="Labels">The codes in words.</param>
public sealed record CsvContribution(
    string Id, string Step, string Verb, string? Title, string? Text, string? Author, string? Profile, bool Late, bool OnBehalf,
    DateTimeOffset CreatedAt, CsvLabels? Labels = null);

/// <summary>What the codes of a row say, in the workshop's language; in columns of their own, after those of before.</summary>
public sealed record CsvLabels(string? Step, string? Verb, string? Profile, string? Late, string? OnBehalf);
