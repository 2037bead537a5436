using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// Small pieces of DrawingML charts. Colours are explicit (LibreOffice draws nothing without) and the data literal: there is
/// no workbook behind.
/// </summary>
internal static class ChartXml
{
    public const string Grid = "D9DEE7";
    public const string Line = "6B7A94";
    public const string Label = "262626";

    public static XDocument Space(XElement chart) => new(C(
        "chartSpace",
        new XAttribute(XNamespace.Xmlns + "c", Ns.C), new XAttribute(XNamespace.Xmlns + "a", Ns.A),
        C("roundedCorners", V("0")), chart,
        C("spPr", Fill("FFFFFF"), NoLine()),
        C("txPr", new XElement(Ns.A + "bodyPr"), new XElement(Ns.A + "p",
            new XElement(Ns.A + "pPr", Font("defRPr", 900, Label, bold: false)), new XElement(Ns.A + "endParaRPr")))));

    public static XElement Numbers(string name, IEnumerable<decimal> numbers)
    {
        var all = numbers.ToList();
        return C(name, C(
            "numLit", C("formatCode", "General"), C("ptCount", V(all.Count)),
            all.Select((number, i) => C("pt", new XAttribute("idx", i), C("v", number.ToString(CultureInfo.InvariantCulture))))));
    }

    public static IEnumerable<XElement> ShownValues() =>
    [
        C("showLegendKey", V("0")), C("showVal", V("1")), C("showCatName", V("0")), C("showSerName", V("0")), C("showPercent", V("0")),
        C("showBubbleSize", V("0")),
    ];

    /// <param name="size">In hundredths of a point.</param>
    public static XElement Font(string name, int size, string colour, bool bold) => new(
        Ns.A + name, new XAttribute("sz", size), new XAttribute("b", bold ? 1 : 0), Fill(colour),
        new XElement(Ns.A + "latin", new XAttribute("typeface", "Arial")), new XElement(Ns.A + "cs", new XAttribute("typeface", "Arial")));

    public static XElement Fill(string colour) =>
        new(Ns.A + "solidFill", new XElement(Ns.A + "srgbClr", new XAttribute("val", colour)));

    /// <param name="width">In English Metric Units: 12 700 a point.</param>
    public static XElement Stroke(int width, string colour) => new(Ns.A + "ln", new XAttribute("w", width), Fill(colour));

    public static XElement NoLine() => new(Ns.A + "ln", new XElement(Ns.A + "noFill"));

    public static XElement C(string name, params object?[] content) => new(Ns.C + name, content);

    public static XAttribute V(object value) => new("val", value);
}
