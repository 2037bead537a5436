using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// The rows of a table that have no tags, by their labels: beside the answer, above it or before it in one cell; the rows of
/// milestones under their header; the choice of a level. What no label explains is kept beside the fields of its commitment.
/// </summary>
internal sealed class UntaggedRows(FormLabels labels, LooseForms forms)
{
    private List<FoundLabel?>? _above;
    private List<string> _header = [];
    private (Choice Choice, FoundLabel? Label, List<string> Names, bool IsMade)? _open;
    private bool _hasBegun;
    private bool _isUnused;

    /// <summary>The milestone's field in each column; null: no table of milestones.</summary>
    public string?[]? Columns { get; set; }

    /// <summary>Whether a row with our tags says the columns.</summary>
    public bool ColumnsAreTagged { get; init; }

    /// <summary>The labels of a row; none of a header of milestones.</summary>
    public List<FoundLabel> Asked(UntaggedRow row) => ColumnsOf(row) is not null ? [] : [.. Labels(row).OfType<FoundLabel>()];

    /// <summary>Where else than first in its row a table has labels: an unknown word there is one too.</summary>
    public HashSet<int> LabelColumns { get; } = [];

    public bool IsHeader(UntaggedRow row) => ColumnsOf(row) is not null;

    /// <param name="mayBeNamed">Whether words above the first label may be the commitment's name and dates.</param>
    public void Read(FoundItem owner, UntaggedRow row, UntaggedRow? next, bool mayBeNamed)
    {
        if (row.Said.Count == 0)
        {
            return;
        }

        if (ColumnsOf(row) is { } columns)
        {
            End(owner);
            (Columns, _header, _above, _hasBegun) = (columns, row.Cells, null, true);
            _isUnused = columns.Count(column => column is not null) < 2;
            if (row.Cells.Exists(text => LabelText.Key(text).Contains("verifiable", StringComparison.Ordinal)))
            {
                forms.Evidence.Add("milestones");
            }
        }
        else if (TickBox.AreLines(row.Cells) && _open?.Choice != Choice.Values)
        {
            owner.Fields.Label("level", string.Join('\n', row.Cells));
        }
        else if (Labels(row) is var found && found.Exists(one => one is not null))
        {
            End(owner);
            Columns = ColumnsAreTagged ? Columns : null;
            _hasBegun = true;
            _above = null;
            Labelled(owner, row, found, next);
        }
        else if (Chosen(owner, row, next))
        {
            _hasBegun = true;
        }
        else if (labels.IsOfForm(string.Join(' ', row.Cells)))
        {
            (_hasBegun, _above) = (true, null);
        }
        else if (_above is { } above && above.Count == row.Cells.Count)
        {
            _above = null;
            foreach (var (label, text) in above.Zip(row.Cells).Where(one => one.Second.Length > 0))
            {
                if (label is null)
                {
                    owner.Beside.Add(text);
                }
                else
                {
                    forms.Answer(owner, label, text);
                }
            }
        }
        else if (Columns is { } known && (ColumnsAreTagged || row.Cells.Count == known.Length))
        {
            Milestone(owner, row, known);
        }
        else
        {
            Other(owner, row, mayBeNamed);
        }
    }

    /// <summary>A choice that nobody made by the end of the table.</summary>
    public void End(FoundItem? owner)
    {
        if (_open is var (choice, label, names, isMade) && owner is not null && names.Count > 0 && !isMade)
        {
            if (choice == Choice.Level)
            {
                owner.Fields.Label(choice.Field, choice.Said(names, []));
            }
            else
            {
                owner.Beside.Add(FoundLabel.Over(label?.Words ?? "", string.Join(", ", names.Where(name => name.Length > 0))));
            }
        }

        // What was taken for a header has no rows.
        if (_isUnused)
        {
            owner?.Beside.Add(string.Join(" – ", _header.Where(text => text.Length > 0)));
        }

        (_open, _isUnused) = (null, false);
    }

