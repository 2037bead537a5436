using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Filling;

/// <summary>One document being written from its template: where we are in it, and the numbers given so far.</summary>
internal sealed class DocumentFilling(CompiledTemplate template, DocumentValues values, Published published, Drawings drawings)
{
    private readonly List<(string Tag, int Bookmark, bool IsFirst)> _items = [];
    private readonly Dictionary<string, int> _renumbered = new(StringComparer.Ordinal);

    private int _control;
    private int _drawing;
    private int _bookmark = template.HighestBookmark;

    public required Utf8Writer Output { get; set; }

    public CompiledTemplate Template => template;

    public DocumentValues Values => values;

    public Published Published => published;

    public Drawings Drawings => drawings;

    public OptionalColumns? Optional { get; init; }

    /// <summary>Those the table of contents lists; null when it stays as the template has it.</summary>
    public ContentsLines? Contents { get; set; }

    /// <summary>For whoever puts a text together, for as long as that takes.</summary>
    public StringBuilder Scratch { get; } = new(4096);

    /// <summary>The control we are in.</summary>
    public FieldState Field { get; set; }

    public string TagOf(TagName name) => name.Depth == 0 ? name.Rest
        : name.Rest.Length == 0 ? _items[name.Depth - 1].Tag
        : string.Concat(_items[name.Depth - 1].Tag, name.Rest);

    public int BookmarkOfItem(int depth) => _items[depth - 1].Bookmark;

    public void Enter(string item, int bookmark, bool isFirst = false) => _items.Add((item, bookmark, isFirst));

    /// <summary>Whether the item we are in is the first of its kind there.</summary>
    public bool IsInFirst => _items is [.., (_, _, true)];

    public void Leave() => _items.RemoveAt(_items.Count - 1);

    public int NextControl() => ++_control;

    public int NextDrawing() => ++_drawing;

    public int NextBookmark() => ++_bookmark;

    /// <summary>The number of a bookmark a template repeats: the same for its start and its end.</summary>
    public int Renumber(string id, bool isStart)
    {
        if (isStart || !_renumbered.TryGetValue(id, out var number))
        {
            _renumbered[id] = number = NextBookmark();
        }

        return number;
    }

    public void StartBookmark(string tag, int id)
    {
        Output.Write("<w:bookmarkStart w:id=\""u8);
        Output.Write(id);
        Output.Write("\" w:name=\""u8);
        Output.Attribute(Bookmarks.NameOf(tag));
        Output.Write("\"/>"u8);
    }

    public void EndBookmark(int id)
    {
        Output.Write("<w:bookmarkEnd w:id=\""u8);
        Output.Write(id);
        Output.Write("\"/>"u8);
    }

    /// <summary>Writes elements, their drawings numbered.</summary>
    public void Write(IEnumerable<XElement> elements)
    {
        foreach (var element in elements)
        {
            foreach (var drawing in element.Descendants(Ns.Wp + "docPr"))
            {
                drawing.SetAttributeValue("id", NextDrawing());
            }

            Output.Write(template.Fragments.Of(element));
        }
    }
}

/// <param name="Value">Null for a control that is not ours, or not now.</param>
/// <param name="Bookmark">0 for a control that is not ours.</param>
internal readonly record struct FieldState(string Tag, FieldValue? Value, int Bookmark);
