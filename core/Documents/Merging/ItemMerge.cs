using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Merging;

/// <summary>The repeated items (cards, steps): new ones come in at their place, the order follows ours unless people changed it.</summary>
internal sealed class ItemMerge
{
    private readonly MergeContext _context;
    private readonly HashSet<string> _untouched;
    private readonly HashSet<string> _movedByPeople = new(StringComparer.Ordinal);

    public ItemMerge(MergeContext context)
    {
        _context = context;
        _untouched = context.Published.Entries.Where(entry => entry.Value.IsItem && IsAsWritten(entry.Key, entry.Value))
            .Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (pattern, items) in context.Values.Items)
        {
            var written = context.Published.Entries.Keys.Where(items.Contains).Where(item => context.Controls(item).Any());
            if (!InDocumentOrder(items).SequenceEqual(written, StringComparer.Ordinal))
            {
                _movedByPeople.Add(pattern);
            }
        }
    }

    public void Insert()
    {
        foreach (var (pattern, items) in _context.Values.Items)
        {
            foreach (var item in items.Where(item => !_context.IsLeft(item) && !_context.Controls(item).Any()))
            {
                Missing(pattern, item);
            }
        }
    }

    public void Order()
    {
        foreach (var (pattern, items) in _context.Values.Items)
        {
            var theirs = InDocumentOrder(items);
            var ours = items.Where(theirs.Contains).ToList();
            if (theirs.SequenceEqual(ours, StringComparer.Ordinal))
            {
                continue;
            }

            if (_movedByPeople.Contains(pattern) || !Permute(theirs, ours))
            {
                _context.Findings.Add(MergeFindingKind.OrderKept, pattern, Control.AliasOf(_context.Controls(theirs[0]).First()));
            }
        }
    }

    /// <summary>Notes the items as they stand now, so that the next merge can tell what people do to them.</summary>
    public void Remember()
    {
        foreach (var (pattern, items) in _context.Values.Items)
        {
            foreach (var item in items)
            {
                if (_context.Controls(item).FirstOrDefault() is { } control
                    && (_untouched.Contains(item) || _context.Published[item] is null))
                {
                    _context.Published[item] = Published.Entry.OfItem(control);
                }
            }

            if (!_movedByPeople.Contains(pattern))
            {
                _context.Published.Reorder(InDocumentOrder(items));
            }
        }
    }

    private void Missing(string pattern, string item)
    {
        if (_context.HasFieldsOf(item))
        {
            return;
        }

        if (_context.Published[item] is not null)
        {
            _context.Leave(item);
            _context.Report(MergeFindingKind.RemovedByPerson, item);
        }
        else if (!_context.Published.IsKnown)
        {
            _context.Leave(item);
            _context.Report(MergeFindingKind.NotFound, item);
        }
        else if (_context.Fresh[item] is not { } fresh || !Placement.InsertItem(_context, fresh, pattern))
        {
            _context.Leave(item);
            _context.Findings.NotPlaced(_context.Values.PatternOf(item));
        }
    }

    private bool IsAsWritten(string item, Published.Entry entry) =>
        _context.Controls(item).FirstOrDefault() is { } control && CanonicalText.Hash(CanonicalText.Around(control)) == entry.Hash;

    private List<string> InDocumentOrder(List<string> items) => Control.Tagged(_context.Package.Body)
        .Select(control => Control.TagOf(control)!).Where(items.Contains).Distinct(StringComparer.Ordinal).ToList();

    /// <returns>False when people wrote between the items, or put one elsewhere: then everything stays where it is.</returns>
    private bool Permute(List<string> theirs, List<string> ours)
    {
        var controls = theirs.ConvertAll(item => _context.Controls(item).First());
        var between = controls[0].ElementsAfterSelf().TakeWhile(sibling => sibling != controls[^1])
            .Where(sibling => sibling.Name != Ns.W + "bookmarkStart" && sibling.Name != Ns.W + "bookmarkEnd");
        if (controls.Exists(control => control.Parent != controls[0].Parent)
            || !between.SequenceEqual(controls.Skip(1).SkipLast(1)))
        {
            return false;
        }

        var sorted = ours.ConvertAll(item => new XElement(_context.Controls(item).First()));
        for (var i = 0; i < controls.Count; i++)
        {
            controls[i].ReplaceWith(sorted[i]);
        }

        _context.StructureChanged();
        return true;
    }
}
