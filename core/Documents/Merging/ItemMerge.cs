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
            var written = context.Published.InWrittenOrder(items).Where(item => context.Controls(item).Count > 0);
            if (!context.InDocumentOrder(items.Where(item => context.Published[item] is not null))
                .SequenceEqual(written, StringComparer.Ordinal))
            {
                _movedByPeople.Add(pattern);
            }
        }
    }

    public void Insert()
    {
        foreach (var (pattern, items) in _context.Values.Items)
        {
            foreach (var item in items.Where(item => !_context.IsLeft(item) && _context.Controls(item).Count == 0))
            {
                Missing(pattern, item);
            }
        }
    }

    public void Order()
    {
        foreach (var (pattern, items) in _context.Values.Items)
        {
            var theirs = _context.InDocumentOrder(items);
            var standing = theirs.ToHashSet(StringComparer.Ordinal);
            var ours = items.Where(standing.Contains).ToList();
            if (theirs.SequenceEqual(ours, StringComparer.Ordinal))
            {
                continue;
            }

            if (_movedByPeople.Contains(pattern) || !Permute(theirs, ours))
            {
                _context.Findings.Add(MergeFindingKind.OrderKept, pattern, Control.AliasOf(_context.Controls(theirs[0])[0]));
            }
        }

        _context.Moved();
    }

    /// <summary>Notes the items as they stand now, so that the next merge can tell what people do to them.</summary>
    public void Remember()
    {
        foreach (var (pattern, items) in _context.Values.Items)
        {
            foreach (var item in items)
            {
                if (_context.FirstControl(item) is { } control
                    && (_untouched.Contains(item) || _context.Published[item] is null))
                {
                    _context.Published[item] = Published.Entry.OfItem(control);
                }
            }

            if (!_movedByPeople.Contains(pattern))
            {
                _context.Published.Reorder(_context.InDocumentOrder(items));
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
            _context.Published[item] = Published.Entry.Never(isItem: true);
        }
        else if (_context.Fresh[item] is not { } fresh || !Placement.InsertItem(_context, fresh, pattern))
        {
            _context.Leave(item);
            _context.Findings.NotPlaced(_context.Values.PatternOf(item));
        }
    }

    private bool IsAsWritten(string item, Published.Entry entry) =>
        _context.FirstControl(item) is { } control && CanonicalText.Hash(CanonicalText.Around(control)) == entry.Hash;

    /// <returns>False when people wrote between the items, or put one elsewhere: then everything stays where it is.</returns>
    private bool Permute(List<string> theirs, List<string> ours)
    {
        var controls = theirs.ConvertAll(item => _context.Controls(item)[0]);
        var between = controls[0].ElementsAfterSelf().TakeWhile(sibling => sibling != controls[^1])
            .Where(sibling => sibling.Name != Ns.W + "bookmarkStart" && sibling.Name != Ns.W + "bookmarkEnd");
        if (controls.Exists(control => control.Parent != controls[0].Parent)
            || !between.SequenceEqual(controls.Skip(1).SkipLast(1)))
        {
            return false;
        }

        var places = controls.ConvertAll(_ => new XElement("place"));
        for (var i = 0; i < controls.Count; i++)
        {
            controls[i].ReplaceWith(places[i]);
        }

        for (var i = 0; i < controls.Count; i++)
        {
            places[i].ReplaceWith(_context.Controls(ours[i])[0]);
        }

        return true;
    }
}
