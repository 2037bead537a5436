using System.Collections.Immutable;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Domain.Workshops.Steps;

internal static class StepEvolution
{
    public static Workshop Apply(Workshop workshop, StepEvent step, DateTimeOffset at) => step switch
    {
        StepEvent.Opened opened => Open(workshop, opened, at),
        StepEvent.Extended extended => Time(workshop, run => run with { Allowed = run.Allowed + TimeSpan.FromMinutes(extended.Minutes) }),
        StepEvent.Paused => Time(workshop, run => run.Pause(at)),
        StepEvent.Resumed => Time(workshop, run => run.Resume(at)),
        _ => workshop,
    };

    public static Floor Apply(Floor floor, FloorEvent change, Recorded<WorkshopEvent> recorded) => change switch
    {
        FloorEvent.Given given => floor.Give(given.Person, recorded.At),
        FloorEvent.Released => floor.Release(),
        FloorEvent.Skipped skipped => floor.Skip(skipped.Person),
        FloorEvent.Asked => floor.Ask(recorded.By),
        FloorEvent.Drawn drawn => floor with { Order = drawn.Order },
        _ => floor,
    };

    public static Workshop Close(Workshop workshop, WorkshopEvent.Closed closed, DateTimeOffset at)
    {
        var ended = ContributionEvolution.Reveal(EndRating(workshop), before: workshop.Brief.Steps.Length);
        return ended with
        {
            Ended = EndedIn(workshop, at),
            State = new WorkshopState.Closed(at, ended.State is WorkshopState.Running last ? last with { Run = last.Run.Pause(at) } : null),
            Floor = Floor.Free,
            FollowUp = new FollowUp(closed.NextSteps, closed.Contact, closed.NextDate, at),
        };
    }

    /// <summary>The step that was current goes on, its time as it stood at closing.</summary>
    public static Workshop Reopen(Workshop workshop, DateTimeOffset at) => workshop.State is WorkshopState.Closed { Left: { } left }
        ? workshop with
        {
            State = left with { Run = left.Run.Resume(at) with { Opening = workshop.Openings + 1 } },
            Openings = workshop.Openings + 1,
        }
        : workshop with { State = new WorkshopState.Prepared() };

    private static Workshop Time(Workshop workshop, Func<StepRun, StepRun> change) => workshop.State is WorkshopState.Running running
        ? workshop with { State = running with { Run = change(running.Run) } }
        : workshop;

    private static Workshop Open(Workshop workshop, StepEvent.Opened opened, DateTimeOffset at)
    {
        var left = workshop.Run is { } run
            ? workshop with { Spent = workshop.Spent.SetItem(run.StepId, SpentIn(workshop, run) + run.Elapsed(at)) }
            : workshop;
        left = EndRating(left);

        // Whichever later step opens; going back shows nothing.
        return ContributionEvolution.Reveal(left, before: workshop.IndexOf(opened.StepId)) with
        {
            StartedAt = workshop.StartedAt ?? at,
            Ended = EndedIn(workshop, at),
            State = new WorkshopState.Running(
                workshop.Brief.Steps.First(step => step.Id == opened.StepId),
                new StepRun(opened.StepId, workshop.Openings + 1, at, TimeSpan.FromMinutes(opened.Minutes))),
            Openings = workshop.Openings + 1,
            Floor = Floor.Free,
            Finished = [],
            Passed = [],
        };
    }

    private static Workshop EndRating(Workshop workshop) => workshop.Step?.Kind != StepKind.Rating
        ? workshop
        : workshop with { Board = workshop.Board.ShowRatings() };

    private static ImmutableList<EndedStep> EndedIn(Workshop workshop, DateTimeOffset at) =>
        workshop.State is WorkshopState.Running { Run: var run }
            ? workshop.Ended.Add(new EndedStep(run.StepId, run.Opening, at))
            : workshop.Ended;

    private static TimeSpan SpentIn(Workshop workshop, StepRun run) => workshop.Spent.GetValueOrDefault(run.StepId);
}
