using CsvHelper;
using CsvHelper.Configuration;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>A file of columns: a byte-order mark, semicolons, quotes around what needs them.</summary>
internal static class CsvFile
{
    private static readonly CsvConfiguration Form = new(System.Globalization.CultureInfo.InvariantCulture) { Delimiter = ";" };

    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        Assert.StartsWith("\uFEFFid;step;verb;title;text;author;profile;late;onBehalf;createdAt", text, StringComparison.Ordinal);
        using var csv = new CsvReader(new StringReader(text[1..]), Form);
        return [.. csv.GetRecords<dynamic>().Select(row =>
            ((IDictionary<string, object>)row).ToDictionary(cell => cell.Key, cell => (string)cell.Value))];
    }
}
