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
        var sides = new Sides(
            context.Published[tag], Today(value, controls), value is FieldValue.Lines { Said: { } said } ? CanonicalText.Hash(said) : null);
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

    /// <summary>
    /// What we would write today. Where a document says the same with its numbers apart, as earlier versions wrote them and people do,
    /// it stays so, and that is what we wrote.
    /// </summary>
    private static Published.Entry Today(FieldValue value, List<XElement> controls)
    {
        var today = Published.Entry.Of(value);
        return value is FieldValue.Lines { Said: { } said } && CanonicalText.Hash(said) is var apart
            && controls.Count > 0 && controls.TrueForAll(control => CanonicalText.Hash(CanonicalText.Of(control)) == apart)
            ? today with { Hash = apart }
            : today;
    }

    // A control that somebody pasted into one with the same tag holds the text; what stands around it is theirs.
    private static List<XElement> Innermost(IReadOnlyList<XElement> controls) => controls.Count < 2 ? [.. controls]
        : [.. controls.Where(control => !control.Descendants(Packages.Ns.W + "sdt").Any(controls.Contains))];

    private static void Merge(MergeContext context, string tag, FieldValue value, List<XElement> controls, Sides sides)
    {
        var kept = new List<XElement>();
        foreach (var control in controls.Where(control => !IsSettled(context, control, value, sides)))
        {
            if (IsOurs(context, control, value, sides) && AnswerBeside(context, control).Length == 0)
            {
                Write(context, tag, value, control);
            }
            else
            {
                kept.Add(control);
            }
        }

        if (kept.Count > 0 && sides.OursChanged && !kept.TrueForAll(control => AnswerBeside(context, control) == value.Text))
        {
            Propose(context, tag, value, controls, kept, sides);
            return;
        }

        controls.ForEach(context.Proposals.Remove);

        // A thread that people answered in stands on: what we said in it is still known for ours.
        var proposed = controls.Exists(context.Proposals.IsOpen) ? sides.Basis?.Proposed : null;
        context.Published[tag] = (kept.Count == 0 ? sides.Today : sides.Basis ?? Published.Entry.Never(isItem: false)) with { Proposed = proposed };
    }

    /// <summary>Whether it says what we would write: the words of people that mean it stay until we would write something else.</summary>
    private static bool IsSettled(MergeContext context, XElement control, FieldValue value, Sides sides) =>
        context.Means(control, sides.Today)
        && (value is FieldValue.Lines || sides.Basis is null || !sides.OursChanged);

    /// <summary>Whether nothing in the control is a person's: we wrote it, or proposed it and they took it over.</summary>
    private static bool IsOurs(MergeContext context, XElement control, FieldValue value, Sides sides) =>
        ValueHolder.Holds(control, value)
        && !Handwork.In(control, isDrawn: value is FieldValue.Blocks)
        && (sides.Basis is { } basis ? context.Means(control, basis) : context.Published.IsKnown && Control.ShowsPlaceholder(control));

    /// <summary>What somebody typed after an empty field, in its cell or paragraph, as reading takes it for the field.</summary>
    private static string AnswerBeside(MergeContext context, XElement control)
    {
        if (context.Published.Template is not { } template || !Control.ShowsPlaceholder(control)
            || (control.Ancestors(Packages.Ns.W + "tc").FirstOrDefault() ?? control.Ancestors(Packages.Ns.W + "p").FirstOrDefault()) is not { } holder
            || Control.Tagged(holder).LastOrDefault() != control)
        {
            return "";
        }

        var beside = CanonicalText.Of(WrittenTemplate.PiecesOf(holder)[^1].Trim());
        return template.IsFixed(beside) ? "" : beside;
    }

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
            if (sides.Basis?.Proposed != sides.Today.Hash || !context.Proposals.Has(place))
            {
                context.Proposals.Put(place, value.Text);
            }

            context.Report(MergeFindingKind.KeptPersonsText, tag);
        }

        kept.ForEach(Control.Unflag);
        context.Published[tag] = (sides.Basis ?? Published.Entry.Never(isItem: false)) with { Proposed = sides.Today.Hash };
    }

    private static void Write(MergeContext context, string tag, FieldValue value, XElement control)
    {
        if (ValueHolder.Contradicts(control))
        {
            context.Report(MergeFindingKind.DisplayDiffers, tag);
        }

        if (ValueHolder.IsBound(control))
        {
            context.Report(MergeFindingKind.BindingRemoved, tag);
        }

        switch (value)
        {
            case FieldValue.Lines { Text.Length: 0 }:
                context.Empty(control);
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
        else if (value.Text.Length == 0 || context.Values.IsOffered(tag))
        {
            // Nothing to say there yet, or somewhere else: nothing is missing.
        }
        else if (!context.Published.IsKnown)
        {
            // From now on a field like one that somebody removed: the next merge must not put it in.
            context.Report(MergeFindingKind.NotFound, tag);
            context.Published[tag] = Published.Entry.Never(isItem: false);
        }
        else if (context.HasRoom() && context.Fresh[tag] is { } control && Placement.Insert(context, control))
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
        if (controls.Count > 1 && controls.Count > context.CountPlaces(tag)
            && controls.Select(CanonicalText.Of).Distinct(StringComparer.Ordinal).Skip(1).Any())
        {
            context.Report(MergeFindingKind.DuplicateTag, tag);
        }
    }

    /// <param name="Basis">What we last wrote; null when not known.</param>
    /// <param name="Apart">The hash of what we would write today with its numbers apart; null where that is the same.</param>
    private sealed record Sides(Published.Entry? Basis, Published.Entry Today, string? Apart)
    {
        public bool OursChanged => Basis is null || (Basis.SourceOrHash != Today.SourceOrHash && (Apart is null || Basis.Hash != Apart));
    }
}
