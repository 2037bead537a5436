using System.Buffers.Binary;

namespace OgpTeams.Documents.Packages;

/// <summary>The checksum of zip archives, eight bytes at a time (.NET's own readers do not check it).</summary>
internal static class Crc32
{
    private static readonly uint[][] _tables = Tables();

    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        var crc = uint.MaxValue;
        for (; bytes.Length >= 8; bytes = bytes[8..])
        {
            var low = crc ^ BinaryPrimitives.ReadUInt32LittleEndian(bytes);
            var high = BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]);
            crc = _tables[7][low & 0xFF] ^ _tables[6][(low >> 8) & 0xFF] ^ _tables[5][(low >> 16) & 0xFF] ^ _tables[4][low >> 24]
                ^ _tables[3][high & 0xFF] ^ _tables[2][(high >> 8) & 0xFF] ^ _tables[1][(high >> 16) & 0xFF] ^ _tables[0][high >> 24];
        }

        foreach (var one in bytes)
        {
            crc = _tables[0][(crc ^ one) & 0xFF] ^ (crc >> 8);
        }

        return ~crc;
    }

    private static uint[][] Tables()
    {
        var tables = Enumerable.Range(0, 8).Select(_ => new uint[256]).ToArray();
        for (var i = 0u; i < 256; i++)
        {
            var crc = i;
            for (var bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ 0xEDB88320;
            }

            tables[0][i] = crc;
        }

        for (var table = 1; table < 8; table++)
        {
            for (var i = 0; i < 256; i++)
            {
                var before = tables[table - 1][i];
                tables[table][i] = tables[0][before & 0xFF] ^ (before >> 8);
            }
        }

        return tables;
    }
}
