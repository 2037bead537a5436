using System.Globalization;
using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>The links from a part to others. External ones are kept and never followed.</summary>
internal static class Relationships
{
    /// <summary>Names of the parts that <paramref name="source"/> (empty for the package itself) links to with this type.</summary>
    public static IEnumerable<string> Targets(DocxPackage package, string source, string type) =>
        All(package, source).Where(link => IsType(link, type) && !IsExternal(link)).Select(link => Resolve(source, Target(link)));

    public static string? TargetOf(DocxPackage package, string source, string id) => All(package, source)
        .Where(link => (string?)link.Attribute("Id") == id && !IsExternal(link))
        .Select(link => Resolve(source, Target(link))).FirstOrDefault();

    /// <returns>The id of the new link.</returns>
    public static string Add(DocxPackage package, string source, string type, string part)
    {
        var name = RelsName(source);
        if (!package.Has(name))
        {
            package.Put(name, new XDocument(new XElement(Ns.Rels + "Relationships")));
        }

        var links = package.Xml(name).Root!;
        var taken = links.Elements().Select(link => (string?)link.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, int.MaxValue)
            .Select(number => "rId" + number.ToString(CultureInfo.InvariantCulture)).First(candidate => !taken.Contains(candidate));
        links.Add(new XElement(
            Ns.Rels + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", "/" + part)));
        return id;
    }

    private static IEnumerable<XElement> All(DocxPackage package, string source) =>
        package.Has(RelsName(source)) ? package.Xml(RelsName(source)).Root!.Elements(Ns.Rels + "Relationship") : [];

    private static bool IsExternal(XElement link) => (string?)link.Attribute("TargetMode") == "External";

    // ISO strict files name the same types under purl.oclc.org; the last segment is the same.
    private static bool IsType(XElement link, string type) =>
        ((string?)link.Attribute("Type"))?.Split('/')[^1] == type.Split('/')[^1];

    private static string Target(XElement link) => (string?)link.Attribute("Target") ?? "";

    private static string RelsName(string source)
    {
        var slash = source.LastIndexOf('/');
        return $"{source[..(slash + 1)]}_rels/{source[(slash + 1)..]}.rels";
    }

    private static string Resolve(string source, string target)
    {
        if (target.StartsWith('/'))
        {
            return target[1..];
        }

        var segments = source.Split('/').SkipLast(1).ToList();
        foreach (var segment in target.Split('/'))
        {
            if (segment == "..")
            {
                segments.RemoveAt(Math.Max(segments.Count - 1, 0));
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }

        return string.Join('/', segments);
    }
}
