using System.Collections.Immutable;
using System.Diagnostics;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>
/// The rules of pooling ideas, filling the canvas and drawing up the roadmap: facilitators only. What participants say
/// there (ideas, proposals, sub-actions) goes by <see cref="ContributionRules"/>.
/// </summary>
internal static class CommitmentRules
{
    public static Decision Decide(CommitmentCommand command, Act act, Workshop workshop) => command switch
    {
        _ when !workshop.IsFacilitator(act.By) => Refuse(Refusal.NotFacilitator),
        CommitmentCommand.ShareIdeas => workshop.State is not WorkshopState.Running { Step: { Kind: StepKind.Ideas } step }
            ? Refuse(Refusal.StepNotOpen)
            : workshop.Draft.Shared.Contains(step.Id) ? NoChange : Accept(new CommitmentEvent.IdeasShared(step.Id)),
        CommitmentCommand.SaveCanvas save => workshop.IsPreparing(StepKind.Canvas, StepKind.Roadmap)
            ? Save(save, act, workshop)
            : WithCanvas(workshop) ?? Save(save, act, workshop),
        CommitmentCommand.AcceptProposal accept => WithCanvas(workshop) ?? Take(accept, workshop),
        CommitmentCommand.AcceptAllProposals => WithCanvas(workshop) ?? TakeAll(workshop),
        CommitmentCommand.DismissProposal dismiss => WithCanvas(workshop) ?? (
            !IsProposal(workshop, dismiss.Id) ? Refuse(Refusal.Unknown)
            : workshop.Draft.Proposals.TryGetValue(dismiss.Id, out var taken) ? taken ? Refuse(Refusal.InvalidInput) : NoChange
            : Accept(new CommitmentEvent.ProposalDismissed(dismiss.Id))),
        CommitmentCommand.EditSubAction edit => WithSubActions(workshop, [edit.Id]) ?? Edit(edit, workshop),
        CommitmentCommand.SelectSubActions select => WithSubActions(workshop, select.Ids) ?? (
            select.Ids.All(workshop.Draft.Selected.Contains)
                ? NoChange
                : Accept(new CommitmentEvent.SubActionsSelected(select.Ids))),
        CommitmentCommand.DropSubActions drop => WithSubActions(workshop, drop.Ids) ?? (
            drop.Ids.All(workshop.Draft.Dropped.Contains)
                ? NoChange
                : Accept(new CommitmentEvent.SubActionsDropped(drop.Ids))),
        CommitmentCommand.SaveMilestone save => During(workshop, StepKind.Roadmap) ?? Save(save, act, workshop),
        CommitmentCommand.RemoveMilestone remove => During(workshop, StepKind.Roadmap) ?? (
            workshop.Draft.Milestones.Exists(milestone => milestone.Id == remove.Id)
                ? Accept(new CommitmentEvent.MilestoneRemoved(remove.Id))
                : Refuse(Refusal.Unknown)),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>
    /// Words that are hidden leave the box they were taken into too, and wait among the proposals set aside should they be
    /// shown again. What the group has rewritten since is the group's, and stays.
    /// </summary>
    public static IEnumerable<WorkshopEvent> TakenBack(Contribution hidden, Workshop workshop)
    {
        if (!workshop.Draft.Proposals.GetValueOrDefault(hidden.Id))
        {
            return [];
        }

        var box = hidden[Field.Box];
        var without = CanvasText.Without(box, workshop.Draft[box], hidden[Field.Text]);
        return without == workshop.Draft[box]
            ? []
            : [new CommitmentEvent.ProposalDismissed(hidden.Id), new CommitmentEvent.CanvasSaved(Boxes(box, without))];
    }

    /// <summary>
    /// A box left alone in the form is left alone. One that somebody else changed since the form was drawn keeps what it
    /// says now, and what was typed becomes a proposal: two people filling the canvas at once lose nothing.
    /// </summary>
    private static Decision Save(CommitmentCommand.SaveCanvas save, Act act, Workshop workshop)
    {
        var changes = ImmutableSortedDictionary.CreateBuilder<string, string>(StringComparer.Ordinal);
        var beside = new List<WorkshopEvent>();
        foreach (var edit in save.Boxes.Where(edit => IsEdit(edit, workshop.Draft[edit.Box])))
        {
            if (edit.DrawnFrom is null || edit.DrawnFrom == CanvasText.Fingerprint(workshop.Draft[edit.Box]))
            {
                changes[edit.Box] = edit.Text;
            }
            else if (edit.Text.Length > 0 && !IsProposed(workshop, act.Cause, edit))
            {
                beside.Add(Proposal(edit, act, workshop));
            }
        }

        return changes.Count == 0 && beside.Count == 0
            ? NoChange
            : Accept([.. changes.Count == 0 ? [] : new WorkshopEvent[] { new CommitmentEvent.CanvasSaved(changes.ToImmutable()) }, .. beside]);
    }

    /// <summary>An empty text clears a box only when our form showed that it was full.</summary>
    private static bool IsEdit(BoxEdit edit, string current) =>
        edit.Text != current
        && (edit.DrawnFrom is null ? edit.Text.Length > 0 : edit.DrawnFrom != CanvasText.Fingerprint(edit.Text));

    private static bool IsProposed(Workshop workshop, string cause, BoxEdit edit) => workshop.Contributions.Values.Any(
        said => said.Verb == Verbs.ProposeForCanvas && said.Cause == cause && said[Field.Box] == edit.Box);

    private static ContributionEvent.Received Proposal(BoxEdit edit, Act act, Workshop workshop) => new(
        new ContributionId(OgpId.From($"{act.Cause}\n{edit.Box}")), Verbs.ProposeForCanvas, workshop.Run?.StepId, act.By,
        ContributionFields.Of((Field.Box, edit.Box), (Field.Text, edit.Text)), Late: false, OnBehalf: false, Revealed: true);

    private static Decision Take(CommitmentCommand.AcceptProposal accept, Workshop workshop) =>
        !IsProposal(workshop, accept.Id) ? Refuse(Refusal.Unknown)
        : workshop.Draft.Proposals.GetValueOrDefault(accept.Id) ? NoChange
        : Accept(Accepted(workshop.Contributions[accept.Id], workshop.Draft, accept.Mode));

    private static Decision TakeAll(Workshop workshop)
    {
        var draft = workshop.Draft;
        var events = new List<WorkshopEvent>();
        foreach (var id in workshop.Order.Where(id => IsProposal(workshop, id) && !workshop.Draft.Proposals.ContainsKey(id)))
        {
            var accepted = Accepted(workshop.Contributions[id], draft, Acceptance.Append);
            draft = draft.Apply(accepted);
            events.Add(accepted);
        }

        return events.Count == 0 ? NoChange : Accept([.. events]);
    }

    private static ImmutableSortedDictionary<string, string> Boxes(string box, string text) =>
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal).Add(box, text);

