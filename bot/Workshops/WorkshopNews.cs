using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Workshops;

/// <summary>Tells those who draw from workshops (the chat, the documents) what happened, once it is on disk.</summary>
internal sealed class WorkshopNews
{
    /// <summary>Must only take note: it runs before the person gets their answer.</summary>
    public event Action<WorkshopId, IReadOnlyList<WorkshopEvent>>? Happened;

    public void Tell(WorkshopId workshop, IReadOnlyList<WorkshopEvent> events) => Happened?.Invoke(workshop, events);
}
