using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Subjects;

/// <summary>The placed subjects in their order, with figures and quadrant in words.</summary>
internal static class RankingTable
{
    private static readonly int[] Widths = [750, 3838, 1400, 1250, 2400];

    public static IReadOnlyList<XElement> Blocks(IReadOnlyList<NumberedSubject> placed, Texts texts) =>
    [
        Wml.P("Heading1", texts["Ranking"]),
        Table.Kept(Table.Of(
            Widths, texts["RankingCaption"],
            Table.Header(
                Widths, [texts["Rank"], texts["Subject"], texts["Desirability"], texts["Feasibility"], texts["QuadrantLabel"]]),
            placed.Select(subject => Row(subject, texts)))),
        Wml.P("OgpNote", placed.Any(one => one.Subject.Selected) ? $"{texts["StarNote"]} {texts["ScaleNote"]}" : texts["ScaleNote"]),
    ];

    private static XElement Row(NumberedSubject numbered, Texts texts) => Table.Row([
        Table.NumberCell(Widths[0], numbered.Number.ToString(CultureInfo.InvariantCulture)),
        Table.TextCell(Widths[1], DecisionBlock.Starred(numbered.Subject, texts)),
        Table.NumberCell(Widths[2], texts.Number(numbered.Desirability)),
        Table.NumberCell(Widths[3], texts.Number(numbered.Feasibility)),
        Table.TextCell(Widths[4], texts["Quadrant" + numbered.Quadrant]),
    ]);
}