    private static CommitmentEvent.ProposalAccepted Accepted(Contribution proposal, CommitmentDraft draft, Acceptance mode)
    {
        var box = proposal[Field.Box];
        return new(proposal.Id, box, mode == Acceptance.Replace
            ? proposal[Field.Text]
            : CanvasText.Append(box, draft[box], proposal[Field.Text]));
    }

    private static Decision Edit(CommitmentCommand.EditSubAction edit, Workshop workshop) =>
        edit.Text.Length == 0 ? Refuse(Refusal.MissingInput)
        : workshop.Contributions[edit.Id][Field.Text] == edit.Text ? NoChange
        : ContributionRules.Overtaken(workshop.Contributions[edit.Id], edit.Message)
        ?? Accept(new ContributionEvent.Edited(edit.Id, ContributionFields.Of((Field.Text, edit.Text)), edit.Message));

    private static Decision Save(CommitmentCommand.SaveMilestone save, Act act, Workshop workshop)
    {
        var milestones = workshop.Draft.Milestones;
        var at = milestones.FindIndex(milestone => save.Existing is { } id ? milestone.Id == id : milestone.Cause == act.Cause);
        if (save.Existing is not null && at < 0)
        {
            return Refuse(Refusal.Unknown);
        }

        if (save.Title is "" || (save.Title is null && at < 0))
        {
            return Refuse(Refusal.MissingInput);
        }

        if (save.SubActions is { } subActions && subActions.Any(id => !IsSubAction(workshop, id)))
        {
            return Refuse(Refusal.Unknown);
        }

        var before = at < 0 ? new Milestone(save.NewId, "", "", null, null, "", "", [], act.Cause) : milestones[at];
        var after = before with
        {
            Title = save.Title ?? before.Title,
            Deliverable = save.Deliverable ?? before.Deliverable,
            Start = save.Start is { } start ? start.Date : before.Start,
            End = save.End is { } end ? end.Date : before.End,
            Duration = save.Duration ?? before.Duration,
            Budget = save.Budget ?? before.Budget,
            Responsible = save.Responsible switch { null => before.Responsible, "" => null, var told => told },
            SubActions = save.SubActions ?? before.SubActions,
        };
        var last = at < 0 ? milestones.Count : milestones.Count - 1;
        var index = save.Order is { } order ? Math.Clamp(order - 1, 0, last) : at < 0 ? last : at;
        return after == before && index == at ? NoChange : Accept(new CommitmentEvent.MilestoneSaved(after, index));
    }

    private static Decision? During(Workshop workshop, params ReadOnlySpan<StepKind> kinds) =>
        workshop is { Phase: WorkshopPhase.Open, Step: { } step } && kinds.Contains(step.Kind) ? null : Refuse(Refusal.StepNotOpen);

    private static Decision? WithCanvas(Workshop workshop) => During(workshop, StepKind.Canvas, StepKind.Roadmap);

    private static Decision? WithSubActions(Workshop workshop, ImmutableArray<ContributionId> ids) =>
        During(workshop, StepKind.SubActions, StepKind.Roadmap) ?? (
            ids.IsEmpty ? Refuse(Refusal.MissingInput)
            : ids.Any(id => !IsSubAction(workshop, id)) ? Refuse(Refusal.Unknown)
            : null);

    private static bool IsProposal(Workshop workshop, ContributionId id) =>
        workshop.Contributions.GetValueOrDefault(id) is { Stands: true, Verb: Verbs.ProposeForCanvas };

    private static bool IsSubAction(Workshop workshop, ContributionId id) =>
        workshop.Contributions.GetValueOrDefault(id) is { Stands: true, Verb: Verbs.SubmitSubAction };
}
