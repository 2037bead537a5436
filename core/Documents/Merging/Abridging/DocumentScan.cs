using System.Buffers.Text;
using System.Runtime.InteropServices;
using System.Text;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Merging.Abridging;

/// <summary>The controls of a main part, found in one pass over its bytes, and what says which of them can stay bytes.</summary>
internal sealed class DocumentScan
{
    private readonly HashSet<string> _headings;
    private readonly List<ScannedControl> _controls = [];
    private readonly Dictionary<int, int> _starts = [];
    private readonly HashSet<int> _ends = [];
    private readonly HashSet<int> _ids = [];
    private readonly Stack<bool> _paragraphs = [];

    private int _open = -1;
    private int _headingsAround;
    private int _changesAround;
    private bool _isCommentBefore;
    private bool _isPlain = true;

    private DocumentScan(HashSet<string> headings) => _headings = headings;

    /// <summary>Outer before inner, in the document’s order.</summary>
    public Span<ScannedControl> Controls => CollectionsMarshal.AsSpan(_controls);

    public IReadOnlySet<int> ControlIds => _ids;

    public IReadOnlySet<int> BookmarkIds => _ends;

    public IEnumerable<string> Tags() => _controls.Select(control => control.Tag).OfType<string>();

    /// <param name="headings">The ids of the styles of headings.</param>
    /// <returns>Null for a part that is not written the way Word and LibreOffice write it: only a parser can read it.</returns>
    public static DocumentScan? Of(ReadOnlySpan<byte> part, HashSet<string> headings)
    {
        var scan = new DocumentScan(headings);
        return NamesWordOnce(part) && scan.Run(part) ? scan : null;
    }

    /// <summary>Whether <c>w</c> means Word’s namespace from the root on, and nothing else does.</summary>
    private static bool NamesWordOnce(ReadOnlySpan<byte> part)
    {
        var name = Encoding.UTF8.GetBytes(Ns.W.NamespaceName);
        var at = part.IndexOf(name);
        return at > 9 && part.Slice(at - 9, 8).SequenceEqual("xmlns:w="u8) && part[(at + name.Length)..].IndexOf(name) < 0
            && part[at..].IndexOf("xmlns:w="u8) < 0 && part[..at].Count((byte)'<') <= 2 && IsUtf8(part[..at]);
    }

    private static bool IsUtf8(ReadOnlySpan<byte> start) => start.IndexOf("encoding="u8) is var at
        && (at < 0 || Ascii.EqualsIgnoreCase(start.Slice(at + "encoding='".Length, "utf-8".Length), "utf-8"u8));

    private bool Run(ReadOnlySpan<byte> part)
    {
        var tags = new XmlTags(part);
        while (_isPlain && tags.Read())
        {
            if (tags.Name.StartsWith("w:"u8))
            {
                if (tags.IsEnd)
                {
                    End(tags);
                }
                else
                {
                    Start(tags);
                }
            }
            else if (!tags.IsEnd && tags.Name.SequenceEqual("mc:AlternateContent"u8))
            {
                MustBeRead();
            }
        }

        return _isPlain && tags.IsPlain && _ends.Count == _starts.Count;
    }

    private void Start(in XmlTags tags)
    {
        // A proposal on a control within a paragraph begins before it.
        var isCommentBefore = _isCommentBefore;
        _isCommentBefore = tags.Name.SequenceEqual("w:commentRangeStart"u8) || (isCommentBefore && IsMarker(tags.Name));
        switch (tags.Name[2..])
        {
            case var name when name.SequenceEqual("p"u8) && !tags.IsEmpty:
                _paragraphs.Push(false);
                break;
            case var name when name.SequenceEqual("pStyle"u8):
                Style(tags.Attribute("w:val"u8));
                break;
            case var name when name.SequenceEqual("outlineLvl"u8):
                Heading();
                break;
            case var name when name.SequenceEqual("sdt"u8):
                Open(tags, isTable: false);
                Controls[^1].MustBeRead |= isCommentBefore;
                break;
            case var name when name.SequenceEqual("tbl"u8):
                Open(tags, isTable: true);
                break;
            case var name when name.SequenceEqual("sdtContent"u8) && _open >= 0:
                Controls[_open].IsPastProperties = true;
                break;
            case var name when name.SequenceEqual("tag"u8):
                Tag(tags);
                break;
            case var name when name.SequenceEqual("alias"u8) && IsInProperties:
                Controls[_open].Alias = (tags.From, tags.To);
                _isPlain &= tags.IsEmpty;
                break;
            case var name when name.SequenceEqual("id"u8) && IsInProperties:
                _isPlain &= Utf8Parser.TryParse(tags.Attribute("w:val"u8), out int id, out _) && _ids.Add(id);
                break;
            case var name when name.SequenceEqual("bookmarkStart"u8):
                StartBookmark(tags);
                break;
            case var name when name.SequenceEqual("bookmarkEnd"u8):
                EndBookmark(tags);
                break;
            case var name when name.SequenceEqual("ins"u8) || name.SequenceEqual("del"u8) || name.StartsWith("move"u8):
                MustBeRead();
                _changesAround += tags.IsEmpty ? 0 : 1;
                break;
            case var name when IsPeoples(name):
                MustBeRead();
                break;
        }
    }

