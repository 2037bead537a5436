using System.Xml.Linq;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Values;

namespace OgpTeams.Documents.Merging;

/// <summary>One field, wherever it stands: each of its controls is updated, left, or given a proposal.</summary>
internal static class FieldMerge
{
    public static void Apply(MergeContext context, string tag, FieldValue value)
    {
        var controls = Innermost(context.Controls(tag));
        var sides = new Sides(context.Published[tag], Published.Entry.Of(value));
        if (controls.Count == 0)
        {
            Missing(context, tag, value, sides);
            return;
        }

        ReportCopies(context, tag, controls);
        if (controls.Exists(TrackedChanges.Touch))
        {
            if (sides.OursChanged)
            {
                context.Report(MergeFindingKind.PendingTrackedChange, tag);
            }
        }
        else if (value is FieldValue.Blocks && !controls.Exists(control => ValueHolder.Holds(control, value)))
        {
            context.Report(MergeFindingKind.NotPlaced, tag);
        }
        else
        {
            Merge(context, tag, value, controls, sides);
        }
    }

    // A control that somebody pasted into one with the same tag holds the text; what stands around it is theirs.
    private static List<XElement> Innermost(IReadOnlyList<XElement> controls) => controls.Count < 2 ? [.. controls]
        : [.. controls.Where(control => !control.Descendants(Packages.Ns.W + "sdt").Any(controls.Contains))];

    private static void Merge(MergeContext context, string tag, FieldValue value, List<XElement> controls, Sides sides)
    {
        var kept = new List<XElement>();
        foreach (var control in controls.Where(control => !IsSettled(control, value, sides)))
        {
            if (IsOurs(context, control, value, sides))
            {
                Write(context, tag, value, control);
            }
            else
            {
                kept.Add(control);
            }
        }

        if (kept.Count > 0 && sides.OursChanged)
        {
            Propose(context, tag, value, controls, kept, sides);
            return;
        }

        controls.ForEach(context.Proposals.Remove);
        context.Published[tag] = kept.Count == 0 ? sides.Today : sides.Basis! with { Proposed = null };
    }

    private static bool IsSettled(XElement control, FieldValue value, Sides sides) =>
        CanonicalText.Hash(CanonicalText.Of(control)) == sides.Today.Hash
        && (value is FieldValue.Lines || sides.Basis is null || !sides.OursChanged);

    /// <summary>Whether nothing in the control is a person's: we wrote it, or proposed it and they took it over.</summary>
    private static bool IsOurs(MergeContext context, XElement control, FieldValue value, Sides sides) =>
        ValueHolder.Holds(control, value)
        && !Handwork.In(control, isDrawn: value is FieldValue.Blocks)
        && (sides.Basis is { } basis ? basis.Says(control) : context.Published.IsKnown && Control.ShowsPlaceholder(control));

    private static void Propose(
        MergeContext context, string tag, FieldValue value, List<XElement> controls, List<XElement> kept, Sides sides)
    {
        var dismissed = sides.Basis?.Proposed == sides.Today.Hash && !controls.Exists(context.Proposals.Has);
        var place = kept.Find(Proposals.Fits);
        controls.Where(control => control != place).ToList().ForEach(context.Proposals.Remove);
        if (place is null)
        {
            context.Report(MergeFindingKind.KeptWithoutComment, tag);
        }
        else if (dismissed)
        {
            context.Report(MergeFindingKind.ProposalDismissed, tag);
        }
        else
        {
            context.Proposals.Put(place, value.Text);
            context.Report(MergeFindingKind.KeptPersonsText, tag);
        }

        context.Published[tag] = (sides.Basis ?? Published.Entry.Never(isItem: false)) with { Proposed = sides.Today.Hash };
    }

    private static void Write(MergeContext context, string tag, FieldValue value, XElement control)
    {
        if (ValueHolder.IsBound(control))
        {
            context.Report(MergeFindingKind.BindingRemoved, tag);
        }

        switch (value)
        {
            case FieldValue.Lines { Text.Length: 0 }:
                var placeholder = context.PlaceholderOf(tag) is { Length: > 0 } text ? text : Control.AliasOf(control) ?? "–";
                ControlWriter.ShowPlaceholder(control, placeholder, context.Styles);
                break;
            case FieldValue.Lines lines:
                ControlWriter.Write(control, lines.All, context.Styles);
                break;
            case FieldValue.Blocks blocks:
                var chart = (string?)control.Descendants(Packages.Ns.C + "chart").FirstOrDefault()?.Attribute(Packages.Ns.R + "id");
                var reuse = chart is not null
                    && Packages.Relationships.TargetOf(context.Package, context.Package.MainPart, chart) is { } part && context.Package.Has(part)
                    && Packages.MediaTypes.Are(context.Package.ContentTypes.Of(part), Packages.Ns.ChartType);
                var drawings = control.Descendants(Packages.Ns.Wp + "docPr").Select(drawing => (string?)drawing.Attribute("id")).ToList();
                ControlWriter.WriteBlocks(control, blocks.For(context.Package, context.Styles, reuse ? chart : null));
                context.Ids.RenumberDrawings(control, drawings);
                break;
        }
    }

    private static void Missing(MergeContext context, string tag, FieldValue value, Sides sides)
    {
        if (context.IsProposedForDeletion(tag))
        {
            context.Report(MergeFindingKind.PendingTrackedChange, tag);
        }
        else if (sides.Basis is not null)
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
            context.Published[tag] = sides.Today;
        }
        else
        {
            context.NotPlaced(tag);
        }
    }

    // A template may show a field in several places; more of them, with different words, are a person's copies.
    private static void ReportCopies(MergeContext context, string tag, List<XElement> controls)
    {
        if (controls.Count > 1 && controls.Count > Math.Max(1, context.Fresh.Places(tag).Count())
            && controls.Select(CanonicalText.Of).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            context.Report(MergeFindingKind.DuplicateTag, tag);
        }
    }

    /// <param name="Basis">What we last wrote; null when not known.</param>
    private sealed record Sides(Published.Entry? Basis, Published.Entry Today)
    {
        public bool OursChanged => Basis is null || Basis.SourceOrHash != Today.SourceOrHash;
    }
}
