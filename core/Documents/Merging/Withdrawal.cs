using System.Xml.Linq;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Merging;

/// <summary>What we wrote once and no longer would: it goes if nobody touched it, and stays, reported, if somebody did.</summary>
internal static class Withdrawal
{
    public static void Apply(MergeContext context)
    {
        var items = context.Values.Items.Values.SelectMany(all => all).ToHashSet(StringComparer.Ordinal);
        foreach (var (tag, entry) in context.Published.Entries.ToList())
        {
            var withdrawn = entry.IsItem
                ? !items.Contains(tag)
                : context.Values.Fields.TryGetValue(tag, out var value) && value is null;
            if (withdrawn && context.Published[tag] is not null)
            {
                Withdraw(context, tag);
            }
        }
    }

    private static void Withdraw(MergeContext context, string tag)
    {
        var controls = context.Controls(tag).ToList();
        if (controls.Count == 0 ? context.HasFieldsOf(tag) : !controls.TrueForAll(control => IsUntouched(context, control)))
        {
            context.Report(MergeFindingKind.WithdrawnKept, tag);
            return;
        }

        foreach (var control in controls)
        {
            context.Proposals.RemoveInside(control);
            Remove(control);
        }

        context.Published.RemoveUnder(tag);
        context.StructureChanged();
    }

    private static bool IsUntouched(MergeContext context, XElement control) =>
        !Control.HasPendingChanges(control)
        && !context.Proposals.HasPeoplesComments(control)
        && Control.Tagged(control).All(inner => IsAsWritten(inner, context.Published[Control.TagOf(inner)!]));

    private static bool IsAsWritten(XElement control, Published.Entry? entry) => entry switch
    {
        null => false,
        { IsItem: true } => CanonicalText.Hash(CanonicalText.Around(control)) == entry.Hash,
        _ => CanonicalText.Hash(CanonicalText.Of(control)) == entry.Hash
            && (entry.Source is not null || !Control.HasMixedFormatting(control)),
    };

    private static void Remove(XElement control)
    {
        var parent = control.Parent!;
        control.Remove();

        // A cell must hold a paragraph.
        if (parent.Name == Ns.W + "tc" && !parent.Elements(Ns.W + "p").Any())
        {
            parent.Add(new XElement(Ns.W + "p"));
        }
    }
}
