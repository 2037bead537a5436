using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Checking;

/// <summary>Open XML validity, by Microsoft's own validator.</summary>
internal static class SchemaCheck
{
    // The SDK goes down into nested elements, and from part to part, by recursion; a stack overflow cannot be caught.
    private const int StackSize = 16 << 20;

    /// <summary>Judges the very parts that were screened, packed again: the SDK might have read the file's archive otherwise.</summary>
    public static IReadOnlyList<DocumentFinding> Run(DocxPackage package, Texts texts)
    {
        IReadOnlyList<DocumentFinding> findings = [];
        var thread = new Thread(() => findings = Findings(package, texts), StackSize);
        thread.Start();
        thread.Join();
        return findings;
    }

    private static IReadOnlyList<DocumentFinding> Findings(DocxPackage package, Texts texts)
    {
        try
        {
            using var document = WordprocessingDocument.Open(Repacked(package), isEditable: false);
            return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => new DocumentFinding(
                FindingSeverity.Error, "schema", texts.Format("CheckSchema", OneLine(error.Description)),
                $"{error.Part?.Uri} {error.Path?.XPath}".Trim()))];
        }
        catch (Exception broken) when (broken is not OutOfMemoryException)
        {
            // The SDK has a dozen kinds of exceptions for what it cannot open: bad links, types, numbers.
            return [new(FindingSeverity.Error, "schema", texts.Format("CheckSchema", OneLine(broken.Message)))];
        }
    }

    private static string OneLine(string message) => string.Join(' ', message.Split('\n', StringSplitOptions.TrimEntries));

    private static MemoryStream Repacked(DocxPackage package)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in package.PartNames)
            {
                using var target = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                target.Write(package.Bytes(name));
            }
        }

        stream.Position = 0;
        return stream;
    }
}
