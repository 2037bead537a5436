using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Templates;

/// <summary>
/// An administration may tag the fields and forget what holds them: the row, the table when they fill several rows, or the
/// blocks from the first to the last. A field that comes again begins the next place where the same items are repeated (a
/// summary, then the forms).
/// </summary>
internal static class BarePattern
{
    public static void Wrap(XElement story, string pattern)
    {
        var fields = Control.Tagged(story).Where(control => Control.TagOf(control)!.StartsWith(pattern + "/", StringComparison.Ordinal)
            && !control.Ancestors(Ns.W + "sdt").Any(outer => Control.TagOf(outer) == pattern)).ToList();
        if (fields.Count == 0)
        {
            return;
        }

        if (Table(fields) is { } holder)
        {
            Wrap(pattern, [holder]);
            return;
        }

        var common = fields[0].Ancestors().First(ancestor => fields.TrueForAll(field => field.Ancestors().Contains(ancestor)));
        if (common.AncestorsAndSelf(Ns.W + "p").FirstOrDefault() is { } paragraph)
        {
            Wrap(pattern, [paragraph]);
            return;
        }

        foreach (var place in Places(common, fields))
        {
            var inside = fields.FindAll(field => field.AncestorsAndSelf().Any(place.Contains));
            Wrap(pattern, place is [{ } only] && only.Name == Ns.W + "tbl" ? [Table(inside)!] : Run(place[0], place[^1]));
        }
    }

    private static List<XElement> Run(XElement first, XElement last) =>
        [first, .. first == last ? [] : first.ElementsAfterSelf().TakeWhile(block => block != last).Append(last)];

    private static void Wrap(string pattern, List<XElement> blocks)
    {
        var control = Sdt.Item(pattern, pattern);
        blocks[0].AddBeforeSelf(control);
        blocks.ForEach(block => block.Remove());
        Control.ContentOf(control).Add(blocks);
    }

    /// <summary>The smallest row or table that holds them all.</summary>
    private static XElement? Table(List<XElement> fields) => fields[0].Ancestors().FirstOrDefault(ancestor =>
        (ancestor.Name == Ns.W + "tr" || ancestor.Name == Ns.W + "tbl") && fields.TrueForAll(field => field.Ancestors().Contains(ancestor)));

    private static List<List<XElement>> Places(XElement common, List<XElement> fields)
    {
        var places = new List<List<XElement>>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var block in common.Elements())
        {
            var tags = fields.Where(field => field.AncestorsAndSelf().Contains(block)).Select(field => Control.TagOf(field)!).ToList();
            if (tags.Count == 0)
            {
                continue;
            }

            if (places.Count == 0 || tags.Exists(seen.Contains))
            {
                places.Add([]);
                seen.Clear();
            }

            places[^1].Add(block);
            seen.UnionWith(tags);
        }

        return places;
    }
}
