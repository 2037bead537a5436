using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Values;

/// <summary>
/// What people put into a field besides words: bold, a list, a link, a footnote, a picture. The text does not tell, and
/// writing over it would lose it.
/// </summary>
internal static class Handwork
{
    /// <summary>All that a field of plain words is made of; anything else was put there by a person.</summary>
    private static readonly HashSet<string> Plain = new(StringComparer.Ordinal)
    {
        "p", "r", "t", "tab", "br", "cr", "noBreakHyphen", "softHyphen", "lastRenderedPageBreak", "proofErr", "smartTag", "bookmarkStart",
        "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "commentReference", "tr", "tc",
    };

    /// <summary>Also absent from what we draw (tables, charts).</summary>
    private static readonly HashSet<string> Peoples = new(StringComparer.Ordinal)
    {
        "footnoteReference", "endnoteReference", "hyperlink", "fldSimple", "fldChar", "sdt", "ruby", "oMath", "permStart", "permEnd",
    };

    // Ticking boxes leaves all that stands around them as it is.
    public static bool In(XElement control, bool isDrawn) =>
        !Control.ShowsPlaceholder(control) && TickBox.In(control).Count < 2 && (isDrawn ? HasPeoples(control) : IsMoreThanWords(control));

    private static bool HasPeoples(XElement control) => Inner(control).Any(element => Peoples.Contains(element.Name.LocalName));

    private static bool IsMoreThanWords(XElement control) =>
        Inner(control).Any(element => element.Name.Namespace != Ns.W || !Plain.Contains(element.Name.LocalName)) || HasMixedLooks(control);

    // Properties hold names of their own.
    private static IEnumerable<XElement> Inner(XElement parent) => (parent.Name == Ns.W + "sdt" ? Control.Inside(parent) : parent.Elements())
        .Where(element => !element.Name.LocalName.EndsWith("Pr", StringComparison.Ordinal) && element.Name != Ns.W + "tblPrEx")
        .SelectMany(element => Inner(element).Prepend(element));

    /// <summary>One look for the whole field is kept when writing, so it does not count.</summary>
    private static bool HasMixedLooks(XElement control)
    {
        var runs = control.Descendants(Ns.W + "r").Where(HasWords).ToList();
        return runs.Select(LookOf).Distinct(StringComparer.Ordinal).Skip(1).Any()
            || runs.Select(run => run.Parent!).Where(parent => parent.Name == Ns.W + "p").Distinct().Select(ShapeOf)
                .Distinct(StringComparer.Ordinal).Skip(1).Any();
    }

    private static bool HasWords(XElement run) => run.Elements(Ns.W + "t").Any(text => !string.IsNullOrWhiteSpace(text.Value));

    private static string LookOf(XElement run) => Of(run.Element(Ns.W + "rPr"), name => name is "b" or "i" or "u" or "strike" or "dstrike"
        or "color" or "highlight" or "shd" or "vertAlign" or "caps" or "smallCaps" or "rStyle" or "sz");

    // The style is ours to choose, line by line.
    private static string ShapeOf(XElement paragraph) => Of(paragraph.Element(Ns.W + "pPr"), name => name is "numPr" or "jc" or "ind" or "pBdr" or "shd");

    private static string Of(XElement? properties, Func<string, bool> counts) => string.Concat((properties?.Elements() ?? [])
        .Where(property => counts(property.Name.LocalName)).OrderBy(property => property.Name.LocalName, StringComparer.Ordinal)
        .Select(property => property.ToString(SaveOptions.DisableFormatting)));
}
