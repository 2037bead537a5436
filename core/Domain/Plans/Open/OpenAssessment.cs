using System.Collections.Immutable;
using System.Text.Json.Serialization;

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

/// <summary>How the work on a commitment or a milestone is going: another scale than <see cref="CompletionLevel"/> (domain §6.4).</summary>
public enum ProgressStatus
{
    /// <summary>« en cours »</summary>
    OnTrack,

    /// <summary>« achevée »</summary>
    Done,

    /// <summary>« bloquée »: the reason is asked for.</summary>
    Blocked,

    /// <summary>« abandonnée »: the last level stays, the reason is asked for.</summary>
    Abandoned,
}

/// <summary>The sections of the report, by their public names, in its order (contract §4; domain §6.4).</summary>
public static class AssessmentSection
{
    public const string Introduction = "introduction";
    public const string ProcessCycle = "process-cycle";
    public const string ProcessDevelopment = "process-development";
    public const string ProcessImplementation = "process-implementation";
    public const string IrmRecommendations = "irm-recommendations";
    public const string Implementation = "implementation";
    public const string Eligibility = "eligibility";
    public const string PeerLearning = "peer-learning";
    public const string Lessons = "lessons";
    public const string OtherInitiatives = "other-initiatives";
    public const string NextSteps = "next-steps";
    public const string Conclusion = "conclusion";

    public static ImmutableArray<string> All { get; } =
    [
        Introduction, ProcessCycle, ProcessDevelopment, ProcessImplementation, IrmRecommendations, Implementation, Eligibility,
        PeerLearning, Lessons, OtherInitiatives, NextSteps, Conclusion,
    ];

    /// <summary>The official model calls them so.</summary>
    public static ImmutableArray<string> Optional { get; } = [Eligibility, OtherInitiatives];
}

/// <summary>A self-assessment report (rapport d'auto-évaluation) of the plan.</summary>
public sealed record OpenAssessment : OpenObject
{
    public required AssessmentKind Kind { get; init; }

    /// <summary>The day progress is told at: what is late or due is judged by it. Null: not said.</summary>
    public PartialDate? Date { get; init; }

    /// <summary>The reporting period, in words.</summary>
    public string? Period { get; init; }

    /// <summary>Texts by section: <c>introduction</c>, <c>process-cycle</c>… as in the document's tags.</summary>
    public ImmutableSortedDictionary<string, string> Sections { get; init; } =
        ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal);

    public ImmutableArray<OpenProgress> Commitments { get; init; } = [];

    /// <summary>Null: nothing is told of handing it in.</summary>
    public OpenSubmission? Submission { get; init; }

    /// <summary>The plan as it stood when the report was begun: what changed since is flagged. Null: not known.</summary>
    public OpenBaseline? Since { get; init; }
}

/// <summary>The commitments of a plan as they stood at a moment (domain §9, B45).</summary>
public sealed record OpenBaseline : OpenObject
{
    /// <summary>Those that stood in the plan document, in its order.</summary>
    public ImmutableArray<OpenCommitment> Commitments { get; init; } = [];
}

/// <summary>How far one commitment has come.</summary>
public sealed record OpenProgress : OpenObject
{
    /// <summary>The commitment's.</summary>
    public required string Id { get; init; }

    public CompletionLevel? Level { get; init; }

    public ProgressStatus? Status { get; init; }

    /// <summary>Why it is blocked, abandoned or late.</summary>
    public string? Reason { get; init; }

    public string? Results { get; init; }

    public ImmutableArray<string> NextSteps { get; init; } = [];

    public string? MoreInfo { get; init; }

    public ImmutableArray<OpenMilestoneProgress> Milestones { get; init; } = [];
}

/// <param name="Id">The milestone's.</param>
/// <param name="Reason">Why it is blocked, abandoned or late.</param>
public sealed record OpenMilestoneProgress(
    [property: JsonRequired] string Id, CompletionLevel? Level, ProgressStatus? Status = null, string? Reason = null)
    : OpenObject
{
    public OpenMilestoneProgress()
        : this("", null) { }

    /// <summary>Whether people told anything of it: its id alone says that it is still to be told.</summary>
    [JsonIgnore]
    public bool SaysSomething => Level is not null || Status is not null || !string.IsNullOrWhiteSpace(Reason);
}
