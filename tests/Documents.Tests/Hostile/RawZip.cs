using System.IO.Compression;
using System.Text;

namespace OgpTeams.Documents.Tests.Hostile;

/// <summary>A zip archive written byte by byte, so that it can lie.</summary>
internal sealed class RawZip
{
    private readonly List<byte> _file = [];
    private readonly List<byte> _directory = [];
    private int _count;

    /// <summary>Where the last item's header begins.</summary>
    public long Last { get; private set; }

    /// <summary>Every part of a Word file as it is.</summary>
    public static RawZip Of(byte[] docx)
    {
        var zip = new RawZip();
        using var archive = new ZipArchive(new MemoryStream(docx));
        foreach (var entry in archive.Entries)
        {
            using var content = new MemoryStream();
            using var stream = entry.Open();
            stream.CopyTo(content);
            zip.Add(entry.FullName, content.ToArray());
        }

        return zip;
    }

    /// <param name="method">0 stored, 8 deflated; others are declared, the bytes stored.</param>
    /// <param name="size">Declared once inflated; what it is unless given.</param>
    /// <param name="header">Where the directory says the item begins.</param>
    /// <param name="local">The name in the item's own header.</param>
    /// <param name="isLong">Sizes as zip64 writes them.</param>
    public RawZip Add(
        string name, byte[] content, ushort method = 8, ushort flags = 0, uint? size = null, uint? crc = null, long? header = null,
        string? local = null, bool isLong = false, byte[]? packed = null)
    {
        packed ??= method == 8 ? Deflated(content) : content;
        var names = (Local: Encoding.UTF8.GetBytes(local ?? name), Central: Encoding.UTF8.GetBytes(name));
        var (declared, sum) = (size ?? (uint)content.Length, crc ?? Checksum(content));
        Last = _file.Count;
        Write(_file, 0x04034B50u, (ushort)20, flags, method, 0u, sum, (uint)packed.Length, declared, (ushort)names.Local.Length, (ushort)0, names.Local, packed);
        var extra = isLong ? Bytes((ushort)1, (ushort)16, (ulong)declared, (ulong)packed.Length) : [];
        Write(
            _directory, 0x02014B50u, (ushort)20, (ushort)20, flags, method, 0u, sum, isLong ? uint.MaxValue : (uint)packed.Length,
            isLong ? uint.MaxValue : declared, (ushort)names.Central.Length, (ushort)extra.Length, (ushort)0, (ushort)0, (ushort)0, 0u,
            (uint)(header ?? Last), names.Central, extra);
        _count++;
        return this;
    }

    /// <param name="count">The number of items the end declares.</param>
    /// <param name="isLong">With the end of zip64 before the usual one.</param>
    public byte[] Bytes(int? count = null, bool isLong = false, string comment = "")
    {
        var start = (uint)_file.Count;
        var (items, text) = ((ushort)(count ?? _count), Encoding.UTF8.GetBytes(comment));
        var file = new List<byte>();
        Write(file, _file.ToArray(), _directory.ToArray());
        if (isLong)
        {
            var end = (ulong)file.Count;
            Write(
                file, 0x06064B50u, 44ul, (ushort)45, (ushort)45, 0u, 0u, (ulong)(count ?? _count), (ulong)(count ?? _count), (ulong)_directory.Count,
                (ulong)start, 0x07064B50u, 0u, end, 1u);
            (items, start) = (ushort.MaxValue, uint.MaxValue);
        }

        Write(file, 0x06054B50u, (ushort)0, (ushort)0, items, items, (uint)_directory.Count, start, (ushort)text.Length, text);
        return [.. file];
    }

    public static byte[] Deflated(byte[] content)
    {
        using var packed = new MemoryStream();
        using (var deflate = new DeflateStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            deflate.Write(content);
        }

        return packed.ToArray();
    }

    private static uint Checksum(byte[] content)
    {
        var crc = uint.MaxValue;
        foreach (var one in content)
        {
            crc ^= one;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }
        }

        return ~crc;
    }

    private static byte[] Bytes(params object[] values)
    {
        var bytes = new List<byte>();
        Write(bytes, values);
        return [.. bytes];
    }

    private static void Write(List<byte> file, params object[] values)
    {
        foreach (var value in values)
        {
            file.AddRange(value switch
            {
                byte[] bytes => bytes,
                ushort number => BitConverter.GetBytes(number),
                uint number => BitConverter.GetBytes(number),
                ulong number => BitConverter.GetBytes(number),
                _ => throw new ArgumentException($"{value} is no field of a zip archive.", nameof(values)),
            });
        }
    }
}
