using System.Text;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>A file of columns: a byte-order mark, semicolons, quotes around what needs them.</summary>
internal static class CsvFile
{
    public static IReadOnlyList<IReadOnlyDictionary<string, string>> Rows(string text)
    {
        Assert.StartsWith("\uFEFFid;step;verb;title;text;author;profile;late;onBehalf;createdAt", text, StringComparison.Ordinal);
        var lines = Lines(text[1..]).ToList();
        return [.. lines.Skip(1).Select(values => lines[0].Zip(values).ToDictionary(cell => cell.First, cell => cell.Second))];
    }

    private static IEnumerable<IReadOnlyList<string>> Lines(string text)
    {
        var (line, cell, quoted) = (new List<string>(), new StringBuilder(), false);
        for (var i = 0; i < text.Length; i++)
        {
            switch (text[i])
            {
                case '"' when quoted && i + 1 < text.Length && text[i + 1] == '"':
                    cell.Append(text[i++]);
                    break;
                case '"':
                    quoted = !quoted;
                    break;
                case ';' when !quoted:
                    line.Add(cell.ToString());
                    cell.Clear();
                    break;
                case '\r' when !quoted:
                    break;
                case '\n' when !quoted:
                    yield return [.. line, cell.ToString()];
                    line.Clear();
                    cell.Clear();
                    break;
                default:
                    cell.Append(text[i]);
                    break;
            }
        }
    }
}
