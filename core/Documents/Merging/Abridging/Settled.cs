using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging.Abridging;

/// <summary>
/// What we would write today as we wrote it last, in a document that holds it once: whatever people made of it stays, so it
/// need not be read.
/// </summary>
internal sealed class Settled
{
    private readonly DocumentValues _values;
    private readonly Published _published;
    private readonly Dictionary<string, (int Count, int First)> _standing = new(StringComparer.Ordinal);

    /// <summary>The patterns whose items went, moved or were copied, here or in the document.</summary>
    private readonly HashSet<string> _openPatterns = new(StringComparer.Ordinal);
    private readonly HashSet<string> _restless;
    private readonly Dictionary<string, (int Count, int First)>.AlternateLookup<ReadOnlySpan<char>> _standingByName;

    /// <param name="standing">The tags of the document’s controls, in its order.</param>
    public Settled(DocumentValues values, Published published, IEnumerable<string> standing)
    {
        (_values, _published) = (values, published);
        foreach (var (at, tag) in standing.Index())
        {
            var (count, first) = _standing.GetValueOrDefault(tag, (0, at));
            _standing[tag] = (count + 1, first);
        }

        _standingByName = _standing.GetAlternateLookup<ReadOnlySpan<char>>();
        FindOpenPatterns();
        _restless = _openPatterns.SelectMany(Tags.Upwards).ToHashSet(StringComparer.Ordinal);
    }

    /// <summary>Whether something is new or goes: only the whole document tells where, and whether people put it there themselves.</summary>
    public bool IsReshaped => _values.Items.Values.Any(items => items.Exists(item => _published[item] is null))
        || _values.Fields.Any(one => one.Value is null ? _published[one.Key] is not null : _published[one.Key] is null && one.Value.Text.Length > 0);

    /// <summary>Whether a control with this tag may stay unread. What we draw is always looked at: it must find room.</summary>
    public bool Has(string tag) => _standing[tag].Count == 1 && (_values.Fields.TryGetValue(tag, out var value)
        ? value is FieldValue.Lines && IsUnchanged(_published[tag], value.Text) && !IsInOpenItem(tag)
        : _values.IsItem(tag) ? IsItemSettled(tag) && !IsInOpenItem(tag)
        : _published[tag] is null);

    /// <summary>Whether what stands in a control with this tag may be left out without the control itself.</summary>
    public bool MayHoldUnread(string tag) =>
        _standing[tag].Count == 1 && !_values.Fields.ContainsKey(tag) && (_values.IsItem(tag) || _published[tag] is null);

    /// <summary>Whether an item holds no items that come or go: the words around its fields, by which we know it, stay as they are.</summary>
    public bool IsQuiet(string tag) => _values.IsItem(tag) && !_restless.Contains(tag);

    private static bool IsUnchanged(Published.Entry? entry, string text) =>
        entry is { IsItem: false, Source: null, Proposed: null } && CanonicalText.HasHash(text, entry.Hash);

    private static string PatternOf(string item) => string.Concat(item.AsSpan(0, item.LastIndexOf('/') + 1), "*");

    private bool IsItemSettled(string item) => _published[item] is { IsItem: true, Proposed: null } && !_openPatterns.Contains(PatternOf(item));

    /// <summary>Whether an item around it is in several places, or in none.</summary>
    private bool IsInOpenItem(string tag)
    {
        for (var end = tag.LastIndexOf('/'); end > 0; end = tag.LastIndexOf('/', end - 1))
        {
            var item = tag.AsSpan(0, end);
            if (_values.IsItem(item) && !(_standingByName.TryGetValue(item, out var standing) && standing.Count == 1))
            {
                return true;
            }
        }

        return false;
    }

    private void FindOpenPatterns()
    {
        foreach (var item in _published.Entries.Where(entry => entry.Value.IsItem && !_values.IsItem(entry.Key)).Select(entry => entry.Key))
        {
            _openPatterns.Add(PatternOf(item));
        }

        var written = _published.Entries.Where(entry => entry.Value.IsItem).Select((entry, index) => (entry.Key, index))
            .ToDictionary(one => one.Key, one => one.index, StringComparer.Ordinal);
        foreach (var (pattern, items) in _values.Items)
        {
            var (lastWritten, lastStanding) = (-1, -1);
            foreach (var item in items)
            {
                var (count, first) = _standing.GetValueOrDefault(item);
                if (count != 1 || first <= lastStanding || !written.TryGetValue(item, out var index) || index <= lastWritten)
                {
                    _openPatterns.Add(pattern);
                    break;
                }

                (lastWritten, lastStanding) = (index, first);
            }
        }
    }
}
