using System.Buffers.Binary;
using System.IO.Compression;
using System.IO.Hashing;
using System.Text;

namespace OgpTeams.Documents.Tests.Letterheads;

/// <summary>Pictures, drawn here: a blue square, and what somebody could make of it.</summary>
internal static class Pngs
{
    public static byte[] Square(int side = 60, byte blue = 0x6B) => Of(side, side, Rows(side, side, blue));

    public static byte[] Of(int width, int height, byte[] rows, params (string Type, byte[] Content)[] more)
    {
        var head = new byte[13];
        BinaryPrimitives.WriteInt32BigEndian(head, width);
        BinaryPrimitives.WriteInt32BigEndian(head.AsSpan(4), height);
        (head[8], head[9]) = (8, 2);
        return [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A,
            .. Chunk("IHDR", head), .. more.SelectMany(one => Chunk(one.Type, one.Content)), .. Chunk("IDAT", Packed(rows)), .. Chunk("IEND", [])];
    }

    public static byte[] Rows(int width, int height, byte blue = 0x6B)
    {
        byte[] row = [0, .. Enumerable.Repeat<byte[]>([0x1B, 0x3A, blue], width).SelectMany(point => point)];
        return [.. Enumerable.Repeat(row, height).SelectMany(one => one)];
    }

    private static byte[] Chunk(string type, byte[] content)
    {
        byte[] named = [.. Encoding.ASCII.GetBytes(type), .. content];
        var (length, sum) = (new byte[4], new byte[4]);
        BinaryPrimitives.WriteInt32BigEndian(length, content.Length);
        BinaryPrimitives.WriteUInt32BigEndian(sum, Crc32.HashToUInt32(named));
        return [.. length, .. named, .. sum];
    }

    private static byte[] Packed(byte[] rows)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            stream.Write(rows);
        }

        return packed.ToArray();
    }
}
