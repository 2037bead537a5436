using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Templates;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>What we wrote once and no longer would: it goes if nobody touched it, and stays, reported, if somebody did.</summary>
internal static class Withdrawal
{
    public static void Apply(MergeContext context)
    {
        var kept = new HashSet<string>(StringComparer.Ordinal);
        var withdrawn = context.Published.Entries.Where(entry => entry.Value.IsItem
            ? !context.Values.IsItem(entry.Key)
            : context.Values.Fields.TryGetValue(entry.Key, out var value) && value is null);

        // Items before what they hold: what is kept is kept whole.
        foreach (var tag in withdrawn.Select(entry => entry.Key).OrderBy(tag => tag.Length).ToList())
        {
            if (context.Published[tag] is not null && !Tags.Upwards(tag).Any(kept.Contains) && !Withdraw(context, tag))
            {
                kept.Add(tag);
            }
        }
    }

    /// <returns>False when people worked on it: it stays.</returns>
    private static bool Withdraw(MergeContext context, string tag)
    {
        var controls = context.Controls(tag).ToList();
        if (controls.Count == 0 ? context.HasFieldsOf(tag) : !controls.All(control => IsNobodys(context, control)))
        {
            context.Report(MergeFindingKind.WithdrawnKept, tag);
            return false;
        }

        foreach (var control in controls)
        {
            context.Proposals.RemoveInside(control);
            var table = control.Ancestors(Ns.W + "tbl").FirstOrDefault();
            UnusedColumns.RemoveWith(control, () => IsWordedAsWritten(context, table));
            context.Removed(control);
        }

        context.Published.RemoveUnder(tag);
        return true;
    }

    private static bool IsNobodys(MergeContext context, XElement control) =>
        context.IsAsWritten(control) && !context.Proposals.HasPeoplesComments(control)
        && !control.Descendants().Any(one => Bookmarks.IsPeoples(one) && context.Published.Template?.HasMark(one) != true);

    /// <summary>Whether nobody touched the words around the fields of the item that a table is in.</summary>
    private static bool IsWordedAsWritten(MergeContext context, XElement? table) =>
        table?.Ancestors(Ns.W + "sdt").FirstOrDefault(control => Control.TagOf(control) is { Length: > 0 }) is not { } item
        || context.Published[Control.TagOf(item)!]?.Hash is { } hash
            && (hash == Published.Entry.OfItem([item]).Hash || hash == Published.Entry.OfItem(context.Controls(Control.TagOf(item)!)).Hash);
}
