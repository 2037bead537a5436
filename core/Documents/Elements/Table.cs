using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Tables with a repeated header row, fixed columns and rows that break over pages only when they are longer than one.</summary>
internal static class Table
{
    public const string Ink = "1B3A6B";

    /// <summary>Between the margins of a page that stands upright.</summary>
    public const int Upright = 9638;

    public const string HeaderFill = "E8EDF5";
    private const int MostKept = 16;

    /// <param name="widths">Of the columns, in twentieths of a point.</param>
    /// <param name="caption">What a screen reader announces: the table's alternative text.</param>
    public static XElement Of(IReadOnlyList<int> widths, string caption, XElement header, IEnumerable<XElement> rows) => new(
        Ns.W + "tbl",
        new XElement(
            Ns.W + "tblPr",
            new XElement(Ns.W + "tblStyle", Wml.Val("OgpTable")),
            new XElement(Ns.W + "tblW", new XAttribute(Ns.W + "w", widths.Sum()), new XAttribute(Ns.W + "type", "dxa")),
            new XElement(Ns.W + "tblLayout", new XAttribute(Ns.W + "type", "fixed")),
            new XElement(
                Ns.W + "tblLook", Wml.Val("0620"), new XAttribute(Ns.W + "firstRow", "1"), new XAttribute(Ns.W + "lastRow", "0"),
                new XAttribute(Ns.W + "firstColumn", "0"), new XAttribute(Ns.W + "lastColumn", "0"),
                new XAttribute(Ns.W + "noHBand", "1"), new XAttribute(Ns.W + "noVBand", "1")),
            new XElement(Ns.W + "tblCaption", Wml.Val(caption))),
        new XElement(Ns.W + "tblGrid", widths.Select(width => new XElement(Ns.W + "gridCol", new XAttribute(Ns.W + "w", width)))),
        header, rows);

    /// <summary>A short table on one page, with the note that follows it; a longer one flows.</summary>
    public static XElement Kept(XElement table)
    {
        if (table.Elements(Ns.W + "tr").Count() > MostKept)
        {
            return table;
        }

        foreach (var properties in table.Elements(Ns.W + "tr").Descendants(Ns.W + "pPr"))
        {
            properties.Elements(Ns.W + "keepNext").Remove();
            properties.Element(Ns.W + "pStyle")!.AddAfterSelf(new XElement(Ns.W + "keepNext"));
        }

        return table;
    }

    public static XElement Header(IReadOnlyList<int> widths, IReadOnlyList<string> labels) => new(
        Ns.W + "tr",
        new XElement(Ns.W + "trPr", new XElement(Ns.W + "cantSplit"), new XElement(Ns.W + "tblHeader")),
        labels.Select((label, i) => HeaderCell(widths[i], label)));

    public static XElement Row(IEnumerable<XElement> cells) =>
        new(Ns.W + "tr", new XElement(Ns.W + "trPr", new XElement(Ns.W + "cantSplit")), cells);

    public static XElement HeaderCell(int width, string label) => Cell(width, HeaderFill, Wml.P("TableHeader", label));

    public static XElement TextCell(int width, string text) => Cell(width, null, Wml.P("TableText", text));

    public static XElement NumberCell(int width, string text, string? fill = null) => Cell(width, fill, Wml.P("TableNumber", text));

    public static XElement Cell(int width, string? fill, params object[] content) => new(
        Ns.W + "tc",
        new XElement(
            Ns.W + "tcPr",
            new XElement(Ns.W + "tcW", new XAttribute(Ns.W + "w", width), new XAttribute(Ns.W + "type", "dxa")),
            fill is null ? null : new XElement(
                Ns.W + "shd", Wml.Val("clear"), new XAttribute(Ns.W + "color", "auto"), new XAttribute(Ns.W + "fill", fill)),
            new XElement(Ns.W + "vAlign", Wml.Val("center"))),
        content);
}
