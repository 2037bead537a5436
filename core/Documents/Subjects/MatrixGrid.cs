using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;

namespace OgpTeams.Documents.Subjects;

/// <summary>The matrix as a table of numbers, for those who do not see the chart: positions rounded to the scale's steps.</summary>
internal static class MatrixGrid
{
    private static readonly int[] Widths = [2138, 1500, 1500, 1500, 1500, 1500];

    public static IReadOnlyList<XElement> Blocks(IReadOnlyList<NumberedSubject> placed, Texts texts) =>
    [
        Wml.P("Heading2", texts["Grid"]),
        Table.Of(
            Widths, texts["GridCaption"],
            Table.Header(Widths, [texts["GridCorner"], .. Enumerable.Range(1, 5).Select(step => Step("Desirability", step, texts))]),
            Enumerable.Range(1, 5).Reverse().Select(feasibility => Row(feasibility, placed, texts))),
        Wml.P("OgpNote", texts["GridNote"]),
    ];

    private static XElement Row(int feasibility, IReadOnlyList<NumberedSubject> placed, Texts texts) => Table.Row([
        Table.HeaderCell(Widths[0], Step("Feasibility", feasibility, texts)),
        .. Enumerable.Range(1, 5).Select(desirability => Cell(
            desirability,
            placed.Where(subject => Rounded(subject.Desirability) == desirability && Rounded(subject.Feasibility) == feasibility))),
    ]);

    private static XElement Cell(int column, IEnumerable<NumberedSubject> subjects) =>
        Table.NumberCell(Widths[column], NumberedSubject.Numbers(subjects) is { Length: > 0 } numbers ? numbers : "–");

    private static string Step(string axis, int step, Texts texts) => step switch
    {
        1 => texts[axis + "Low"],
        5 => texts[axis + "High"],
        _ => step.ToString(CultureInfo.InvariantCulture),
    };

    private static int Rounded(decimal position) => (int)Math.Round(Math.Clamp(position, 1, 5), MidpointRounding.AwayFromZero);
}
