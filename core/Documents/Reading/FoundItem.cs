using System.Xml.Linq;

namespace OgpTeams.Documents.Reading;

/// <summary>What stands in a document for one commitment or one milestone.</summary>
/// <param name="source">Its id in the document's tags; null when it has none.</param>
internal sealed class FoundItem(string? source)
{
    public string? Source => source;

    /// <summary>Given when all is found: the document's, unless another item has it.</summary>
    public string Id { get; set; } = source ?? "";

    /// <summary>Whether people changed the words around its fields since we wrote it, as far as that is known.</summary>
    public bool IsEdited { get; set; } = true;

    /// <summary>Its control, or the row that people typed it in; null for what stands in neither.</summary>
    public XElement? Place { get; init; }

    public FoundFields Fields { get; } = new();

    /// <summary>Text that belongs to no field.</summary>
    public List<string> Beside { get; } = [];

    public List<FoundItem> Milestones { get; } = [];

    /// <summary>Of a form without tags: what stands above it, and the labels it asked with, in their order.</summary>
    public List<string> Headings { get; } = [];

    /// <inheritdoc cref="Headings"/>
    public List<string> Asked { get; } = [];

    public bool SaysNothing => Fields.SayNothing && Beside.Count == 0 && Milestones.TrueForAll(milestone => milestone.SaysNothing);
}

/// <summary>The texts of fields, by the field's name.</summary>
internal sealed class FoundFields
{
    private readonly Dictionary<string, List<string>> _tagged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labelled = new(StringComparer.Ordinal);

    public IEnumerable<string> Tagged => _tagged.Keys;

    public bool SayNothing => _tagged.Values.All(texts => texts.TrueForAll(text => text.Length == 0)) && _labelled.Values.All(text => text.Length == 0);

    /// <summary>By controls, in their order: several when somebody copied one.</summary>
    public IReadOnlyList<string> this[string field] =>
        _tagged.TryGetValue(field, out var texts) ? texts : _labelled.TryGetValue(field, out var text) ? [text] : [];

    public bool Has(string field) => _tagged.ContainsKey(field) || _labelled.ContainsKey(field);

    public void Add(string field, string text)
    {
        if (!_tagged.TryGetValue(field, out var texts))
        {
            _tagged[field] = texts = [];
        }

        texts.Add(text);
    }

    /// <summary>A text found by its label: counts where the field has no control.</summary>
    public void Label(string field, string text) => _labelled[field] = Join(_labelled.GetValueOrDefault(field, ""), text);

    /// <summary>Text that goes on after the field's control.</summary>
    public void Continue(string field, string text, string between)
    {
        if (_tagged.TryGetValue(field, out var texts))
        {
            texts[^1] = texts[^1].Length == 0 ? text : texts[^1] + between + text;
        }
        else
        {
            Label(field, text);
        }
    }

    /// <summary>Takes out the second text of every field that has two.</summary>
    public FoundFields TakeSeconds()
    {
        var seconds = new FoundFields();
        foreach (var (field, texts) in _tagged.Where(one => one.Value.Count > 1))
        {
            seconds.Add(field, texts[1]);
            texts.RemoveAt(1);
        }

        return seconds;
    }

    public void TakeAll(FoundFields others)
    {
        foreach (var (field, texts) in others._tagged)
        {
            texts.ForEach(text => Add(field, text));
        }
    }

    private static string Join(string before, string text) => before.Length == 0 ? text : text.Length == 0 ? before : $"{before}\n{text}";
}
