using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// A template may repeat the same items in several places (a summary table, then a form each). The control of an item belongs
/// to the place whose fields it shares most.
/// </summary>
internal static class ItemPlaces
{
    /// <summary>Which place the control is of, from 0.</summary>
    public static int Of(XElement control, IReadOnlyList<XElement> places)
    {
        if (places.Count < 2)
        {
            return 0;
        }

        var (isRow, fields) = (IsRow(control), FieldsOf(control));
        return places.Index().MaxBy(place =>
        {
            var theirs = FieldsOf(place.Item);
            var common = theirs.Intersect(fields, StringComparer.Ordinal).Count();
            return (IsRow(place.Item) == isRow, 2 * common - theirs.Count);
        }).Index;
    }

    public static bool IsRow(XElement control) => Control.ContentOf(control).Elements(Ns.W + "tr").Any();

    public static HashSet<string> FieldsOf(XElement item) =>
        Control.Tagged(item).Select(control => Control.TagOf(control)!).ToHashSet(StringComparer.Ordinal);
}
