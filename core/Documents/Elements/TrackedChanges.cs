using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Tracked changes that nobody accepted or refused yet: of text, paragraph marks, rows, cells, formatting, moves.</summary>
internal static class TrackedChanges
{
    private static readonly HashSet<string> Changes = new(StringComparer.Ordinal)
    {
        "ins", "del", "moveFrom", "moveTo", "cellIns", "cellDel", "cellMerge", "numberingChange", "rPrChange", "pPrChange", "sectPrChange",
        "tblPrChange", "tblPrExChange", "tblGridChange", "trPrChange", "tcPrChange", "customXmlInsRangeStart", "customXmlDelRangeStart",
        "customXmlMoveFromRangeStart", "customXmlMoveToRangeStart", "moveFromRangeStart", "moveToRangeStart",
    };

    /// <summary>Whether a control holds changes, or lies in text, a row or a cell that is one.</summary>
    public static bool Touch(XElement control) => control.Descendants().Any(IsChange) || control.Ancestors().Any(IsChanged);

    /// <summary>Whether the control lies in text that somebody proposes to delete, or is proposed for deletion itself.</summary>
    public static bool Delete(XElement control) =>
        control.Ancestors().Any(element => element.Name == Ns.W + "del" || element.Name == Ns.W + "moveFrom");

    private static bool IsChange(XElement element) => element.Name.Namespace == Ns.W && Changes.Contains(element.Name.LocalName);

    private static bool IsChanged(XElement holder) => holder.Name.Namespace == Ns.W && holder.Name.LocalName switch
    {
        "ins" or "del" or "moveFrom" or "moveTo" => true,
        "tr" => holder.Elements(Ns.W + "trPr").Elements().Any(IsChange),
        "tc" => holder.Elements(Ns.W + "tcPr").Elements().Any(IsChange),
        _ => false,
    };
}
