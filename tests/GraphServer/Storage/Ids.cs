using System.Security.Cryptography;
using System.Text;

namespace OgpTeams.GraphServer.Storage;

/// <summary>
/// Ids shaped as SharePoint's, so that code which cuts or escapes them wrongly is found out. Nobody may parse them.
/// </summary>
internal static class Ids
{
    private const string Letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private const string RootEnding = "56Y2GOVW7725BZO354PWSELRRZ";

    /// <summary>The same id for the same name, so that a restart finds what it stored.</summary>
    public static Guid Named(string name) => new(SHA256.HashData(Encoding.UTF8.GetBytes(name)).AsSpan(0, 16));

    public static string Drive(Guid site, Guid web, Guid list)
    {
        Span<byte> bytes = stackalloc byte[48];
        site.TryWriteBytes(bytes);
        web.TryWriteBytes(bytes[16..]);
        list.TryWriteBytes(bytes[32..]);
        return $"b!{Base64Url(bytes)}";
    }

    public static string Root(string drive) => Prefix(drive) + RootEnding;

    /// <summary>Eight letters of the drive, then two bits and the item's GUID in base32.</summary>
    public static string Item(string drive, Guid item)
    {
        Span<byte> bytes = stackalloc byte[16];
        item.TryWriteBytes(bytes);
        var text = new StringBuilder(Prefix(drive), 34);
        var (bits, held) = (1, 2);
        foreach (var one in bytes)
        {
            (bits, held) = ((bits << 8) | one, held + 8);
            while (held >= 5)
            {
                held -= 5;
                text.Append(Letters[(bits >> held) & 31]);
            }

            bits &= (1 << held) - 1;
        }

        return text.ToString();
    }

    public static string Base64Url(ReadOnlySpan<byte> bytes) =>
        Convert.ToBase64String(bytes).TrimEnd('=').Replace('+', '-').Replace('/', '_');

    /// <summary>Cannot be guessed: for addresses that work without Authorization.</summary>
    public static string Secret() => Base64Url(RandomNumberGenerator.GetBytes(24));

    private static string Prefix(string drive)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(drive));
        return "01" + string.Concat(hash.Take(6).Select(one => Letters[one & 31]));
    }
}
