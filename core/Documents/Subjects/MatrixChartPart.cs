using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Domain.Workshops.Views;
using static OgpTeams.Documents.Elements.ChartXml;

namespace OgpTeams.Documents.Subjects;

/// <summary>The chart part: a scatter chart from 1 to 5 with numbered discs, and the name of each quadrant along its edge.</summary>
internal static class MatrixChartPart
{
    /// <summary>Where each quadrant is named: at the edges, where a disc seldom stands. The middle is named on its own line.</summary>
    private static readonly (Quadrant Quadrant, decimal Across, decimal Up)[] Names =
    [
        (Quadrant.Keep, 2, 4.8m), (Quadrant.Launch, 4, 4.8m), (Quadrant.Debate, 3, 1.2m),
        (Quadrant.Leave, 2, 1.2m), (Quadrant.Prepare, 4, 1.2m),
    ];

    public static XDocument Of(IReadOnlyList<MatrixPoint> points, Texts texts) => Space(C(
        "chart",
        C("autoTitleDeleted", V("1")),
        C(
            "plotArea",
            C("layout", C("manualLayout",
                C("layoutTarget", V("inner")), C("xMode", V("edge")), C("yMode", V("edge")),
                C("x", V("0.115")), C("y", V("0.055")), C("w", V("0.83")), C("h", V("0.79")))),
            C(
                "scatterChart",
                C("scatterStyle", V("lineMarker")), C("varyColors", V("0")),

                // In this order: LibreOffice drops a first series that has fewer points than the second. « order » says what is drawn below.
                Subjects(points, texts), Quadrants(texts),
                C("axId", V("11")), C("axId", V("12"))),
            Axis("11", "12", "b", texts["DesirabilityAxis"], vertical: false),
            Axis("12", "11", "l", texts["FeasibilityAxis"], vertical: true),
            C("spPr", Fill("FFFFFF"), new XElement(Ns.A + "ln", new XAttribute("w", 9525), Fill(ChartXml.Line)))),
        C("plotVisOnly", V("1")), C("dispBlanksAs", V("gap"))));

    private static XElement Subjects(IReadOnlyList<MatrixPoint> points, Texts texts) => C(
        "ser",
        C("idx", V("1")), C("order", V("1")),
        C("tx", C("v", texts["SubjectsSeries"])),
        C("spPr", new XElement(Ns.A + "ln", new XAttribute("w", 19050), new XElement(Ns.A + "noFill"))),
        Disc(22),
        points.Select((point, i) => C(
            "dPt", C("idx", V(i)), Disc(point.Diameter), C("bubble3D", V("0")),
            C("spPr", new XElement(Ns.A + "ln", new XElement(Ns.A + "noFill"))))),
        C(
            "dLbls",
            points.Select(PointLabel),
            C("spPr", new XElement(Ns.A + "noFill"), new XElement(Ns.A + "ln", new XElement(Ns.A + "noFill"))),
            C("txPr", new XElement(Ns.A + "bodyPr"), new XElement(Ns.A + "p",
                new XElement(Ns.A + "pPr", Font("defRPr", 900, "FFFFFF", bold: true)), new XElement(Ns.A + "endParaRPr"))),
            C("dLblPos", V("ctr")), ShownValues()),
        Numbers("xVal", points.Select(point => point.Desirability)), Numbers("yVal", points.Select(point => point.Feasibility)),
        C("smooth", V("0")));

    /// <summary>Points without a mark, under the discs, labelled with the names.</summary>
    private static XElement Quadrants(Texts texts) => C(
        "ser",
        C("idx", V("0")), C("order", V("0")),
        C("tx", C("v", texts["QuadrantLabel"])),
        C("spPr", NoLine()),
        C("marker", C("symbol", V("none"))),
        C(
            "dLbls",
            Names.Select((name, i) => Labelled(i, [texts["Quadrant" + name.Quadrant]], ChartXml.Label, Fill("FFFFFF"))),
            C("spPr", new XElement(Ns.A + "noFill"), NoLine()), C("dLblPos", V("ctr")), ShownValues()),
        Numbers("xVal", Names.Select(name => name.Across)), Numbers("yVal", Names.Select(name => name.Up)),
        C("smooth", V("0")));

    private static XElement PointLabel(MatrixPoint point, int i) => Labelled(i, point.Lines, "FFFFFF", null);

    private static XElement Labelled(int i, IEnumerable<string> lines, string colour, XElement? fill) => C(
        "dLbl",
        C("idx", V(i)),
        C("tx", C("rich", new XElement(Ns.A + "bodyPr", new XAttribute("wrap", "none")), lines.Select(line => new XElement(
            Ns.A + "p", new XElement(Ns.A + "pPr", Font("defRPr", 900, colour, bold: true)),
            new XElement(Ns.A + "r", Font("rPr", 900, colour, bold: true), new XElement(Ns.A + "t", line)))))),
        fill is null ? null : C("spPr", fill, NoLine()),
        C("dLblPos", V("ctr")), ShownValues());

    // The axes cross at 3, the middle that parts the quadrants; their labels stay at the edge.
    private static XElement Axis(string id, string crosses, string position, string title, bool vertical) => C(
        "valAx",
        C("axId", V(id)),
        C("scaling", C("orientation", V("minMax")), C("max", V("5")), C("min", V("1"))),
        C("delete", V("0")), C("axPos", V(position)),
        C("majorGridlines", C("spPr", new XElement(Ns.A + "ln", new XAttribute("w", 6350), Fill(Grid)))),
        C("title", C("tx", C("rich",
            new XElement(
                Ns.A + "bodyPr", vertical ? new XAttribute("rot", -5400000) : null, vertical ? new XAttribute("vert", "horz") : null),
            new XElement(Ns.A + "p", new XElement(Ns.A + "pPr", Font("defRPr", 900, Label, bold: true)),
                new XElement(Ns.A + "r", Font("rPr", 900, Label, bold: true), new XElement(Ns.A + "t", title))))), C("overlay", V("0"))),
        C("numFmt", new XAttribute("formatCode", "0"), new XAttribute("sourceLinked", "0")),
        C("majorTickMark", V("none")), C("minorTickMark", V("none")), C("tickLblPos", V("low")),
        C("spPr", new XElement(Ns.A + "ln", new XAttribute("w", 19050), Fill(ChartXml.Line))),
        C("crossAx", V(crosses)), C("crossesAt", V("3")), C("crossBetween", V("midCat")), C("majorUnit", V("1")));

    private static XElement Disc(int size) => C(
        "marker", C("symbol", V("circle")), C("size", V(size)),
        C("spPr", Fill(Table.Ink), new XElement(Ns.A + "ln", new XAttribute("w", 12700), Fill("FFFFFF"))));
}

/// <summary>A place on the matrix and the numbers of the subjects there.</summary>
internal sealed record MatrixPoint(decimal Desirability, decimal Feasibility, IReadOnlyList<string> Numbers)
{
    private const int PerLine = 3;

    /// <summary>« 1, 4, 7 », three numbers a line.</summary>
    public IReadOnlyList<string> Lines { get; } = Numbers.Chunk(PerLine).Select(chunk => string.Join(", ", chunk)).ToList();

    /// <summary>The diameter, in points, of a disc that the label fits in. 72 is the most a chart accepts.</summary>
    public int Diameter => Math.Clamp(Math.Max(Lines.Max(line => line.Length) * 5, Lines.Count * 12) + 11, 20, 72);
}
