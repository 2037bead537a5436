using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>The headings of a document, in its order.</summary>
internal static class Headings
{
    public static IEnumerable<Heading> Of(DocxPackage package)
    {
        var levels = new StyleNames(package).Headings;
        foreach (var paragraph in package.Body.Descendants(Ns.W + "p"))
        {
            var style = (string?)paragraph.Element(Ns.W + "pPr")?.Element(Ns.W + "pStyle")?.Attribute(Ns.W + "val");
            if (style is not null && levels.TryGetValue(style, out var level))
            {
                yield return new(paragraph, level, CanonicalText.Of(paragraph));
            }
        }
    }
}

/// <param name="Level">From 1.</param>
/// <param name="Text">Canonical; empty while it shows a placeholder.</param>
internal sealed record Heading(XElement Paragraph, int Level, string Text);
