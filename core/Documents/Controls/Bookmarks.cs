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

    public static string NameOf(string tag) =>
        Prefix + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(tag)))[..24];

    public static bool IsOurs(XElement start) => ((string?)start.Attribute(Ns.W + "name"))?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Bookmarks every control we write in; once, when a document is made.</summary>
    public static void AddAll(XElement root, Func<string, bool> isOurs)
    {
        var ids = new ControlIds(root);
        foreach (var control in Control.Tagged(root).Where(control => isOurs(Control.TagOf(control)!)).ToList())
        {
            Add(control, ids.NextBookmark());
        }
    }

    /// <summary>For a template made from a document of ours: its bookmarks would stand beside the new ones.</summary>
    public static void RemoveAll(XElement root)
    {
        var starts = root.Descendants(Ns.W + "bookmarkStart").Where(IsOurs).ToList();
        var ids = starts.Select(start => (string?)start.Attribute(Ns.W + "id")).ToHashSet(StringComparer.Ordinal);
        root.Descendants(Ns.W + "bookmarkEnd").Where(end => ids.Contains((string?)end.Attribute(Ns.W + "id"))).ToList().ForEach(end => end.Remove());
        starts.ForEach(start => start.Remove());
    }

    public static void Add(XElement control, int id)
    {
        var start = Start(Control.TagOf(control)!, id);
        var end = End(id);
        if (Control.IsInside(control))
        {
            control.AddBeforeSelf(start);
            control.AddAfterSelf(end);
        }
        else
        {
            Markers.PutStarts(Control.ContentOf(control), [start]);
            Markers.PutEnds(Control.ContentOf(control), [end]);
        }
    }

    /// <summary>An empty bookmark, where items to come will stand when the document holds none yet.</summary>
    public static IEnumerable<XElement> Place(string pattern, int id) => [Start(pattern, id), End(id)];

    public static XElement? Find(XElement root, string tag)
    {
        var name = NameOf(tag);
        return root.Descendants(Ns.W + "bookmarkStart").FirstOrDefault(start => (string?)start.Attribute(Ns.W + "name") == name);
    }

    private static XElement Start(string tag, int id) => new(
        Ns.W + "bookmarkStart", new XAttribute(Ns.W + "id", id), new XAttribute(Ns.W + "name", NameOf(tag)));

    private static XElement End(int id) => new(Ns.W + "bookmarkEnd", new XAttribute(Ns.W + "id", id));
}
