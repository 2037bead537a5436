using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Subjects;

/// <summary>The matrix as a native Word chart, with the figures as its alternative text.</summary>
internal static class MatrixChart
{
    private const int Height = 3_850_000;

    /// <summary>In the ranking before it: with more, the chart stands on the next page, and LibreOffice would leave its heading behind.</summary>
    private const int MostAbove = 6;

    public static FieldValue.Blocks Value(IReadOnlyList<NumberedSubject> placed, Texts texts) => new(
        [
            Heading(placed.Count, texts),
            ChartDrawing.Paragraph(texts["Matrix"], Description(placed, texts), Height),
            Wml.P("OgpNote", texts["MatrixNote"]),
        ],
        MatrixChartPart.Of(Points(placed), texts));

    private static XElement Heading(int ranked, Texts texts) =>
        Wml.P("Heading1", texts["Matrix"]) is var heading && ranked > MostAbove ? Wml.OnNewPage(heading) : heading;

    /// <summary>Subjects that stand at the same place share one point, labelled with their numbers.</summary>
    private static List<MatrixPoint> Points(IReadOnlyList<NumberedSubject> placed) => placed
        .GroupBy(subject => (subject.Desirability, subject.Feasibility))
        .Select(group => new MatrixPoint(
            group.Key.Desirability, group.Key.Feasibility, NumberedSubject.Each(group)))
        .ToList();

    private static string Description(IReadOnlyList<NumberedSubject> placed, Texts texts) =>
        texts["MatrixDescription"] + " " + string.Join(" ; ", placed.Select(subject => texts.Format(
            "MatrixDescriptionSubject", subject.Number.ToString(CultureInfo.InvariantCulture), OgpTeams.Documents.Elements.XmlText.Clean(subject.Subject.Title),
            texts.Number(subject.Desirability), texts.Number(subject.Feasibility)))) + ".";
}
