using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using OgpTeams.Documents.Outcomes;

namespace OgpTeams.Documents.Packages;

/// <summary>A file in a zip archive as the archive's directory declares it, and its bytes, which must be as declared.</summary>
/// <param name="Packed">Bytes in the archive.</param>
/// <param name="Size">Bytes once inflated.</param>
/// <param name="Header">Where its own header begins.</param>
internal sealed record ZipItem(string Name, bool IsDeflated, uint Crc, long Packed, long Size, long Header)
{
    private const int HeaderSize = 30;

    /// <summary>Where its bytes lie, after its own header.</summary>
    /// <exception cref="UnusableDocumentException">The header is not there, or names another file.</exception>
    public (long From, long To) Range(ReadOnlySpan<byte> file)
    {
        var header = ZipDirectory.Slice(file, Header, HeaderSize);
        var (name, extra) = (BinaryPrimitives.ReadUInt16LittleEndian(header[26..]), BinaryPrimitives.ReadUInt16LittleEndian(header[28..]));
        var from = Header + HeaderSize + name + extra;
        if (BinaryPrimitives.ReadUInt32LittleEndian(header) != 0x04034B50
            || ZipDirectory.NameIn(ZipDirectory.Slice(file, Header + HeaderSize, name)) != Name)
        {
            throw ZipDirectory.Damaged($"{Name} is not where the archive's directory says.");
        }

        ZipDirectory.Slice(file, from, Packed);
        return (from, from + Packed);
    }

    /// <exception cref="UnusableDocumentException">The bytes are fewer, more, or others than declared.</exception>
    public byte[] Inflate(byte[] file)
    {
        var (from, to) = Range(file);
        var bytes = new byte[Size];
        if (!IsDeflated)
        {
            file.AsSpan((int)from, (int)(to - from)).CopyTo(bytes);
        }
        else if (!TryInflate(new MemoryStream(file, (int)from, (int)(to - from), writable: false), bytes))
        {
            throw ZipDirectory.Damaged($"{Name} does not inflate to what is declared.");
        }

        // Word checks it too; merging would pass an altered word on as if somebody had written it.
        return Crc32.HashToUInt32(bytes) == Crc ? bytes : throw ZipDirectory.Damaged($"{Name} was altered.");
    }

    private static bool TryInflate(MemoryStream packed, byte[] bytes)
    {
        try
        {
            using var inflated = new DeflateStream(packed, CompressionMode.Decompress);
            return inflated.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false) == bytes.Length && inflated.ReadByte() < 0;
        }
        catch (InvalidDataException)
        {
            return false;
        }
    }
}
