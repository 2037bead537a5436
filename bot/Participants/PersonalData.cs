using System.Text.Json;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Participants;

/// <summary>What is kept of a person: given to them, or erased, in every workshop they took part in.</summary>
internal sealed class PersonalData(WorkshopDesk desk, IEventStore store, IPeople people)
{
    public async Task<string> ExportAsync(Actor actor, CancellationToken cancellation)
    {
        var workshops = new List<object>();
        foreach (var workshop in await WorkshopsOfAsync(actor.Id, cancellation))
        {
            var view = WorkshopView.For(workshop, Viewer.Of(actor.Id));
            workshops.Add(new
            {
                workshop = view.Id.Value,
                view.Brief.Title,
                me = view.Me,
                said = view.Mine.Select(mine => new { id = mine.Id.Value, mine.Verb, mine.StepId, mine.Fields, mine.At }),
                ratings = view.Subjects.Select(subject => view.MyRating(subject.Id)).Where(rating => rating is not null),
            });
        }

        var kept = actor.IsNew ? null : actor.Person;
        return JsonSerializer.Serialize(new { person = kept, workshops }, Export);
    }

    /// <summary>
    /// Their words stay, without an author; the documents are published again without the name. Not while they alone lead an
    /// open workshop: nobody could go on with it.
    /// </summary>
    public async Task<Refusal?> EraseAsync(ActionContext who, CancellationToken cancellation)
    {
        var workshops = await WorkshopsOfAsync(who.Actor.Id, cancellation);
        if (workshops.Any(workshop => workshop is { Phase: not WorkshopPhase.Closed, Facilitators.Count: 1 }
            && workshop.IsFacilitator(who.Actor.Id)))
        {
            return Refusal.WorkshopRunning;
        }

        foreach (var workshop in workshops)
        {
            var act = new Act(who.Actor.Id, $"erase:{who.ActivityId}", who.At);
            await desk.ExecuteAsync(workshop.Id, new ParticipantCommand.Forget(), act, [], cancellation);
        }

        await people.EraseAsync(who.Actor.Id.Value, cancellation);
        return null;
    }

    private static readonly JsonSerializerOptions Export = new(StoredJson.Options) { WriteIndented = true };

    /// <summary>Reads every workshop: rare, and better than an index of who was where.</summary>
    private async Task<IReadOnlyList<Workshop>> WorkshopsOfAsync(ParticipantId person, CancellationToken cancellation)
    {
        var found = new List<Workshop>();
        foreach (var stream in await store.StreamsAsync(StreamNames.Workshops, cancellation))
        {
            if ((await desk.LoadAsync(StreamNames.WorkshopOf(stream), cancellation))?.State is { } workshop
                && (workshop.Participants.ContainsKey(person) || workshop.IsFacilitator(person)))
            {
                found.Add(workshop);
            }
        }

        return found;
    }
}
