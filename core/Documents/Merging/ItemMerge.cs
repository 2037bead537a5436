using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>The repeated items (cards, steps): new ones come in at their place, the order follows ours unless people changed it.</summary>
internal sealed class ItemMerge
{
    private readonly MergeContext _context;
    private readonly HashSet<string> _untouched;
    private readonly HashSet<(string Pattern, int Place)> _movedByPeople = [];

    public ItemMerge(MergeContext context)
    {
        _context = context;
        _untouched = context.Published.Entries.Where(entry => entry.Value.IsItem && IsAsWritten(entry.Key, entry.Value))
            .Select(entry => entry.Key).ToHashSet(StringComparer.Ordinal);
        foreach (var (pattern, place, items) in Places())
        {
            var written = context.Published.InWrittenOrder(items).Where(item => context.ControlAt(item, place) is not null);
            if (!context.InDocumentOrder(items.Where(item => context.Published[item] is not null), place)
                .SequenceEqual(written, StringComparer.Ordinal))
            {
                _movedByPeople.Add((pattern, place));
            }
        }
    }

    public void Insert()
    {
        foreach (var (pattern, items) in _context.Values.Items)
        {
            foreach (var item in items.Where(item => !_context.IsLeft(item) && !_context.LeavesOut(item) && _context.Controls(item).Count == 0))
            {
                Missing(pattern, item);
            }
        }
    }

    public void Order()
    {
        foreach (var (pattern, place, items) in Places())
        {
            var theirs = _context.InDocumentOrder(items, place);
            var standing = theirs.ToHashSet(StringComparer.Ordinal);
            var ours = items.Where(standing.Contains).ToList();
            if (!theirs.SequenceEqual(ours, StringComparer.Ordinal)
                && (_movedByPeople.Contains((pattern, place)) || !Permute(Controls(theirs, place), Controls(ours, place))))
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
                if (_context.Controls(item) is { Count: > 0 } controls
                    && (_untouched.Contains(item) || _context.Published[item] is null))
                {
                    _context.Published[item] = Published.Entry.OfItem(controls);
                }
            }

            if (!_movedByPeople.Contains((pattern, 0)))
            {
                _context.Published.Reorder(_context.InDocumentOrder(items));
            }
        }
    }

    /// <summary>Each pattern in each of the places where the template repeats it.</summary>
    private IEnumerable<(string Pattern, int Place, List<string> Items)> Places() =>
        from pattern in _context.Values.Items
        from place in Enumerable.Range(0, _context.RepeatsItems ? pattern.Value.Select(item => _context.PlacesOf(item).Count).Append(1).Max() : 1)
        select (pattern.Key, place, pattern.Value);

    private List<XElement> Controls(List<string> items, int place) => items.ConvertAll(item => _context.ControlAt(item, place)!);

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
        else if (!_context.HasRoom(item) || !_context.Fresh.Places(item).Select(fresh => Placement.InsertItem(_context, fresh, pattern)).ToList().Contains(true))
        {
            _context.Leave(item);
            _context.NotPlaced(item);
        }
    }

    private bool IsAsWritten(string item, Published.Entry entry) =>
        _context.Controls(item) is { Count: > 0 } controls && Published.Entry.OfItem(controls).Hash == entry.Hash;

    /// <returns>False when people wrote between the items, or put one elsewhere: then everything stays where it is.</returns>
    private static bool Permute(List<XElement> theirs, List<XElement> ours)
    {
        var between = theirs[0].ElementsAfterSelf().TakeWhile(sibling => sibling != theirs[^1])
            .Where(sibling => sibling.Name != Ns.W + "bookmarkStart" && sibling.Name != Ns.W + "bookmarkEnd");
        if (theirs.Exists(control => control.Parent != theirs[0].Parent || !Markers.AreWhole(control))
            || !between.SequenceEqual(theirs.Skip(1).SkipLast(1)))
        {
            return false;
        }

        var places = theirs.ConvertAll(_ => new XElement("place"));
        for (var i = 0; i < theirs.Count; i++)
        {
            theirs[i].ReplaceWith(places[i]);
        }

        for (var i = 0; i < theirs.Count; i++)
        {
            places[i].ReplaceWith(ours[i]);
        }

        return true;
    }
}
