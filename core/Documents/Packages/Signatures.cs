namespace OgpTeams.Documents.Packages;

/// <summary>
/// Digital signatures of a whole file (ECMA-376 part 2). They vouch for what a person saw: of another content they do not hold.
/// </summary>
internal static class Signatures
{
    private const string Link = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/";
    private const string Type = "application/vnd.openxmlformats-package.digital-signature-";
    private const string Folder = "_xmlsignatures/";

    /// <summary>Whether somebody signed it; where their last signature was taken away, Word leaves an empty place for others.</summary>
    public static bool AreIn(DocxPackage package) => package.ContentTypes.Lookup() is var type && package.PartNames.Any(part =>
        StartsWith(type(part), Type + "xmlsignature") || (StartsWith(part, Folder) && part.EndsWith(".xml", StringComparison.OrdinalIgnoreCase))
        || (PartNames.IsLinks(part) && package.Xml(part).Root!.Elements().Any(link => StartsWith((string?)link.Attribute("Type"), Link + "signature"))));

    /// <summary>Takes them out, with all that belongs to them.</summary>
    public static void RemoveFrom(DocxPackage package)
    {
        var type = package.ContentTypes.Lookup();
        var links = package.PartNames.Where(PartNames.IsLinks)
            .SelectMany(part => package.Xml(part).Root!.Elements().Select(link => (Source: Relationships.SourceOf(part), Link: link)))
            .Where(one => StartsWith((string?)one.Link.Attribute("Type"), Link)).ToList();
        var parts = links.Where(one => !Relationships.IsExternal(one.Link))
            .Select(one => Relationships.Resolve(one.Source, Relationships.Target(one.Link), package.Has))
            .Concat(package.PartNames.Where(part => StartsWith(type(part), Type) || StartsWith(part, Folder)))
            .Where(package.Has).ToHashSet(StringComparer.OrdinalIgnoreCase);
        links.ForEach(one => one.Link.Remove());
        foreach (var part in package.PartNames.Where(part =>
            parts.Contains(part) || (PartNames.IsLinks(part) && parts.Contains(Relationships.SourceOf(part)))).ToList())
        {
            package.Remove(part);
        }

        package.ContentTypes.All.Where(one => StartsWith(one.Value, Type)).Select(one => one.Parent!).ToList().ForEach(one => one.Remove());
    }

    private static bool StartsWith(string? text, string start) => text?.StartsWith(start, StringComparison.OrdinalIgnoreCase) == true;
}
