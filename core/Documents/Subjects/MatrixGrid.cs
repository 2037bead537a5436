using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Subjects;

/// <summary>
/// The matrix as a table of numbers, for those who do not see the chart: its four corners and the middle that parts them, as
/// on the cards. Half-steps keep their side; the ranking has the figures.
/// </summary>
internal static class MatrixGrid
{
    private static readonly int[] Widths = [2138, 2500, 2500, 2500];
    private static readonly Band[] LeftToRight = [Band.Low, Band.Middle, Band.High];

    public static IReadOnlyList<XElement> Blocks(IReadOnlyList<NumberedSubject> placed, Texts texts) =>
    [
        Wml.P("Heading2", texts["Grid"]),
        Table.Of(
            Widths, texts["GridCaption"],
            Table.Header(Widths, [texts["GridCorner"], .. LeftToRight.Select(across => texts["Desirability" + across])]),
            LeftToRight.Reverse().Select(up => Row(up, placed, texts))),
    ];

    private static XElement Row(Band up, IReadOnlyList<NumberedSubject> placed, Texts texts) => Table.Row([
        Table.HeaderCell(Widths[0], texts["Feasibility" + up]),
        .. LeftToRight.Select((across, column) => Cell(
            Widths[column + 1], Position.QuadrantAt(across, up),
            placed.Where(one => one.Subject.Position!.Across == across && one.Subject.Position.Up == up), texts)),
    ]);

    private static XElement Cell(int width, Quadrant quadrant, IEnumerable<NumberedSubject> subjects, Texts texts) => Table.Cell(
        width, null,
        Wml.P("TableText", texts["Quadrant" + quadrant]),
        Wml.P("TableNumber", NumberedSubject.Numbers(subjects) is { Length: > 0 } numbers ? numbers : "–"));
}
