using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// A new row for a table that lacks one of our columns, or has one more (the budget is optional): cells go under the header
/// that reads the same. A field left without a cell is reported by who merges it.
/// </summary>
internal static class RowFit
{
    /// <param name="row">The control that holds the row in our document.</param>
    public static XElement Of(XElement row, XElement table)
    {
        var clone = new XElement(row);
        var (ours, theirs) = (Headers(row.Ancestors(Ns.W + "tbl").First()), Headers(table));
        var cells = UnusedColumns.CellsOf(clone.Descendants(Ns.W + "tr").First());
        if (ours.Count == theirs.Count || ours.Count != cells.Count || ours.Count == 0)
        {
            return clone;
        }

        var (labels, others) = (ours.ConvertAll(CanonicalText.Of), theirs.ConvertAll(CanonicalText.Of));
        var kept = cells.Where((_, i) => others.Contains(labels[i], StringComparer.Ordinal)).ToList();
        var added = theirs.Where((_, i) => !labels.Contains(others[i], StringComparer.Ordinal)).ToList();
        if (kept.Count + added.Count == theirs.Count)
        {
            cells.Except(kept).Remove();
            foreach (var header in added)
            {
                var place = theirs.IndexOf(header);
                var cell = Empty(header);
                if (place == 0)
                {
                    kept[0].AddBeforeSelf(cell);
                }
                else
                {
                    kept[place - 1].AddAfterSelf(cell);
                }

                kept.Insert(place, cell);
            }
        }

        return clone;
    }

    private static List<XElement> Headers(XElement table) =>
        UnusedColumns.Rows(table).Find(UnusedColumns.IsHeader) is { } header ? UnusedColumns.CellsOf(header) : [];

    private static XElement Empty(XElement header) => new(
        Ns.W + "tc", new XElement(Ns.W + "tcPr", header.Element(Ns.W + "tcPr")?.Element(Ns.W + "tcW")), Wml.P("TableText"));
}
