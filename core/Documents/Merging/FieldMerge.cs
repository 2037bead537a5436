using System.Xml.Linq;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Text;

namespace OgpTeams.Documents.Merging;

/// <summary>One control: update it, leave it, or propose.</summary>
internal static class FieldMerge
{
    public static void Apply(MergeContext context, string tag, FieldValue value)
    {
        var controls = context.Controls(tag).ToList();
        var basis = context.Published[tag];
        if (controls.Count == 0)
        {
            Missing(context, tag, value, basis);
            return;
        }

        var today = Published.Entry.Of(value);
        var oursChanged = basis is null || basis.SourceOrHash != today.SourceOrHash;
        var texts = controls.Select(CanonicalText.Of).Distinct(StringComparer.Ordinal).ToList();
        if (texts.Count > 1)
        {
            context.Report(MergeFindingKind.DuplicateTag, tag);
        }
        else if (controls.Exists(Control.HasPendingChanges))
        {
            if (oursChanged)
            {
                context.Report(MergeFindingKind.PendingTrackedChange, tag);
            }
        }
        else if (value is FieldValue.Blocks && controls.Exists(Control.IsInside))
        {
            context.Report(MergeFindingKind.NotPlaced, tag);
        }
        else
        {
            Merge(context, tag, value, controls, new(CanonicalText.Hash(texts[0]), basis, today, oursChanged));
        }
    }

    private static void Merge(MergeContext context, string tag, FieldValue value, List<XElement> controls, Sides sides)
    {
        var sameText = sides.Theirs == sides.Today.Hash;
        var untouched = sides.Basis is { } basis && sides.Theirs == basis.Hash && !IsFormatted(value, controls);
        if (sameText && (value is FieldValue.Lines || sides.Basis is null || !sides.OursChanged))
        {
            context.Published[tag] = sides.Today;
            context.Proposals.Remove(controls[0]);
        }
        else if (untouched && sides.OursChanged)
        {
            controls.ForEach(control => Write(context, tag, value, control));
            context.Published[tag] = sides.Today;
            context.Proposals.Remove(controls[0]);
        }
        else if (!sides.OursChanged)
        {
            context.Published[tag] = sides.Basis! with { Proposed = null };
            context.Proposals.Remove(controls[0]);
        }
        else
        {
            Propose(context, tag, value, controls[0], sides);
        }
    }

    private static void Propose(MergeContext context, string tag, FieldValue value, XElement control, Sides sides)
    {
        var dismissed = sides.Basis?.Proposed == sides.Today.Hash && !context.Proposals.Has(control);
        if (!dismissed)
        {
            context.Proposals.Put(control, value.Text);
        }

        context.Report(dismissed ? MergeFindingKind.ProposalDismissed : MergeFindingKind.KeptPersonsText, tag);

        context.Published[tag] = (sides.Basis ?? Published.Entry.Never(isItem: false)) with { Proposed = sides.Today.Hash };
    }

    private static void Write(MergeContext context, string tag, FieldValue value, XElement control)
    {
        switch (value)
        {
            case FieldValue.Lines { Text.Length: 0 }:
                var placeholder = context.Fresh.PlaceholderOf(tag) is { Length: > 0 } text ? text : Control.AliasOf(control) ?? "–";
                ControlWriter.ShowPlaceholder(control, placeholder, context.Styles);
                break;
            case FieldValue.Lines lines:
                ControlWriter.Write(control, lines.All, context.Styles);
                break;
            case FieldValue.Blocks blocks:
                var chart = (string?)control.Descendants(Ns.C + "chart").FirstOrDefault()?.Attribute(Ns.R + "id");
                var reuse = chart is not null && Relationships.TargetOf(context.Package, context.Package.MainPart, chart) is not null;
                ControlWriter.WriteBlocks(control, blocks.For(context.Package, context.Styles, reuse ? chart : null));
                context.Ids.RenumberDrawings(control);
                break;
        }
    }

    private static void Missing(MergeContext context, string tag, FieldValue value, Published.Entry? basis)
    {
        if (basis is not null)
        {
            context.Report(MergeFindingKind.RemovedByPerson, tag);
        }
        else if (value.Text.Length == 0)
        {
            // Nothing to say there yet: nothing is missing.
        }
        else if (!context.Published.IsKnown)
        {
            // From now on a field like one that somebody removed: the next merge must not put it in.
            context.Report(MergeFindingKind.NotFound, tag);
            context.Published[tag] = Published.Entry.Never(isItem: false);
        }
        else if (context.Fresh[tag] is { } control && Placement.Insert(context, control))
        {
            context.Published[tag] = Published.Entry.Of(value);
        }
        else
        {
            context.Findings.NotPlaced(context.Values.PatternOf(tag));
        }
    }

    private static bool IsFormatted(FieldValue value, List<XElement> controls) =>
        value is FieldValue.Lines && controls.Exists(Control.HasMixedFormatting);

    /// <param name="Theirs">Hash of the text that stands in the document.</param>
    /// <param name="Basis">What we last wrote; null when not known.</param>
    private sealed record Sides(string Theirs, Published.Entry? Basis, Published.Entry Today, bool OursChanged);
}
