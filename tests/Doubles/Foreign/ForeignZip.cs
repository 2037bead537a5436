using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace OgpTeams.Doubles.Foreign;

/// <summary>The ways programs pack the same parts.</summary>
public static class ForeignZip
{
    public static byte[] Plain(IEnumerable<KeyValuePair<string, byte[]>> parts) => Packed(parts, CompressionLevel.Fastest);

    /// <summary>Nothing compressed.</summary>
    public static byte[] Stored(IEnumerable<KeyValuePair<string, byte[]>> parts) => Packed(parts, CompressionLevel.NoCompression);

    /// <summary>As programs do that write to a network: sizes come behind each part.</summary>
    public static byte[] Streamed(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var output = new MemoryStream();
        Pack(parts, CompressionLevel.Fastest, new OneWayStream(output));
        return output.ToArray();
    }

    /// <summary>The list of types at the end, and links before what they are of.</summary>
    public static byte[] Reversed(IEnumerable<KeyValuePair<string, byte[]>> parts) => Plain(parts.Reverse());

    /// <summary>With an item for each folder, as file managers do.</summary>
    public static byte[] WithFolders(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        var all = parts.ToList();
        return Plain([.. FoldersOf(all).Select(folder => KeyValuePair.Create(folder, Array.Empty<byte>())), .. all]);
    }

    /// <summary>As a Mac’s Finder packs a folder again: what the Mac knows of each file stands beside it.</summary>
    public static byte[] OfMac(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        byte[] fork = [0, 5, 0x16, 7, 0, 2, 0, 0, .. "Mac OS X        "u8, 0, 2, 0, 0, 0, 9, 0, 0, 0, 0x32, 0, 0, 0, 0];
        var all = parts.ToList();
        return Plain(
        [
            .. all,
            .. all.Select(part => KeyValuePair.Create(Path.Combine("__MACOSX", Path.GetDirectoryName(part.Key)!, "._" + Path.GetFileName(part.Key)), fork)),
            KeyValuePair.Create(".DS_Store", (byte[])[0, 0, 0, 1, .. "Bud1"u8]),
        ]);
    }

    /// <summary>As an old Windows tool: the other slash.</summary>
    public static byte[] WithBackslashes(IEnumerable<KeyValuePair<string, byte[]>> parts) =>
        Plain(parts.Select(part => KeyValuePair.Create(part.Key.Replace('/', '\\'), part.Value)));

    /// <summary>Sizes as for files of more than 4 GB.</summary>
    public static byte[] Zip64(IEnumerable<KeyValuePair<string, byte[]>> parts)
    {
        using var file = new MemoryStream();
        using var directory = new MemoryStream();
        var count = 0;
        foreach (var (name, content) in parts)
        {
            var (at, names, sum) = ((uint)file.Position, Encoding.UTF8.GetBytes(name), Crc32.HashToUInt32(content));
            Write(file, 0x04034B50u, (ushort)45, (ushort)0x800, (ushort)0, 0u, sum, uint.MaxValue, uint.MaxValue, (ushort)names.Length, (ushort)20);
            file.Write(names);
            Write(file, (ushort)1, (ushort)16, (ulong)content.Length, (ulong)content.Length);
            file.Write(content);
            Write(
                directory, 0x02014B50u, (ushort)45, (ushort)45, (ushort)0x800, (ushort)0, 0u, sum, uint.MaxValue, uint.MaxValue,
                (ushort)names.Length, (ushort)20, (ushort)0, (ushort)0, (ushort)0, 0u, at);
            directory.Write(names);
            Write(directory, (ushort)1, (ushort)16, (ulong)content.Length, (ulong)content.Length);
            count++;
        }

        var start = (ulong)file.Position;
        file.Write(directory.ToArray());
        var end = (ulong)file.Position;
        Write(file, 0x06064B50u, 44ul, (ushort)45, (ushort)45, 0u, 0u, (ulong)count, (ulong)count, (ulong)directory.Length, start);
        Write(file, 0x07064B50u, 0u, end, 1u, 0x06054B50u, (ushort)0, (ushort)0, ushort.MaxValue, ushort.MaxValue, uint.MaxValue, uint.MaxValue, (ushort)0);
        return file.ToArray();
    }

    private static byte[] Packed(IEnumerable<KeyValuePair<string, byte[]>> parts, CompressionLevel level)
    {
        using var output = new MemoryStream();
        Pack(parts, level, output);
        return output.ToArray();
    }

    private static void Pack(IEnumerable<KeyValuePair<string, byte[]>> parts, CompressionLevel level, Stream output)
    {
        using var archive = new ZipArchive(output, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, content) in parts)
        {
            var entry = archive.CreateEntry(name, level);
            entry.LastWriteTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
            using var stream = entry.Open();
            stream.Write(content);
        }
    }

    private static IEnumerable<string> FoldersOf(IEnumerable<KeyValuePair<string, byte[]>> parts) => parts
        .SelectMany(part => part.Key.Select((letter, place) => letter == '/' ? part.Key[..(place + 1)] : "")).Where(folder => folder.Length > 0).Distinct();

    private static void Write(Stream stream, params object[] numbers)
    {
        Span<byte> bytes = stackalloc byte[8];
        foreach (var number in numbers)
        {
            switch (number)
            {
                case ushort one:
                    BinaryPrimitives.WriteUInt16LittleEndian(bytes, one);
                    stream.Write(bytes[..2]);
                    break;
                case uint one:
                    BinaryPrimitives.WriteUInt32LittleEndian(bytes, one);
                    stream.Write(bytes[..4]);
                    break;
                default:
                    BinaryPrimitives.WriteUInt64LittleEndian(bytes, (ulong)number);
                    stream.Write(bytes);
                    break;
            }
        }
    }
}
