using System.Xml.Linq;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Filling;

/// <summary>What is repeated for each item of a pattern: a control, with its paragraphs, tables or row.</summary>
internal static class PatternHolders
{
    /// <summary>Wraps what holds the fields of a pattern that a template tagged without tagging their holder.</summary>
    public static void Wrap(XElement body, IEnumerable<string> patterns)
    {
        // Inner patterns first: their row must not be taken for the outer one's.
        foreach (var pattern in patterns.OrderByDescending(pattern => pattern.Length))
        {
            WrapBare(body, pattern);
        }
    }

    /// <summary>Whether the first and the last paragraph of an item are the template's, whatever its fields and items hold.</summary>
    public static bool BeginsAndEndsFixed(XElement control)
    {
        var content = Control.ContentOf(control);
        var paragraphs = content.Descendants(Ns.W + "p").ToList();
        var blocks = content.Elements().Where(one => one.Name.LocalName is "p" or "tbl" or "sdt").ToList();
        var moving = blocks.Count(IsMoving);
        return paragraphs is [var first, ..] && !Moves(first) && !Moves(paragraphs[^1]) && (moving == 0 || blocks.Count - moving > 1);

        bool Moves(XElement paragraph) => paragraph.Ancestors().TakeWhile(one => one != control).Any(IsMoving);

        static bool IsMoving(XElement element) =>
            element.Name == Ns.W + "sdt" && Control.TagOf(element) is { Length: > 0 } && !Control.IsInside(element);
    }

    // An administration may tag the fields and forget what holds them: the row, or the table when they fill several rows.
    private static void WrapBare(XElement body, string pattern)
    {
        var tagged = Control.Tagged(body).ToList();
        var fields = tagged.Where(control => Control.TagOf(control)!.StartsWith(pattern + "/", StringComparison.Ordinal)).ToList();
        if (fields.Count == 0 || tagged.Exists(control => Control.TagOf(control) == pattern))
        {
            return;
        }

        var holder = fields[0].Ancestors().FirstOrDefault(ancestor =>
            (ancestor.Name == Ns.W + "tr" || ancestor.Name == Ns.W + "tbl") && fields.TrueForAll(field => field.Ancestors().Contains(ancestor)));
        holder?.ReplaceWith(Sdt.Item(pattern, pattern, new XElement(holder)));
    }
}
