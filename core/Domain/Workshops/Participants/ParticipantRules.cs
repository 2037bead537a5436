using System.Diagnostics;
using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;

namespace OgpTeams.Domain.Workshops.Participants;

/// <summary>The rules of introducing oneself, attendance and being forgotten.</summary>
internal static class ParticipantRules
{
    public static Decision Decide(ParticipantCommand command, Act act, Workshop workshop) => command switch
    {
        ParticipantCommand.Introduce introduce => Introduce(introduce, act, workshop),
        ParticipantCommand.MarkAttendance when !workshop.IsFacilitator(act.By) => Refuse(Refusal.NotFacilitator),
        ParticipantCommand.MarkAttendance mark => workshop.Participants.GetValueOrDefault(mark.Person)?.Present == mark.Present
            ? NoChange
            : Accept(new ParticipantEvent.AttendanceMarked(mark.Person, mark.Present)),
        ParticipantCommand.Forget => workshop.Participants.GetValueOrDefault(act.By) is null or { Forgotten: true }
            ? NoChange
            : Accept(new ParticipantEvent.Forgotten(act.By)),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    private static Decision Introduce(ParticipantCommand.Introduce introduce, Act act, Workshop workshop)
    {
        var reason = ReasonOf(workshop, act.By);
        var events = new List<WorkshopEvent>();
        if (introduce.DetailsChanged || !Stands(introduce, workshop.Participants.GetValueOrDefault(act.By)))
        {
            events.Add(new ParticipantEvent.Introduced(
                act.By, introduce.Profile, introduce.Expert, introduce.NameConsent, introduce.EmailConsent, introduce.HasEmail));
        }

        if (introduce.Reason.Length > 0 && reason is null)
        {
            events.Add(new ContributionEvent.Received(
                introduce.ReasonId, Verbs.Introduce, workshop.Run?.StepId, act.By,
                ContributionFields.Of((Field.Reason, introduce.Reason)),
                Late: workshop.Phase == WorkshopPhase.Closed, OnBehalf: false, Revealed: true));
        }
        else if (reason is not null && reason[Field.Reason] != introduce.Reason && introduce.Reason.Length > 0)
        {
            events.Add(new ContributionEvent.Edited(
                reason.Id, reason.Fields.Clear().Add(Field.Reason, introduce.Reason)));
        }

        return Accept([.. events]);
    }

    private static bool Stands(ParticipantCommand.Introduce introduce, Participant? person) =>
        person is { Introduced: true, OnBehalf: false }
        && (person.Profile, person.Expert, person.NameConsent, person.EmailConsent, person.HasEmail)
            == (introduce.Profile, introduce.Expert, introduce.NameConsent, introduce.EmailConsent, introduce.HasEmail);

    private static Contribution? ReasonOf(Workshop workshop, ParticipantId person) =>
        (workshop.ByAuthor.GetValueOrDefault(person) ?? [])
            .Select(id => workshop.Contributions[id])
            .LastOrDefault(contribution => contribution is { Verb: Verbs.Introduce, Withdrawn: false });
}
