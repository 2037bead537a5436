using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>A form as a table of two columns: the official label, then what people answer.</summary>
internal static class FormTable
{
    public const string LabelFill = "F3F5F9";
    private static readonly int[] Widths = [3000, 6638];

    public static XElement Of(string caption, Texts texts, params IEnumerable<XElement> rows)
    {
        var table = Table.Of(Widths, caption, Table.Header(Widths, [texts["FormLabel"], texts["FormAnswer"]]), rows);
        table.Descendants(Ns.W + "tblLook").Single().SetAttributeValue(Ns.W + "firstColumn", "1");
        return table;
    }

    /// <param name="hint">A question under the label; null: none.</param>
    /// <param name="answer">
    /// Controls within one paragraph, their lines parted by breaks, and the words between them: LibreOffice spoils the first
    /// paragraph and the tracked changes of a control that holds paragraphs.
    /// </param>
    public static XElement Row(string label, string? hint, params object[] answer) =>
        Table.Row([Label(label, hint), Table.Cell(Widths[1], null, Wml.P("TableText", answer))]);

    /// <summary>The rows of a short table, on one page: each is kept with the next.</summary>
    public static XElement[] Kept(XElement[] rows)
    {
        foreach (var paragraph in rows.SkipLast(1).Descendants(Ns.W + "p"))
        {
            Wml.Kept(paragraph);
        }

        return rows;
    }

    private static XElement Label(string label, string? hint) => Table.Cell(
        Widths[0], LabelFill, [Wml.P("TableLabel", label), .. hint is null ? Array.Empty<object>() : [Wml.P("TableHint", hint)]]);
}
