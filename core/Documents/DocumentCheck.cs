using OgpTeams.Documents.Checking;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Domain;

namespace OgpTeams.Documents;

/// <summary>Whether a Word document is valid, accessible, and safe to fill.</summary>
public static class DocumentCheck
{
    /// <summary>Checks Open XML validity (Microsoft 365), our tags, accessibility, and what it fetches from outside.</summary>
    /// <exception cref="UnusableDocumentException">The file is not a Word document that can be opened safely.</exception>
    public static IReadOnlyList<DocumentFinding> Validate(byte[] file, Language language = Language.French)
    {
        var texts = new Texts(language);

        var package = DocxPackage.Open(file);
        return
        [
            .. SchemaCheck.Run(package, texts), .. TagCheck.Run(package, texts), .. AccessibilityCheck.Run(package, texts), .. OutsideCheck.Run(package, texts),
        ];
    }
}
