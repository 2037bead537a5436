using System.Text.Json;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Participants;

/// <summary>What is kept of a person.</summary>
/// <param name="Person">Null: nothing is.</param>
/// <param name="Workshops">As they see them.</param>
/// <param name="Json">All of it, for programs.</param>
internal sealed record KeptData(Person? Person, IReadOnlyList<WorkshopView> Workshops, string Json);

/// <summary>What is kept of a person: given to them, or erased, in every workshop they took part in.</summary>
internal sealed class PersonalData(WorkshopDesk desk, IEventStore store, IPeople people)
{
    public async Task<KeptData> ExportAsync(Actor actor, CancellationToken cancellation)
    {
        var (workshops, views) = (new List<object>(), new List<WorkshopView>());
        foreach (var (id, workshop) in await WorkshopsOfAsync(await SelvesAsync(actor, cancellation), cancellation))
        {
            var view = WorkshopView.For(workshop, Viewer.Of(id));
            views.Add(view);
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
        return new KeptData(kept, views, JsonSerializer.Serialize(new { person = kept, workshops }, Export));
    }

    /// <summary>
    /// Their words stay, without an author; the documents are to be published again without the name. Not while they alone lead
    /// an open workshop: nobody could go on with it.
    /// </summary>
    /// <returns>The workshops that named them; null when it was refused.</returns>
    public async Task<IReadOnlyList<Workshop>?> EraseAsync(ActionContext who, CancellationToken cancellation)
    {
        var selves = await SelvesAsync(who.Actor, cancellation);
        var workshops = await WorkshopsOfAsync(selves, cancellation);
        if (workshops.Any(named => named.Workshop is { Phase: not WorkshopPhase.Closed } open
            && open.Facilitators.Keys.All(selves.Contains)))
        {
            return null;
        }

        foreach (var (id, workshop) in workshops)
        {
            var act = new Act(id, $"erase:{who.ActivityId}:{id}", who.At);
            await desk.ExecuteAsync(workshop.Id, new ParticipantCommand.Forget(), act, [], cancellation);
        }

        foreach (var self in selves)
        {
            await people.EraseAsync(self.Value, cancellation);
        }

        return [.. workshops.Select(named => named.Workshop)];
    }

    private static readonly JsonSerializerOptions Export = new(StoredJson.Options) { WriteIndented = true };

    /// <summary>Somebody who acted under two accounts before we knew that they are one person.</summary>
    private async Task<IReadOnlyList<ParticipantId>> SelvesAsync(Actor actor, CancellationToken cancellation) =>
        actor.Person is { DirectoryId: { } directoryId, Tenant: { } tenant }
            ? [.. (await people.OfDirectoryAsync(tenant, directoryId, cancellation)).Select(self => new ParticipantId(self.Id))
                .Append(actor.Id).Distinct()]
            : [actor.Id];

    /// <summary>Reads every workshop: rare, and better than an index of who was where.</summary>
    private async Task<IReadOnlyList<(ParticipantId Id, Workshop Workshop)>> WorkshopsOfAsync(
        IReadOnlyList<ParticipantId> selves, CancellationToken cancellation)
    {
        var found = new List<(ParticipantId, Workshop)>();
        foreach (var stream in await store.StreamsAsync(StreamNames.Workshops, cancellation))
        {
            if ((await desk.LoadAsync(StreamNames.WorkshopOf(stream), cancellation))?.State is { } workshop)
            {
                found.AddRange(selves.Where(self => workshop.Participants.ContainsKey(self) || workshop.IsFacilitator(self))
                    .Select(self => (self, workshop)));
            }
        }

        return found;
    }
}
