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

        if (package.Main.Root!.Name.NamespaceName == Strict)
        {
            throw new UnusableDocumentException(UnusableReason.Strict, "The document is a strict Open XML one.");
        }

        _ = package.Body;
    }
}
