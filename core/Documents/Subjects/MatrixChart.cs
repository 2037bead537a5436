using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Subjects;

/// <summary>The matrix as a native Word chart, with the figures as its alternative text.</summary>
internal static class MatrixChart
{
    private const int Width = 6_000_000;
    private const int Height = 3_850_000;

    public static FieldValue.Blocks Value(IReadOnlyList<NumberedSubject> placed, Texts texts) => new(
        [
            Wml.P("Heading1", texts["Matrix"]),
            Wml.P("OgpFigure", new XElement(Ns.W + "r", Drawing(Description(placed, texts), texts["Matrix"]))),
            Wml.P("OgpNote", texts["MatrixNote"]),
        ],
        MatrixChartPart.Of(Points(placed), texts));

    /// <summary>Subjects that stand at the same place share one point, labelled with all their numbers.</summary>
    private static List<MatrixPoint> Points(IReadOnlyList<NumberedSubject> placed) => placed
        .GroupBy(subject => (subject.Desirability, subject.Feasibility))
        .Select(group => new MatrixPoint(
            group.Key.Desirability, group.Key.Feasibility, group.Select(subject => subject.Number).Order().ToList()))
        .ToList();

    private static string Description(IReadOnlyList<NumberedSubject> placed, Texts texts) =>
        texts["MatrixDescription"] + " " + string.Join(" ; ", placed.Select(subject => texts.Format(
            "MatrixDescriptionSubject", subject.Number.ToString(CultureInfo.InvariantCulture), Text.XmlText.Clean(subject.Subject.Title),
            texts.Number(subject.Desirability), texts.Number(subject.Feasibility)))) + ".";

    private static XElement Drawing(string description, string title) => new(
        Ns.W + "drawing",
        new XElement(
            Ns.Wp + "inline", new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(Ns.Wp + "extent", new XAttribute("cx", Width), new XAttribute("cy", Height)),
            new XElement(
                Ns.Wp + "docPr", new XAttribute("id", 1), new XAttribute("name", title), new XAttribute("descr", description)),
            new XElement(Ns.Wp + "cNvGraphicFramePr"),
            new XElement(
                Ns.A + "graphic", new XAttribute(XNamespace.Xmlns + "a", Ns.A),
                new XElement(
                    Ns.A + "graphicData", new XAttribute("uri", Ns.C.NamespaceName),
                    new XElement(
                        Ns.C + "chart", new XAttribute(XNamespace.Xmlns + "c", Ns.C), new XAttribute(Ns.R + "id", "chart"))))));
}
