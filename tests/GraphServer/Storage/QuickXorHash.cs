using System.Buffers.Binary;

namespace OgpTeams.GraphServer.Storage;

/// <summary>The one hash SharePoint gives: 160 bits, byte i XORed in at bit 11·i, the length into the last eight bytes.</summary>
internal static class QuickXorHash
{
    private const int Width = 160;
    private const int Step = 11;

    public static string Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[Width / 8];
        var at = 0;
        foreach (var one in content)
        {
            var (cell, shifted) = (at >> 3, one << (at & 7));
            hash[cell] ^= (byte)shifted;
            hash[cell == hash.Length - 1 ? 0 : cell + 1] ^= (byte)(shifted >> 8);
            at = at >= Width - Step ? at + Step - Width : at + Step;
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
