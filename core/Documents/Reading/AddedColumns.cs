using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Columns that people gave to a table of ours, under a heading that the form knows (« Responsable », « Budget »). What stands there is
/// read; once the plan says it too, the cells take the controls of the field, so that they follow the plan.
/// </summary>
internal sealed class AddedColumns
{
    private readonly MergeContext _context;
    private readonly Dictionary<XElement, List<(XElement Header, string? Field)>> _columns = [];

    private AddedColumns(MergeContext context) => _context = context;

    /// <summary>To be called before anything is written.</summary>
    public static void Recognise(MergeContext context)
    {
        var lacking = context.Values.Fields.Where(one => one.Value is FieldValue.Lines && context.Published[one.Key] is null && IsOfItem(one.Key)
            && context.Controls(one.Key).Count == 0 && !context.IsLeft(one.Key) && !context.LeavesOut(one.Key)
            && !context.IsProposedForDeletion(one.Key)).ToList();
        if (context.Published.IsKnown && lacking.Exists(one => one.Value!.Text.Length > 0))
        {
            var added = new AddedColumns(context);
            foreach (var item in lacking.GroupBy(one => ItemOf(one.Key), one => (Field: one.Key, one.Value!.Text)))
            {
                added.Adopt(item.Key, item);
            }
        }

        bool IsOfItem(string tag) => context.Values.IsItem(tag.AsSpan(0, Math.Max(0, tag.LastIndexOf('/'))));
    }

    private static string ItemOf(string tag) => tag[..tag.LastIndexOf('/')];

    private void Adopt(string item, IEnumerable<(string Field, string Text)> lacking)
    {
        if (_context.Controls(item) is not [var control] || Control.Inside(control).Where(one => one.Name == Ns.W + "tr").ToList() is not [var row])
        {
            return;
        }

        // What an owner has not decided about waits: the plan says nothing there yet.
        var found = lacking.Select(one => (one.Field, one.Text, Cell: CellOf(row, one.Field[(item.Length + 1)..])))
            .Where(one => one.Cell is { } cell && (one.Text.Length > 0 || CanonicalText.Of(cell).Length == 0)).ToList();
        if (found.Count == 0)
        {
            return;
        }

        var wasOurs = IsAsWrittenWithout(item, control, found.ConvertAll(one => one.Cell!));
        foreach (var (field, _, cell) in found)
        {
            var like = _context.Fresh[field] ?? Sdt.Inline(field, HeadingOf(cell!), "");
            var shell = AddedByHand.Put(_context, like, cell!, UntaggedRow.BlocksOf(cell!));
            Bookmarks.Add(shell, _context.Ids.NextBookmark(), place: 1);
            _context.Added(shell);
        }

        if (wasOurs)
        {
            _context.Published[item] = Published.Entry.OfItem([control]);
        }
    }

    /// <summary>The cell of the row in the column of a field; null where there is no such column, or a control stands there.</summary>
    private XElement? CellOf(XElement row, string field)
    {
        var columns = ColumnsOf(row);
        var place = columns.FindIndex(column => column.Field == field);
        return place >= 0 && UnusedColumns.CellsOf(row) is var cells && cells.Count == columns.Count && RowColumns.FieldIn(cells[place]) is null
            ? cells[place] : null;
    }

    private List<(XElement Header, string? Field)> ColumnsOf(XElement row)
    {
        var table = row.Ancestors(Ns.W + "tbl").First();
        if (!_columns.TryGetValue(table, out var columns))
        {
            _columns[table] = columns = RowColumns.Of(table, _context.FieldOf);
        }

        return columns;
    }

    private string HeadingOf(XElement cell)
    {
        var row = cell.Ancestors(Ns.W + "tr").First();
        return CanonicalText.Of(ColumnsOf(row)[UnusedColumns.CellsOf(row).IndexOf(cell)].Header);
    }

    /// <summary>Whether nobody touched the row but for these cells.</summary>
    private bool IsAsWrittenWithout(string item, XElement control, List<XElement> cells)
    {
        var bare = new XElement(control);
        foreach (var (theirs, copy) in control.Descendants(Ns.W + "tc").Zip(bare.Descendants(Ns.W + "tc")).ToList())
        {
            if (cells.Contains(theirs))
            {
                copy.Remove();
            }
        }

        return _context.Published[item]?.Hash == Published.Entry.OfItem([bare]).Hash;
    }
}
