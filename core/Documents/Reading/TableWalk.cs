using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans.Fields;

namespace OgpTeams.Documents.Reading;

/// <summary>One table of a document: a form, a table of milestones, or both in one as in the official model.</summary>
internal sealed class TableWalk(PlanWalk walk, ReadingFindings findings, XElement table)
{
    private readonly FormLabels _labels = walk.Labels;

    // The milestone's field in each column, by a row with our tags or by the header.
    private string?[]? _columns;
    private bool _columnsAreTagged;
    private bool _hasBegun;

    public void Read(FoundItem? scope)
    {
        var fields = FieldTag.FieldsIn(table).Select(control => FieldTag.Of(control)!).ToList();

        // A table of several commitments is a summary: what stands between their rows is no one's more than another's.
        scope ??= fields.Select(tag => tag.Commitment).OfType<string>().Distinct(StringComparer.Ordinal).ToList() is [var only] ? walk.Commitment(only) : null;
        if (fields.Exists(tag => tag.Milestone is not null))
        {
            (_columns, _columnsAreTagged) = (Columns(), true);
        }

        if (scope is null && fields.Count == 0 && !IsForm())
        {
            walk.Continue(string.Join('\n', CanonicalText.Of(table).Split('\n').Where(line => !walk.IsOurs(line))));
            return;
        }

        Rows(table, scope, milestone: null);
    }

    private bool IsForm() => table.Descendants(Ns.W + "tr").Select(row => Cells(row).Select(cell => CanonicalText.Of(cell.Cell)).ToList())
        .Any(texts => TickBox.AreLines(texts) || texts.Exists(text => _labels.Field(text) is not null || _labels.Column(text) is not null));

    private void Rows(XElement parent, FoundItem? scope, FoundItem? milestone)
    {
        foreach (var child in parent.Elements())
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
                    Rows(child, scope, milestone);
                    break;
            }
        }
    }

    private void OfControl(XElement control, FoundItem? scope, FoundItem? milestone)
    {
        var content = Control.ContentOf(control);
        switch (FieldTag.Of(control))
        {
            case { Field: not null }:
                walk.Field(control, scope, milestone);
                break;
            case { Milestone: { } id, Commitment: { } commitment }:
                if (content.Elements(Ns.W + "tr").Any() && content.Elements(Ns.W + "tr").All(IsProposedForDeletion))
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
            Untagged(row, cells.ConvertAll(cell => CanonicalText.Of(cell.Cell)), scope);
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
            else if (_columns?.ElementAtOrDefault(place) is { } column)
            {
                milestone.Fields.Label(column, CanonicalText.Of(cell));
            }
        }
    }

    private static bool IsProposedForDeletion(XElement row) => row.Element(Ns.W + "trPr")?.Element(Ns.W + "del") is not null;

    private void Untagged(XElement row, List<string> texts, FoundItem? scope)
    {
        if (texts.TrueForAll(string.IsNullOrWhiteSpace))
        {
            return;
        }

        // The four boxes of the level, when the control around them is gone.
        if (TickBox.AreLines(texts) && (scope ?? walk.OpenLoose) is { } told)
        {
            told.Fields.Label("level", string.Join('\n', texts));
            return;
        }

        var columns = texts.ConvertAll(_labels.Column);
        if (columns.Count > 1 && (columns.Count(column => column is not null) > 1 || columns[0] == "title"))
        {
            _columns = [.. columns.Select((column, place) => (_columnsAreTagged ? _columns?.ElementAtOrDefault(place) : null) ?? column)];
        }
        else if (texts.TrueForAll(text => text.Length == 0 || walk.IsFixed(text)))
        {
            _hasBegun = true;
        }
        else if (texts.Exists(text => _labels.Field(text) is not null))
        {
            _columns = _columnsAreTagged ? _columns : null;
            _hasBegun = true;
            Labelled(texts, scope);
        }
        else if (_labels.IsOurs(string.Join(' ', texts)))
        {
            _hasBegun = true;
        }
        else if (_columns is { } known && (scope ?? walk.OpenLoose ?? (texts.Count > 1 && !_labels.HasSummary ? walk.Loose("milestones") : null)) is { } owner)
        {
            Milestone(owner, row, texts, known);
        }
        else
        {
            Other(texts, scope);
        }
    }

    private void Labelled(List<string> texts, FoundItem? scope)
    {
        for (var i = 0; i < texts.Count; i++)
        {
            if (_labels.Field(texts[i]) is not { } label)
            {
                continue;
            }

            var answers = texts.Skip(i + 1).TakeWhile(text => _labels.Field(text) is null).ToList();
            var answer = string.Join('\n', answers.Count > 0 ? answers : texts[i].Split('\n').Skip(1)).Trim('\n');
            if (!_labels.IsOurs(answer))
            {
                Answer(label, answer, scope);
            }
            else if (label == FormLabels.NumberAndName && scope is null)
            {
                walk.Loose("name");
            }
        }
    }

    private void Answer(string label, string answer, FoundItem? scope)
    {
        var parts = FormAnswers.Of(label, answer).ToList();
        var item = scope ?? walk.Loose(parts[^1].Field);
        foreach (var (field, text) in parts)
        {
            if (!item.Fields.Has(field))
            {
                item.Fields.Label(field, text);
            }
            else if (!item.Fields[field].Contains(text))
            {
                item.Beside.Add(text);
            }
        }
    }

    private static void Milestone(FoundItem owner, XElement row, List<string> texts, string?[] columns)
    {
        var found = new FoundItem(null) { Place = row };
        owner.Milestones.Add(found);
        foreach (var (place, text) in texts.Index().Where(one => one.Item.Length > 0))
        {
            if (columns.ElementAtOrDefault(place) is { } column)
            {
                found.Fields.Label(column, text);
            }
            else
            {
                found.Beside.Add(text);
            }
        }
    }

    /// <summary>A row that no label explains. The official model writes name and dates over the labels of its first two rows.</summary>
    private void Other(List<string> texts, FoundItem? scope)
    {
        var said = texts.Where(text => text.Length > 0).ToList();
        if (scope is null && !_hasBegun && said is [var only])
        {
            Answer(Period.TryRead(only) is { End: not null } ? FormLabels.Dates : FormLabels.NumberAndName, only, scope);
        }
        else
        {
            (scope ?? walk.OpenLoose)?.Beside.Add(string.Join(" – ", said));
        }
    }

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
