using System.Globalization;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>The paragraph styles of a document, by what says which heading they are: Word translates their ids, never these names.</summary>
internal sealed class StyleNames
{
    private const int DeepestChain = 32;

    public StyleNames(DocxPackage package)
    {
        var styles = Relationships.Targets(package, package.MainPart, Ns.StylesPart).Select(part => package.Xml(part).Root!).FirstOrDefault()?
            .Elements(Ns.W + "style").DistinctBy(IdOf, StringComparer.Ordinal).ToDictionary(IdOf, StringComparer.Ordinal) ?? [];
        foreach (var (id, style) in styles)
        {
            var name = (string?)style.Element(Ns.W + "name")?.Attribute(Ns.W + "val") ?? "";
            if (name.StartsWith("heading ", StringComparison.OrdinalIgnoreCase)
                && int.TryParse(name.AsSpan(8), NumberStyles.None, CultureInfo.InvariantCulture, out var level))
            {
                Headings[id] = level;
            }

            if ((string?)style.Attribute(Ns.W + "type") is null or "paragraph")
            {
                Ids.TryAdd(name, id);
                Default = (string?)style.Attribute(Ns.W + "default") is "1" or "true" or "on" ? id : Default;
                if (Chain(styles, style).Select(one => LevelIn(one.Element(Ns.W + "pPr"))).FirstOrDefault(one => one is not null) is { } outline)
                {
                    Outline[id] = outline;
                }
            }
        }
    }

    /// <summary>The levels of the built-in headings, from 1, by style.</summary>
    public Dictionary<string, int> Headings { get; } = new(StringComparer.Ordinal);

    /// <summary>The outline levels that styles give, or take over from the style they are based on.</summary>
    public Dictionary<string, int> Outline { get; } = new(StringComparer.Ordinal);

    /// <summary>The ids of paragraph styles by name.</summary>
    public Dictionary<string, string> Ids { get; } = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The style of a paragraph that names none.</summary>
    public string? Default { get; private set; }

    /// <summary>What properties say of the outline level, from 1; 10 for body text.</summary>
    public static int? LevelIn(XElement? properties) =>
        int.TryParse((string?)properties?.Element(Ns.W + "outlineLvl")?.Attribute(Ns.W + "val"), NumberStyles.None, CultureInfo.InvariantCulture, out var level)
            ? level + 1
            : null;

    private static string IdOf(XElement style) => (string?)style.Attribute(Ns.W + "styleId") ?? "";

    private static IEnumerable<XElement> Chain(Dictionary<string, XElement> styles, XElement style)
    {
        for (var (one, depth) = ((XElement?)style, 0); one is not null && depth < DeepestChain; depth++)
        {
            yield return one;
            one = styles.GetValueOrDefault((string?)one.Element(Ns.W + "basedOn")?.Attribute(Ns.W + "val") ?? "");
        }
    }
}
