using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// Which field of its items stands in each column of a table: as the controls in its rows say, or else as its heading reads,
/// which a person may have typed in words of their own.
/// </summary>
internal static class RowColumns
{
    /// <param name="fieldOf">The field under a heading; null: none that is known.</param>
    /// <returns>Nothing where the table has no heading.</returns>
    public static List<(XElement Header, string? Field)> Of(XElement table, Func<string, string?> fieldOf)
    {
        var rows = UnusedColumns.Rows(table);
        if (rows.Find(UnusedColumns.IsHeader) is not { } header)
        {
            return [];
        }

        var headers = UnusedColumns.CellsOf(header);
        var even = rows.Select(UnusedColumns.CellsOf).Where(cells => cells.Count == headers.Count).ToList();
        return headers.ConvertAll(one => (one, even.Select(cells => FieldIn(cells[headers.IndexOf(one)])).FirstOrDefault(field => field is not null)
            ?? fieldOf(CanonicalText.Of(one))));
    }

    /// <summary>The first field of an item in a cell, by its name in it; Word puts a control that fills a cell around it.</summary>
    public static string? FieldIn(XElement cell) => Control.Tagged(cell)
        .Concat(cell.Ancestors().TakeWhile(one => one.Name != Ns.W + "tr").Where(one => one.Name == Ns.W + "sdt"))
        .Select(Control.TagOf).FirstOrDefault(tag => tag?.Contains('/', StringComparison.Ordinal) == true)?.Split('/')[^1];
}
