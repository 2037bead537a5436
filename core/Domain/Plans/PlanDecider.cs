using System.Collections.Immutable;
using System.Diagnostics;
using OgpTeams.Domain.Plans.Translations;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Plans.PlanEvent>;

namespace OgpTeams.Domain.Plans;

/// <summary>The rules of a plan. Every order sets something: one that would change nothing is a repeat.</summary>
public static class PlanDecider
{
    public static Decision Decide(PlanCommand command, Act act, Plan? plan) => (command, plan) switch
    {
        (_, null) => Refuse(Refusal.Gone),
        (PlanCommand.Bring bring, { } held) => Bring(bring, held),
        (PlanCommand.Conclude conclude, { } held) => Conclude(conclude, act, held),
        (PlanCommand.NoteWord note, { } held) => ReadBackRules.Note(note, held),
        (PlanCommand.DetailCommitment detail, { } held) => DetailRules.Of(detail, act, held),
        (_, { } held) when !held.Owners.Contains(act.By) => Refuse(Refusal.NotOwner),
        (PlanCommand.AddOwner add, { } held) => held.Owners.Contains(add.Person) ? NoChange : Accept(new PlanEvent.OwnerAdded(add.Person)),
        (PlanCommand.Rename rename, { } held) => held.Name == rename.Name ? NoChange : Accept(new PlanEvent.Renamed(rename.Name)),
        (PlanCommand.Detail detail, { } held) => DetailRules.Of(detail, held),
        (PlanCommand.Retain retain, { } held) => held.Find(retain.Commitment) is not { } commitment ? Refuse(Refusal.Unknown)
            : commitment.Standing == CommitmentStanding.Retained ? NoChange
            : Accept(new PlanEvent.Retained(retain.Commitment)),
        (PlanCommand.SetAside aside, { } held) => held.Find(aside.Commitment) is not { } commitment ? Refuse(Refusal.Unknown)
            : aside.Reason.Length == 0 ? Refuse(Refusal.MissingInput)
            : commitment.Standing == CommitmentStanding.SetAside && commitment.Reason == aside.Reason ? NoChange
            : Accept(new PlanEvent.SetAside(aside.Commitment, aside.Reason)),
        (PlanCommand.CreateCommitment create, { } held) => EditRules.Create(create, act, held),
        (PlanCommand.EditCommitment edit, { } held) => EditRules.Edit(edit, held),
        (PlanCommand.PutCommitment put, { } held) => PutRules.Put(put, held),
        (PlanCommand.SaveMilestone save, { } held) => EditRules.Save(save, act, held),
        (PlanCommand.RemoveMilestone remove, { } held) => EditRules.Remove(remove, held),
        (PlanCommand.Adopt adopt, { } held) => held.Adoption?.Date == adopt.Date ? NoChange : Accept(new PlanEvent.Adopted(adopt.Date)),
        (PlanCommand.UndoAdoption, { } held) => held.Adoption is null ? NoChange : Accept(new PlanEvent.AdoptionUndone()),
        (PlanCommand.SaveAmendment save, { } held) => AdoptionRules.Save(save, held),
        (PlanCommand.TellSubmission tell, { } held) => AdoptionRules.Tell(tell, held),
        (PlanCommand.ReadBack back, { } held) => ReadBackRules.Decide(back, held),
        (PlanCommand.DecideOpen open, { } held) => ReadBackRules.Decide(open, act, held),
        (PlanCommand.Translate translate, { } held) => TranslationRules.Save(translate, held),
        (PlanCommand.Import import, { } held) => ImportRules.Import(import, held),
        (PlanCommand.CreateAssessment create, { } held) => AssessmentRules.Create(create, held),
        (PlanCommand.SaveProgress save, { } held) => AssessmentRules.Save(save, held),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    private static Decision Bring(PlanCommand.Bring bring, Plan plan)
    {
        var before = plan.Workshops.GetValueOrDefault(bring.Workshop) ?? new BroughtBy(0, WorkshopShare.None);
        return bring.Version <= before.Version || bring.Share == before.Share
            ? NoChange
            : Accept(new PlanEvent.Brought(bring.Workshop, bring.Version, bring.Share));
    }

    private static Decision Conclude(PlanCommand.Conclude conclude, Act act, Plan plan)
    {
        var owns = plan.Owners.Contains(act.By);
        var brought = Bring(conclude.Share, plan).Events;
        if (conclude.Share.Share.Commitment is not { Id: var id } || conclude.Retaining == false)
        {
            return Accept([.. brought]);
        }

        if (!owns)
        {
            return conclude.Retaining == true ? Refuse(Refusal.NotOwner) : Accept([.. brought]);
        }

        // A share older than what the plan heard last brings nothing, and decides on nothing.
        if (brought.Count == 0 && plan.Find(id) is null)
        {
            return NoChange;
        }

        var standing = plan.Find(id)?.Standing ?? CommitmentStanding.Proposal;
        return standing == CommitmentStanding.Retained || (standing == CommitmentStanding.SetAside && conclude.Retaining is null)
            ? Accept([.. brought])
            : Accept([.. brought, new PlanEvent.Retained(id)]);
    }
}
