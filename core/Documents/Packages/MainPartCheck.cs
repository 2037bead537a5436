using System.Xml;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>Whether the main part is a Word document's, by its type and by its own first words; and whether its links lead where they say.</summary>
internal static class MainPartCheck
{
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";
    private const string Office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

    /// <summary>What each kind of link leads to, of those parts we read or write in.</summary>
    private static readonly (string Kind, string Root)[] Linked =
    [
        ("header", "hdr"), ("footer", "ftr"), ("footnotes", "footnotes"), ("endnotes", "endnotes"), ("comments", "comments"), ("styles", "styles"),
        ("numbering", "numbering"), ("core-properties", "coreProperties"), ("custom-properties", "Properties"),
    ];

    /// <exception cref="UnusableDocumentException">It is another program's, or one we cannot read.</exception>
    public static void Run(DocxPackage package)
    {
        var main = package.MainPart;
        if (package.ContentTypes.Of(main) is var type && !MediaTypes.Are(type, Ns.DocumentType) && !MediaTypes.Are(type, Ns.TemplateType))
        {
            throw PackageScreen.NotWord(FileFormats.Of(package.PartNames));
        }

        using var reader = package.Reader(main);
        reader.MoveToContent();
        if (reader.NamespaceURI == Strict)
        {
            throw new UnusableDocumentException(UnusableReason.Strict, "The document is a strict Open XML one.");
        }

        if (!HasBody(reader))
        {
            throw DocxPackage.NoBody();
        }

        foreach (var (kind, root) in Linked)
        {
            foreach (var part in new[] { main, "" }.SelectMany(source => Relationships.Targets(package, source, Office + kind)))
            {
                if (RootOf(package, part) != root)
                {
                    throw new UnusableDocumentException(UnusableReason.Damaged, $"The part {part} is not what a link of kind {kind} says.") { Part = part };
                }
            }
        }
    }

    private static bool HasBody(XmlReader reader)
    {
        for (var inside = reader.Read(); inside && reader.Depth > 0; reader.Skip())
        {
            if (reader is { NodeType: XmlNodeType.Element, LocalName: "body" } && reader.NamespaceURI == Ns.W.NamespaceName)
            {
                return true;
            }
        }

        return false;
    }

    private static string RootOf(DocxPackage package, string part)
    {
        try
        {
            using var reader = package.Reader(part);
            reader.MoveToContent();
            return reader.LocalName;
        }
        catch (XmlException broken)
        {
            throw SafeXml.Broken(part, broken);
        }
    }
}
