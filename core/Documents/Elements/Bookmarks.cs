using System.Globalization;
using System.IO.Hashing;
using System.Runtime.InteropServices;
using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// The second way to find a field: a hidden bookmark over the same words. LibreOffice drops every tag and keeps bookmarks.
/// A bookmark's name is a hash of the tag: names hold 40 characters at most and no slash.
/// </summary>
internal static class Bookmarks
{
    private const string Prefix = "_ogp_";

    /// <param name="place">From 1: a template may show the same field in several places.</param>
    public static string NameOf(string tag, int place = 1)
    {
        var name = string.Create(Prefix.Length + 24, tag, (name, tag) =>
        {
            Span<byte> hash = stackalloc byte[16];
            XxHash128.Hash(MemoryMarshal.AsBytes(tag.AsSpan()), hash);
            Prefix.CopyTo(name);
            Convert.TryToHexStringLower(hash[..12], name[Prefix.Length..], out _);
        });
        return place == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}_{place}");
    }

    public static string? NameOf(XElement start) => (string?)start.Attribute(Ns.W + "name");

    public static bool IsOurs(XElement start) => NameOf(start)?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>Bookmarks with a name people chose, or that their cross-references go to.</summary>
    public static bool IsPeoples(XElement start) => start.Name == Ns.W + "bookmarkStart"
        && (NameOf(start)?.StartsWith('_') != true || NameOf(start)!.StartsWith("_Ref", StringComparison.Ordinal));

    /// <summary>Whether it marks this tag, in whichever place.</summary>
    public static bool IsOf(XElement start, string tag) =>
        NameOf(start) is { } name && (name == NameOf(tag) || name.StartsWith(NameOf(tag) + "_", StringComparison.Ordinal));

    /// <summary>Bookmarks the content of a control that does not stand within a paragraph.</summary>
    public static (XElement Start, XElement End) Around(XElement content, string tag, int id)
    {
        var (start, end) = (Start(tag, place: 1, id), End(id));
        PutAround(content, start, end);
        return (start, end);
    }

    /// <summary>Bookmarks every control we write in; once, when a document is made.</summary>
    public static void AddAll(DocxPackage package, Func<string, bool> isOurs)
    {
        var ids = new ControlIds(package);
        var places = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var control in Control.Tagged(package).Where(control => isOurs(Control.TagOf(control)!)).ToList())
        {
            var tag = Control.TagOf(control)!;
            places[tag] = places.GetValueOrDefault(tag) + 1;
            Add(control, ids.NextBookmark(), places[tag]);
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

    /// <summary>Of bookmarks that were copied, ours go with the copy, and those of people get a number of their own.</summary>
    public static void Part(IEnumerable<XElement> stories, ControlIds ids)
    {
        var (known, ended) = (new HashSet<string>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var open = new Dictionary<string, XElement>(StringComparer.Ordinal);
        foreach (var mark in stories.SelectMany(story => story.Descendants())
            .Where(one => one.Name == Ns.W + "bookmarkStart" || one.Name == Ns.W + "bookmarkEnd").ToList())
        {
            var id = (string?)mark.Attribute(Ns.W + "id") ?? "";
            if (mark.Name == Ns.W + "bookmarkStart" && !known.Add(id))
            {
                mark.SetAttributeValue(Ns.W + "id", ids.NextBookmark());
                open[id] = mark;
            }
            else if (mark.Name == Ns.W + "bookmarkEnd" && open.Remove(id, out var start))
            {
                mark.SetAttributeValue(Ns.W + "id", (string?)start.Attribute(Ns.W + "id"));
                if (IsOurs(start))
                {
                    start.Remove();
                    mark.Remove();
                }
            }
            else if (mark.Name == Ns.W + "bookmarkEnd" && !ended.Add(id))
            {
                // The end of a bookmark that began before what was copied.
                mark.Remove();
            }
        }
    }

    /// <summary>Bookmarks a control: within a paragraph beside it, otherwise its content.</summary>
    public static void Add(XElement control, int id, int place)
    {
        var start = Start(Control.TagOf(control)!, place, id);
        var end = End(id);
        if (Control.IsInside(control))
        {
            control.AddBeforeSelf(start);
            control.AddAfterSelf(end);
        }
        else
        {
            PutAround(Control.ContentOf(control), start, end);
        }
    }

    /// <summary>An empty bookmark, where items to come will stand when the document holds none yet.</summary>
    /// <param name="place">Which of the places where the template repeats this pattern, from 1.</param>
    public static IEnumerable<XElement> Place(string pattern, int place, int id) => [Start(pattern, place, id), End(id)];

    public static XElement? Find(XElement root, string name) =>
        root.Descendants(Ns.W + "bookmarkStart").FirstOrDefault(start => NameOf(start) == name);

    private static void PutAround(XElement content, XElement start, XElement end)
    {
        Markers.PutStarts(content, [start]);
        Markers.PutEnds(content, [end]);
    }

    private static XElement Start(string tag, int place, int id) => new(
        Ns.W + "bookmarkStart", new XAttribute(Ns.W + "id", id), new XAttribute(Ns.W + "name", NameOf(tag, place)));

    private static XElement End(int id) => new(Ns.W + "bookmarkEnd", new XAttribute(Ns.W + "id", id));
}
