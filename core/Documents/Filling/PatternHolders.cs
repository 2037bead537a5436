using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;

namespace OgpTeams.Documents.Filling;

/// <summary>What is repeated for each item of a pattern.</summary>
internal static class PatternHolders
{
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
}
