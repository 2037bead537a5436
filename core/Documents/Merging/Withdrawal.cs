using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;

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
        if (controls.Count == 0 ? context.HasFieldsOf(tag) : !controls.All(control => context.IsAsWritten(control) && !context.Proposals.HasPeoplesComments(control) && !control.Descendants().Any(Bookmarks.IsPeoples)))
        {
            context.Report(MergeFindingKind.WithdrawnKept, tag);
            return false;
        }

        foreach (var control in controls)
        {
            context.Proposals.RemoveInside(control);
            UnusedColumns.RemoveWith(control);
            context.Removed(control);
        }

        context.Published.RemoveUnder(tag);
        return true;
    }
}
