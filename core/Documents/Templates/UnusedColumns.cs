using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>
/// Takes an optional column out of a table once nothing stands in it below its header: the budget, where no milestone has
/// one (domain §10, 5). Its width goes to the first column.
/// </summary>
internal static class UnusedColumns
{
    /// <summary>Removes the field, and its column if that was the last thing in it.</summary>
    public static void RemoveWith(XElement control) => RemoveWith(control, () => true);

    /// <param name="mayTakeColumn">Whether the words of its header are nobody's.</param>
    public static void RemoveWith(XElement control, Func<bool> mayTakeColumn)
    {
        if (control.Parent is null)
        {
            // A field around it was written: it went with what stood there.
            return;
        }

        var cell = control.Ancestors(Ns.W + "tc").FirstOrDefault();
        Ranges.LeaveHalves(control);
        control.Remove();
        if (cell is not null && !cell.Descendants(Ns.W + "p").Any())
        {
            // A cell must hold a paragraph.
            cell.Add(new XElement(Ns.W + "p"));
        }

        if (cell?.Ancestors(Ns.W + "tbl").FirstOrDefault() is not { } table || cell.Ancestors(Ns.W + "tr").FirstOrDefault() is not { } own)
        {
            return;
        }

        var rows = Rows(table);
        var column = CellsOf(own).IndexOf(cell);
        if (column > 0 && AreEven(table, rows) && rows.Exists(IsHeader)
            && rows.Where(row => !IsHeader(row)).All(row => IsEmpty(CellsOf(row)[column])) && mayTakeColumn())
        {
            Remove(table, rows, column);
        }
    }

    private static void Remove(XElement table, List<XElement> rows, int column)
    {
        var grid = table.Element(Ns.W + "tblGrid")!.Elements(Ns.W + "gridCol").ToList();
        Widen(grid[0], Ns.W + "w", Width(grid[column], Ns.W + "w"));
        grid[column].Remove();
        foreach (var cells in rows.Select(CellsOf))
        {
            Widen(WidthOf(cells[0]), Ns.W + "w", Width(WidthOf(cells[column]), Ns.W + "w"));
            KeepBookmarks(cells[column], cells[column - 1]);
            cells[column].Remove();
        }
    }

    // A row's own bookmark ends in its last cell.
    private static void KeepBookmarks(XElement cell, XElement neighbour)
    {
        var marks = cell.Descendants().Where(one => one.Name == Ns.W + "bookmarkStart" || one.Name == Ns.W + "bookmarkEnd")
            .GroupBy(one => (string?)one.Attribute(Ns.W + "id"), StringComparer.Ordinal).Where(group => group.Count() == 1)
            .Select(group => new XElement(group.Single())).ToList();
        neighbour.Descendants(Ns.W + "p").LastOrDefault()?.Add(marks);
    }

    public static List<XElement> Rows(XElement table) =>
        [.. table.Descendants(Ns.W + "tr").Where(row => row.Ancestors(Ns.W + "tbl").First() == table)];

    public static List<XElement> CellsOf(XElement row) =>
        [.. row.Descendants(Ns.W + "tc").Where(cell => cell.Ancestors(Ns.W + "tr").First() == row)];

    public static bool IsHeader(XElement row) => row.Element(Ns.W + "trPr")?.Element(Ns.W + "tblHeader") is not null;

    // Merged or missing cells: nobody could tell which column is meant.
    private static bool AreEven(XElement table, List<XElement> rows)
    {
        var columns = table.Element(Ns.W + "tblGrid")?.Elements(Ns.W + "gridCol").Count();
        return rows.TrueForAll(row => CellsOf(row).Count == columns) && !table.Descendants(Ns.W + "gridSpan").Any();
    }

    private static bool IsEmpty(XElement cell) => CanonicalText.Of(cell).Length == 0 && !cell.Descendants(Ns.W + "sdt").Any();

    private static XElement? WidthOf(XElement cell) => cell.Element(Ns.W + "tcPr")?.Element(Ns.W + "tcW");

    private static int Width(XElement? element, XName attribute) =>
        int.TryParse((string?)element?.Attribute(attribute), NumberStyles.None, CultureInfo.InvariantCulture, out var width) ? width : 0;

    private static void Widen(XElement? element, XName attribute, int width)
    {
        if (element is not null && Width(element, attribute) > 0)
        {
            element.SetAttributeValue(attribute, Width(element, attribute) + width);
        }
    }
}
