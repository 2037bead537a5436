using System.Diagnostics;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;

namespace OgpTeams.Domain.Workshops;

/// <summary>The rules of a workshop: every business « if » is here or in the rules of a feature it hands over to.</summary>
public static class WorkshopDecider
{
    /// <param name="command">Its texts are trimmed and within their limits.</param>
    /// <param name="act">Who, when, and the mark that makes a repeat known.</param>
    /// <param name="workshop">Null when there is none yet.</param>
    public static Decision Decide(WorkshopCommand command, Act act, Workshop? workshop) => (command, workshop) switch
    {
        (WorkshopCommand.Create create, null) => Accept(new WorkshopEvent.Created(create.Brief)),
        (_, null) => Refuse(Refusal.Gone),
        (WorkshopCommand.Create, _) => NoChange,

        // The platform sends a slow call again, sometimes under a new activity id.
        (_, { } held) when held.Handled.Contains(act.Cause) => NoChange,

        (ContributionCommand contribution, { } held) => ContributionRules.Decide(contribution, act, held),
        (SubjectCommand subject, { } held) => SubjectRules.Decide(subject, act, held),
        (CommitmentCommand commitment, { } held) => CommitmentRules.Decide(commitment, act, held),
        (ParticipantCommand participant, { } held) => ParticipantRules.Decide(participant, act, held),
        (StepCommand step, { } held) => StepRules.Decide(step, act, held),

        (WorkshopCommand.TakeFacilitation take, { } held) => Take(take, act, held),
        (_, { } held) when !held.IsFacilitator(act.By) => Refuse(Refusal.NotFacilitator),
        (WorkshopCommand.AddFacilitator add, { } held) => Add(add, held),
        (WorkshopCommand.Close, { Phase: WorkshopPhase.Closed }) => Refuse(Refusal.Closed),
        (WorkshopCommand.Close close, _) => Accept(new WorkshopEvent.Closed(close.NextSteps, close.Contact, close.NextDate)),
        (WorkshopCommand.Reopen, { Phase: WorkshopPhase.Closed }) => Accept(new WorkshopEvent.Reopened()),
        (WorkshopCommand.Reopen, _) => NoChange,

        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    private static Decision Add(WorkshopCommand.AddFacilitator add, Workshop workshop) =>
        workshop.Facilitators.TryGetValue(add.Person, out var role) && role == add.Role
            ? NoChange
            : workshop.Lead == add.Person
                // A workshop is never without a lead: another one is named instead.
                ? Refuse(Refusal.InvalidInput)
                : Accept(new WorkshopEvent.FacilitatorAdded(add.Person, add.Role));

    private static Decision Take(WorkshopCommand.TakeFacilitation take, Act act, Workshop workshop)
    {
        if (workshop.IsFacilitator(act.By))
        {
            return workshop.Lead == act.By ? NoChange : Accept(new WorkshopEvent.FacilitationTaken());
        }

        return workshop is { Phase: WorkshopPhase.Open, Run.EndsAt: { } end }
            && act.At >= end + take.TakeoverAfter && workshop.LastFacilitatorAct <= end
            ? Accept(new WorkshopEvent.FacilitationTaken())
            : Refuse(Refusal.NotYet);
    }
}
