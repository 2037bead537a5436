using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Controls;

/// <summary>Gives numbers to what must have its own in a document: controls, bookmarks, drawings.</summary>
internal static class ControlIds
{
    /// <summary>Numbers everything inside <paramref name="inserted"/> afresh, after the highest number of the document.</summary>
    public static void Renumber(XElement inserted, XElement document)
    {
        Number(inserted.DescendantsAndSelf(Ns.W + "sdt").Select(IdOf), Ns.W + "val", Highest(document, Ns.W + "id", Ns.W + "val"));
        RenumberDrawings(inserted, document);
        RenumberBookmarks(inserted, Highest(document, Ns.W + "bookmarkStart", Ns.W + "id"));
    }

    public static void RenumberDrawings(XElement inserted, XElement document) =>
        Number(inserted.Descendants(Ns.Wp + "docPr"), "id", Highest(document, Ns.Wp + "docPr", "id"));

    public static int Highest(XElement document, XName element, XName attribute) => document.Descendants(element)
        .Select(one => (string?)one.Attribute(attribute))
        .Select(value => int.TryParse(value, NumberStyles.Integer, CultureInfo.InvariantCulture, out var id) ? id : 0)
        .Where(id => id < int.MaxValue / 2)
        .DefaultIfEmpty().Max();

    private static XElement IdOf(XElement control)
    {
        var properties = control.Element(Ns.W + "sdtPr")!;
        if (properties.Element(Ns.W + "id") is { } id)
        {
            return id;
        }

        id = new XElement(Ns.W + "id");
        (properties.Element(Ns.W + "tag") ?? properties.Element(Ns.W + "alias"))?.AddAfterSelf(id);
        return id;
    }

    private static void Number(IEnumerable<XElement> elements, XName attribute, int after)
    {
        foreach (var element in elements)
        {
            element.SetAttributeValue(attribute, ++after);
        }
    }

    private static void RenumberBookmarks(XElement inserted, int after)
    {
        var ends = inserted.Descendants(Ns.W + "bookmarkEnd").ToLookup(end => (string?)end.Attribute(Ns.W + "id"), StringComparer.Ordinal);
        foreach (var start in inserted.Descendants(Ns.W + "bookmarkStart").ToList())
        {
            var old = (string?)start.Attribute(Ns.W + "id");
            start.SetAttributeValue(Ns.W + "id", ++after);
            foreach (var end in ends[old])
            {
                end.SetAttributeValue(Ns.W + "id", after);
            }
        }
    }
}
