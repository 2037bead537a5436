using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Reading;

/// <summary>One table of a document: a form, a table of milestones, or both in one as in the official model.</summary>
internal sealed class TableWalk(PlanWalk walk, ReadingFindings findings, XElement table)
{
    private UntaggedRows _rows = new(walk.Labels, walk.Loose);

    public void Read(FoundItem? scope)
    {
        var fields = FieldTag.FieldsIn(table).Select(control => FieldTag.Of(control)!).ToList();

        // A table of several commitments is a summary: what stands between their rows is no one's more than another's.
        scope ??= fields.Select(tag => tag.Commitment).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? walk.Commitment(only) : null;
        if (fields.Exists(tag => tag.Milestone is not null))
        {
            _rows = new(walk.Labels, walk.Loose) { Columns = Columns(), ColumnsAreTagged = true };
        }

        if (scope is null && !table.Descendants(Ns.W + "sdt").Any(control => FieldTag.Of(control) is not null))
        {
            Untagged();
        }
        else
        {
            Rows(table.Elements(), scope, milestone: null);
            _rows.End(scope);
        }
    }

    private static bool IsRow(XElement element) => element.Name == Ns.W + "tr";

    private void Rows(IEnumerable<XElement> children, FoundItem? scope, FoundItem? milestone)
    {
        foreach (var child in children)
        {
            switch (child.Name.LocalName)
            {
                case "tr":
                    Row(child, scope, milestone);
                    break;
                case "sdt":
                    OfControl(child, scope, milestone);
                    break;
                case "del" or "moveFrom" or "tblPr" or "tblGrid":
                    break;
                default:
                    Rows(child.Elements(), scope, milestone);
                    break;
            }
        }
    }

    private void OfControl(XElement control, FoundItem? scope, FoundItem? milestone)
    {
        var content = Control.Inside(control).ToList();
        switch (FieldTag.Of(control))
        {
            case { Field: not null }:
                walk.Field(control, scope, milestone);
                break;
            case { Milestone: { } id, Commitment: { } commitment }:
                if (content.Exists(IsRow) && content.Where(IsRow).All(IsProposedForDeletion))
                {
                    findings.Add(ReadingFindingKind.PendingTrackedChange, Control.TagOf(control)!, Control.AliasOf(control));
                    break;
                }

                var owner = scope?.Source == commitment ? scope : walk.Commitment(commitment);
                var found = PlanWalk.OpenMilestone(owner, id, control);
                walk.Compare(found, control);
                Rows(content, owner, found);
                break;
            case { Commitment: { } id }:
                var opened = walk.Open(id, control);
                walk.Compare(opened, control);
                Rows(content, opened, milestone: null);
                break;
            default:
                Rows(content, scope, milestone);
                break;
        }
    }

    private void Row(XElement row, FoundItem? scope, FoundItem? milestone)
    {
        if (IsProposedForDeletion(row))
        {
            findings.Add(ReadingFindingKind.PendingTrackedChange, scope is null ? "" : "commitment/" + scope.Source);
            return;
        }

        var cells = Cells(row).ToList();
        if (!FieldTag.FieldsIn(row).Any())
        {
            Untagged(row, scope);
            return;
        }

        foreach (var (place, (cell, control)) in cells.Index())
        {
            if (control is not null)
            {
                walk.Field(control, scope, milestone);
            }
            else if (milestone is null || FieldTag.FieldsIn(cell).Any())
            {
                walk.Words(cell, scope, milestone);
            }
            else if (PlanWalk.TextOf(cell) is var text && (_rows.Columns?.ElementAtOrDefault(place) is not null || !walk.IsOurs(text)))
            {
                _rows.Cell(milestone, place, text);
            }
        }
    }

    private static bool IsProposedForDeletion(XElement row) => row.Element(Ns.W + "trPr")?.Element(Ns.W + "del") is not null;

    private void Untagged(XElement row, FoundItem? scope)
    {
        var read = RowOf(row);
        if (read.Said.TrueForAll(walk.IsFixed) && !_rows.IsHeader(read))
        {
            return;
        }

        if ((scope ?? walk.Loose.Open) is { } owner)
        {
            _rows.Read(owner, read, next: null, mayBeNamed: false);
        }
        else
        {
            walk.Loose.Note(string.Join(" – ", read.Said), level: 0);
        }
    }

    /// <summary>A table without any tag of ours: the forms in it, or words.</summary>
    private void Untagged()
    {
        var rows = table.Elements().Where(one => one.Name.LocalName is not ("del" or "moveFrom")).SelectMany(RowsIn).ToList();
        _rows.LabelColumns.UnionWith(rows.Where(row => row.Cells.Count > 3 && !_rows.IsHeader(row)).SelectMany(row => row.Cells.Index().Skip(2))
            .Where(cell => walk.Labels.Find(cell.Item) is { Answer: "" }).Select(cell => cell.Index));
        var asked = rows.ConvertAll(_rows.Asked);
        var firsts = asked.Find(found => found.Count > 0);
        if (!asked.Exists(found => found.Exists(walk.Loose.MayBegin))
            && ((walk.Loose.Open is null && walk.Labels.HasSummary) || (firsts is null && !rows.Exists(IsOfForm))))
        {
            rows.ForEach(row => Around(row, walk.Continue));
            return;
        }

        var starts = Starts(rows, asked);
        var owner = default(FoundItem);
        for (var i = 0; i < rows.Count; i++)
        {
            if (i == 0 || starts.Contains(i))
            {
                _rows.End(owner);
                var end = starts.Where(start => start > i).DefaultIfEmpty(rows.Count).First();
                owner = walk.Loose.For([.. asked.Take(i..end).SelectMany(found => found)], starts.Contains(i));
            }

            var (row, next) = (rows[i], rows.ElementAtOrDefault(i + 1));
            _rows.Read(owner!, row, next, mayBeNamed: true);
            foreach (var inner in row.Tables)
            {
                new TableWalk(walk, findings, inner).Read(scope: null);
            }
        }

        _rows.End(owner);
    }

