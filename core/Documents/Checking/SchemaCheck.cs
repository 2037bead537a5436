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
    private const string Rule = "schema";

    // The SDK goes down into nested elements, and from part to part, by recursion; a stack overflow cannot be caught.
    private const int StackSize = 16 << 20;

    // It takes four times what the XML weighs: a quarter of a gigabyte, for some 250 commitments of 10 milestones.
    private const long MaxWeight = 64L << 20;

    /// <summary>
    /// Judges the very parts that were screened, packed again: the SDK might have read the file's archive otherwise. What it would
    /// stop at is told first and kept from it, so that the rest is judged too.
    /// </summary>
    public static IReadOnlyList<DocumentFinding> Run(DocxPackage package, Texts texts)
    {
        var odd = OfPackage(package, texts);
        var legible = new LegibleParts(package);
        IReadOnlyList<DocumentFinding> findings = [new(FindingSeverity.Warning, Rule, texts["CheckSchemaTooLarge"])];
        if (legible.Weight <= MaxWeight)
        {
            var thread = new Thread(() => findings = Findings(legible.All, texts), StackSize);
            thread.Start();
            thread.Join();
        }

        return
        [
            .. odd,
            .. legible.Illegible.Select(part => new DocumentFinding(FindingSeverity.Error, Rule, texts.Format("CheckIllegible", part), part)),
            .. legible.Missing.Select(part => new DocumentFinding(FindingSeverity.Error, Rule, texts.Format("CheckLostPart", part), part)),
            .. findings,
        ];
    }

    private static IReadOnlyList<DocumentFinding> OfPackage(DocxPackage package, Texts texts)
    {
        var isTyped = PackageMending.NamesLinks(package);
        var isOdd = PackageMending.Mend(package) || package.Screened?.IsRenamed == true;
        return !isTyped ? [new(FindingSeverity.Error, Rule, texts["CheckLinksUntyped"], ContentTypes.PartName)]
            : isOdd ? [new(FindingSeverity.Warning, Rule, texts["CheckOddPackage"])]
            : [];
    }

    private static IReadOnlyList<DocumentFinding> Findings(List<KeyValuePair<string, byte[]>> parts, Texts texts)
    {
        try
        {
            using var document = WordprocessingDocument.Open(Repacked(parts), isEditable: false);
            return [.. new OpenXmlValidator(FileFormatVersions.Microsoft365).Validate(document).Select(error => new DocumentFinding(
                FindingSeverity.Error, Rule, texts.Format("CheckSchema", OneLine(error.Description)),
                $"{error.Part?.Uri} {error.Path?.XPath}".Trim()))];
        }
        catch (OutOfMemoryException)
        {
            // Nobody above this thread would catch it.
            return [new(FindingSeverity.Warning, Rule, texts["CheckSchemaTooLarge"])];
        }
        catch (Exception broken)
        {
            // The SDK has a dozen kinds of exceptions for what it cannot open: bad links, types, numbers.
            return [new(FindingSeverity.Error, Rule, texts.Format("CheckSchema", OneLine(broken.Message)))];
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
