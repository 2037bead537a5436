using System.Buffers.Binary;

namespace OgpTeams.GraphServer.Storage;

/// <summary>The one hash SharePoint gives: 160 bits, byte i XORed in at bit 11·i, the length into the last eight bytes.</summary>
internal static class QuickXorHash
{
    private const int Width = 160;

    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Width / 8];
        for (var i = 0; i < content.Length; i++)
        {
            var at = (int)(11L * i % Width);
            var shifted = content[i] << (at % 8);
            hash[at / 8] ^= (byte)shifted;
            hash[(at / 8 + 1) % hash.Length] ^= (byte)(shifted >> 8);
        }

        Span<byte> length = stackalloc byte[8];
        BinaryPrimitives.WriteInt64LittleEndian(length, content.Length);
        for (var i = 0; i < length.Length; i++)
        {
            hash[hash.Length - length.Length + i] ^= length[i];
        }

        return Convert.ToBase64String(hash);
    }
}
