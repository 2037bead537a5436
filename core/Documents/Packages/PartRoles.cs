using System.Xml;
using System.Xml.Linq;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// The one place that knows what a part is: by the links that lead to it, which is how Word finds it; only where there is none,
/// by its declared type or its name. An XHTML page to take in, a Word file inside another, a picture in SVG hold XML, or have
/// types that say so, and are not ours to open.
/// </summary>
internal sealed class PartRoles
{
    private static readonly string[] Stories = ["officeDocument", "header", "footer", "footnotes", "endnotes", "comments", "glossaryDocument"];

    private static readonly string[] Needed = [.. Stories, "styles", "numbering", "settings", "core-properties"];

    private static readonly string[] Optional = ["custom-properties", "customXmlProps", "commentsExtended", "commentsIds"];

    /// <summary>What links bring in that is no part of the document’s own.</summary>
    private static readonly string[] Foreign = ["aFChunk", "package", "oleObject", "image", "subDocument"];

    private readonly Dictionary<string, byte[]> _parts;
    private readonly Func<string, string?> _type;
    private readonly ILookup<string, (string Kind, string Source)> _links;

    /// <param name="parts">With their content types and links screened.</param>
    public PartRoles(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        _parts = new(parts, StringComparer.OrdinalIgnoreCase);
        _type = new ContentTypes(SafeXml.Load(_parts[ContentTypes.PartName], ContentTypes.PartName)).Lookup();
        _links = _parts.Where(part => PartNames.IsLinks(part.Key))
            .SelectMany(part => Leading(Relationships.SourceOf(part.Key), SafeXml.Load(part.Value, part.Key)))
            .ToLookup(link => link.Target, link => (link.Kind, link.Source), StringComparer.OrdinalIgnoreCase);
    }

    public PartRole Of(string part)
    {
        var kinds = _links[part].Select(link => link.Kind).ToList();
        if (PartNames.IsLinks(part) || PartNames.IsTypes(part) || kinds.Exists(Needed.Contains) || (kinds.Contains("customXml") && IsOurs(part)))
        {
            return PartRole.Needed;
        }

        if (kinds.Count > 0)
        {
            return kinds.Exists(Optional.Contains) ? PartRole.Optional : PartRole.Kept;
        }

        return MediaTypes.IsWordXml(_type(part)) ? PartRole.Needed
            : MediaTypes.IsXml(_type(part)) || PartNames.MayBeXml(part) ? PartRole.Optional
            : PartRole.Kept;
    }

    /// <summary>Whether fields may stand in it.</summary>
    public bool IsStory(string part) => Of(part) == PartRole.Needed
        && (MediaTypes.IsWordXml(_type(part)) || _links[part].Any(link => Stories.Contains(link.Kind)));

    /// <summary>Whether a program that reads all of a Word document opens it as XML.</summary>
    public bool IsOffices(string part) => PartNames.IsLinks(part) || PartNames.IsTypes(part) || (_links.Contains(part)
        && (Of(part) != PartRole.Kept || (MediaTypes.IsOfficeXml(_type(part)) && !_links[part].All(link => Foreign.Contains(link.Kind)))));

    private IEnumerable<(string Target, string Kind, string Source)> Leading(string source, XDocument links) =>
        from link in links.Root!.Elements()
        where !Relationships.IsExternal(link)
        select (Relationships.Resolve(source, Relationships.Target(link), _parts.ContainsKey), Relationships.OfficeKindOf(link), source);

    /// <summary>Of the data people and programs add to a document: what we last wrote in it, though somebody may have broken it.</summary>
    private bool IsOurs(string part) => RootOf(_parts[part]) == Ns.Published.NamespaceName
        || Names(part).Append(part).Any(one => _parts[one].AsSpan().IndexOf(Ns.PublishedAsBytes) >= 0);

    private IEnumerable<string> Names(string part) =>
        _parts.Keys.Where(name => _links[name].Any(link => link is { Kind: "customXmlProps" } && part.Equals(link.Source, StringComparison.OrdinalIgnoreCase)));

    private static string? RootOf(byte[] bytes)
    {
        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), SafeXml.Settings);
            reader.MoveToContent();
            return reader.NamespaceURI;
        }
        catch (XmlException)
        {
            return null;
        }
    }
}
