using System.IO.Compression;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Checking;

/// <summary>Open XML validity, by Microsoft's own validator.</summary>
internal static class SchemaCheck
{
    // The SDK goes down into nested elements, and from part to part, by recursion; a stack overflow cannot be caught.
    private const int StackSize = 16 << 20;

    // It takes four times what the XML weighs: a quarter of a gigabyte, for some 250 commitments of 10 milestones.
    private const long MaxWeight = 64L << 20;

    /// <summary>Judges the very parts that were screened, packed again: the SDK might have read the file's archive otherwise.</summary>
    public static IReadOnlyList<DocumentFinding> Run(List<KeyValuePair<string, byte[]>> parts, Texts texts)
    {
        if (PackageScreen.Weigh(parts) > MaxWeight)
        {
            return [new(FindingSeverity.Warning, "schema", texts["CheckSchemaTooLarge"])];
        }

        IReadOnlyList<DocumentFinding> findings = [];
        var thread = new Thread(() => findings = Findings(parts, texts), StackSize);
        thread.Start();
        thread.Join();
        return findings;
    }

    private static IReadOnlyList<DocumentFinding> Findings(List<KeyValuePair<string, byte[]>> parts, Texts texts)
    {
        try
        {
            using var document = WordprocessingDocument.Open(Repacked(parts), isEditable: false);
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

    private static MemoryStream Repacked(List<KeyValuePair<string, byte[]>> parts)
    {
        var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in parts)
            {
                using var target = archive.CreateEntry(name, CompressionLevel.NoCompression).Open();
                target.Write(content);
            }
        }

        stream.Position = 0;
        return stream;
    }
}
