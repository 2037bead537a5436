using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>What a workshop has made of its commitment so far.</summary>
/// <param name="Boxes">Of the canvas, by <see cref="CanvasBox"/>; none empty.</param>
/// <param name="Touched">Did this workshop save anything of the commitment? Until then there is nothing to propose to the plan.</param>
/// <param name="Proposals">What became of those decided: true when taken up.</param>
/// <param name="Selected">Sub-actions kept for the roadmap.</param>
/// <param name="Dropped">Sub-actions put aside; they stay listed.</param>
/// <param name="Milestones">In the order of the roadmap.</param>
/// <param name="Shared">Steps whose ideas were pooled before the step ended.</param>
public sealed record CommitmentDraft(
    ImmutableSortedDictionary<string, string> Boxes, bool Touched, ImmutableDictionary<ContributionId, bool> Proposals,
    ImmutableHashSet<ContributionId> Selected, ImmutableHashSet<ContributionId> Dropped, ImmutableList<Milestone> Milestones,
    ImmutableHashSet<string> Shared)
{
    public static CommitmentDraft From(ImmutableSortedDictionary<string, string>? boxes) => new(
        boxes ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal), Touched: false,
        ImmutableDictionary<ContributionId, bool>.Empty, [], [], [], []);

    public string this[string box] => Boxes.GetValueOrDefault(box, "");

    public CommitmentDraft Apply(CommitmentEvent happened) => happened switch
    {
        CommitmentEvent.IdeasShared shared => this with { Shared = Shared.Add(shared.StepId) },
        CommitmentEvent.CanvasSaved saved => this with { Boxes = saved.Boxes.Aggregate(Boxes, Set), Touched = true },
        CommitmentEvent.ProposalAccepted accepted => this with
        {
            Boxes = Set(Boxes, KeyValuePair.Create(accepted.Box, accepted.Text)),
            Proposals = Proposals.SetItem(accepted.Id, true),
            Touched = true,
        },
        CommitmentEvent.ProposalDismissed dismissed => this with { Proposals = Proposals.SetItem(dismissed.Id, false) },
        CommitmentEvent.SubActionsSelected selected => this with
        {
            Selected = Selected.Union(selected.Ids),
            Dropped = Dropped.Except(selected.Ids),
        },
        CommitmentEvent.SubActionsDropped dropped => this with
        {
            Selected = Selected.Except(dropped.Ids),
            Dropped = Dropped.Union(dropped.Ids),
        },
        CommitmentEvent.MilestoneSaved saved => this with
        {
            Milestones = Milestones.RemoveAll(milestone => milestone.Id == saved.Milestone.Id) is var others
                ? others.Insert(Math.Min(saved.Index, others.Count), saved.Milestone)
                : Milestones,
            Touched = true,
        },
        CommitmentEvent.MilestoneRemoved removed => this with
        {
            Milestones = Milestones.RemoveAll(milestone => milestone.Id == removed.Id),
        },
        _ => this,
    };

    private static ImmutableSortedDictionary<string, string> Set(
        ImmutableSortedDictionary<string, string> boxes, KeyValuePair<string, string> box) =>
        box.Value.Length == 0 ? boxes.Remove(box.Key) : boxes.SetItem(box.Key, box.Value);
}
