using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Controls;

/// <summary>Reading a content control (<c>w:sdt</c>), at whichever level Word left it: run, block, row or cell.</summary>
internal static class Control
{
    public static string? TagOf(XElement control) =>
        (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.Attribute(Ns.W + "val");

    public static string? AliasOf(XElement control) =>
        (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "alias")?.Attribute(Ns.W + "val");

    public static void SetTag(XElement control, string tag) =>
        control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.SetAttributeValue(Ns.W + "val", tag);

    public static XElement ContentOf(XElement control)
    {
        if (control.Element(Ns.W + "sdtContent") is not { } content)
        {
            content = new XElement(Ns.W + "sdtContent");
            control.Add(content);
        }

        return content;
    }

    /// <summary>All tagged controls, outer before inner.</summary>
    public static IEnumerable<XElement> Tagged(XElement root) =>
        root.DescendantsAndSelf(Ns.W + "sdt").Where(control => !string.IsNullOrEmpty(TagOf(control)));

    /// <summary>Whether the control stands inside a paragraph, so that a new line is a break and not a paragraph.</summary>
    public static bool IsInside(XElement control) => control.Ancestors(Ns.W + "p").Any();

    public static bool ShowsPlaceholder(XElement control) =>
        control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "showingPlcHdr") is { } flag
        && (string?)flag.Attribute(Ns.W + "val") is not ("0" or "false" or "off");

    public static void MarkPlaceholder(XElement control, bool shown)
    {
        var properties = control.Element(Ns.W + "sdtPr");
        properties?.Elements(Ns.W + "showingPlcHdr").Remove();
        if (shown)
        {
            properties?.Add(new XElement(Ns.W + "showingPlcHdr"));
        }
    }

    /// <summary>Tracked changes that nobody accepted or refused yet, of text, paragraph marks, rows or formatting.</summary>
    public static bool HasPendingChanges(XElement control) => control.Descendants().Any(element =>
        element.Name.Namespace == Ns.W && element.Name.LocalName is "ins" or "del" or "moveFrom" or "moveTo" or "cellIns" or "cellDel"
            or "rPrChange" or "pPrChange" or "tblPrChange" or "trPrChange" or "tcPrChange");

    /// <summary>Whether the control itself lies in text that somebody proposes to delete.</summary>
    public static bool IsProposedForDeletion(XElement control) =>
        control.Ancestors().Any(element => element.Name == Ns.W + "del" || element.Name == Ns.W + "moveFrom");

    /// <summary>
    /// Whether a person gave words of a field a look of their own (bold, a colour…): text alone would not tell, and writing
    /// over it would lose it. One look for the whole field is kept when writing, so it does not count.
    /// </summary>
    public static bool HasMixedFormatting(XElement control) => control.Descendants(Ns.W + "r")
        .Where(run => run.Elements(Ns.W + "t").Any(text => !string.IsNullOrWhiteSpace(text.Value)))
        .Select(Look).Distinct(StringComparer.Ordinal).Skip(1).Any();

    private static string Look(XElement run) => string.Concat(
        (run.Element(Ns.W + "rPr")?.Elements() ?? [])
            .Where(property => property.Name.LocalName is "b" or "i" or "u" or "strike" or "color" or "highlight" or "shd" or "vertAlign"
                or "caps" or "smallCaps")
            .OrderBy(property => property.Name.LocalName, StringComparer.Ordinal)
            .Select(property => property.ToString(SaveOptions.DisableFormatting)));
}
