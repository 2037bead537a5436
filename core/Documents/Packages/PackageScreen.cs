using System.IO.Compression;
using System.Xml;

namespace OgpTeams.Documents.Packages;

/// <summary>Refuses hostile or broken files before a parser that could be brought down by them sees a byte.</summary>
/// <remarks>
/// .NET stops inflating at the declared size, so declared sizes may serve as limits. The Open XML SDK recurses: a 2 KB file
/// nested 4,000 levels deep ends the process, which no <c>catch</c> prevents.
/// </remarks>
internal static class PackageScreen
{
    private const int MaxEntries = 2_000;
    private const long MaxTotal = 100L << 20;
    private const long MaxXml = 30L << 20;
    private const long RatioFrom = 1L << 20;
    private const int MaxRatio = 200;
    private const int MaxDepth = 256;

    /// <summary>The parts by name, without leading slash, in the file's order.</summary>
    public static List<KeyValuePair<string, byte[]>> Read(byte[] file)
    {
        if (file is [0xD0, 0xCF, 0x11, 0xE0, ..])
        {
            throw new UnusableDocumentException(
                UnusableReason.EncryptedOrOldFormat, "The file is protected by a password, or in the format of before 2007 (.doc).");
        }

        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            CheckSizes(archive);
            var parts = new List<KeyValuePair<string, byte[]>>();
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                parts.Add(new(entry.FullName, Inflate(entry)));
            }

            CheckXml(parts);
            return parts;
        }
        catch (InvalidDataException broken)
        {
            throw new UnusableDocumentException(UnusableReason.NotWord, "The file is not a Word document, or is cut short.", broken);
        }
    }

    private static void CheckSizes(ZipArchive archive)
    {
        if (archive.Entries.Count > MaxEntries || archive.Entries.Sum(entry => entry.Length) > MaxTotal)
        {
            throw new UnusableDocumentException(UnusableReason.TooLarge, "The file holds too many parts, or is too large.");
        }

        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var entry in archive.Entries)
        {
            if (entry.Length > RatioFrom && entry.Length / MaxRatio > entry.CompressedLength)
            {
                throw new UnusableDocumentException(
                    UnusableReason.TooLarge, $"The part {entry.FullName} inflates suspiciously well.");
            }

            var unsafeName = entry.FullName.Contains("..", StringComparison.Ordinal) || entry.FullName.StartsWith('/')
                || entry.FullName.Contains('\\', StringComparison.Ordinal);
            if (unsafeName || !names.Add(entry.FullName))
            {
                throw new UnusableDocumentException(
                    UnusableReason.NotWord, "The file names a part twice or in a way no Word document does.");
            }
        }
    }

    private static byte[] Inflate(ZipArchiveEntry entry)
    {
        var bytes = new byte[entry.Length];
        using var stream = entry.Open();
        var read = stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false);
        return read == bytes.Length ? bytes : throw new InvalidDataException($"{entry.FullName} is shorter than declared.");
    }

    private static void CheckXml(List<KeyValuePair<string, byte[]>> parts)
    {
        var types = parts.Find(part => part.Key.Equals("[Content_Types].xml", StringComparison.OrdinalIgnoreCase));
        if (types.Value is null)
        {
            throw new UnusableDocumentException(UnusableReason.NotWord, "The file is a zip archive, not a Word document.");
        }

        Scan(types.Key, types.Value);
        var isXml = ContentTypes.XmlParts(types.Value);
        foreach (var (name, bytes) in parts)
        {
            if (isXml(name))
            {
                Scan(name, bytes);
            }
        }
    }

    private static void Scan(string name, byte[] bytes)
    {
        if (bytes.LongLength > MaxXml)
        {
            throw new UnusableDocumentException(UnusableReason.TooLarge, $"The part {name} is too large.");
        }

        try
        {
            using var reader = XmlReader.Create(new MemoryStream(bytes, writable: false), SafeXml.Settings);
            while (reader.Read())
            {
                if (reader.Depth > MaxDepth)
                {
                    throw new UnusableDocumentException(UnusableReason.TooDeep, $"The part {name} is nested too deep.");
                }
            }
        }
        catch (XmlException broken)
        {
            throw new UnusableDocumentException(UnusableReason.BadXml, $"The part {name} is not XML that can be trusted.", broken);
        }
    }
}
