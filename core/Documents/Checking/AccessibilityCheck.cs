using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Checking;

/// <summary>What a screen reader needs: title, language, headings in order, header rows, alternative texts.</summary>
internal static class AccessibilityCheck
{
    private static readonly XNamespace Decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";

    public static IEnumerable<DocumentFinding> Run(DocxPackage package, Texts texts) =>
        [.. Properties(package, texts), .. HeadingOrder(package, texts), .. Tables(package, texts), .. Pictures(package, texts)];

    private static IEnumerable<DocumentFinding> Properties(DocxPackage package, Texts texts)
    {
        var (title, language) = DocumentProperties.ReadCore(package);
        if (string.IsNullOrWhiteSpace(title))
        {
            yield return new(FindingSeverity.Error, "title", texts["CheckNoTitle"]);
        }

        var inStyles = Styles(package)?.Element(Ns.W + "docDefaults")?.Descendants(Ns.W + "lang").Any() == true;
        if (string.IsNullOrWhiteSpace(language) && !inStyles)
        {
            yield return new(FindingSeverity.Error, "language", texts["CheckNoLanguage"]);
        }
    }

    private static IEnumerable<DocumentFinding> HeadingOrder(DocxPackage package, Texts texts)
    {
        var current = 0;
        foreach (var heading in Headings.Of(package))
        {
            if (heading.Text.Length == 0 && !heading.Paragraph.Descendants(Ns.W + "showingPlcHdr").Any())
            {
                yield return new(FindingSeverity.Warning, "emptyHeading", texts["CheckEmptyHeading"]);
            }

            if (heading.Level > current + 1)
            {
                yield return new(
                    FindingSeverity.Error, "headingOrder", texts.Format("CheckHeadingOrder", heading.Text, heading.Level, current));
            }

            current = heading.Level;
        }
    }

    private static IEnumerable<DocumentFinding> Tables(DocxPackage package, Texts texts)
    {
        var number = 0;
        foreach (var table in package.Body.Descendants(Ns.W + "tbl"))
        {
            number++;
            var first = table.Descendants(Ns.W + "tr").FirstOrDefault();
            if (first?.Element(Ns.W + "trPr")?.Element(Ns.W + "tblHeader") is null)
            {
                yield return new(FindingSeverity.Error, "headerRow", texts.Format("CheckNoHeaderRow", number));
            }
        }
    }

    private static IEnumerable<DocumentFinding> Pictures(DocxPackage package, Texts texts) =>
        from properties in package.Body.Descendants(Ns.Wp + "docPr")
        where string.IsNullOrWhiteSpace((string?)properties.Attribute("descr"))
        where !properties.Descendants(Decorative + "decorative").Any(one => (string?)one.Attribute("val") is "1" or "true")
        select new DocumentFinding(
            FindingSeverity.Error, "altText", texts.Format("CheckNoAltText", (string?)properties.Attribute("name") ?? ""));

    private static XElement? Styles(DocxPackage package) => Relationships.Targets(package, package.MainPart, Ns.StylesPart)
        .Where(package.Has).Select(part => package.Xml(part).Root).FirstOrDefault();
}
