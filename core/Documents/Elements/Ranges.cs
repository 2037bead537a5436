using System.Xml.Linq;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Elements;

/// <summary>
/// What Word marks by two elements of one number, wherever they stand: bookmarks, comments, permissions, moved text, custom XML.
/// Their names end in Start and End, all of them.
/// </summary>
internal static class Ranges
{
    public static bool IsStart(XElement element) => IsMark(element) && element.Name.LocalName.EndsWith("Start", StringComparison.Ordinal);

    public static bool IsEnd(XElement element) => IsMark(element) && element.Name.LocalName.EndsWith("End", StringComparison.Ordinal);

    /// <summary>The same for both ends of a range, in one story.</summary>
    public static (string Kind, string? Id) KeyOf(XElement mark)
    {
        var name = mark.Name.LocalName;
        var kind = IsStart(mark) ? name[..^"Start".Length] : IsEnd(mark) ? name[..^"End".Length] : name;
        return (kind, (string?)mark.Attribute(Ns.W + "id"));
    }

    /// <summary>The marks in an element whose other end lies outside it.</summary>
    public static List<XElement> Halves(XElement element)
    {
        var marks = element.Descendants().Where(one => IsStart(one) || IsEnd(one)).ToList();
        if (marks.Count == 0)
        {
            return [];
        }

        var starts = marks.Where(IsStart).Select(KeyOf).ToHashSet();
        var ends = marks.Where(IsEnd).Select(KeyOf).ToHashSet();
        return marks.FindAll(mark => !(IsStart(mark) ? ends : starts).Contains(KeyOf(mark)));
    }

    /// <summary>To be called before an element goes: the halves of ranges in it stay behind, where it stood.</summary>
    public static void LeaveHalves(XElement element)
    {
        foreach (var half in Halves(element))
        {
            half.Remove();
            element.AddBeforeSelf(half);
        }
    }

    private static bool IsMark(XElement element) => element.Name.Namespace == Ns.W && element.Attribute(Ns.W + "id") is not null;
}
