using System.Collections.Immutable;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Domain.Plans;

/// <summary>What a workshop brings to its plan, whole: a later share takes the place of the one before.</summary>
/// <param name="Subjects">The subject chosen for a format 2, if any.</param>
/// <param name="Commitment">Null while the workshop saved nothing of one.</param>
public sealed record WorkshopShare(ImmutableArray<SharedSubject> Subjects, SharedCommitment? Commitment)
{
    public static WorkshopShare None { get; } = new([], null);

    /// <summary>From what everyone may see of the workshop: words still blind, or hidden, never leave it.</summary>
    /// <param name="workshop">As it stands.</param>
    public static WorkshopShare Of(Workshop workshop)
    {
        var view = WorkshopView.For(workshop, Viewer.Everyone);
        return new WorkshopShare(
            [.. view.Subjects.Where(subject => subject.Selected).Select(subject => Share(subject, workshop))],
            view.Commitment is { Id: { } id, Touched: true } commitment ? Share(id, commitment, workshop.Brief) : null);
    }

    private static SharedSubject Share(SubjectView subject, Workshop workshop) => new(
        subject.Id, ContributionFields.Of(
            (Field.Title, subject.Title), (Field.Description, subject.Description),
            (Field.Reformulation, subject.Reformulation), (Field.Notes, subject.Notes)),
        [.. subject.MergedFrom.Select(origin => origin.Id)], workshop.Board.SelectedAt ?? workshop.CreatedAt);

    private static SharedCommitment Share(CommitmentId id, CommitmentView commitment, WorkshopBrief brief) => new(
        id, brief.Title, commitment.Boxes.ToImmutableSortedDictionary(StringComparer.Ordinal),
        brief.Canvas ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
        [.. commitment.Milestones], [.. brief.ChosenSubjects.Select(subject => subject.Id)],
        [
            .. commitment.Proposals.Where(proposal => proposal.Taken == true).Select(proposal => proposal.Said.Id),
            .. commitment.SubActions.Where(subAction => subAction.Selected).Select(subAction => subAction.Said.Id),
        ]);

    public bool Equals(WorkshopShare? other) =>
        other is not null && Subjects.SequenceEqual(other.Subjects) && Equals(Commitment, other.Commitment);

    public override int GetHashCode() => HashCode.Combine(Subjects.Length, Commitment?.Id);
}

/// <param name="Fields">As its card's, by <see cref="Field"/>; none empty.</param>
/// <param name="Origins">What it was grouped from.</param>
public sealed record SharedSubject(
    ContributionId Id, ImmutableSortedDictionary<string, string> Fields, ImmutableArray<ContributionId> Origins, DateTimeOffset ChosenAt)
{
    public bool Equals(SharedSubject? other) => other is not null && Id == other.Id && ChosenAt == other.ChosenAt
        && Fields.SequenceEqual(other.Fields) && Origins.SequenceEqual(other.Origins);

    public override int GetHashCode() => Id.GetHashCode();
}

/// <param name="Workshop">The workshop's title: the commitment's name until its canvas has one.</param>
/// <param name="Boxes">Of the canvas, by <see cref="CanvasBox"/>; none empty.</param>
/// <param name="From">What the boxes said when the workshop was created.</param>
/// <param name="Milestones">In order.</param>
/// <param name="Subjects">The subjects it answers.</param>
/// <param name="Contributions">Participants' words that were taken up: proposals, sub-actions.</param>
public sealed record SharedCommitment(
    CommitmentId Id, string Workshop, ImmutableSortedDictionary<string, string> Boxes,
    ImmutableSortedDictionary<string, string> From, ImmutableArray<Milestone> Milestones, ImmutableArray<ContributionId> Subjects,
    ImmutableArray<ContributionId> Contributions)
{
    public bool Equals(SharedCommitment? other) => other is not null && Id == other.Id && Workshop == other.Workshop
        && Boxes.SequenceEqual(other.Boxes) && From.SequenceEqual(other.From) && Milestones.SequenceEqual(other.Milestones)
        && Subjects.SequenceEqual(other.Subjects) && Contributions.SequenceEqual(other.Contributions);

    public override int GetHashCode() => Id.GetHashCode();
}
