using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Reading;

/// <summary>One row of a table as its words.</summary>
/// <param name="Cells">Of each, its words without those of the tables in it.</param>
internal sealed record UntaggedRow(XElement Element, List<string> Cells)
{
    public List<string> Said { get; } = Cells.FindAll(text => !string.IsNullOrWhiteSpace(text));

    public static UntaggedRow Of(XElement row, IEnumerable<XElement> cells) => new(row, [.. cells.Select(Words)]);

    /// <summary>The tables in its cells.</summary>
    public IEnumerable<XElement> Tables => Element.Elements(Ns.W + "tc").Elements(Ns.W + "tbl");

    /// <summary>A title in a paragraph of its own, more paragraphs under it: people type a deliverable so, under the rows of ours.</summary>
    public static bool HasTitleAbove(IReadOnlyList<XElement> blocks) => blocks.Count > 1
        && blocks.All(block => block.Name == Ns.W + "p") && CanonicalText.Of(blocks[0]) is { Length: > 0 } title
        && !title.Contains('\n', StringComparison.Ordinal);

    /// <summary>What stands in a cell, its properties apart.</summary>
    public static List<XElement> BlocksOf(XElement cell) => [.. cell.Elements().Where(one => one.Name != Ns.W + "tcPr")];

    private static string Words(XElement cell) => cell.Elements(Ns.W + "tbl").Any()
        ? string.Join('\n', cell.Elements().Where(one => one.Name != Ns.W + "tbl").Select(PlanWalk.TextOf).Where(text => text.Length > 0))
        : PlanWalk.TextOf(cell);
}
