using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;

namespace OgpTeams.Documents.Finals;

/// <summary>
/// The pages in the table of contents. They are only known once somebody has laid the pages out: a program that is asked for them
/// first, or Word when the file is opened, which it then asks leave for.
/// </summary>
internal static class PageNumbers
{
    private const string Settings = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/settings";

    /// <summary>Gives each line the number of its page, as a field that follows its heading.</summary>
    /// <param name="headings">All of the document, in its order, with their pages; null: nobody knows yet.</param>
    public static void Put(DocxPackage package, IReadOnlyList<(string Heading, int Page)>? headings)
    {
        var lines = Contents.Find(package).SelectMany(place => place.Lines).Select(line => new ContentsLine(line)).Where(line => line.Anchor is not null).ToList();
        var at = 0;
        foreach (var line in lines)
        {
            var found = headings?.Skip(at).Index().FirstOrDefault(one => Same(one.Item.Heading, line.Text)) is { Item.Page: > 0 } next ? next : default;
            at += found.Item.Page > 0 ? found.Index + 1 : 0;
            var link = line.Paragraph.Elements(Ns.W + "hyperlink").FirstOrDefault() ?? line.Paragraph;
            RemovePage(link);
            var page = found.Item.Page > 0 ? found.Item.Page.ToString(CultureInfo.InvariantCulture) : "";
            link.Add(
                new XElement(Ns.W + "r", new XElement(Ns.W + "tab")), Mark("begin"),
                new XElement(Ns.W + "r", new XElement(
                    Ns.W + "instrText", new XAttribute(XNamespace.Xml + "space", "preserve"), $" PAGEREF {line.Anchor} \\h ")),
                Mark("separate"), page.Length == 0 ? null : Wml.Runs(page), Mark("end"));
        }

        if (headings is null && lines.Count > 0)
        {
            AskWord(package);
        }
    }

    // The line's own words end at the tab before its page.
    private static void RemovePage(XElement link)
    {
        if (link.Elements(Ns.W + "r").LastOrDefault(run => run.Elements(Ns.W + "tab").Any()) is { } tab
            && tab.ElementsAfterSelf().Any(one => one.Descendants(Ns.W + "fldChar").Any()))
        {
            tab.ElementsAfterSelf().Remove();
            tab.Remove();
        }
    }

    /// <summary>Word updates the fields when it opens the file, and asks first.</summary>
    private static void AskWord(DocxPackage package)
    {
        if (Relationships.Targets(package, package.MainPart, Settings).FirstOrDefault() is not { } part
            || package.Xml(part).Root is not { } root || root.Element(Ns.W + "updateFields") is not null)
        {
            return;
        }

        string[] after = ["hdrShapeDefaults", "footnotePr", "endnotePr", "compat", "docVars", "rsids", "mathPr", "attachedSchema", "themeFontLang",
            "clrSchemeMapping", "doNotIncludeSubdocsInStats", "shapeDefaults", "decimalSymbol", "listSeparator"];
        var update = new XElement(Ns.W + "updateFields", Wml.Val("true"));
        if (root.Elements().FirstOrDefault(one => after.Contains(one.Name.LocalName)) is { } next)
        {
            next.AddBeforeSelf(update);
        }
        else
        {
            root.Add(update);
        }
    }

    private static bool Same(string one, string other) => Letters(one).SequenceEqual(Letters(other));

    // A line break in a heading is nothing in the print.
    private static IEnumerable<char> Letters(string text) => text.Where(letter => !char.IsWhiteSpace(letter));

    private static XElement Mark(string type) => new(Ns.W + "r", new XElement(Ns.W + "fldChar", new XAttribute(Ns.W + "fldCharType", type)));
}
