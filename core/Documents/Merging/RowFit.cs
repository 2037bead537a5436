using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// A new row for a table that lacks one of our columns, has one more (the budget is optional) or has them in another order: each
/// cell goes under the heading of its field. A field left without a cell is reported by who merges it.
/// </summary>
internal static class RowFit
{
    /// <param name="row">The control that holds the row in our document.</param>
    /// <param name="fieldOf">As for <see cref="RowColumns.Of"/>.</param>
    public static XElement Of(XElement row, XElement table, Func<string, string?> fieldOf)
    {
        var clone = new XElement(row);
        var (ours, theirs) = (RowColumns.Of(row.Ancestors(Ns.W + "tbl").First(), fieldOf), RowColumns.Of(table, fieldOf));
        var cells = UnusedColumns.CellsOf(clone.Descendants(Ns.W + "tr").First());
        if (ours.Count != cells.Count || ours.Count == 0 || theirs.Count == 0 || IsAlike(ours, theirs))
        {
            return clone;
        }

        var fitted = theirs.ConvertAll(column => Like(column, ours) is >= 0 and var place ? cells[place] : Empty(column.Header));
        if (fitted.Exists(cells.Contains))
        {
            var mark = Unmark(clone);
            var place = new XElement("place");
            cells[0].AddBeforeSelf(place);
            cells.Remove();
            place.ReplaceWith(fitted);
            mark?.Invoke();
        }

        return clone;
    }

    /// <summary>The row's own bookmark begins in its first cell and ends in its last.</summary>
    /// <returns>Puts it back; null where it has none.</returns>
    private static Action? Unmark(XElement row)
    {
        if (row.Descendants(Ns.W + "bookmarkStart").FirstOrDefault(one => Bookmarks.IsOf(one, Control.TagOf(row)!)) is not { } start
            || row.Descendants(Ns.W + "bookmarkEnd").FirstOrDefault(one => IdOf(one) == IdOf(start)) is not { } end)
        {
            return null;
        }

        start.Remove();
        end.Remove();
        return () =>
        {
            Markers.PutStarts(Control.ContentOf(row), [start]);
            Markers.PutEnds(Control.ContentOf(row), [end]);
        };

        static string? IdOf(XElement mark) => (string?)mark.Attribute(Ns.W + "id");
    }

    /// <summary>Whether each column stands where ours does, as far as the table tells.</summary>
    private static bool IsAlike(List<(XElement Header, string? Field)> ours, List<(XElement Header, string? Field)> theirs) =>
        ours.Count == theirs.Count && (theirs.TrueForAll(column => column.Field is null) || ours.Select((_, place) => place)
            .All(place => Like(theirs[place], ours) == place));

    /// <summary>The column of the same field; where that is not known, the one whose heading reads the same.</summary>
    private static int Like((XElement Header, string? Field) column, List<(XElement Header, string? Field)> ours) =>
        ours.FindIndex(one => one.Field is null || column.Field is null
            ? CanonicalText.Of(one.Header) == CanonicalText.Of(column.Header)
            : one.Field == column.Field);

    private static XElement Empty(XElement header) => new(
        Ns.W + "tc", new XElement(Ns.W + "tcPr", header.Element(Ns.W + "tcPr")?.Element(Ns.W + "tcW")), Wml.P("TableText"));
}
