using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Filling;

/// <summary>The table of contents: its lines as the template has them, or those of the document.</summary>
internal sealed class ContentsPiece(Contents.Place place, IReadOnlyDictionary<string, int> levels, StyleSheet styles) : Region
{
    private readonly string[] _styles = [styles.Id("TOC1"), styles.Id("TOC2")];

    public IReadOnlyList<string> Texts { get; } = place.Texts;

    public required int HighestAnchor { get; init; }

    /// <summary>The level of a heading the contents list; null for any other paragraph.</summary>
    public int? LevelOf(XElement paragraph) =>
        (string?)paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val") is { } style
        && levels.TryGetValue(style, out var level) && level >= place.From && level <= place.To ? level : null;

    public override void Write(DocumentFilling filling)
    {
        if (filling.Contents is { } lines)
        {
            filling.Write(Contents.Lines(lines.Entries, place.Instruction, _styles));
        }
        else
        {
            base.Write(filling);
        }
    }
}
