using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Filling;

/// <summary>The table of contents: its lines as the template has them, or those of the document.</summary>
internal sealed class ContentsPiece(Contents.Place place, StyleSheet styles) : Region
{
    private readonly string[] _styles = [.. Enumerable.Range(1, place.Rules.Deepest).Select(level => styles.Id(Contents.StyleOf(level)))];

    public IReadOnlyList<string> Texts { get; } = place.Texts;

    public required int HighestAnchor { get; init; }

    /// <summary>The level of a heading the contents list; null for any other paragraph.</summary>
    public int? LevelOf(XElement paragraph) => place.Rules.LevelOf(paragraph);

    public override void Write(DocumentFilling filling)
    {
        if (filling.Contents is { } lines)
        {
            filling.Write(Contents.Lines(lines.Entries, place.Instruction, level => _styles[level - 1]));
        }
        else
        {
            base.Write(filling);
        }
    }
}
