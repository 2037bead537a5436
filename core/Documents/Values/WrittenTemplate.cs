using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>
/// What a document got from its template, kept in its hidden part: the words of its empty fields, the places where its items
/// stand several times, and the words that never were anybody's. What equals it is nobody's work, what differs is somebody's.
/// </summary>
internal sealed class WrittenTemplate
{
    /// <summary>Enough of a hash to tell some hundred texts apart.</summary>
    private const int FixedLength = 8;

    private readonly Dictionary<(int, string), List<(string Tag, string Words)>> _byEnd = [];
    private readonly HashSet<string> _fixed = new(StringComparer.Ordinal);
    private readonly HashSet<string> _marks = new(StringComparer.Ordinal);
    private readonly List<(string Tag, string Words)> _placeholders = [];
    private readonly List<(string Tag, string Fields, bool IsRow)> _places = [];

    /// <summary>By tag as the template holds it, canonical; several where a field stands several times.</summary>
    public IReadOnlyList<(string Tag, string Words)> Placeholders => _placeholders;

    /// <summary>
    /// The places where items stand, as the names of the fields each shows, parted by spaces. Our own template has none to tell
    /// apart: it shows each item once.
    /// </summary>
    public IReadOnlyList<(string Tag, string Fields, bool IsRow)> Places => _places;

    /// <summary>The words between the fields, line by line, as short hashes.</summary>
    public IReadOnlyCollection<string> Fixed => _fixed;

    /// <summary>The names of the bookmarks in what is repeated.</summary>
    public IReadOnlyCollection<string> Marks => _marks;

    /// <summary>Whether it is an administration's own: only that one has room for what is new in the document.</summary>
    public bool IsTheirs { get; init; }

    /// <param name="template">With a control around each of its patterns, and nothing filled yet.</param>
    /// <param name="isTheirs">Whether it is an administration's own.</param>
    public static WrittenTemplate Of(DocxPackage template, bool isTheirs = false)
    {
        var written = new WrittenTemplate { IsTheirs = isTheirs };
        foreach (var control in Control.Tagged(template))
        {
            var tag = Control.TagOf(control)!;
            if (!IsPattern(tag) && !Control.HoldsTagged(control))
            {
                written.Leave(tag, CanonicalText.Shown(control));
            }
        }

        foreach (var places in Control.Tagged(template).Where(control => IsPattern(Control.TagOf(control)!))
            .GroupBy(control => Control.TagOf(control)!, StringComparer.Ordinal).Where(group => isTheirs || group.Skip(1).Any()))
        {
            written._places.AddRange(places.Select(place => (places.Key, string.Join(' ', FieldsOf(place, places.Key[..^2]).Order(StringComparer.Ordinal)), Control.HoldsRows(place))));
        }

        written._marks.UnionWith(Control.Tagged(template).Where(control => IsPattern(Control.TagOf(control)!)).Descendants()
            .Where(Bookmarks.IsPeoples).Select(Bookmarks.NameOf).OfType<string>());
        written._fixed.UnionWith(Stories.Of(template).Descendants(Ns.W + "p").Where(paragraph => !paragraph.Ancestors(Ns.W + "sdt").Any(IsField))
            .SelectMany(PiecesOf).SelectMany(Lines).Select(Short));
        return written;
    }

    /// <summary>Whether some item stands in several places.</summary>
    public bool Repeats => _places.GroupBy(one => one.Tag, StringComparer.Ordinal).Any(group => group.Skip(1).Any());

    /// <summary>Notes words that stand in a field while it is empty.</summary>
    /// <param name="tag">As the template holds it.</param>
    /// <returns>False when they were known.</returns>
    public bool Leave(string tag, string words)
    {
        var known = Ending(tag);
        if (words.Length == 0 || known.Contains((tag, words)))
        {
            return false;
        }

        known.Add((tag, words));
        _placeholders.Add((tag, words));
        return true;
    }

    public void Read(string place, string fields, bool isRow) => _places.Add((place, fields, isRow));

    public void ReadFixed(string words) => _fixed.UnionWith(words.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    public void ReadMark(string name) => _marks.Add(name);

    /// <summary>Whether a bookmark came with the template, and is no person's.</summary>
    public bool HasMark(XElement start) => Bookmarks.NameOf(start) is { } name && _marks.Any(mark => MarkupIds.IsLike(name, mark));

    /// <summary>What stands in this field while it is empty; nothing when that is not known.</summary>
    /// <param name="tag">As the document holds it.</param>
    public IEnumerable<string> PlaceholdersOf(string tag) =>
        Ending(tag).Where(one => one.Tag == tag || Tags.Fits(tag, one.Tag)).Select(one => one.Words);

    /// <summary>The places of an item, each as the names of its fields; nothing where they are not known, or ours.</summary>
    /// <param name="item">Its tag.</param>
    public List<(HashSet<string> Fields, bool IsRow)> PlacesOf(string item) => [.. _places.Where(one => Tags.Fits(item, one.Tag))
        .Select(one => (one.Fields.Split(' ', StringSplitOptions.RemoveEmptyEntries).ToHashSet(StringComparer.Ordinal), one.IsRow))];

    /// <summary>Whether all these words stood in the template, outside its fields.</summary>
    public bool IsFixed(string text) => _fixed.Count > 0 && Lines(text).All(line => _fixed.Contains(Short(line)));

    public bool Says(WrittenTemplate? other) => other is not null && IsTheirs == other.IsTheirs && _placeholders.SequenceEqual(other._placeholders)
        && _places.SequenceEqual(other._places) && _fixed.SetEquals(other._fixed) && _marks.SetEquals(other._marks);

    /// <summary>The names of an item's own fields, not of those in the items it holds.</summary>
    /// <param name="tag">Of the item, or of its pattern without the asterisk.</param>
    public static HashSet<string> FieldsOf(XElement item, string tag) => Control.Tagged(item).Select(control => Control.TagOf(control)!)
        .Where(one => Tags.IsWithin(one, tag)).Select(one => one[(tag.Length + 1)..].TrimStart('*', '/'))
        .Where(one => one.Length > 0 && !one.Contains('/', StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);

    private static bool IsPattern(string tag) => tag.EndsWith("/*", StringComparison.Ordinal);

    private static string Short(string line) => CanonicalText.Hash(line)[..FixedLength];

    private static IEnumerable<string> Lines(string text) => text.Split('\n').Select(line => line.Trim()).Where(line => line.Length > 0);

    /// <summary>What stands before, between and after the fields of a paragraph or a cell.</summary>
    public static string[] PiecesOf(XElement holder) => Control.Tagged(holder).Aggregate(
            CanonicalText.Around(holder), (text, control) => text.Replace("\uFFFC" + Control.TagOf(control), "\u0001", StringComparison.Ordinal))
            .Replace("\uFFFC", "", StringComparison.Ordinal).Split('\u0001');

    private static bool IsField(XElement control) =>
        Control.TagOf(control) is { Length: > 0 } tag && !IsPattern(tag) && !Control.HoldsTagged(control);

    // Tags that end alike are few; a document may hold thousands of fields.
    private List<(string Tag, string Words)> Ending(string tag)
    {
        var key = (tag.AsSpan().Count('/'), tag[(tag.LastIndexOf('/') + 1)..]);
        if (!_byEnd.TryGetValue(key, out var known))
        {
            _byEnd[key] = known = [];
        }

        return known;
    }
}