    /// <summary>The rows that another commitment's form begins with.</summary>
    private List<int> Starts(List<UntaggedRow> rows, List<List<FoundLabel>> asked)
    {
        var (open, names) = (walk.Loose.Open, asked.FindAll(found => found.Exists(IsName)).Count);
        var first = asked.SelectMany(found => found).FirstOrDefault();
        var starts = new List<int>();
        for (var i = 0; i < rows.Count; i++)
        {
            var begins = asked[i].Exists(one => names > 0 ? IsName(one) : LabelText.Key(one.Words) == LabelText.Key(first!.Words));
            if (!begins)
            {
                continue;
            }

            // What stands alone in its row right above is its title.
            var start = i;
            while (start > 0 && asked[start - 1].Count == 0 && rows[start - 1].Said.Count < 2
                && !rows[start - 1].Said.Exists(walk.Labels.IsOfForm))
            {
                start--;
            }

            if (starts.Count > 0)
            {
                starts.Add(start);
            }
            else if (names > 0 ? open is { Asked.Count: > 0 } : AsksAgain(open, asked))
            {
                starts.Add(0);
            }
            else
            {
                // The form that is open goes on, or the first begins.
                starts.Add(-1);
            }
        }

        return starts;
    }

    private static bool IsName(FoundLabel label) => label.Field == FormLabels.NumberAndName;

    /// <summary>Whether the table's labels are those that the form open has asked with already.</summary>
    private static bool AsksAgain(FoundItem? open, List<List<FoundLabel>> asked)
    {
        var keys = asked.SelectMany(found => found).Where(one => one.Field != "leadAgency")
            .Select(one => LabelText.Key(one.Words)).Distinct(StringComparer.Ordinal).ToList();
        var again = keys.Count(key => open?.Asked.Contains(key) == true);
        return again > 0 && (again > 1 || again == keys.Count || open!.Asked[0] == keys[0]);
    }

    private bool IsOfForm(UntaggedRow row) => _rows.IsHeader(row) || TickBox.AreLines(row.Cells)
        || (walk.Labels.IsPart("results") && Choice.Level.In(row.Said) is { Names.Count: > 1 });

    /// <summary>A row of a table that lays out a page: its words, and the tables in it.</summary>
    private void Around(UntaggedRow row, Action<string> words)
    {
        var said = row.Said.SelectMany(text => text.Split('\n')).Where(line => !walk.IsFixed(line)).ToList();
        if (said.Count > 0)
        {
            words(string.Join('\n', said));
        }

        foreach (var inner in row.Tables)
        {
            new TableWalk(walk, findings, inner).Read(scope: null);
        }
    }

    private static IEnumerable<UntaggedRow> RowsIn(XElement child) =>
        child.Name == Ns.W + "tr" ? IsProposedForDeletion(child) ? [] : [RowOf(child)]
        : child.Name.LocalName is "tblPr" or "tblGrid" or "sdtPr" ? [] : child.Elements().SelectMany(RowsIn);

    private static UntaggedRow RowOf(XElement row) => UntaggedRow.Of(row, Cells(row).Select(cell => cell.Cell));

    /// <summary>By all rows together: a person may have taken a control away in one of them.</summary>
    private string?[] Columns() =>
    [
        .. table.Descendants(Ns.W + "tr").SelectMany(row => Cells(row).Index()).GroupBy(cell => cell.Index)
            .OrderBy(column => column.Key).Select(column => column.Select(cell => MilestoneFieldIn(cell.Item)).FirstOrDefault(field => field is not null)),
    ];

    private static string? MilestoneFieldIn((XElement Cell, XElement? Control) cell) =>
        (cell.Control is null ? FieldTag.FieldsIn(cell.Cell) : [cell.Control])
        .Select(control => FieldTag.Of(control)!).Where(tag => tag.Milestone is not null).Select(tag => tag.Field).FirstOrDefault();

    /// <summary>The cells, and the control around each: Word moves a control that fills a cell around the cell.</summary>
    private static IEnumerable<(XElement Cell, XElement? Control)> Cells(XElement row) => Cells(row, null);

    private static IEnumerable<(XElement Cell, XElement? Control)> Cells(XElement parent, XElement? control)
    {
        foreach (var child in parent.Elements())
        {
            if (child.Name == Ns.W + "tc")
            {
                yield return (child, control);
            }
            else if (child.Name.LocalName is not ("trPr" or "sdtPr"))
            {
                var around = child.Name == Ns.W + "sdt" && FieldTag.Of(child) is { Field: not null } ? child : control;
                foreach (var cell in Cells(child, around))
                {
                    yield return cell;
                }
            }
        }
    }
}
