using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using static OgpTeams.Documents.Elements.ChartXml;

namespace OgpTeams.Documents.Assessments;

/// <summary>The chart part: two bars a level, one full and one hatched, so that they are told apart without colour.</summary>
internal static class LevelsChartPart
{
    public static XDocument Of(IReadOnlyList<LevelCount> counts, Texts texts) => Space(C(
        "chart",
        C("autoTitleDeleted", V("1")),
        C(
            "plotArea", C("layout"),
            C(
                "barChart",
                C("barDir", V("col")), C("grouping", V("clustered")), C("varyColors", V("0")),
                Bars(0, texts["SeriesCommitments"], counts, count => count.Commitments, Fill(Table.Ink)),
                Bars(1, texts["SeriesMilestones"], counts, count => count.Milestones, Hatched()),
                C("gapWidth", V("60")), C("overlap", V("-10")), C("axId", V("21")), C("axId", V("22"))),
            Categories(), Figures(counts.SelectMany(count => new[] { count.Commitments, count.Milestones }).Max())),
        C("legend", C("legendPos", V("b")), C("overlay", V("0"))),
        C("plotVisOnly", V("1")), C("dispBlanksAs", V("gap"))));

    private static XElement Bars(int index, string name, IReadOnlyList<LevelCount> counts, Func<LevelCount, int> figure, XElement fill) => C(
        "ser",
        C("idx", V(index)), C("order", V(index)), C("tx", C("v", name)),
        C("spPr", fill, Stroke(9525, Table.Ink)), C("invertIfNegative", V("0")),
        C(
            "dLbls", C("spPr", new XElement(Ns.A + "noFill"), NoLine()),
            C("txPr", new XElement(Ns.A + "bodyPr"), new XElement(Ns.A + "p",
                new XElement(Ns.A + "pPr", Font("defRPr", 900, Label, bold: true)), new XElement(Ns.A + "endParaRPr"))),
            C("dLblPos", V("outEnd")), ShownValues()),
        C("cat", C("strLit", C("ptCount", V(counts.Count)), counts.Select((count, i) => C("pt", new XAttribute("idx", i), C("v", count.Level))))),
        Numbers("val", counts.Select(count => (decimal)figure(count))));

    private static XElement Hatched() => new(
        Ns.A + "pattFill", new XAttribute("prst", "wdUpDiag"),
        new XElement(Ns.A + "fgClr", new XElement(Ns.A + "srgbClr", new XAttribute("val", "5B7DB1"))),
        new XElement(Ns.A + "bgClr", new XElement(Ns.A + "srgbClr", new XAttribute("val", "FFFFFF"))));

    private static XElement Categories() => C(
        "catAx",
        C("axId", V("21")), C("scaling", C("orientation", V("minMax"))), C("delete", V("0")), C("axPos", V("b")),
        C("numFmt", new XAttribute("formatCode", "General"), new XAttribute("sourceLinked", "0")),
        C("majorTickMark", V("none")), C("minorTickMark", V("none")), C("tickLblPos", V("low")), C("spPr", Stroke(9525, ChartXml.Line)),
        C("crossAx", V("22")), C("crosses", V("autoZero")), C("auto", V("1")), C("lblAlgn", V("ctr")), C("lblOffset", V("100")),
        C("noMultiLvlLbl", V("0")));

    // Whole numbers only, and room above the highest bar for its figure.
    private static XElement Figures(int highest) => C(
        "valAx",
        C("axId", V("22")), C("scaling", C("orientation", V("minMax")), C("max", V(highest + 1)), C("min", V("0"))), C("delete", V("0")),
        C("axPos", V("l")), C("majorGridlines", C("spPr", Stroke(6350, Grid))),
        C("numFmt", new XAttribute("formatCode", "0"), new XAttribute("sourceLinked", "0")),
        C("majorTickMark", V("none")), C("minorTickMark", V("none")), C("tickLblPos", V("nextTo")), C("spPr", NoLine()),
        C("crossAx", V("21")), C("crosses", V("autoZero")), C("crossBetween", V("between")), C("majorUnit", V((highest / 10) + 1)));
}
