using System.Buffers.Binary;
using System.Text;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>
/// The directory at the end of a zip archive. We read it ourselves: what it declares is judged before anything is allocated
/// for it, and what two programs could read as two different archives is refused.
/// </summary>
internal static class ZipDirectory
{
    private const int EndSize = 22;
    private const int LongEndSize = 56;
    private const int LocatorSize = 20;
    private const int ItemSize = 46;
    private const ushort Stored = 0;
    private const ushort Deflated = 8;

    /// <param name="max">How many items are accepted.</param>
    /// <exception cref="UnusableDocumentException">It is broken, too long, or describes what no Word file holds.</exception>
    public static List<ZipItem> Read(ReadOnlySpan<byte> file, int max)
    {
        var (count, at, end) = Locate(file);
        if (count > (ulong)max)
        {
            throw new UnusableDocumentException(UnusableReason.TooLarge, $"The file holds {count} parts.");
        }

        var items = new List<ZipItem>((int)count);
        for (var i = 0ul; i < count; i++)
        {
            var (item, next) = ItemAt(file, at);
            items.Add(item);
            at = next;
        }

        CheckPlaces(file, items, at <= end ? end : throw Damaged("The archive's directory is longer than declared."));
        return items;
    }

    public static string NameIn(ReadOnlySpan<byte> bytes) => Encoding.UTF8.GetString(bytes);

    public static ReadOnlySpan<byte> Slice(ReadOnlySpan<byte> file, long at, long length) =>
        at >= 0 && length >= 0 && at <= file.Length && length <= file.Length - at
            ? file.Slice((int)at, (int)length)
            : throw Damaged("The archive points outside of the file.");

    public static UnusableDocumentException Damaged(string message) => new(UnusableReason.Damaged, message);

    private static (ulong Count, long Start, long End) Locate(ReadOnlySpan<byte> file)
    {
        for (var at = file.Length - EndSize; at >= Math.Max(0, file.Length - EndSize - ushort.MaxValue); at--)
        {
            if (Number(file[at..]) == 0x06054B50 && at + EndSize + Short(file[(at + 20)..]) <= file.Length)
            {
                if (Short(file[(at + 4)..]) != Short(file[(at + 6)..]) || Short(file[(at + 8)..]) != Short(file[(at + 10)..]))
                {
                    throw Damaged("The archive is split over several files.");
                }

                var (count, size, start) = (Short(file[(at + 10)..]), Number(file[(at + 12)..]), Number(file[(at + 16)..]));
                return count == ushort.MaxValue || size == uint.MaxValue || start == uint.MaxValue
                    ? LocateLong(file, at - LocatorSize)
                    : Within(at, count, size, start);
            }
        }

        throw Damaged("The archive's end is missing.");
    }

    // Zip64: some programs write it for small files too.
    private static (ulong Count, long Start, long End) LocateLong(ReadOnlySpan<byte> file, long locator)
    {
        var mark = Slice(file, locator, LocatorSize);
        var at = (long)Long(mark[8..]);
        var record = Slice(file, at, LongEndSize);
        return Number(mark) == 0x07064B50 && Number(record) == 0x06064B50
            ? Within(at, Long(record[32..]), Long(record[40..]), Long(record[48..]))
            : throw Damaged("The archive's long directory is missing.");
    }

    private static (ulong Count, long Start, long End) Within(long limit, ulong count, ulong size, ulong start) =>
        start <= (ulong)limit && size <= (ulong)limit - start
            ? (count, (long)start, (long)(start + size))
            : throw Damaged("The archive's directory lies outside of the file.");

    private static (ZipItem Item, long Next) ItemAt(ReadOnlySpan<byte> file, long at)
    {
        var entry = Slice(file, at, ItemSize);
        var (flags, method) = (Short(entry[8..]), Short(entry[10..]));
        var (nameLength, extraLength, commentLength) = (Short(entry[28..]), Short(entry[30..]), Short(entry[32..]));
        var name = NameIn(Slice(file, at + ItemSize, nameLength));
        var extra = Slice(file, at + ItemSize + nameLength, extraLength);
        if (Number(entry) != 0x02014B50 || Short(entry[34..]) != 0)
        {
            throw Damaged("The archive's directory is broken, or speaks of other disks.");
        }

        if ((flags & 0b1) != 0)
        {
            throw new UnusableDocumentException(UnusableReason.EncryptedOrOldFormat, "The archive is protected by a password.")
            {
                Found = FileFormat.Encrypted,
            };
        }

        var (size, packed, header) = Sizes(extra, Number(entry[24..]), Number(entry[20..]), Number(entry[42..]));
        if (method is not (Stored or Deflated) || (method == Stored && size != packed))
        {
            throw Damaged($"{name} is packed in a way Word does not know.");
        }

        return (new(name, method == Deflated, Number(entry[16..]), packed, size, header), at + ItemSize + nameLength + extraLength + commentLength);
    }

    /// <summary>Sizes that do not fit in 32 bits stand in an extra field, in this order, only those that do not fit.</summary>
    private static (long Size, long Packed, long Header) Sizes(ReadOnlySpan<byte> extra, uint size, uint packed, uint header)
    {
        Span<long> all = [size, packed, header];
        for (; extra.Length >= 4; extra = extra[Math.Min(extra.Length, 4 + Short(extra[2..]))..])
        {
            if (Short(extra) != 1)
            {
                continue;
            }

            var field = Slice(extra, 4, Short(extra[2..]));
            foreach (ref var one in all)
            {
                if (one == uint.MaxValue)
                {
                    one = (long)Long(Slice(field, 0, 8));
                    field = field[8..];
                }
            }
        }

        return all[0] >= 0 && all[1] >= 0 && all[2] >= 0 ? (all[0], all[1], all[2]) : throw Damaged("The archive declares negative sizes.");
    }

    /// <summary>Items one after the other, before the directory: bytes used twice make bombs that no ratio shows.</summary>
    private static void CheckPlaces(ReadOnlySpan<byte> file, List<ZipItem> items, long end)
    {
        var free = 0L;
        foreach (var item in items.OrderBy(item => item.Header))
        {
            var (_, to) = item.Range(file);
            free = item.Header >= free && to <= end ? to : throw Damaged($"{item.Name} overlaps another part.");
        }
    }

    private static ushort Short(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt16LittleEndian(bytes);

    private static uint Number(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt32LittleEndian(bytes);

    private static ulong Long(ReadOnlySpan<byte> bytes) => BinaryPrimitives.ReadUInt64LittleEndian(bytes);
}
