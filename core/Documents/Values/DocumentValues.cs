namespace OgpTeams.Documents.Values;

/// <summary>Everything one document says: what its controls hold and which items its patterns repeat.</summary>
/// <param name="kind">Tells our documents apart: <c>subjects</c>, <c>report</c>…</param>
/// <param name="title">Of the file, in its properties.</param>
internal sealed class DocumentValues(string documentId, string kind, string title)
{
    private readonly Dictionary<string, FieldValue?> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _items = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _patterns = new(StringComparer.Ordinal);

    private readonly Dictionary<string, string> _held = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);
    private readonly HashSet<string> _offered = new(StringComparer.Ordinal);
    private readonly HashSet<string> _later = new(StringComparer.Ordinal);

    public string DocumentId => documentId;

    public string Kind => kind;

    public string Title => title;

    /// <summary>
    /// Words in the field of a tag as we would write what they mean, so that those that mean one thing are one; themselves where they
    /// mean nothing else.
    /// </summary>
    public Func<string, string, string> Meaning { get; init; } = (_, words) => words;

    /// <summary>By tag, in the order they were given. Null: the document does without this control now.</summary>
    public IReadOnlyDictionary<string, FieldValue?> Fields => _fields;

    /// <summary>The tags of the items (<c>subject/7F3A</c>) in their order, by pattern (<c>subject/*</c>).</summary>
    public IReadOnlyDictionary<string, List<string>> Items => _items;

    /// <summary>What the document has no field for, as JSON by name; travels in its custom XML part.</summary>
    public SortedDictionary<string, string> Kept { get; } = new(StringComparer.Ordinal);

    public void Set(string tag, FieldValue? value) => _fields[tag] = value;

    public void Set(string tag, string? text) => _fields[tag] = FieldValue.Lines.Of(text);

    /// <summary>No number stands on two lines; for a document that is never read back.</summary>
    public DocumentValues Bound()
    {
        foreach (var (tag, value) in _fields.ToList())
        {
            _fields[tag] = value?.Bound();
        }

        return this;
    }

    /// <summary>Stands where a template or an earlier version has a place for it; our own says it elsewhere.</summary>
    public void Offer(string tag, string? text)
    {
        Set(tag, text);
        _offered.Add(tag);
    }

    public bool IsOffered(string tag) => _offered.Contains(tag);

    /// <param name="pattern">Ends in <c>/*</c>; items inside items are set with their parent's tag (<c>commitment/7F3A/milestone/*</c>).</param>
    public void Repeat(string pattern, IEnumerable<string> ids)
    {
        _items[pattern] = ids.Select(id => pattern[..^1] + id).ToList();
        _items[pattern].ForEach(item => _patterns[item] = pattern);
    }

    /// <summary>Documents of earlier versions have no place for such items: they come beside what stands before them.</summary>
    public void MayComeLater(string pattern) => _later.Add(pattern);

    public bool ComesLater(string pattern) => _later.Contains(pattern);

    public bool IsItem(ReadOnlySpan<char> tag) => _patterns.GetAlternateLookup<ReadOnlySpan<char>>().ContainsKey(tag);

    /// <summary>Whether the tag is an item's, or that of something in one, be it of another document: <c>subject/7F3A/notes</c>.</summary>
    public bool IsOfItem(string tag) => !tag.Contains('*', StringComparison.Ordinal) && _items.Keys.Select(PatternAsHeld)
        .Distinct(StringComparer.Ordinal).Any(pattern => Tags.Upwards(tag).Any(outer => Tags.Fits(outer, pattern)));

    /// <summary>The tag as a template holds it: <c>subject/*/notes</c> for <c>subject/7F3A/notes</c>.</summary>
    public string PatternOf(string tag)
    {
        var patterns = _patterns.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var end = tag.Length; end > 0; end = tag.LastIndexOf('/', end - 1))
        {
            if (patterns.TryGetValue(tag.AsSpan(0, end), out var pattern))
            {
                return Known(PatternAsHeld(pattern), tag.AsSpan(end));
            }
        }

        return tag;
    }

    // A document of thousands of fields has some dozens of patterns.
    private string Known(string pattern, ReadOnlySpan<char> rest)
    {
        var length = pattern.Length + rest.Length;
        Span<char> whole = length <= 256 ? stackalloc char[length] : new char[length];
        pattern.CopyTo(whole);
        rest.CopyTo(whole[pattern.Length..]);
        var known = _known.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!known.TryGetValue(whole, out var found))
        {
            _known.Add(found = whole.ToString());
        }

        return found;
    }

    private string PatternAsHeld(string pattern)
    {
        if (!_held.TryGetValue(pattern, out var held))
        {
            _held[pattern] = held = PatternOf(pattern[..^2]) + "/*";
        }

        return held;
    }
}

/// <summary>Tags are paths: an item's tag begins those of all that stands in it.</summary>
internal static class Tags
{
    /// <summary>The tag, then what it stands in: <c>subject/7F3A/notes</c>, <c>subject/7F3A</c>, <c>subject</c>.</summary>
    public static IEnumerable<string> Upwards(string tag)
    {
        for (var end = tag.Length; end > 0; end = tag.LastIndexOf('/', end - 1))
        {
            yield return tag[..end];
        }
    }

    /// <summary>Whether the tag is one of those the pattern stands for: <c>subject/7F3A/notes</c> for <c>subject/*/notes</c>.</summary>
    public static bool Fits(string tag, string pattern)
    {
        var (ours, theirs) = (tag.Split('/'), pattern.Split('/'));
        return ours.Length == theirs.Length && ours.Zip(theirs).All(pair => pair.Second == "*" || pair.First == pair.Second);
    }

    public static bool IsWithin(string tag, string item) =>
        tag.Length > item.Length && tag[item.Length] == '/' && tag.StartsWith(item, StringComparison.Ordinal);
}
