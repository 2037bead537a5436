using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// The bookmarks, comment anchors and other ranges inside a control. They belong to people (and to our second way of finding fields): they
/// are taken out before the content is replaced and put back around the new one.
/// </summary>
internal sealed record Markers(IReadOnlyList<XElement> Starts, IReadOnlyList<XElement> Ends)
{
    public static Markers TakeFrom(XElement content)
    {
        var starts = content.Descendants().Where(IsStart).ToList();
        var ends = content.Descendants().Where(IsEnd).ToList();
        return new(starts.ConvertAll(start => new XElement(start)), ends.ConvertAll(end => new XElement(end)));
    }

    /// <summary>Puts them inside the first and the last paragraph, or around the runs of a control within a paragraph.</summary>
    public void PutBack(XElement content)
    {
        PutStarts(content, Starts);
        PutEnds(content, Ends);
    }

    public static void PutStarts(XElement content, IReadOnlyList<XElement> starts)
    {
        var first = content.Descendants(Ns.W + "p").FirstOrDefault();

        // LibreOffice drops a bookmark over several blocks that starts where a table has just ended.
        var late = first is null || content.Elements().Count(IsBlock) < 2 ? [] : starts.Where(Bookmarks.IsOurs).ToList();
        PutStarts(content, first, starts.Except(late));
        first?.Add(late);
    }

    /// <summary>At the start of the last paragraph: LibreOffice may drop the words of a first paragraph that a comment starts in.</summary>
    public static void PutStartsLast(XElement content, IEnumerable<XElement> starts) =>
        PutStarts(content, content.Descendants(Ns.W + "p").LastOrDefault(), starts);

    private static void PutStarts(XElement content, XElement? first, IEnumerable<XElement> starts)
    {
        if (first is null)
        {
            content.AddFirst(starts);
        }
        else
        {
            PutFirst(first, starts);
        }
    }

    /// <summary>Puts it before the words of a paragraph.</summary>
    public static void PutFirst(XElement paragraph, object marker)
    {
        if (paragraph.Element(Ns.W + "pPr") is { } properties)
        {
            properties.AddAfterSelf(marker);
        }
        else
        {
            paragraph.AddFirst(marker);
        }
    }

    /// <summary>Removes markers with both their ends.</summary>
    /// <param name="isStart">Tells by the start, or by a comment's reference.</param>
    public static void Remove(XElement content, Func<XElement, bool> isStart)
    {
        var all = content.Descendants().Where(one => IsStart(one) || IsEnd(one)).ToList();
        var ids = all.Where(one => IsStart(one) && isStart(one)).Select(one => (string?)one.Attribute(Ns.W + "id")).ToHashSet(StringComparer.Ordinal);
        foreach (var one in all.Where(one => isStart(one) || (one.Name == Ns.W + "bookmarkEnd" && ids.Contains((string?)one.Attribute(Ns.W + "id")))))
        {
            one.Remove();
        }
    }

    public static void PutEnds(XElement content, IEnumerable<XElement> ends)
    {
        var last = content.Descendants(Ns.W + "p").LastOrDefault() ?? content;
        last.Add(ends);
    }

    /// <summary>Whether every range of people that begins in the element ends in it, so that it can be moved.</summary>
    public static bool AreWhole(XElement element) => Ranges.Halves(element).TrueForAll(half =>
        half.Name == Ns.W + "bookmarkEnd" || (half.Name == Ns.W + "bookmarkStart" && !Bookmarks.IsPeoples(half)));

    /// <summary>A comment stands once: what was copied with its marks loses them.</summary>
    public static void Part(IEnumerable<XElement> stories)
    {
        var known = new HashSet<(string, string?)>();
        foreach (var mark in stories.SelectMany(story => story.Descendants()).Where(one => one.Name.Namespace == Ns.W
            && one.Name.LocalName is "commentRangeStart" or "commentRangeEnd" or "commentReference").ToList()
            .Where(mark => !known.Add((mark.Name.LocalName, (string?)mark.Attribute(Ns.W + "id")))))
        {
            mark.Remove();
        }
    }

    private static bool IsBlock(XElement element) => element.Name.LocalName is "p" or "tbl" or "sdt";

    private static bool IsStart(XElement element) => Ranges.IsStart(element);

    private static bool IsEnd(XElement element) => Ranges.IsEnd(element)
        || (element.Name == Ns.W + "r" && element.Elements(Ns.W + "commentReference").Any());
}
