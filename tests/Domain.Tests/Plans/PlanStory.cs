using OgpTeams.Domain.Plans;

namespace OgpTeams.Domain.Tests.Plans;

/// <summary>A plan that Claire owns, as what happened to it made it.</summary>
internal sealed record PlanStory(Plan Held)
{
    public static PlanStory Begun { get; } = new(PlanEvolution.Evolve(
        null, new Recorded<PlanEvent>(new PlanEvent.Created("Plan 2026"), People.Claire, "creation", Given.Start))!);

    private static Act Act(ParticipantId by) => new(by, "cause", Given.Start);

    public Decision<PlanEvent> Decide(PlanCommand command, ParticipantId? by = null) =>
        PlanDecider.Decide(command, Act(by ?? People.Claire), Held);

    public PlanStory Brings(WorkshopId workshop, long version, WorkshopShare share) =>
        With(new PlanCommand.Bring(workshop, version, share));

    public PlanStory With(PlanCommand command, ParticipantId? by = null)
    {
        var decision = Decide(command, by);
        Assert.Null(decision.Refusal);
        var act = Act(by ?? People.Claire);
        return new(decision.Events.Aggregate(Held, (plan, happened) =>
            PlanEvolution.Evolve(plan, new Recorded<PlanEvent>(happened, act.By, act.Cause, act.At))!));
    }
}
