using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Letterheads;

/// <summary>The picture of a logo in the head of the pages.</summary>
internal static class LogoDrawing
{
    private const string Image = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image";

    // In English Metric Units, 360 000 a centimetre: what leaves room for words beside it, on any paper.
    private const int MaxWidth = 1_800_000;
    private const int MaxHeight = 468_000;

    private static readonly XNamespace Pic = "http://schemas.openxmlformats.org/drawingml/2006/picture";

    /// <param name="story">The part it stands in.</param>
    /// <param name="text">Read aloud in its place.</param>
    public static XElement Run(DocxPackage package, string story, Logo logo, string text)
    {
        var part = package.FreeName("word/media/logo{0}.png");
        package.Put(part, stream => stream.Write(logo.Png));
        package.ContentTypes.Ensure(part, "image/png");
        return new(Ns.W + "r", Drawing(Relationships.Append(package, story, Image, part), logo, text));
    }

    /// <summary>The fingerprint of the picture that stands there; null when there is none, or several.</summary>
    public static string? FingerprintIn(DocxPackage package, string story, XElement control) =>
        control.Descendants(Ns.A + "blip").ToList() is [var blip]
        && Relationships.TargetOf(package, story, (string?)blip.Attribute(Ns.R + "embed") ?? "") is { } part && package.Has(part)
            ? Convert.ToHexStringLower(System.IO.Hashing.XxHash128.Hash(package.Bytes(part)))
            : null;

    private static XElement Drawing(string link, Logo logo, string text)
    {
        var scale = Math.Min((double)MaxWidth / logo.Width, (double)MaxHeight / logo.Height);
        XAttribute[] size = [new("cx", (int)Math.Max(1, logo.Width * scale)), new("cy", (int)Math.Max(1, logo.Height * scale))];
        return new(Ns.W + "drawing", new XElement(
            Ns.Wp + "inline", new XAttribute(XNamespace.Xmlns + "wp", Ns.Wp), new XAttribute("distT", 0), new XAttribute("distB", 0),
            new XAttribute("distL", 0), new XAttribute("distR", 0),
            new XElement(Ns.Wp + "extent", size),
            new XElement(
                Ns.Wp + "docPr", new XAttribute("id", 2_000_000_001), new XAttribute("name", "Logo"), new XAttribute("descr", XmlText.Clean(text))),
            new XElement(Ns.Wp + "cNvGraphicFramePr", new XElement(
                Ns.A + "graphicFrameLocks", new XAttribute(XNamespace.Xmlns + "a", Ns.A), new XAttribute("noChangeAspect", 1))),
            new XElement(
                Ns.A + "graphic", new XAttribute(XNamespace.Xmlns + "a", Ns.A),
                new XElement(
                    Ns.A + "graphicData", new XAttribute("uri", Pic.NamespaceName),
                    new XElement(
                        Pic + "pic", new XAttribute(XNamespace.Xmlns + "pic", Pic),
                        new XElement(
                            Pic + "nvPicPr",
                            new XElement(Pic + "cNvPr", new XAttribute("id", 0), new XAttribute("name", "logo.png")),
                            new XElement(Pic + "cNvPicPr")),
                        new XElement(
                            Pic + "blipFill",
                            new XElement(
                                Ns.A + "blip", new XAttribute(XNamespace.Xmlns + "r", Ns.R), new XAttribute(Ns.R + "embed", link)),
                            new XElement(Ns.A + "stretch", new XElement(Ns.A + "fillRect"))),
                        new XElement(
                            Pic + "spPr",
                            new XElement(
                                Ns.A + "xfrm",
                                new XElement(Ns.A + "off", new XAttribute("x", 0), new XAttribute("y", 0)), new XElement(Ns.A + "ext", size)),
                            new XElement(
                                Ns.A + "prstGeom", new XAttribute("prst", "rect"), new XElement(Ns.A + "avLst"))))))));
    }
}
