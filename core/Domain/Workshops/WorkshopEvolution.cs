using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Domain.Workshops;

/// <summary>Copies what happened into the state; holds no rule and never fails on what was accepted once.</summary>
public static class WorkshopEvolution
{
    public static Workshop? Fold(IEnumerable<Recorded<WorkshopEvent>> events) =>
        events.Aggregate((Workshop?)null, Evolve);

    public static Workshop Evolve(Workshop? workshop, Recorded<WorkshopEvent> recorded)
    {
        if (workshop is null)
        {
            return recorded.Event is WorkshopEvent.Created created
                ? Create(created.Brief, recorded)
                : throw new InvalidDataException("A workshop's first event must be its creation.");
        }

        var evolved = Apply(Seen(workshop, recorded.By), recorded);
        return evolved.IsFacilitator(recorded.By) ? evolved with { LastFacilitatorAct = recorded.At } : evolved;
    }

    private static Workshop Create(WorkshopBrief brief, Recorded<WorkshopEvent> recorded) => new(brief, recorded.At)
    {
        Facilitators = ImmutableDictionary<ParticipantId, FacilitatorRole>.Empty.Add(recorded.By, FacilitatorRole.Lead),
        LastFacilitatorAct = recorded.At,
        Handled = [recorded.Cause],
    };

    private static Workshop Apply(Workshop workshop, Recorded<WorkshopEvent> recorded) => recorded.Event switch
    {
        ContributionEvent contribution => ContributionEvolution.Apply(workshop, contribution, recorded),
        SubjectEvent subject => Subject(workshop, subject, recorded),
        CommitmentEvent commitment => Commitment(workshop with { Draft = workshop.Draft.Apply(commitment) }, commitment, recorded),
        ParticipantEvent participant => Participant(workshop, participant),
        StepEvent.Done => TookPart(workshop, recorded.By) with { Finished = workshop.Finished.Add(recorded.By) },
        StepEvent.Passed => TookPart(workshop, recorded.By) with
        {
            Passed = workshop.Passed.Add(recorded.By),
            Floor = workshop.Floor.Unask(recorded.By),
        },
        StepEvent step => Handle(StepEvolution.Apply(workshop, step, recorded.At), recorded),
        FloorEvent floor => Handle(workshop with { Floor = StepEvolution.Apply(workshop.Floor, floor, recorded) }, recorded),
        WorkshopEvent.FacilitatorAdded added =>
            Handle(workshop with { Facilitators = Appoint(workshop.Facilitators, added.Person, added.Role) }, recorded),
        WorkshopEvent.FacilitationTaken =>
            Handle(workshop with
            {
                Facilitators = Appoint(workshop.Facilitators, recorded.By, FacilitatorRole.Lead),
                TakenAt = recorded.At,
            }, recorded),
        WorkshopEvent.Closed closed => Handle(StepEvolution.Close(workshop, closed, recorded.At), recorded),
        WorkshopEvent.Reopened => Handle(StepEvolution.Reopen(workshop, recorded.At), recorded),
        _ => workshop,
    };

    internal static Workshop Handle(Workshop workshop, Recorded<WorkshopEvent> recorded) =>
        workshop with { Handled = workshop.Handled.Add(recorded.Cause) };

    /// <summary>A first action makes a person a participant.</summary>
    internal static Workshop Seen(Workshop workshop, ParticipantId person) => workshop.Participants.ContainsKey(person)
        ? workshop
        : workshop with
        {
            Participants = workshop.Participants.Add(person, new Participant(person, workshop.Participants.Count + 1)),
        };

    private static ImmutableDictionary<ParticipantId, FacilitatorRole> Appoint(
        ImmutableDictionary<ParticipantId, FacilitatorRole> facilitators, ParticipantId person, FacilitatorRole role)
    {
        var others = role == FacilitatorRole.Lead
            ? facilitators.ToImmutableDictionary(
                other => other.Key,
                other => other.Value == FacilitatorRole.Lead ? FacilitatorRole.Challenger : other.Value)
            : facilitators;
        return others.SetItem(person, role);
    }

