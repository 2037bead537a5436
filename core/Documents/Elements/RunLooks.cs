using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// The properties of runs, which the schema wants in one order. LibreOffice writes those of the page numbers in a table of
/// contents in another, style last.
/// </summary>
internal static class RunLooks
{
    private static readonly string[] Order =
    [
        "ins", "del", "moveFrom", "moveTo", "rStyle", "rFonts", "b", "bCs", "i", "iCs", "caps", "smallCaps", "strike", "dstrike", "outline",
        "shadow", "emboss", "imprint", "noProof", "snapToGrid", "vanish", "webHidden", "color", "spacing", "w", "kern", "position", "sz",
        "szCs", "highlight", "u", "effect", "bdr", "shd", "fitText", "vertAlign", "rtl", "cs", "em", "lang", "eastAsianLayout", "specVanish",
        "oMath",
    ];

    public static void PutInOrder(XElement body)
    {
        foreach (var look in body.Descendants(Ns.W + "rStyle").Where(style => style.PreviousNode is not null).Select(style => style.Parent!).ToList())
        {
            // What we do not know comes last, as extensions and the record of a change do.
            look.ReplaceNodes(look.Elements().OrderBy(one => Array.IndexOf(Order, one.Name.LocalName) is >= 0 and var place ? place : int.MaxValue).ToList());
        }
    }
}
