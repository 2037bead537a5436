using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>The place of a native chart in the text, with the figures as its alternative text.</summary>
internal static class ChartDrawing
{
    private const int Width = 6_000_000;

    /// <param name="height">In English Metric Units: 360 000 a centimetre.</param>
    /// <param name="description">Read aloud in place of the chart: every figure in it.</param>
    public static XElement Paragraph(string title, string description, int height) =>
        Wml.P("OgpFigure", new XElement(Ns.W + "r", Drawing(title, description, height)));

    // The link to the chart's part is set when the block is placed.
    private static XElement Drawing(string title, string description, int height) => new(
        Ns.W + "drawing",
        new XElement(
            Ns.Wp + "inline", new XAttribute("distT", 0), new XAttribute("distB", 0), new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(Ns.Wp + "extent", new XAttribute("cx", Width), new XAttribute("cy", height)),
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
