namespace OgpTeams.Documents.Building;

/// <summary>Everything one document says: what its controls hold and which items its patterns repeat.</summary>
/// <param name="kind">Tells our documents apart: <c>subjects</c>, <c>report</c>…</param>
/// <param name="title">Of the file, in its properties.</param>
internal sealed class DocumentValues(string documentId, string kind, string title)
{
    private readonly Dictionary<string, FieldValue?> _fields = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _items = new(StringComparer.Ordinal);

    public string DocumentId => documentId;

    public string Kind => kind;

    public string Title => title;

    /// <summary>By tag, in the order they were given. Null: the document does without this control now.</summary>
    public IReadOnlyDictionary<string, FieldValue?> Fields => _fields;

    /// <summary>The tags of the items (<c>subject/7F3A</c>) in their order, by pattern (<c>subject/*</c>).</summary>
    public IReadOnlyDictionary<string, List<string>> Items => _items;

    public void Set(string tag, FieldValue? value) => _fields[tag] = value;

    public void Set(string tag, string? text) => _fields[tag] = FieldValue.Lines.Of(text);

    /// <param name="pattern">Ends in <c>/*</c>; items inside items are set with their parent's tag (<c>commitment/7F3A/milestone/*</c>).</param>
    public void Repeat(string pattern, IEnumerable<string> ids) =>
        _items[pattern] = ids.Select(id => pattern[..^1] + id).ToList();

    /// <summary>The tag as a template holds it: <c>subject/*/notes</c> for <c>subject/7F3A/notes</c>.</summary>
    public string PatternOf(string tag)
    {
        foreach (var (pattern, items) in _items.OrderByDescending(entry => entry.Key.Length))
        {
            if (items.Find(item => tag == item || tag.StartsWith(item + "/", StringComparison.Ordinal)) is { } item)
            {
                return PatternOf(pattern[..^2]) is var parent && parent == pattern[..^2]
                    ? string.Concat(pattern, tag.AsSpan(item.Length))
                    : string.Concat(parent, "/*", tag.AsSpan(item.Length));
            }
        }

        return tag;
    }
}
