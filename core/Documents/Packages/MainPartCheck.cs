using System.Xml;

namespace OgpTeams.Documents.Packages;

/// <summary>Whether the main part is a Word document's, by its type and by its own first words.</summary>
internal static class MainPartCheck
{
    private const string Strict = "http://purl.oclc.org/ooxml/wordprocessingml/main";

    /// <exception cref="UnusableDocumentException">It is another program's, or one we cannot read.</exception>
    public static void Run(DocxPackage package)
    {
        var main = package.MainPart;
        if (package.ContentTypes.Of(main) is not (Ns.DocumentType or Ns.TemplateType))
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
}
