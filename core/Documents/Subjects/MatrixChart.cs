using System.Globalization;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Subjects;

/// <summary>The matrix as a native Word chart, with the figures as its alternative text.</summary>
internal static class MatrixChart
{
    private const int Height = 3_850_000;

    /// <summary>Rows of the ranking under which the figure does not fit any more: some programs then leave its heading behind.</summary>
    private const int MostRowsBefore = 5;

    public static FieldValue.Blocks Value(IReadOnlyList<NumberedSubject> placed, Texts texts) => new(
        [
            placed.Count > MostRowsBefore ? Wml.OnNewPage(Wml.P("Heading1", texts["Matrix"])) : Wml.P("Heading1", texts["Matrix"]),
            ChartDrawing.Paragraph(texts["Matrix"], Description(placed, texts), Height),
            Wml.P("OgpNote", texts["MatrixNote"]),
        ],
        MatrixChartPart.Of(Points(placed), texts));

    /// <summary>Subjects that stand at the same place share one point, labelled with their numbers.</summary>
    private static List<MatrixPoint> Points(IReadOnlyList<NumberedSubject> placed) => placed
        .GroupBy(subject => (subject.Desirability, subject.Feasibility))
        .Select(group => new MatrixPoint(
            group.Key.Desirability, group.Key.Feasibility, NumberedSubject.Each(group)))
        .ToList();

    private static string Description(IReadOnlyList<NumberedSubject> placed, Texts texts) =>
        texts["MatrixDescription"] + " " + string.Join(" ; ", placed.Select(subject => texts.Format(
            "MatrixDescriptionSubject", subject.Number.ToString(CultureInfo.InvariantCulture), XmlText.Clean(subject.Subject.Title),
            texts.Number(subject.Desirability), texts.Number(subject.Feasibility)))) + ".";
}
