using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace OgpTeams.Manifest.Packages;

/// <summary>Ids that follow from the app’s: made again, a package is the same app to Teams and to Word.</summary>
internal static class PackageIds
{
    /// <summary>Of the app in Teams’ catalogue.</summary>
    public static Guid App(PackageOrder order) => Named(order.AppId, "app");

    /// <summary>Of the add-in for older versions of Word: Word would take one id for one add-in.</summary>
    public static Guid WordAddIn(PackageOrder order) => Named(order.AppId, "word");

    /// <summary>RFC 9562, version 8: named, by SHA-256.</summary>
    private static Guid Named(Guid space, string name)
    {
        var hash = SHA256.HashData([.. space.ToByteArray(bigEndian: true), .. Encoding.UTF8.GetBytes($"ogpteams:{name}")]);
        var bytes = hash.AsSpan(0, 16);
        var version = BinaryPrimitives.ReadUInt16BigEndian(bytes[6..]) & 0x0FFF;
        BinaryPrimitives.WriteUInt16BigEndian(bytes[6..], (ushort)(version | 0x8000));
        bytes[8] = (byte)((bytes[8] & 0x3F) | 0x80);
        return new Guid(bytes, bigEndian: true);
    }
}
