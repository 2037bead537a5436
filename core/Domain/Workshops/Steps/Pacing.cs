using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Workshops.Steps;

/// <summary>Planned against actual time; for facilitators.</summary>
public sealed class Pacing(Workshop workshop)
{
    /// <summary>How far behind (positive) or ahead (negative) the plan the workshop is.</summary>
    public TimeSpan Drift(DateTimeOffset now)
    {
        if (workshop is not { StartedAt: { } started, Run: { } run, Step: { } step })
        {
            return TimeSpan.Zero;
        }

        var end = workshop.State is WorkshopState.Closed closed ? closed.At : now;
        var before = workshop.Brief.Steps.Take(workshop.StepIndex).Sum(step => step.Minutes);
        var current = TimeSpan.FromMinutes(step.Minutes);
        var elapsed = run.Elapsed(end);
        return end - started - TimeSpan.FromMinutes(before) - (elapsed < current ? elapsed : current);
    }

    /// <summary>Minutes worked in a step, extensions and reopenings included, pauses apart; null when it never opened.</summary>
    public double? ActualMinutes(string stepId, DateTimeOffset now)
    {
        var spent = workshop.Spent.GetValueOrDefault(stepId);
        var running = workshop.Run is { } run && run.StepId == stepId ? run.Elapsed(now) : TimeSpan.Zero;
        return workshop.Spent.ContainsKey(stepId) || workshop.Run?.StepId == stepId ? (spent + running).TotalMinutes : null;
    }

    /// <summary>
    /// New minutes for the steps still to come, so that the whole ends on time: each gives in proportion, one minute at
    /// least, and the conclusion is never cut. Empty while there is nothing to make up for.
    /// </summary>
    public IReadOnlyList<(PlannedStep Step, int Minutes)> Proposal(DateTimeOffset now)
    {
        var late = (int)Math.Ceiling(Drift(now).TotalMinutes);
        var ahead = workshop.Brief.Steps.Skip(workshop.StepIndex + 1).ToList();
        var shrinkable = ahead.Where(step => step.Kind != StepKind.Closing).Sum(step => step.Minutes);
        if (late <= 0 || shrinkable == 0 || workshop.StepIndex < 0)
        {
            return [];
        }

        var ratio = Math.Max(0, shrinkable - late) / (double)shrinkable;
        return [.. ahead.Select(step => (step, step.Kind == StepKind.Closing
            ? step.Minutes
            : Math.Max(1, (int)Math.Floor(step.Minutes * ratio))))];
    }
}
