using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>
/// The last way to find a field that lost its tag and its bookmark: the label of its row in a form, or its cell in the row
/// of its item. Only where there is no doubt: one row with that label, and one field in the cell.
/// </summary>
internal static class RowLabels
{
    /// <param name="fresh">The field as it would stand in a new document.</param>
    /// <param name="scope">Where to look: the item the field belongs to, or the whole document.</param>
    /// <returns>What stands in the field's cell; nothing when it cannot be told for sure.</returns>
    public static List<XElement> Find(XElement fresh, XElement scope)
    {
        if (fresh.Ancestors(Ns.W + "tc").FirstOrDefault() is not { } cell || Control.Tagged(cell).Skip(1).Any())
        {
            return [];
        }

        var place = cell.ElementsBeforeSelf(Ns.W + "tc").Count();
        var label = LabelOf(cell.Parent!);
        var rows = scope.Descendants(Ns.W + "tr").Where(row => label is null || LabelOf(row) == label).Take(2).ToList();
        return rows is [var only] && only.Elements(Ns.W + "tc").ElementAtOrDefault(place) is { } found ? Words(found) : [];
    }

    /// <summary>The scope of a field: its item, unless that was not found; the document for a field of no item.</summary>
    public static XElement? ScopeOf(string tag, DocumentValues values, IReadOnlyDictionary<string, XElement> found, XElement body) =>
        Tags.Upwards(tag).FirstOrDefault(one => values.IsItem(one)) is { } item ? found.GetValueOrDefault(item) : body;

    /// <summary>Null for the row of an item, which holds fields in every cell.</summary>
    private static string? LabelOf(XElement row) =>
        row.Elements(Ns.W + "tc").FirstOrDefault() is { } first && !Control.Tagged(first).Any() ? CanonicalText.Of(first) : null;

    private static List<XElement> Words(XElement cell)
    {
        var blocks = cell.Elements().Where(one => one.Name != Ns.W + "tcPr").ToList();
        return Control.Tagged(cell).Any() ? []
            : blocks is [{ } paragraph] && paragraph.Name == Ns.W + "p"
            ? [.. paragraph.Elements().Where(one => one.Name.LocalName is not ("pPr" or "bookmarkStart" or "bookmarkEnd"))]
            : blocks;
    }
}
