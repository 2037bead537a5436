using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Checking;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents;

/// <summary>Whether a Word document is valid, accessible, and safe to fill.</summary>
public static class DocumentCheck
{
    /// <summary>Checks Open XML validity (Microsoft 365), our tags, accessibility, and what it fetches from outside.</summary>
    /// <exception cref="UnusableDocumentException">The file is not a Word document that can be opened safely.</exception>
    public static IReadOnlyList<DocumentFinding> Validate(byte[] file, DocumentLanguage language = DocumentLanguage.French)
    {
        var package = DocxPackage.Open(file);
        var texts = new Texts(language);
        return [.. Schema(file, texts), .. TagCheck.Run(package, texts), .. AccessibilityCheck.Run(package, texts)];
    }

    /// <inheritdoc cref="Validate(byte[], DocumentLanguage)"/>
    public static IReadOnlyList<DocumentFinding> Validate(Stream file, DocumentLanguage language = DocumentLanguage.French)
    {
        using var copy = new MemoryStream();
        file.CopyTo(copy);
        return Validate(copy.ToArray(), language);
    }

    private static List<DocumentFinding> Schema(byte[] file, Texts texts)
    {
        try
        {
            using var stream = new MemoryStream(file, writable: false);
            using var document = WordprocessingDocument.Open(stream, isEditable: false);
            return new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => new DocumentFinding(
                FindingSeverity.Error, "schema", texts.Format("CheckSchema", error.Description),
                $"{error.Part?.Uri} {error.Path?.XPath}".Trim())).ToList();
        }
        catch (Exception broken) when (broken is OpenXmlPackageException or FileFormatException or UriFormatException)
        {
            return [new(FindingSeverity.Error, "schema", texts.Format("CheckSchema", broken.Message))];
        }
    }
}
