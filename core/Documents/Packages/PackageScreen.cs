using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>Refuses hostile or broken files before a parser that could be brought down by them sees a byte.</summary>
internal static class PackageScreen
{
    /// <summary>What a part in XML may hold, in bytes.</summary>
    public const long MaxXml = 40L << 20;

    // A report with a photograph a page stays under these; 500 commitments of 10 milestones make 40 parts and 25 MB.
    private const int MaxItems = 2_000;
    private const long MaxTotal = 64L << 20;
    private const long HeavyFrom = 30L << 20;
    private const long RatioFrom = 8L << 20;
    private const int MaxRatio = 200;

    /// <summary>The parts by name, without leading slash, in the file's order.</summary>
    /// <exception cref="UnusableDocumentException">The file is no package, or cannot be trusted.</exception>
    public static List<KeyValuePair<string, byte[]>> Read(byte[] file)
    {
        if (!FileFormats.IsZip(file))
        {
            throw NotWord(FileFormats.Of(file));
        }

        var items = ZipDirectory.Read(file, MaxItems);
        PartNames.Check(items.Select(item => item.Name));
        CheckSizes(items);
        if (!items.Exists(item => IsTypes(item.Name)))
        {
            throw NotWord(FileFormats.Of(items.ConvertAll(item => item.Name)));
        }

        var parts = items.Where(item => !item.Name.EndsWith('/'))
            .Select(item => KeyValuePair.Create(item.Name, item.Inflate(file))).ToList();
        Weigh(parts);
        return parts;
    }

    /// <summary>Refuses to hand out what could not be read again.</summary>
    /// <exception cref="UnusableDocumentException">The file just written is too large.</exception>
    public static byte[] Written(byte[] file)
    {
        try
        {
            var items = ZipDirectory.Read(file, MaxItems);
            CheckSizes(items);
            if (items.Where(item => MayBeXml(item.Name)).Sum(item => item.Size) > HeavyFrom)
            {
                Read(file);
            }

            return file;
        }
        catch (UnusableDocumentException unusable) when (unusable.Reason == UnusableReason.TooLarge)
        {
            throw OutputTooLarge(unusable.Part);
        }
    }

    public static UnusableDocumentException OutputTooLarge(string? part) =>
        new(UnusableReason.OutputTooLarge, $"What would be written is too large to be opened again, in {part ?? "all"}.") { Part = part };

    /// <summary>What the XML of a package takes once in memory, about, in bytes.</summary>
    /// <exception cref="UnusableDocumentException">Some of it cannot be trusted.</exception>
    public static long Weigh(List<KeyValuePair<string, byte[]>> parts)
    {
        var screen = new XmlScreen();
        CheckXml(parts, screen);
        return screen.Weight;
    }

    public static UnusableDocumentException NotWord(FileFormat found) =>
        new(found is FileFormat.Encrypted or FileFormat.OldWord ? UnusableReason.EncryptedOrOldFormat : UnusableReason.NotWord,
            $"The file is not a Word document ({found}).")
        {
            Found = found,
        };

    private static void CheckSizes(List<ZipItem> items)
    {
        var total = 0L;
        foreach (var item in items)
        {
            total += Math.Min(item.Size, MaxTotal + 1);
            if (total > MaxTotal || (item.Size > RatioFrom && item.Size / MaxRatio > item.Packed) || (MayBeXml(item.Name) && item.Size > MaxXml))
            {
                throw TooLarge(item.Name);
            }

            if (item.Name.EndsWith('/') && item.Size > 0)
            {
                throw ZipDirectory.Damaged($"The folder {item.Name} has a content.");
            }
        }
    }

    private static void CheckXml(List<KeyValuePair<string, byte[]>> parts, XmlScreen screen)
    {
        var types = parts.Find(part => IsTypes(part.Key));
        screen.Add(types.Key, types.Value);
        var declared = new ContentTypes(SafeXml.Load(types.Value, types.Key)).Lookup();
        foreach (var (name, bytes) in parts.Where(part => !IsTypes(part.Key)))
        {
            // A name or a type may lie, either way; pictures in SVG are nobody's to open but Word's.
            var type = declared(name);
            if (MayBeXml(name) || type?.EndsWith("xml", StringComparison.OrdinalIgnoreCase) == true && type != "image/svg+xml")
            {
                screen.Add(name, bytes.LongLength <= MaxXml ? bytes : throw TooLarge(name));
            }
        }
    }

    private static UnusableDocumentException TooLarge(string part) =>
        new(UnusableReason.TooLarge, $"The part {part} is too large once inflated.") { Part = part };

    private static bool IsTypes(string name) => name.Equals(ContentTypes.PartName, StringComparison.OrdinalIgnoreCase);

    private static bool MayBeXml(string name) => Path.GetExtension(name).ToLowerInvariant() is ".xml" or ".rels" or ".vml";
}
