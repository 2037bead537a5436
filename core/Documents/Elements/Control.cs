using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>Reading a content control (<c>w:sdt</c>), at whichever level Word left it: run, block, row or cell.</summary>
internal static class Control
{
    public static string? TagOf(XElement control) =>
        (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.Attribute(Ns.W + "val");

    public static string? AliasOf(XElement control) =>
        (string?)control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "alias")?.Attribute(Ns.W + "val");

    public static void SetTag(XElement control, string tag) =>
        control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "tag")?.SetAttributeValue(Ns.W + "val", tag);

    /// <summary>What stands in it, to be read.</summary>
    public static IEnumerable<XElement> Inside(XElement control) => control.Elements(Ns.W + "sdtContent").Elements();

    /// <summary>Where to write in it.</summary>
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
        root.DescendantsAndSelf(Ns.W + "sdt").Where(control => !string.IsNullOrEmpty(TagOf(control)) && !IsAmongProperties(control));

    /// <summary>The tagged controls of the whole document, story after story; those of the head and foot of its pages are none of it.</summary>
    public static IEnumerable<XElement> Tagged(DocxPackage package) =>
        Stories.Of(package).SelectMany(Tagged).Where(control => !TagOf(control)!.StartsWith("page/", StringComparison.Ordinal));

    /// <summary>Whether the control stands inside a paragraph, so that a new line is a break and not a paragraph.</summary>
    public static bool IsInside(XElement control) =>
        control.Ancestors().TakeWhile(one => one.Name != Ns.W + "txbxContent").Any(one => one.Name == Ns.W + "p");

    /// <summary>Whether words may stand in it: not where rows or cells belong, once those are gone.</summary>
    public static bool HoldsWords(XElement control) => control.Descendants(Ns.W + "p").Any() || !HoldsCells(control);

    /// <summary>Whether it stands where rows or cells belong, be they in controls of their own.</summary>
    public static bool HoldsCells(XElement control) => TableOf(control) is not null;

    /// <summary>Whether it is around rows of a table.</summary>
    public static bool HoldsRows(XElement control) => Inside(control).Any(one => one.Name == Ns.W + "tr");

    /// <summary>Whether one may stand beside the other: in a paragraph, among blocks, rows or cells.</summary>
    public static bool StandAlike(XElement control, XElement other) =>
        IsInside(control) == IsInside(other) && TableOf(control) == TableOf(other);

    /// <summary>The table of a control that holds rows, the row of one that holds cells; null for any other.</summary>
    private static XName? TableOf(XElement control) => HolderOf(control) is { LocalName: "tbl" or "tr" } name ? name : null;

    /// <summary>Whether a damaged file has it among the properties of a cell or a paragraph, where nothing can be said.</summary>
    private static bool IsAmongProperties(XElement control) => HolderOf(control)?.LocalName.EndsWith("Pr", StringComparison.Ordinal) == true;

    /// <summary>What it stands in, the controls around it apart.</summary>
    private static XName? HolderOf(XElement control) =>
        control.Ancestors().FirstOrDefault(one => one.Name.LocalName is not ("sdt" or "sdtContent"))?.Name;

    /// <summary>Whether other controls of ours stand in it.</summary>
    public static bool HoldsTagged(XElement control) =>
        control.Descendants(Ns.W + "sdt").Any(inner => !string.IsNullOrEmpty(TagOf(inner)));

    /// <summary>Whether all that stands in it is nobody's: by its words where they were judged, else by what the program says.</summary>
    public static bool ShowsPlaceholder(XElement control) =>
        SaidIn(control) is { } said ? said.Length == 0 : IsFlagged(control) && !HoldsTagged(control);

    /// <summary>Whether a program says that the control shows its placeholder. Many leave that when they type in it.</summary>
    public static bool IsFlagged(XElement control) =>
        control.Element(Ns.W + "sdtPr")?.Element(Ns.W + "showingPlcHdr") is { } flag
        && (string?)flag.Attribute(Ns.W + "val") is not ("0" or "false" or "off");

    /// <summary>The words of a control that somebody said, once they were told from its placeholder; null: not judged.</summary>
    public static string? SaidIn(XElement control) => control.Annotation<Said>()?.Words;

    public static void Judge(XElement control, string said)
    {
        control.RemoveAnnotations<Said>();
        control.AddAnnotation(new Said(said));
    }

    /// <summary>Takes the program's mark away from words that are somebody's: Word would replace them all at the next key.</summary>
    public static void Unflag(XElement control) => control.Element(Ns.W + "sdtPr")?.Elements(Ns.W + "showingPlcHdr").Remove();

    /// <summary>To be called when a control is written: what was judged no longer stands there.</summary>
    public static void MarkPlaceholder(XElement control, bool shown)
    {
        control.RemoveAnnotations<Said>();
        var properties = control.Element(Ns.W + "sdtPr");
        properties?.Elements(Ns.W + "showingPlcHdr").Remove();
        if (shown)
        {
            properties?.Add(new XElement(Ns.W + "showingPlcHdr"));
        }
    }

    private sealed record Said(string Words);
}
