using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Items that begin on a new page: the first stays under a heading that has just begun one.</summary>
internal static class PageBreaks
{
    /// <summary>The break before the first paragraph of an item; null when it has none.</summary>
    public static XElement? Of(XElement item) =>
        item.Descendants(Ns.W + "p").FirstOrDefault()?.Element(Ns.W + "pPr")?.Element(Ns.W + "pageBreakBefore");

    /// <summary>Whether the nearest words before an item are a paragraph on a new page of its own. What we draw between may be left out.</summary>
    public static bool Follow(XElement item)
    {
        for (var at = item; at.Name != Ns.W + "body" && at.Parent is { } holder; at = holder)
        {
            if (at.ElementsBeforeSelf().LastOrDefault(one => one.Name.LocalName is "p" or "tbl") is { } before)
            {
                return before.Element(Ns.W + "pPr")?.Element(Ns.W + "pageBreakBefore") is not null
                    && before.ElementsAfterSelf().TakeWhile(one => one != at).All(IsNotOfText);
            }

            if (!at.ElementsBeforeSelf().All(IsNotOfText))
            {
                return false;
            }
        }

        return false;
    }

    private static bool IsNotOfText(XElement element) => element.Name.LocalName is "bookmarkStart" or "bookmarkEnd" or "sdtPr"
        || element.Element(Ns.W + "sdtPr")?.Element(Ns.W + "docPartObj") is not null;
}
