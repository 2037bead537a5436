using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>The headings of a document, in its order.</summary>
internal static class Headings
{
    public static IEnumerable<Heading> Of(DocxPackage package)
    {
        var levels = Levels(package);
        foreach (var paragraph in package.Body.Descendants(Ns.W + "p"))
        {
            var style = (string?)paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val");
            if (style is not null && levels.TryGetValue(style, out var level))
            {
                yield return new(paragraph, level, CanonicalText.Of(paragraph));
            }
        }
    }

    /// <summary>Style ids by level, found by name: Word translates the ids.</summary>
    public static Dictionary<string, int> Levels(DocxPackage package)
    {
        var levels = new Dictionary<string, int>(StringComparer.Ordinal);
        var styles = Relationships.Targets(package, package.MainPart, Ns.StylesPart)
            .Select(part => package.Xml(part).Root!).FirstOrDefault();
        foreach (var style in styles?.Elements(Ns.W + "style") ?? [])
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
}

/// <param name="Level">From 1.</param>
/// <param name="Text">Canonical; empty while it shows a placeholder.</param>
internal sealed record Heading(XElement Paragraph, int Level, string Text);
