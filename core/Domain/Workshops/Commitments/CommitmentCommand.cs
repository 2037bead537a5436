using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>Orders about what a workshop makes of its commitment: canvas, sub-actions, roadmap.</summary>
public abstract record CommitmentCommand : WorkshopCommand
{
    private CommitmentCommand() { }

    public sealed record ShareIdeas : CommitmentCommand;

    public sealed record SaveCanvas(ImmutableArray<BoxEdit> Boxes) : CommitmentCommand;

    public sealed record AcceptProposal(ContributionId Id, Acceptance Mode) : CommitmentCommand;

    /// <summary>Every proposal still open, in order of arrival, added to what its box says.</summary>
    public sealed record AcceptAllProposals : CommitmentCommand;

    public sealed record DismissProposal(ContributionId Id) : CommitmentCommand;

    public sealed record EditSubAction(ContributionId Id, string Text, DateTimeOffset? Message = null) : CommitmentCommand;

    public sealed record SelectSubActions(ImmutableArray<ContributionId> Ids) : CommitmentCommand;

    public sealed record DropSubActions(ImmutableArray<ContributionId> Ids) : CommitmentCommand;

    /// <summary>A new milestone, or changes to one. A null text stays as it is; an empty one clears.</summary>
    /// <param name="Existing">Null for a new one, which then is <paramref name="NewId"/>.</param>
    /// <param name="Order">From 1; null: where it is, a new one last. Beyond the end: last.</param>
    public sealed record SaveMilestone(
        MilestoneId? Existing, MilestoneId NewId, string? Title, string? Deliverable, DateEdit? Start, DateEdit? End,
        string? Duration, string? Budget, ImmutableArray<ContributionId>? SubActions, int? Order,
        string? Responsible = null) : CommitmentCommand;

    public sealed record RemoveMilestone(MilestoneId Id) : CommitmentCommand;
}

/// <summary>What was typed in one box.</summary>
/// <param name="DrawnFrom">
/// <see cref="CanvasText.Fingerprint"/> of what the form showed when it was drawn; null when the order came from no form
/// of ours. It tells a text left alone from one changed, and a text somebody else changed meanwhile.
/// </param>
public sealed record BoxEdit(string Box, string Text, string? DrawnFrom);

/// <param name="Date">Null clears it.</param>
public sealed record DateEdit(PartialDate? Date);

/// <summary>How a proposal enters its box.</summary>
public enum Acceptance
{
    /// <summary>In place of what the box says; an empty box is simply filled.</summary>
    Replace,

    /// <summary>On a new line below it.</summary>
    Append,
}
