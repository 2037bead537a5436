using System.Text;

namespace OgpTeams.Rehearsal.Checks;

/// <summary><c>contributions.csv</c> read back as a spreadsheet does: semicolons, doubled quotes, UTF-8 with its mark.</summary>
internal static class CsvFile
{
    private const string FormulaStarts = "=+-@\t\r";

    /// <summary>Each line by column name.</summary>
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Read(byte[] file)
    {
        var lines = Lines(Encoding.UTF8.GetString(file).TrimStart('\ufeff'));
        return [.. lines.Skip(1).Select(cells => cells.Zip(lines[0]).ToDictionary(
            cell => cell.Second, cell => Literal(cell.First), StringComparer.Ordinal))];
    }

    /// <summary>Without the apostrophe that keeps a spreadsheet from calculating.</summary>
    private static string Literal(string cell) => cell.Length > 1 && cell[0] == '\'' && FormulaStarts.Contains(cell[1]) ? cell[1..] : cell;

    private static List<List<string>> Lines(string csv)
    {
        var lines = new List<List<string>>();
        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        for (var i = 0; i < csv.Length; i++)
        {
            switch (csv[i])
            {
                case '"' when quoted && i + 1 < csv.Length && csv[i + 1] == '"':
                    cell.Append(csv[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ';' when !quoted:
                    cells.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\n' when !quoted:
                    lines.Add([.. cells, cell.ToString().TrimEnd('\r')]);
                    cells.Clear();
                    cell.Clear();
                    break;
                default:
                    cell.Append(csv[i]);
                    break;
            }
        }

        return lines;
    }
}
