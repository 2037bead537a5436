using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace OgpTeams.Fuzz.Engine;

/// <summary>Words like no other, put into a document as a person would, and looked for in what comes out.</summary>
internal static partial class Words
{
    public static string New(Random chance) => $"zq{chance.Next(1_000_000, 9_999_999)}qz";

    /// <summary>
    /// Those a reader of the document would take for somebody's: not in a placeholder, not in the lines of a table of
    /// contents, which any update of it rewrites, not in what only old programs show, not lost among properties.
    /// </summary>
    public static HashSet<string> In(XDocument? document)
    {
        var texts = document?.Root?.Element(Package.W + "body")?.Descendants(Package.W + "t").Where(text => !text.Ancestors().Any(IsNobodys)) ?? [];
        return [.. Pattern().Matches(string.Join('\n', texts.Select(text => text.Value))).Select(match => match.Value)];
    }

    public static HashSet<string> Anywhere(XDocument? document) =>
        [.. Pattern().Matches(document?.ToString(SaveOptions.DisableFormatting) ?? "").Select(match => match.Value)];

    private static bool IsNobodys(XElement element) => element.Name.LocalName switch
    {
        "sdt" => element.Element(Package.W + "sdtPr")?.Element(Package.W + "showingPlcHdr") is not null,
        "p" => ((string?)element.Element(Package.W + "pPr")?.Element(Package.W + "pStyle")?.Attribute(Package.W + "val"))
            ?.StartsWith("TOC", StringComparison.Ordinal) == true,
        "hyperlink" => ((string?)element.Attribute(Package.W + "anchor"))?.StartsWith("_Toc", StringComparison.Ordinal) == true,
        "Fallback" or "del" or "moveFrom" => true,
        var name => name.EndsWith("Pr", StringComparison.Ordinal),
    };

    [GeneratedRegex("zq[0-9]{7}qz", RegexOptions.None, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Pattern();
}