    private List<FoundLabel?> Labels(UntaggedRow row)
    {
        if (row.Said.Count == 1 || row.Said.TrueForAll(text => labels.Lead(text) is not null))
        {
            return row.Cells.ConvertAll(labels.Lead);
        }

        // Behind a label stands its answer: only words that are nothing but a label are another one.
        var hasLabel = false;
        return row.Cells.ConvertAll(text =>
        {
            var found = hasLabel ? labels.Lead(text) is { Answer: "" } alone ? alone : null : labels.Find(text);
            hasLabel |= found is not null;
            return found;
        }).Index().Select(one => one.Item is null && hasLabel && LabelColumns.Contains(one.Index) && row.Cells[one.Index].Length > 0
            ? new FoundLabel("", row.Cells[one.Index], "", false) : one.Item).ToList();
    }

    private string?[]? ColumnsOf(UntaggedRow row)
    {
        var columns = row.Cells.ConvertAll(labels.Column);
        var known = columns.Count(column => column is not null);
        if (known == 0 || columns.Count < 2 || (columns[0] is null && labels.Field(row.Cells[0]) is { Length: > 0 })
            || row.Said.Exists(text => PartialDate.TryRead(text) is not null))
        {
            return null;
        }

        // Where labels and answers take turns in a row, words beside a label are its answer.
        var isHeader = columns.Exists(column => column is "title" or "deliverable" or "output")
            ? (known > 1 || (columns.Count > 2 && !row.Cells.Skip(1).Any(text => labels.Field(text) is { Length: > 0 })))
                && (LabelColumns.Count == 0 || known > 2 || known == row.Said.Count)
            : known > 1 && (ColumnsAreTagged || (columns[0] is null && row.Cells[0].Length > 0 && labels.Field(row.Cells[0]) is null));
        if (!isHeader)
        {
            return null;
        }

        if (!columns.Contains("title") && !ColumnsAreTagged && columns[0] is null)
        {
            columns[0] = "title";
        }

        return [.. columns.Select((column, place) => (ColumnsAreTagged ? Columns?.ElementAtOrDefault(place) : null) ?? column)];
    }

    private void Labelled(FoundItem owner, UntaggedRow row, List<FoundLabel?> found, UntaggedRow? next)
    {
        var first = found.FindIndex(one => one is not null);
        owner.Beside.AddRange(row.Cells.Take(first).Where(text => text.Length > 0 && !labels.IsOfForm(text)));
        var isAnswered = false;
        for (var i = first; i < found.Count; i++)
        {
            if (found[i] is not { } label)
            {
                continue;
            }

            var answers = row.Cells.Skip(i + 1).TakeWhile((_, place) => found[i + 1 + place] is null).Where(text => text.Length > 0).ToList();
            var lines = label.Answer.Length == 0 ? [] : label.Answer.Split('\n');
            if (answers.Count == 0)
            {
                // Beside an answer that is still to be written stands what the form advises.
                answers = [string.Join('\n', row.Cells.Count > 1 ? Array.FindAll(lines, line => !labels.IsGuidance(line)) : lines)];
            }
            else
            {
                owner.Beside.AddRange(lines.Where(line => !labels.IsGuidance(line)).Select(label.With));
            }

            if (label.Field is "level" or "ogpValues" && Offer(owner, label, row.Cells, i + 1, next))
            {
                isAnswered = true;
                continue;
            }

            var answer = string.Join('\n', answers).Trim('\n');
            if (!labels.IsOfForm(answer) || (label.Field == Choice.Level.Field && answer.Length > 0))
            {
                isAnswered = true;
                forms.Answer(owner, label, answer);
            }
        }

        if (!isAnswered && row.Cells.TrueForAll(text => text.Length > 0))
        {
            _above = found;
        }
    }

