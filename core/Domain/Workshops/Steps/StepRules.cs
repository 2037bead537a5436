using System.Collections.Immutable;
using System.Diagnostics;
using OgpTeams.Domain.Formats;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;

namespace OgpTeams.Domain.Workshops.Steps;

/// <summary>The rules of going through the steps. Nothing here is ever done by the clock: a facilitator moves on.</summary>
internal static class StepRules
{
    public static Decision Decide(StepCommand command, Act act, Workshop workshop) => command switch
    {
        StepCommand.Done done => Finish(done.From, workshop, workshop.Finished, act.By, step => new StepEvent.Done(step)),
        StepCommand.Pass pass => Finish(pass.From, workshop, workshop.Passed, act.By, step => new StepEvent.Passed(step)),
        StepCommand.AskFloor => NoFloor(workshop) ?? (workshop.Floor.Asked.Contains(act.By) || workshop.Floor.Current == act.By
            ? NoChange
            : Accept(new FloorEvent.Asked())),
        _ when !workshop.IsFacilitator(act.By) => Refuse(Refusal.NotFacilitator),
        StepCommand.Next next => Move(next.From, workshop, +1),
        StepCommand.Back back => Move(back.From, workshop, -1),
        StepCommand.GoTo goTo => Stale(goTo.From, workshop) ?? Open(workshop, workshop.IndexOf(goTo.StepId)),
        StepCommand.Extend extend => Timer(extend.From, workshop, run => new StepEvent.Extended(run.StepId, extend.Minutes)),
        StepCommand.Pause pause => Timer(
            pause.From, workshop, run => run.PausedAt is null ? new StepEvent.Paused(run.StepId) : null),
        StepCommand.Resume resume => Timer(
            resume.From, workshop, run => run.PausedAt is null ? null : new StepEvent.Resumed(run.StepId)),
        StepCommand.NextFloor => NoFloor(workshop) ?? NextFloor(workshop),
        StepCommand.GiveFloor give => NoFloor(workshop) ?? (
            !workshop.Participants.ContainsKey(give.Person) ? Refuse(Refusal.Unknown)
            : workshop.Floor.Current == give.Person ? NoChange
            : Accept(new FloorEvent.Given(give.Person))),
        StepCommand.SkipFloor => NoFloor(workshop) ?? (workshop.Floor.Current is { } current
            ? Accept(new FloorEvent.Skipped(current))
            : Refuse(Refusal.NoOneLeft)),
        StepCommand.DrawFloor draw => NoFloor(workshop) ?? DrawFloor(draw.Chance, workshop),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>An absent « from » is right only before the first step: two presses of « Démarrer » open one step.</summary>
    private static Decision Move(string? from, Workshop workshop, int by) =>
        workshop.Phase == WorkshopPhase.Closed ? Refuse(Refusal.Closed)
        : from != workshop.Run?.StepId ? Refuse(Refusal.StaleStep)
        : workshop.StepIndex + by < 0 ? Refuse(Refusal.FirstStep)
        : workshop.StepIndex + by >= workshop.Brief.Steps.Length ? Refuse(Refusal.LastStep)
        : Open(workshop, workshop.StepIndex + by);

    private static Decision Open(Workshop workshop, int index) =>
        index < 0 ? Refuse(Refusal.Unknown)
        : Accept(new StepEvent.Opened(workshop.Brief.Steps[index].Id, workshop.Brief.Steps[index].Minutes));

    private static Decision Timer(string? from, Workshop workshop, Func<StepRun, StepEvent?> change) =>
        Stale(from, workshop) ?? (workshop.Run is not { } run ? Refuse(Refusal.StepNotOpen)
            : change(run) is { } changed ? Accept(changed)
            : NoChange);

    private static Decision Finish(
        string? from, Workshop workshop, ImmutableHashSet<ParticipantId> already, ParticipantId person, Func<string, StepEvent> finish) =>
        Stale(from, workshop) ?? (workshop.Run is not { } run ? Refuse(Refusal.StepNotOpen)
            : already.Contains(person) ? NoChange
            : Accept(finish(run.StepId)));

    private static Decision? Stale(string? from, Workshop workshop) =>
        workshop.Phase == WorkshopPhase.Closed ? Refuse(Refusal.Closed)
        : from is not null && from != workshop.Run?.StepId ? Refuse(Refusal.StaleStep)
        : null;

    private static Decision? NoFloor(Workshop workshop) =>
        workshop.TimingOf(StepKind.Sharing, StepKind.Reformulation) == StepTiming.Now ? null : Refuse(Refusal.StepNotOpen);

    /// <summary>Who passed is drawn with the others, and not called: nobody may tell from the order.</summary>
    private static Decision DrawFloor(int chance, Workshop workshop)
    {
        ParticipantId[] order =
        [
            .. workshop.Participants.Values.Where(person => person.IsPresent && !workshop.IsFacilitator(person.Id))
                .OrderBy(person => person.Number).Select(person => person.Id),
        ];
#pragma warning disable CA5394 // No secret hangs on who speaks first, and the same chance must give the same order.
        new Random(chance).Shuffle(order);
#pragma warning restore CA5394
        return order.Length < 2 ? Refuse(Refusal.NoOneLeft) : Accept(new FloorEvent.Drawn([.. order]));
    }

    private static Decision NextFloor(Workshop workshop) =>
        workshop.NextSpeaker is { } next ? Accept(new FloorEvent.Given(next))
        : workshop.Floor.Current is not null ? Accept(new FloorEvent.Released())
        : Refuse(Refusal.NoOneLeft);
}
