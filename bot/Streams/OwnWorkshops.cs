using System.Collections.Concurrent;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Streams;

/// <summary>
/// The workshops a person belongs to: they acted in it, or are named in it. Every workshop is looked through, which costs little
/// while it is cached and nothing has happened in it; those seen closed are passed over by whoever asks for open ones.
/// </summary>
internal sealed class OwnWorkshops : IDisposable
{
    private readonly WorkshopDesk _desk;
    private readonly IEventStore _store;
    private readonly WorkshopNews _news;
    private readonly ConcurrentDictionary<WorkshopId, bool> _closed = [];

    public OwnWorkshops(WorkshopDesk desk, IEventStore store, WorkshopNews news)
    {
        (_desk, _store, _news) = (desk, store, news);
        _news.Happened += Happened;
    }

    public void Dispose() => _news.Happened -= Happened;

    /// <returns>Oldest first.</returns>
    public async Task<IReadOnlyList<Loaded<Workshop>>> AllAsync(
        ParticipantId person, string tenant, CancellationToken cancellation) =>
        await FindAsync(person, tenant, static _ => true, cancellation);

    /// <returns>Those that run; where none does, those prepared.</returns>
    public async Task<IReadOnlyList<Loaded<Workshop>>> OpenAsync(
        ParticipantId person, string tenant, CancellationToken cancellation) =>
        LiveliestOf(await FindAsync(person, tenant, id => !_closed.ContainsKey(id), cancellation));

    /// <summary>Whoever belongs to them.</summary>
    /// <returns>Those not closed, oldest first.</returns>
    public Task<IReadOnlyList<Loaded<Workshop>>> NotClosedAsync(string tenant, CancellationToken cancellation) =>
        FindAsync(person: null, tenant, id => !_closed.ContainsKey(id), cancellation);

    /// <returns>Those that run; where none does, those prepared.</returns>
    public static IReadOnlyList<Loaded<Workshop>> LiveliestOf(IReadOnlyList<Loaded<Workshop>> open) =>
        open.Where(workshop => workshop.State.Phase == WorkshopPhase.Open).ToList() is { Count: > 0 } running
            ? running
            : [.. open.Where(workshop => workshop.State.Phase == WorkshopPhase.Prepared)];

    /// <param name="person">Null: anybody.</param>
    private async Task<IReadOnlyList<Loaded<Workshop>>> FindAsync(
        ParticipantId? person, string tenant, Predicate<WorkshopId> wanted, CancellationToken cancellation)
    {
        var found = new List<Loaded<Workshop>>();
        foreach (var stream in await _store.StreamsAsync(StreamNames.Workshops, cancellation))
        {
            var id = StreamNames.WorkshopOf(stream);
            if (!wanted(id) || await _desk.LoadAsync(id, cancellation) is not { } workshop)
            {
                continue;
            }

            if (workshop.State.Phase == WorkshopPhase.Closed)
            {
                _closed[id] = true;
            }

            if (workshop.State.Brief.Tenant == tenant && (person is not { } one || Belongs(workshop.State, one)))
            {
                found.Add(workshop);
            }
        }

        return found;
    }

    private static bool Belongs(Workshop workshop, ParticipantId person) =>
        workshop.IsFacilitator(person) || workshop.Participants.GetValueOrDefault(person) is { Forgotten: false };

    private void Happened(WorkshopId workshop, IReadOnlyList<WorkshopEvent> events)
    {
        if (events.Any(happened => happened is WorkshopEvent.Reopened))
        {
            _closed.TryRemove(workshop, out _);
        }
    }
}
