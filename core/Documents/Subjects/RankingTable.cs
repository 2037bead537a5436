using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Subjects;

/// <summary>The placed subjects in their order, with figures and quadrant in words.</summary>
internal static class RankingTable
{
    private static readonly int[] _widths = [750, 3838, 1400, 1250, 2400];

    public static IReadOnlyList<XElement> Blocks(IReadOnlyList<NumberedSubject> placed, Texts texts) =>
    [
        Wml.P("Heading1", texts["Ranking"]),
        Table.Of(
            _widths, texts["RankingCaption"],
            Table.Header(
                _widths, [texts["Rank"], texts["Subject"], texts["Desirability"], texts["Feasibility"], texts["QuadrantLabel"]]),
            placed.Select(subject => Row(subject, texts))),
        Wml.P("OgpNote", texts["ScaleNote"]),
    ];

    private static XElement Row(NumberedSubject numbered, Texts texts) => Table.Row([
        Table.NumberCell(_widths[0], numbered.Number.ToString(CultureInfo.InvariantCulture)),
        Table.TextCell(_widths[1], numbered.Subject.Title),
        Table.NumberCell(_widths[2], texts.Number(numbered.Desirability)),
        Table.NumberCell(_widths[3], texts.Number(numbered.Feasibility)),
        Table.TextCell(_widths[4], texts["Quadrant" + numbered.Quadrant]),
    ]);
}