    internal static Workshop TookPart(Workshop workshop, ParticipantId person) =>
        workshop.Participants.GetValueOrDefault(person) is { TookPart: true }
            ? workshop
            : Change(workshop, person, known => known with { TookPart = true });

    private static Workshop Rate(
        Workshop workshop, ParticipantId person, SubjectEvent.Rated rated, Recorded<WorkshopEvent> recorded)
    {
        var rating = TookPart(workshop, person);
        var after = rating with { Board = rating.Board.Rate(person, rated.Ratings) };
        return rated.Once ? Handle(after, recorded) : after;
    }

    private static Workshop Participant(Workshop workshop, ParticipantEvent participant) => participant switch
    {
        ParticipantEvent.Introduced introduced => Change(workshop, introduced.Person, person => person with
        {
            Profile = introduced.Profile,
            Expert = introduced.Expert,
            Introduced = true,
            NameConsent = introduced.NameConsent,
            EmailConsent = introduced.EmailConsent,
            HasEmail = introduced.HasEmail,
            OnBehalf = introduced.OnBehalf,
        }),
        ParticipantEvent.AttendanceMarked marked => Change(
            marked.Present ? workshop : workshop with { Floor = workshop.Floor.Unask(marked.Person) },
            marked.Person, person => person with { Present = marked.Present }),
        ParticipantEvent.Forgotten forgotten => Change(workshop, forgotten.Person, person => person with
        {
            NameConsent = false,
            EmailConsent = false,
            HasEmail = false,
            Forgotten = true,
        }),
        _ => workshop,
    };

    internal static Workshop Change(Workshop workshop, ParticipantId person, Func<Participant, Participant> change)
    {
        var seen = Seen(workshop, person);
        return seen with { Participants = seen.Participants.SetItem(person, change(seen.Participants[person])) };
    }

    /// <summary>Setting orders compare with what stands; the others must not be carried out twice.</summary>
    private static Workshop Commitment(Workshop workshop, CommitmentEvent commitment, Recorded<WorkshopEvent> recorded) => commitment switch
    {
        CommitmentEvent.IdeasShared shared => ContributionEvolution.Reveal(workshop, before: workshop.IndexOf(shared.StepId) + 1),
        CommitmentEvent.ProposalAccepted or CommitmentEvent.MilestoneRemoved => Handle(workshop, recorded),
        _ => workshop,
    };

    private static Workshop Subject(Workshop workshop, SubjectEvent subject, Recorded<WorkshopEvent> recorded) => subject switch
    {
        SubjectEvent.Merged merged => Handle(ContributionEvolution.Add(
            workshop with { Board = workshop.Board.Merge(merged.Id, merged.Origins) },
            new Contribution(merged.Id, workshop.Order.Count + 1, Verbs.MergeSubjects, merged.StepId, recorded.By, recorded.Cause,
                ContributionFields.Of((Field.Title, merged.Title), (Field.Description, merged.Description)), recorded.At)),
            recorded),
        SubjectEvent.Unmerged unmerged => Handle(workshop with
        {
            Board = workshop.Board.Unmerge(unmerged.Id),
            Contributions = workshop.Contributions.SetItem(
                unmerged.Id, workshop.Contributions[unmerged.Id] with { Withdrawn = true }),
        }, recorded),
        SubjectEvent.Rated rated => Rate(workshop, rated.For ?? recorded.By, rated, recorded),
        SubjectEvent.Placed placed => workshop with
        {
            Board = workshop.Board with
            {
                Placings = workshop.Board.Placings.SetItem(
                    placed.Id, new Placing(placed.Desirability, placed.Feasibility, recorded.By, recorded.At)),
            },
        },
        SubjectEvent.RankingRevealed => workshop with { Board = workshop.Board.ShowRatings() },
        SubjectEvent.Reworded reworded => workshop with
        {
            Rewordings = workshop.Rewordings.SetItem(reworded.Id, reworded.Fields.Aggregate(
                workshop.Rewordings.GetValueOrDefault(reworded.Id) ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
                (fields, change) => fields.SetItem(change.Key, change.Value))),
        },
        SubjectEvent.Selected selected => workshop with { Board = workshop.Board with { Selected = selected.Id, SelectedAt = recorded.At } },
        _ => workshop,
    };
}
