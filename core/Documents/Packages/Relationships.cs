using System.Globalization;
using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>The links from a part to others. External ones are kept and never followed.</summary>
internal static class Relationships
{
    private static readonly string[] Several = [Ns.Chart, Ns.CustomXml];

    /// <summary>Who gives Office’s links their types: of anybody else’s the last word may be the same, and mean another thing.</summary>
    private static readonly string[] Authorities =
        ["http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/", "http://schemas.microsoft.com/"];

    /// <summary>
    /// Names of the parts that <paramref name="source"/> (empty for the package itself) links to with this type. Links to
    /// parts that are not there, or cannot be read, are as good as none.
    /// </summary>
    public static IEnumerable<string> Targets(DocxPackage package, string source, string type) => All(package, source)
        .Where(link => IsType(link, type) && !IsExternal(link))
        .Select(link => Resolve(source, Target(link), package.Has)).Where(package.CanRead);

    public static string? TargetOf(DocxPackage package, string source, string id) =>
        Find(package, source, id) is { } link && !IsExternal(link) ? Resolve(source, Target(link), package.Has) : null;

    public static XElement? Find(DocxPackage package, string source, string id) =>
        All(package, source).FirstOrDefault(link => (string?)link.Attribute("Id") == id);

    public static bool IsExternal(XElement link) =>
        "External".Equals((string?)link.Attribute("TargetMode"), StringComparison.OrdinalIgnoreCase);

    /// <summary>The last word of the link's type: <c>image</c>, <c>hyperlink</c>…; the same in transitional and strict files.</summary>
    public static string KindOf(XElement link) => ((string?)link.Attribute("Type"))?.Split('/')[^1] ?? "";

    /// <summary>The same of the links Office knows; empty for others’.</summary>
    public static string OfficeKindOf(XElement link) =>
        Authorities.Any(start => ((string?)link.Attribute("Type"))?.StartsWith(start, StringComparison.OrdinalIgnoreCase) == true) ? KindOf(link) : "";

    public static string Target(XElement link) => (string?)link.Attribute("Target") ?? "";

    /// <summary>Links to a part just made. A link that led nowhere leads there instead: of most kinds Word allows one.</summary>
    /// <returns>The id of the link.</returns>
    public static string Add(DocxPackage package, string source, string type, string part)
    {
        if (!Several.Contains(type) && All(package, source).FirstOrDefault(link => IsType(link, type) && IsLost(link)) is { } lost)
        {
            lost.SetAttributeValue("Target", "/" + part);
            return (string?)lost.Attribute("Id") ?? "";
        }

        return Append(package, source, type, part);

        bool IsLost(XElement link) =>
            !IsExternal(link) && Resolve(source, Target(link), package.Has) is var target && (target == part || !package.CanRead(target));
    }

    /// <inheritdoc cref="Add"/>
    /// <summary>One more link to a part, whatever others there are.</summary>
    public static string Append(DocxPackage package, string source, string type, string part) => Append(package, source, type, "/" + part, isExternal: false);

    /// <summary>The link to a part that may have one already.</summary>
    /// <returns>Its id.</returns>
    public static string To(DocxPackage package, string source, string type, string part) =>
        IdOf(package, source, link => IsType(link, type) && !IsExternal(link) && Resolve(source, Target(link), package.Has) == part)
        ?? Append(package, source, type, part);

    /// <summary>The link out of the document, to an address or to a place within it (<c>#name</c>).</summary>
    /// <returns>Its id.</returns>
    public static string External(DocxPackage package, string source, string type, string target) =>
        IdOf(package, source, link => IsType(link, type) && IsExternal(link) && Target(link) == target)
        ?? Append(package, source, type, target, isExternal: true);

    /// <summary>The links of a part, for a copy of it; null when it has none.</summary>
    /// <param name="copied">The part that stands for a linked one.</param>
    public static XDocument? Copy(DocxPackage package, string source, Func<string, string> copied)
    {
        if (!package.Has(RelsName(source)))
        {
            return null;
        }

        var links = new XDocument(package.Xml(RelsName(source)));
        foreach (var link in links.Root!.Elements(Ns.Rels + "Relationship").Where(link => !IsExternal(link)))
        {
            link.SetAttributeValue("Target", "/" + copied(Resolve(source, Target(link), package.Has)));
        }

        return links;
    }

    public static void Put(DocxPackage package, string source, XDocument links)
    {
        var name = RelsName(source);
        package.Put(name, links);
        package.ContentTypes.Ensure(name, Ns.RelationshipsType);
    }

    /// <summary>Takes out the links of a type, and the parts they lead to.</summary>
    public static void Remove(DocxPackage package, string source, string type)
    {
        foreach (var part in Targets(package, source, type).ToList())
        {
            RemoveTo(package, source, part);
            package.Remove(part);
        }
    }

    /// <summary>Takes out the links to a part.</summary>
    public static void RemoveTo(DocxPackage package, string source, string part) => All(package, source)
        .Where(link => !IsExternal(link) && part.Equals(Resolve(source, Target(link), package.Has), StringComparison.OrdinalIgnoreCase)).ToList()
        .ForEach(link => link.Remove());

    private static string? IdOf(DocxPackage package, string source, Func<XElement, bool> isIt) =>
        (string?)All(package, source).FirstOrDefault(isIt)?.Attribute("Id");

    private static string Append(DocxPackage package, string source, string type, string target, bool isExternal)
    {
        var name = RelsName(source);
        if (!package.Has(name))
        {
            Put(package, source, new XDocument(new XElement(Ns.Rels + "Relationships")));
        }

        var links = package.Xml(name).Root!;
        var taken = links.Elements().Select(link => (string?)link.Attribute("Id")).ToHashSet(StringComparer.Ordinal);
        var id = Enumerable.Range(1, int.MaxValue)
            .Select(number => "rId" + number.ToString(CultureInfo.InvariantCulture)).First(candidate => !taken.Contains(candidate));
        links.Add(new XElement(
            Ns.Rels + "Relationship", new XAttribute("Id", id), new XAttribute("Type", type), new XAttribute("Target", target),
            isExternal ? new XAttribute("TargetMode", "External") : null));
        return id;
    }

    private static IEnumerable<XElement> All(DocxPackage package, string source) =>
        package.Has(RelsName(source)) ? package.Xml(RelsName(source)).Root!.Elements(Ns.Rels + "Relationship") : [];

    private static bool IsType(XElement link, string type) => OfficeKindOf(link) == type.Split('/')[^1];

    private static string RelsName(string source)
    {
        var slash = source.LastIndexOf('/');
        return $"{source[..(slash + 1)]}_rels/{source[(slash + 1)..]}.rels";
    }

    /// <summary>The part whose links <c>word/_rels/settings.xml.rels</c> holds.</summary>
    public static string SourceOf(string links) =>
        links[..^".rels".Length].Replace("_rels/", "", StringComparison.OrdinalIgnoreCase);

    /// <summary>The part a link leads to, whichever way a program writes slashes and spaces.</summary>
    public static string Resolve(string source, string target, Func<string, bool> isThere)
    {
        target = target.Replace('\\', '/');
        var segments = target.StartsWith('/') ? [] : source.Split('/').SkipLast(1).ToList();
        foreach (var segment in target.Split('/'))
        {
            if (segment == "..")
            {
                segments = segments.SkipLast(1).ToList();
            }
            else if (segment is not ("." or ""))
            {
                segments.Add(segment);
            }
        }

        var name = string.Join('/', segments);
        return !isThere(name) && Uri.UnescapeDataString(name) is var plain && isThere(plain) ? plain : name;
    }
}
