using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Controls;

/// <summary>
/// The second way to find a field: a hidden bookmark over the same words. LibreOffice drops every tag and keeps bookmarks.
/// A bookmark's name is a hash of the tag: names hold 40 characters at most and no slash.
/// </summary>
internal static class Bookmarks
{
    private const string Prefix = "_ogp_";

    public static string NameOf(string tag)
    {
        Span<byte> bytes = stackalloc byte[256];
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.TryGetBytes(tag, bytes, out var length) ? bytes[..length] : Encoding.UTF8.GetBytes(tag), hash);
        return string.Concat(Prefix, Convert.ToHexStringLower(hash[..12]));
    }

    public static bool IsOurs(XElement start) => ((string?)start.Attribute(Ns.W + "name"))?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Bookmarks the content of a control that does not stand within a paragraph.</summary>
    public static (XElement Start, XElement End) Around(XElement content, string tag, int id)
    {
        var (start, end) = (Start(tag, id), End(id));
        Markers.PutStarts(content, [start]);
        Markers.PutEnds(content, [end]);
        return (start, end);
    }

    public static XElement? Find(XElement root, string tag)
    {
        var name = NameOf(tag);
        return root.Descendants(Ns.W + "bookmarkStart").FirstOrDefault(start => (string?)start.Attribute(Ns.W + "name") == name);
    }

    private static XElement Start(string tag, int id) => new(
        Ns.W + "bookmarkStart", new XAttribute(Ns.W + "id", id), new XAttribute(Ns.W + "name", NameOf(tag)));

    private static XElement End(int id) => new(Ns.W + "bookmarkEnd", new XAttribute(Ns.W + "id", id));
}
