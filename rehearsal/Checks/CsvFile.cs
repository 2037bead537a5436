using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace OgpTeams.Rehearsal.Checks;

/// <summary><c>contributions.csv</c> read back as a spreadsheet does.</summary>
internal static class CsvFile
{
    private const string FormulaStarts = "=+-@\t\r";

    private static readonly CsvConfiguration Form = new(CultureInfo.InvariantCulture) { Delimiter = ";" };

    /// <summary>Each line by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(byte[] file)
    {
        using var csv = new CsvReader(new StreamReader(new MemoryStream(file)), Form);
        csv.Read();
        csv.ReadHeader();
        var lines = new List<IReadOnlyDictionary<string, string>>();
        while (csv.Read())
        {
            lines.Add(csv.HeaderRecord!.ToDictionary(name => name, name => Literal(csv.GetField(name)!), StringComparer.Ordinal));
        }

        return lines;
    }

    /// <summary>Without the apostrophe that keeps a spreadsheet from calculating.</summary>
    private static string Literal(string cell) =>
        cell.Length > 1 && cell[0] == '\'' && FormulaStarts.Contains(cell[1]) ? cell[1..] : cell;
}
