using System.Collections.Immutable;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>Which self-assessment report: after one year or at the end of the cycle.</summary>
public enum AssessmentKind
{
    Midterm,
    EndOfTerm,
}

/// <summary>OGP's scale of completion (domain §6.4).</summary>
public enum CompletionLevel
{
    NotStarted,
    Limited,
    Substantial,
    Complete,
}

/// <summary>A self-assessment report (rapport d'auto-évaluation) of the plan.</summary>
public sealed record OpenAssessment : OpenObject
{
    public required AssessmentKind Kind { get; init; }

    /// <summary>The reporting period, in words.</summary>
    public string? Period { get; init; }

    /// <summary>Texts by section: <c>introduction</c>, <c>process-cycle</c>… as in the document's tags.</summary>
    public ImmutableSortedDictionary<string, string> Sections { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableArray<OpenProgress> Commitments { get; init; } = [];
}

/// <summary>How far one commitment has come.</summary>
public sealed record OpenProgress : OpenObject
{
    /// <summary>The commitment's.</summary>
    public required string Id { get; init; }

    public CompletionLevel? Level { get; init; }

    public string? Results { get; init; }

    public ImmutableArray<string> NextSteps { get; init; } = [];

    public string? MoreInfo { get; init; }

    public ImmutableArray<OpenMilestoneProgress> Milestones { get; init; } = [];
}

/// <param name="Id">The milestone's.</param>
public sealed record OpenMilestoneProgress(string Id, CompletionLevel? Level) : OpenObject;
