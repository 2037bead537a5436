namespace OgpTeams.Domain.Workshops.Steps;

/// <summary>The current step since it was opened, and its timer.</summary>
/// <param name="Opening">Counts every opening of a step in this workshop, from 1: a step reopened has another number.</param>
/// <param name="Allowed">Minutes given, extensions included.</param>
/// <param name="PausedFor">What pauses took so far.</param>
public sealed record StepRun(
    string StepId, int Opening, DateTimeOffset OpenedAt, TimeSpan Allowed,
    DateTimeOffset? PausedAt = null, TimeSpan PausedFor = default)
{
    /// <summary>When the time is up; null while paused.</summary>
    public DateTimeOffset? EndsAt => PausedAt is null ? OpenedAt + Allowed + PausedFor : null;

    /// <summary>Time worked, pauses apart.</summary>
    public TimeSpan Elapsed(DateTimeOffset now) => (PausedAt ?? now) - OpenedAt - PausedFor;

    /// <summary>Negative once the time is up.</summary>
    public TimeSpan Remaining(DateTimeOffset now) => Allowed - Elapsed(now);

    public StepRun Pause(DateTimeOffset at) => PausedAt is null ? this with { PausedAt = at } : this;

    public StepRun Resume(DateTimeOffset at) =>
        PausedAt is { } since ? this with { PausedAt = null, PausedFor = PausedFor + (at - since) } : this;
}