    /// <summary>« Niveau d’achèvement », then the level, or the four of them with a cross in, beside or under one.</summary>
    /// <returns>False: the answer is in words, or none is there.</returns>
    private bool Offer(FoundItem owner, FoundLabel? label, List<string> cells, int from, UntaggedRow? next)
    {
        var choice = label?.Field == Choice.Values.Field ? Choice.Values : Choice.Level;
        var said = cells.Skip(from).Where(text => text.Length > 0).ToList();
        if (said.Count == 0)
        {
            _open = (choice, label, [], false);
            return false;
        }

        if (choice.In(said) is not var (names, ticked))
        {
            return false;
        }

        if (ticked.Count > 0)
        {
            owner.Fields.Label(choice.Field, choice.Said(names, ticked));
            _open = (choice, label, [], true);
        }
        else if (names.Count > 1
            ? choice == Choice.Level || (next is not null && next.Said.TrueForAll(Choice.IsMark))
            : next is not null && choice.In(next.Said) is not null)
        {
            // To be ticked in the rows that follow.
            _open = (choice, label, [.. cells.Select((text, place) => place < from ? "" : choice.Known(text) ?? "")], false);
        }
        else if (choice == Choice.Level)
        {
            owner.Fields.Label(choice.Field, names[0]);
        }
        else
        {
            return false;
        }

        return true;
    }

    /// <summary>A row of names to choose from, or of the crosses under them.</summary>
    private bool Chosen(FoundItem owner, UntaggedRow row, UntaggedRow? next)
    {
        if (_open is var (choice, label, names, isMade))
        {
            if (names.Count > 0 && row.Said.TrueForAll(Choice.IsMark))
            {
                var ticked = row.Cells.Index().Where(cell => Choice.IsTicked(cell.Item))
                    .Select(cell => names.ElementAtOrDefault(cell.Index) ?? "").Where(text => text.Length > 0).ToList();
                owner.Fields.Label(choice.Field, choice.Said(names.Where(text => text.Length > 0), ticked));
                _open = null;
                return true;
            }

            if (choice.In(row.Said) is var (more, crossed))
            {
                if (more.Count > 1 && !isMade)
                {
                    return Offer(owner, label, row.Cells, 0, next);
                }

                // One below the other, the cross beside.
                if (crossed.Count > 0)
                {
                    owner.Fields.Label(choice.Field, choice.Said(more, crossed));
                    isMade = true;
                }

                _open = (choice, label, [.. names, .. more], isMade);

                return true;
            }
        }

        return labels.IsPart("results") && Choice.Level.In(row.Said) is { Names.Count: > 1 } && Offer(owner, null, row.Cells, 0, next);
    }

    private void Milestone(FoundItem owner, UntaggedRow row, string?[] columns)
    {
        var found = new FoundItem(null) { Place = row.Element };
        owner.Milestones.Add(found);
        _isUnused = false;
        foreach (var (place, text) in row.Cells.Index().Where(one => one.Item.Length > 0))
        {
            if (columns.ElementAtOrDefault(place) is "title" && !columns.Contains("deliverable") && !columns.Contains("output")
                && row.Element.Descendants(Ns.W + "tc").ElementAtOrDefault(place) is { } cell
                && UntaggedRow.BlocksOf(cell) is var blocks && UntaggedRow.HasTitleAbove(blocks))
            {
                found.Fields.Label("title", CanonicalText.Of(blocks[0]));
                found.Fields.Label("deliverable", CanonicalText.Of(blocks.Skip(1)));
            }
            else
            {
                Cell(found, place, text);
            }
        }
    }

    /// <summary>What stands in one column of a milestone's row: words beside its fields where nothing says which the column is.</summary>
    public void Cell(FoundItem milestone, int place, string text)
    {
        if (Columns?.ElementAtOrDefault(place) is not { } column || (text.Length > 0 && !labels.HasColumn(column)))
        {
            milestone.Beside.Add(FoundLabel.Over(_header.ElementAtOrDefault(place) ?? "", text));
            return;
        }

        foreach (var (field, said) in FormAnswers.OfMilestone(column, text))
        {
            milestone.Fields.Label(field, said);
        }
    }

    /// <summary>A row that no label explains. The official model writes name and dates over the labels of its first two rows.</summary>
    private void Other(FoundItem owner, UntaggedRow row, bool mayBeNamed)
    {
        if (mayBeNamed && !_hasBegun && row.Said is [var only])
        {
            if (Period.TryRead(only) is { End: not null })
            {
                forms.Answer(owner, new(FormLabels.Dates, "", "", false), only);
            }
            else
            {
                owner.Headings.Add(only);
            }
        }
        else
        {
            owner.Beside.Add(string.Join(" – ", row.Said));
        }
    }
}
