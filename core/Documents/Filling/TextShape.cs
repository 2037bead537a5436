using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>The canonical text of a piece of template, with room for what its fields will say.</summary>
internal sealed class TextShape
{
    private readonly List<Stretch> _stretches = [];
    private readonly bool _saysFields;

    /// <param name="element">An item, or a paragraph.</param>
    /// <param name="says">True for the text of the fields, false for their tags: the words around them.</param>
    /// <param name="patterns">Those around the fields, outer before inner.</param>
    public TextShape(XElement element, bool says, IReadOnlyList<string> patterns)
    {
        _saysFields = says;
        foreach (var (line, words, control) in CanonicalText.Shape(element))
        {
            _stretches.Add(control is null ? new(line, words) : Field(control, line, patterns));
        }
    }

    /// <summary>Whether it says nothing but its fields.</summary>
    public bool IsBare => _stretches.TrueForAll(one => one.Name is not null || one.Words is null);

    public IEnumerable<TagName> Fields => _stretches.Where(one => one.Name is not null && !one.IsPattern).Select(one => one.Name!.Value);

    public string Of(DocumentFilling filling)
    {
        var text = filling.Scratch.Clear();
        var inText = false;
        foreach (var stretch in _stretches)
        {
            if (stretch.Name is { } name)
            {
                foreach (var said in stretch.IsPattern ? filling.Values.Items.GetValueOrDefault(filling.TagOf(name), []) : [filling.TagOf(name)])
                {
                    Add(stretch, said);
                }
            }
            else
            {
                Start(stretch.Line);
                text.Append(stretch.Words);
            }
        }

        return CanonicalText.Of(text.ToString());

        void Add(Stretch stretch, string tag)
        {
            if (filling.Values.Fields.TryGetValue(tag, out var value) && value is null)
            {
                return;
            }

            Start(stretch.Line);
            if (!_saysFields)
            {
                text.Append('\uFFFC').Append(tag);
            }
            else if (!stretch.IsPattern)
            {
                text.Append(value is FieldValue.Lines ? value.Text : value is null ? stretch.Words : "");
            }
        }

        void Start(bool line)
        {
            if (line)
            {
                text.Append(inText ? "\n" : "");
                inText = true;
            }
        }
    }

    private static Stretch Field(XElement control, bool line, IReadOnlyList<string> patterns)
    {
        var tag = Control.TagOf(control)!;
        var name = TagName.Of(Bare(tag), patterns) ?? new(0, Bare(tag));
        var isPattern = tag != Bare(tag);
        return new(line, CanonicalText.Of(control), isPattern ? name with { Rest = name.Rest + "/*" } : name, isPattern);
    }

    private static string Bare(string tag) => tag.EndsWith("/*", StringComparison.Ordinal) ? tag[..^2] : tag;

    /// <param name="Line">Begins a line, unless it is the first.</param>
    /// <param name="Words">As they stand in the template.</param>
    private sealed record Stretch(bool Line = false, string? Words = null, TagName? Name = null, bool IsPattern = false);
}
