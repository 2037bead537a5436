using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Filling;

/// <summary>The lines of a document's table of contents: its headings, told before anything is written.</summary>
internal sealed class ContentsLines(ContentsPiece place)
{
    private readonly List<Contents.Entry> _entries = [];
    private readonly Queue<string> _anchors = [];
    private int _anchor = place.HighestAnchor;

    /// <summary>The headings being written, and the numbers of their bookmarks: 0 for one that takes none.</summary>
    public Stack<(int Number, string Anchor)> Open { get; } = [];

    public IReadOnlyList<Contents.Entry> Entries => _entries;

    /// <summary>Whether the lines of the template say the same already.</summary>
    public bool AreThere => _entries.Count == 0 || _entries.Select(entry => entry.Text).SequenceEqual(place.Texts, StringComparer.Ordinal);

    public void Tell(string text, int level, string? anchor)
    {
        if (anchor is null)
        {
            _anchors.Enqueue(anchor = Contents.AnchorName(++_anchor));
        }

        _entries.Add(new(text, level, anchor));
    }

    /// <summary>Takes in the headings of blocks we draw, and anchors them.</summary>
    public void Tell(XElement drawn, DocumentFilling filling)
    {
        foreach (var paragraph in drawn.Descendants(Ns.W + "p"))
        {
            if (place.LevelOf(paragraph) is { } level && CanonicalText.Of(paragraph) is { Length: > 0 } text)
            {
                var anchor = Contents.Anchor(paragraph, ++_anchor, filling.NextBookmark());
                _entries.Add(new(text, level, anchor));
            }
        }
    }

    /// <summary>The anchors told, in the same order.</summary>
    public string NextAnchor() => _anchors.Dequeue();
}
