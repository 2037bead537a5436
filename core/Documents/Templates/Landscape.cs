using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>A document of wide tables, turned on its side: pages, and what headers and footers align to the right edge.</summary>
internal static class Landscape
{
    /// <summary>Between the margins, in twentieths of a point.</summary>
    public const int Width = 14570;

    public static DocxPackage Turned(DocxPackage package)
    {
        foreach (var size in package.Body.Descendants(Ns.W + "pgSz").ToList())
        {
            var (width, height) = ((string?)size.Attribute(Ns.W + "w"), (string?)size.Attribute(Ns.W + "h"));
            size.SetAttributeValue(Ns.W + "w", height);
            size.SetAttributeValue(Ns.W + "h", width);
            size.SetAttributeValue(Ns.W + "orient", "landscape");
        }

        foreach (var paragraph in Stories.Of(package).Where(story => story.Name.LocalName is "hdr" or "ftr").Descendants(Ns.W + "p"))
        {
            AlignRight(paragraph.Element(Ns.W + "pPr")!);
        }

        return package;
    }

    /// <summary>The styles of headers and footers have their tab at the edge of a page that stands upright.</summary>
    private static void AlignRight(XElement properties)
    {
        var tabs = new XElement(Ns.W + "tabs", Tab("clear", Table.Upright), Tab("right", Width));
        properties.Elements(Ns.W + "tabs").Remove();
        properties.Element(Ns.W + "pStyle")!.AddAfterSelf(tabs);
    }

    private static XElement Tab(string kind, int place) =>
        new(Ns.W + "tab", Wml.Val(kind), new XAttribute(Ns.W + "pos", place.ToString(CultureInfo.InvariantCulture)));
}
