namespace OgpTeams.Domain.Plans.Assessments;

/// <summary>Red, amber, green (domain §7.3, D15), from the least to the most worrying; always said in words too.</summary>
public enum ProgressLight
{
    /// <summary>Nothing was said: nothing can be told.</summary>
    Unknown,

    /// <summary>« Vert – dans les temps »: also what is complete.</summary>
    Green,

    /// <summary>« Orange – à surveiller »</summary>
    Amber,

    /// <summary>« Rouge – en retard ou bloqué »</summary>
    Red,

    /// <summary>« Abandonné »: no colour says it.</summary>
    Abandoned,
}

/// <summary>Why a light is what it is.</summary>
public enum ProgressCause
{
    NotSaid,
    Complete,
    OnTime,
    DueSoon,
    Late,
    Blocked,
    Abandoned,
}

/// <summary>How a commitment or a milestone looks on a given day.</summary>
/// <param name="Days">Left until it is due, or gone since; of what nothing was said, gone since its date; 0 for the other causes.</param>
/// <param name="Milestone">Id of the milestone that the light of its commitment comes from; null: the commitment itself.</param>
public sealed record ProgressOutlook(ProgressLight Light, ProgressCause Cause, int Days = 0, string? Milestone = null);

/// <summary>When a light turns. The sources leave it open: ours is a proposal (domain §7.3).</summary>
/// <param name="DueSoonDays">Due within so many days: amber.</param>
/// <param name="LateDays">Late by at most so many days: amber; by more: red.</param>
public sealed record LightThresholds(int DueSoonDays = 60, int LateDays = 60)
{
    public static LightThresholds Proposed { get; } = new();
}
