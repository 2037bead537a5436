using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Rows and forms that people typed without our controls, or copied. Reading the document gives them ids made from what they
/// say: a new item under such an id is theirs, and stands there already.
/// </summary>
internal sealed class AddedByHand
{
    private readonly MergeContext _context;

    private AddedByHand(MergeContext context) => _context = context;

    /// <summary>Gives each its tags. To be called before anything is written.</summary>
    public static void Recognise(MergeContext context, FormLabels labels, Texts texts)
    {
        context.FieldOf = labels.Column;
        AddedColumns.Recognise(context);
        var missing = context.Values.Items.Values.SelectMany(items => items)
            .Where(item => context.Controls(item).Count == 0 && context.Published[item] is null && !context.HasFieldsOf(item)).ToList();
        if (missing.Count > 0 && context.Published.IsKnown)
        {
            var (found, added) = (Find(context, labels, texts), new AddedByHand(context));
            foreach (var item in missing.Where(item => !context.IsLeft(item) && found.ContainsKey(item)))
            {
                if (!added.Take(item, found[item]))
                {
                    context.Leave(item);
                    context.Report(MergeFindingKind.AddedByHand, item);
                }
            }
        }
    }

    /// <summary>By the tags that reading gives them, the rows and the controls; null for what stands in neither.</summary>
    private static Dictionary<string, XElement?> Find(MergeContext context, FormLabels labels, Texts texts)
    {
        var (found, findings) = (new Dictionary<string, XElement?>(StringComparer.Ordinal), new ReadingFindings(texts));
        var walk = new PlanWalk(context.Published, labels, findings);
        walk.Blocks(context.Package.Body.Elements());
        walk.Loose.End();
        foreach (var commitment in new FoundIds(labels.Forms, context.Published, findings, texts).Settle(walk.Commitments, [], isTagged: true))
        {
            var tag = $"{labels.Forms}/{commitment.Id}";
            found[tag] = commitment.Place;
            foreach (var milestone in commitment.Milestones)
            {
                found[$"{tag}/milestone/{milestone.Id}"] = milestone.Place;
            }
        }

        return found;
    }

    private bool Take(string item, XElement? place)
    {
        if (place?.Name != Ns.W + "sdt")
        {
            return place is not null && Adopt(item, place);
        }

        // What nobody changed in the copy is ours in it too.
        var copied = Control.TagOf(place)!;
        foreach (var tag in Control.Tagged(place).Select(control => Control.TagOf(control)!).Where(tag => tag == copied || Tags.IsWithin(tag, copied)))
        {
            _context.Published[string.Concat(item, tag.AsSpan(copied.Length))] = _context.Published[tag];
        }

        _context.Removed(place);
        Copies.Rename(place, copied, item);
        _context.Added(place);
        return true;
    }

    /// <summary>A row takes the controls it lacks, with its words in them; a cell more than its table has columns stays as it is.</summary>
    private bool Adopt(string item, XElement row)
    {
        if (_context.Fresh.Places(item).ToList() is not [var fresh] || !Control.HoldsRows(fresh) || row.Ancestors(Ns.W + "tbl").FirstOrDefault() is not { } table)
        {
            return false;
        }

        var fitted = RowFit.Of(fresh, table, _context.FieldOf);
        Bookmarks.RemoveAll(fitted);
        var columns = UnusedColumns.CellsOf(fitted.Descendants(Ns.W + "tr").First());
        var cells = columns.Zip(row.Elements(Ns.W + "tc")).ToList();
        if (cells.Count != columns.Count || row.Elements(Ns.W + "tc").Count() != UnusedColumns.CellsOf(row).Count
            || !cells.TrueForAll(pair => pair.First.Elements(Ns.W + "p").All(paragraph => Control.Tagged(paragraph).Count() < 2)))
        {
            return false;
        }

        var control = Shell(_context, fitted);
        Place(control, row);
        foreach (var (ours, theirs) in cells)
        {
            Fill(ours, theirs);
        }

        foreach (var one in Control.Tagged(control).ToList())
        {
            Bookmarks.Add(one, _context.Ids.NextBookmark(), place: 1);
        }

        _context.Added(control);
        return true;
    }

    /// <summary>The row's control around the row; Word leaves a row that is added after another in that one's control.</summary>
    private static void Place(XElement control, XElement row)
    {
        if (row.Ancestors(Ns.W + "sdt").TakeWhile(one => one.Ancestors(Ns.W + "tbl").Any()).FirstOrDefault(one => !string.IsNullOrEmpty(Control.TagOf(one))) is { } other)
        {
            row.Remove();
            other.AddAfterSelf(control);
        }
        else
        {
            row.ReplaceWith(control);
        }

        Control.ContentOf(control).Add(row);
    }

    /// <summary>
    /// The title of a cell goes into its first field and what stands under it into the next; where there is none, all goes into the
    /// first, and those that follow wait with their placeholders.
    /// </summary>
    private void Fill(XElement ours, XElement theirs)
    {
        var paragraphs = ours.Elements(Ns.W + "p").Where(paragraph => Control.Tagged(paragraph).Any()).ToList();
        var blocks = UntaggedRow.BlocksOf(theirs);
        if (paragraphs.Count > 1 && UntaggedRow.HasTitleAbove(blocks))
        {
            Fill(paragraphs[0], [], theirs, blocks[..1]);
            paragraphs.RemoveAt(0);
            blocks.RemoveAt(0);
        }

        if (paragraphs is [var first, .. var others])
        {
            Fill(first, others, theirs, blocks);
        }
    }

    private void Fill(XElement first, List<XElement> others, XElement theirs, List<XElement> blocks)
    {
        Put(_context, Control.Tagged(first).Single(), theirs, blocks);
        foreach (var paragraph in others)
        {
            _context.Styles.Adopt(paragraph, _context.Fresh.Package);
            _context.Ids.Renumber(paragraph);
            theirs.Add(paragraph);
            _context.Empty(Control.Tagged(paragraph).Single());
        }
    }

    /// <summary>A field's control around what people typed in a cell.</summary>
    /// <param name="field">To be made like this one.</param>
    /// <param name="blocks">Of the cell, to stand in it; where they say nothing, the field is empty.</param>
    /// <returns>The control.</returns>
    public static XElement Put(MergeContext context, XElement field, XElement cell, List<XElement> blocks)
    {
        var shell = Shell(context, field);
        Control.MarkPlaceholder(shell, shown: false);
        var isEmpty = CanonicalText.Of(blocks).Length == 0;
        if (blocks is [{ } only] && only.Name == Ns.W + "p")
        {
            var words = only.Elements().Where(one => one.Name != Ns.W + "pPr").ToList();
            words.Remove();
            only.Add(shell);
            Control.ContentOf(shell).Add(words);
        }
        else
        {
            blocks.Remove();
            cell.Add(shell);
            Control.ContentOf(shell).Add(blocks);
        }

        if (isEmpty)
        {
            context.Empty(shell);
        }

        return shell;
    }

    /// <summary>The control without what is in it, numbered for this document.</summary>
    private static XElement Shell(MergeContext context, XElement control)
    {
        var shell = new XElement(Ns.W + "sdt", new XElement(control.Element(Ns.W + "sdtPr")!), new XElement(Ns.W + "sdtContent"));
        context.Ids.Renumber(shell);
        return shell;
    }
}
