using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Workshops.Views;

/// <summary>What a workshop has made of its commitment, as a viewer may see it. Nothing of it is blind but the ideas.</summary>
/// <param name="proposals">Asked once at most, and only when they are looked at, as <paramref name="subActions"/>.</param>
public sealed class CommitmentView(
    CommitmentId? id, IReadOnlyDictionary<string, string> boxes, bool touched, Func<IReadOnlyList<ProposalView>> proposals,
    Func<IReadOnlyList<SubActionView>> subActions, ImmutableList<Milestone> milestones)
{
    private readonly Lazy<IReadOnlyList<ProposalView>> _proposals = new(proposals);
    private readonly Lazy<IReadOnlyList<SubActionView>> _subActions = new(subActions);

    /// <summary>Null in a workshop without canvas or roadmap.</summary>
    public CommitmentId? Id => id;

    /// <summary>By <see cref="CanvasBox"/>; none empty.</summary>
    public IReadOnlyDictionary<string, string> Boxes => boxes;

    /// <summary>False while this workshop saved nothing of it.</summary>
    public bool Touched => touched;

    /// <summary>For its boxes, in order of arrival; hidden ones left out.</summary>
    public IReadOnlyList<ProposalView> Proposals => _proposals.Value;

    /// <summary>All of them, in order of arrival; hidden ones left out.</summary>
    public IReadOnlyList<SubActionView> SubActions => _subActions.Value;

    /// <summary>In the order of the roadmap.</summary>
    public ImmutableList<Milestone> Milestones => milestones;

    public string this[string box] => Boxes.GetValueOrDefault(box, "");
}

/// <param name="Said">Its fields: <c>field</c> and <c>text</c>.</param>
/// <param name="Taken">Null while nobody decided.</param>
public sealed record ProposalView(ContributionView Said, bool? Taken);

/// <param name="Said">Its fields: <c>text</c> and, when it answers one, <c>prompt</c>.</param>
/// <param name="Selected">Kept for the roadmap.</param>
/// <param name="Dropped">Put aside.</param>
public sealed record SubActionView(ContributionView Said, bool Selected, bool Dropped);