    private void End(in XmlTags tags)
    {
        switch (tags.Name[2..])
        {
            case var name when name.SequenceEqual("p"u8):
                _headingsAround -= _paragraphs.Pop() ? 1 : 0;
                break;
            case var name when name.SequenceEqual("sdt"u8) || name.SequenceEqual("tbl"u8):
                Controls[_open].To = tags.To;
                _open = _controls[_open].Parent;
                break;
            case var name when name.SequenceEqual("ins"u8) || name.SequenceEqual("del"u8) || name.StartsWith("move"u8):
                _changesAround--;
                break;
        }
    }

    private static bool IsMarker(ReadOnlySpan<byte> name) => name.StartsWith("w:bookmark"u8) || name.SequenceEqual("w:commentRangeEnd"u8)
        || name.SequenceEqual("w:proofErr"u8);

    /// <summary>What only people put into a document, and what takes a parser to understand.</summary>
    private static bool IsPeoples(ReadOnlySpan<byte> name) => name.StartsWith("comment"u8) || name.EndsWith("Change"u8)
        || name.SequenceEqual("drawing"u8) || name.SequenceEqual("pict"u8) || name.SequenceEqual("object"u8) || name.SequenceEqual("instrText"u8)
        || name.StartsWith("fld"u8) || name.StartsWith("perm"u8) || name.StartsWith("customXml"u8) || name.StartsWith("cell"u8);

    private bool IsInProperties => _open >= 0 && !_controls[_open].IsPastProperties;

    private void Open(in XmlTags tags, bool isTable)
    {
        _controls.Add(new()
        {
            Parent = _open,
            From = tags.From,
            To = tags.To,
            IsTable = isTable,
            IsPastProperties = isTable,
            MustBeRead = _headingsAround > 0 || _changesAround > 0,
        });
        _open = tags.IsEmpty ? _open : _controls.Count - 1;
    }

    private void Tag(in XmlTags tags)
    {
        if (!IsInProperties)
        {
            return;
        }

        var value = tags.Attribute("w:val"u8);
        _isPlain &= tags.IsEmpty && !value.Contains((byte)'&');
        Controls[_open].Tag = value.Length == 0 ? null : Encoding.UTF8.GetString(value);
        Controls[_open].Name = (tags.From, tags.To);
    }

    private void Style(ReadOnlySpan<byte> value)
    {
        var id = Encoding.UTF8.GetString(value);
        _isPlain &= !value.Contains((byte)'&');
        if (_headings.Contains(id))
        {
            Heading();
        }
    }

    private void Heading()
    {
        if (_paragraphs.TryPop(out var known))
        {
            _paragraphs.Push(true);
            _headingsAround += known ? 0 : 1;
            MustBeRead();
        }
    }

    private void StartBookmark(in XmlTags tags) =>
        _isPlain &= Utf8Parser.TryParse(tags.Attribute("w:id"u8), out int id, out _) && _starts.TryAdd(id, _open) && !_ends.Contains(id);

    private void EndBookmark(in XmlTags tags)
    {
        _isPlain &= Utf8Parser.TryParse(tags.Attribute("w:id"u8), out int id, out _) && _starts.ContainsKey(id) && _ends.Add(id);

        // Up to the control that holds both. The later of two controls never holds the earlier one.
        for (var (start, end) = (_starts.GetValueOrDefault(id, _open), _open); start != end;)
        {
            ref var torn = ref Controls[Math.Max(start, end)];
            torn.TearsBookmark = true;
            (start, end) = start > end ? (torn.Parent, end) : (start, torn.Parent);
        }
    }

    private void MustBeRead()
    {
        if (_open >= 0)
        {
            Controls[_open].MustBeRead = true;
        }
    }
}
