using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>
/// A Word document open before a drafter: they see words in tables, and type. It shares no code with what reads the document back, and
/// heeds no tag: LibreOffice leaves none.
/// </summary>
internal sealed class DraftersHand : IDisposable
{
    private readonly MemoryStream _file = new();
    private readonly WordprocessingDocument _document;

    public DraftersHand(byte[] file)
    {
        _file.Write(file);
        _document = WordprocessingDocument.Open(_file, isEditable: true);
    }

    /// <summary>Types over words that stand in a table.</summary>
    /// <param name="beside">Words of the same row, where the same stand in others.</param>
    /// <returns>False when they stand nowhere.</returns>
    public bool Retype(string was, string now, string? beside = null)
    {
        var rows = Rows().Where(row => beside is null || Said(row).Contains(Plain(beside), StringComparison.Ordinal));
        var places = rows.SelectMany(row => row.Descendants<Paragraph>()).Where(paragraph => was.Length > 0 && Ends(paragraph, was));
        if (places.FirstOrDefault() is not { } place)
        {
            return false;
        }

        // What is selected goes with the first key; the look of its first letter stays.
        var from = Said(place).Length - was.Length;
        var touched = Texts(place).Where(text => text.Start + text.Element.Text.Length > from).ToList();
        touched[0].Element.Text = touched[0].Element.Text[..Math.Max(0, from - touched[0].Start)] + now;
        touched[0].Element.Space = SpaceProcessingModeValues.Preserve;
        touched.Skip(1).ToList().ForEach(text => text.Element.Text = "");
        return true;
    }

    /// <summary>« Insert a row below » the last of a table, and types into its cells.</summary>
    /// <param name="beside">Words of a row of that table.</param>
    /// <returns>False when they stand nowhere.</returns>
    public bool AddRow(string beside, IReadOnlyList<string> cells)
    {
        if (Rows().FirstOrDefault(row => Said(row).Contains(Plain(beside), StringComparison.Ordinal)) is not { } row)
        {
            return false;
        }

        var last = row.Ancestors<Table>().First().Descendants<TableRow>().Last();
        last.InsertAfterSelf(new TableRow(last.Elements<TableCell>().Select((cell, column) => Below(cell, cells.ElementAtOrDefault(column) ?? ""))));
        return true;
    }

    public byte[] Save()
    {
        _document.Save();
        return _file.ToArray();
    }

    public void Dispose()
    {
        _document.Dispose();
        _file.Dispose();
    }

    /// <summary>As wide, and its paragraphs as they look above; nothing of what stands there.</summary>
    private static TableCell Below(TableCell above, string text)
    {
        var look = above.Descendants<ParagraphProperties>().FirstOrDefault();
        var cell = new TableCell(above.Elements<TableCellProperties>().Select(properties => properties.CloneNode(deep: true)));
        foreach (var line in text.Split('\n'))
        {
            cell.AppendChild(new Paragraph(
                [
                    .. look is null ? Array.Empty<OpenXmlElement>() : [look.CloneNode(deep: true)],
                    .. line.Length == 0 ? Array.Empty<OpenXmlElement>() : [new Run(new Text(line))],
                ]));
        }

        return cell;
    }

    private IEnumerable<TableRow> Rows() => _document.MainDocumentPart!.Document!.Body!.Descendants<TableRow>();

    /// <summary>A field may stand after others: « 2. » before a name.</summary>
    private static bool Ends(Paragraph paragraph, string words) =>
        Said(paragraph) is var said && (said == Plain(words) || said.EndsWith($" {Plain(words)}", StringComparison.Ordinal));

    private static string Said(OpenXmlElement element) => Plain(string.Concat(element.Descendants<Text>().Select(text => text.Text)));

    /// <summary>Numbers are held together in what is printed; nobody sees by what.</summary>
    private static string Plain(string text) => text.Replace('\u00A0', ' ').Replace('\u202F', ' ');

    private static IEnumerable<(Text Element, int Start)> Texts(Paragraph paragraph)
    {
        var start = 0;
        foreach (var text in paragraph.Descendants<Text>())
        {
            yield return (text, start);
            start += text.Text.Length;
        }
    }
}
