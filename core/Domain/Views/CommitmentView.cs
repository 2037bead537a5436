using System.Collections.Immutable;
using OgpTeams.Domain.Commitments;

namespace OgpTeams.Domain.Views;

/// <summary>What a workshop has made of its commitment, as a viewer may see it. Nothing of it is blind but the ideas.</summary>
/// <param name="Id">Null in a workshop without canvas or roadmap.</param>
/// <param name="Boxes">By <see cref="CanvasBox"/>; none empty.</param>
/// <param name="Touched">False while this workshop saved nothing of it.</param>
/// <param name="Proposals">For its boxes, in order of arrival; hidden ones left out.</param>
/// <param name="SubActions">All of them, in order of arrival; hidden ones left out.</param>
public sealed record CommitmentView(
    CommitmentId? Id, IReadOnlyDictionary<string, string> Boxes, bool Touched, IReadOnlyList<ProposalView> Proposals,
    IReadOnlyList<SubActionView> SubActions, ImmutableList<Milestone> Milestones)
{
    public string this[string box] => Boxes.GetValueOrDefault(box, "");
}

/// <param name="Said">Its fields: <c>field</c> and <c>text</c>.</param>
/// <param name="Taken">Null while nobody decided.</param>
public sealed record ProposalView(ContributionView Said, bool? Taken);

/// <param name="Said">Its fields: <c>text</c> and, when it answers one, <c>prompt</c>.</param>
/// <param name="Selected">Kept for the roadmap.</param>
/// <param name="Dropped">Put aside.</param>
public sealed record SubActionView(ContributionView Said, bool Selected, bool Dropped);
