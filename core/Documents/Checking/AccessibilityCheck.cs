using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Checking;

/// <summary>What a screen reader needs: title, language, headings in order, header rows, alternative texts.</summary>
internal static class AccessibilityCheck
{
    private static readonly XNamespace _decorative = "http://schemas.microsoft.com/office/drawing/2017/decorative";

    public static IEnumerable<DocumentFinding> Run(DocxPackage package, Texts texts) =>
        [.. Properties(package, texts), .. Headings(package, texts), .. Tables(package, texts), .. Pictures(package, texts)];

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

    private static IEnumerable<DocumentFinding> Headings(DocxPackage package, Texts texts)
    {
        var levels = HeadingLevels(package);
        var current = 0;
        foreach (var paragraph in package.Body.Descendants(Ns.W + "p"))
        {
            var style = (string?)paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val");
            if (style is null || !levels.TryGetValue(style, out var level))
            {
                continue;
            }

            var heading = CanonicalText.Of(paragraph);
            if (heading.Length == 0 && !paragraph.Descendants(Ns.W + "showingPlcHdr").Any())
            {
                yield return new(FindingSeverity.Warning, "emptyHeading", texts["CheckEmptyHeading"]);
            }

            if (level > current + 1)
            {
                yield return new(
                    FindingSeverity.Error, "headingOrder", texts.Format("CheckHeadingOrder", heading, level, current));
            }

            current = level;
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
        where !properties.Descendants(_decorative + "decorative").Any(one => (string?)one.Attribute("val") is "1" or "true")
        select new DocumentFinding(
            FindingSeverity.Error, "altText", texts.Format("CheckNoAltText", (string?)properties.Attribute("name") ?? ""));

    /// <summary>Style ids by level, found by name: Word translates the ids.</summary>
    private static Dictionary<string, int> HeadingLevels(DocxPackage package)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var style in Styles(package)?.Elements(Ns.W + "style") ?? [])
        {
            var name = (string?)style.Element(Ns.W + "name")?.Attribute(Ns.W + "val") ?? "";
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                levels[(string?)style.Attribute(Ns.W + "styleId") ?? ""] = level;
            }
        }

        return levels;
    }

    private static XElement? Styles(DocxPackage package) => Relationships.Targets(package, package.MainPart, Ns.StylesPart)
        .Where(package.Has).Select(part => package.Xml(part).Root).FirstOrDefault();
}
