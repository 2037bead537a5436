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

    // No XML of a person's does that. Honest pictures do: a drawing nobody drew in is nine megabytes of nothing (EMF). Nobody reads
    // them, so they take what they inflate to, and what that is together is what counts.
    private const long RatioFrom = 8L << 20;
    private const int MaxRatio = 200;
    private const long MaxSuspicious = 48L << 20;

    /// <exception cref="UnusableDocumentException">The file is no package, or cannot be trusted.</exception>
    public static ScreenedParts Read(byte[] file)
    {
        if (!FileFormats.IsZip(file))
        {
            throw NotWord(FileFormats.Of(file));
        }

        var items = ZipDirectory.Read(file, MaxItems).Where(item => !PartNames.IsDebris(PartNames.InPackage(item.Name))).ToList();
        var names = items.ConvertAll(item => PartNames.InPackage(item.Name));
        PartNames.Check(names);
        CheckSizes(items);
        if (!names.Contains(ContentTypes.PartName))
        {
            throw NotWord(FileFormats.Of(names));
        }

        var parts = items.Zip(names).Where(item => !item.Second.EndsWith('/'))
            .Select(item => KeyValuePair.Create(item.Second, item.First.Inflate(file))).ToList();
        return Screen(parts) with { IsRenamed = !names.SequenceEqual(items.Select(item => item.Name)) };
    }

    /// <summary>Refuses to hand out what could not be read again.</summary>
    /// <exception cref="UnusableDocumentException">The file just written is too large.</exception>
    public static byte[] Written(byte[] file)
    {
        try
        {
            var items = ZipDirectory.Read(file, MaxItems);
            CheckSizes(items);
            if (items.Where(item => PartNames.MayBeXml(item.Name)).Sum(item => item.Size) > HeavyFrom)
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

    public static UnusableDocumentException NotWord(FileFormat found) =>
        new(found is FileFormat.Encrypted or FileFormat.OldWord ? UnusableReason.EncryptedOrOldFormat : UnusableReason.NotWord,
            $"The file is not a Word document ({found}).")
        {
            Found = found,
        };

    private static void CheckSizes(List<ZipItem> items)
    {
        var (total, suspicious) = (0L, 0L);
        foreach (var item in items)
        {
            total += Math.Min(item.Size, MaxTotal + 1);
            var isXml = PartNames.MayBeXml(item.Name);
            var isSuspicious = item.Size > RatioFrom && item.Size / MaxRatio > item.Packed;
            suspicious += isSuspicious ? item.Size : 0;
            if (total > MaxTotal || suspicious > MaxSuspicious || (isXml && (isSuspicious || item.Size > MaxXml)))
            {
                throw TooLarge(item.Name);
            }

            if (PartNames.InPackage(item.Name).EndsWith('/') && item.Size > 0)
            {
                throw ZipDirectory.Damaged($"The folder {item.Name} has a content.");
            }
        }
    }

    private static ScreenedParts Screen(List<KeyValuePair<string, byte[]>> parts)
    {
        var screen = new XmlScreen();
        foreach (var (name, bytes) in parts.Where(part => IsOfPackage(part.Key)))
        {
            screen.Add(name, bytes);
        }

        var roles = new PartRoles(parts);
        var unread = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, bytes) in parts.Where(part => !IsOfPackage(part.Key)))
        {
            switch (roles.Of(name))
            {
                case PartRole.Needed:
                    screen.Add(name, WithinLimit(name, bytes));
                    break;
                case PartRole.Optional when screen.TryAdd(name, WithinLimit(name, bytes)):
                    break;
                default:
                    unread.Add(name);
                    break;
            }
        }

        return new(parts, roles, unread);
    }

    private static bool IsOfPackage(string name) => PartNames.IsTypes(name) || PartNames.IsLinks(name);

    private static byte[] WithinLimit(string name, byte[] bytes) => bytes.LongLength <= MaxXml ? bytes : throw TooLarge(name);

    private static UnusableDocumentException TooLarge(string part) =>
        new(UnusableReason.TooLarge, $"The part {part} is too large once inflated.") { Part = part };
}
