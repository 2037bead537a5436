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

    /// <summary>Whether another piece of this item says all the same.</summary>
    public bool SaysTheSame(FoundItem other) => Fields.SayTheSame(other.Fields) && Beside.SequenceEqual(other.Beside, StringComparer.Ordinal)
        && Milestones.Count == other.Milestones.Count
        && Milestones.Zip(other.Milestones).All(pair => pair.First.Source == pair.Second.Source && pair.First.SaysTheSame(pair.Second));

    /// <summary>Whether it tells of other fields and milestones than another piece.</summary>
    public bool IsApartFrom(FoundItem other) => !Fields.Tagged.Overlaps(other.Fields.Tagged)
        && !Milestones.Exists(one => other.Milestones.Exists(two => two.Source == one.Source));

    /// <summary>Takes what another piece of this item says.</summary>
    public void Take(FoundItem other)
    {
        Fields.TakeAll(other.Fields);
        Milestones.AddRange(other.Milestones);
        Beside.AddRange(other.Beside.Except(Beside, StringComparer.Ordinal).ToList());
    }

    public bool SaysNothing => Fields.SayNothing && Beside.Count == 0 && Milestones.TrueForAll(milestone => milestone.SaysNothing);
}

/// <summary>The texts of fields, by the field's name.</summary>
internal sealed class FoundFields
{
    private readonly Dictionary<string, List<string>> _tagged = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _labelled = new(StringComparer.Ordinal);

    public IReadOnlySet<string> Tagged => _tagged.Keys.ToHashSet(StringComparer.Ordinal);

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

    /// <summary>Texts found by their labels whose fields say something else in their controls; an empty control takes them.</summary>
    public List<string> Outdone()
    {
        var outdone = new List<string>();
        foreach (var (field, text) in _labelled.Where(one => one.Value.Length > 0 && _tagged.ContainsKey(one.Key)))
        {
            if (_tagged[field].TrueForAll(said => said.Length == 0))
            {
                _tagged[field][^1] = text;
            }
            else if (!_tagged[field].Contains(text))
            {
                outdone.Add(text);
            }
        }

        return outdone;
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

        // Where the control of a place is gone, its words are still there.
        foreach (var (field, text) in others._labelled.Where(one => one.Value.Length > 0 && !this[one.Key].Contains(one.Value)))
        {
            if (_tagged.ContainsKey(field))
            {
                Add(field, text);
            }
            else
            {
                Label(field, text);
            }
        }
    }

    public bool SayTheSame(FoundFields other) => _tagged.Count == other._tagged.Count && _labelled.Count == other._labelled.Count
        && _tagged.All(one => other._tagged.TryGetValue(one.Key, out var texts) && texts.SequenceEqual(one.Value, StringComparer.Ordinal))
        && _labelled.All(one => other._labelled.TryGetValue(one.Key, out var text) && text == one.Value);

    private static string Join(string before, string text) => before.Length == 0 ? text : text.Length == 0 ? before : $"{before}\n{text}";
}
