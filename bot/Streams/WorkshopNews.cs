using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Streams;

/// <summary>Tells those who draw from workshops (the chat, the documents) what happened, once it is on disk.</summary>
internal sealed class WorkshopNews
{
    /// <summary>Must only take note: it runs before the person gets their answer.</summary>
    public event Action<WorkshopId, IReadOnlyList<WorkshopEvent>>? Happened;

    /// <summary>The documents of a workshop were looked after: their links and states may have changed.</summary>
    public event Action<WorkshopId>? DocumentsChanged;

    /// <summary>Something changed in a plan.</summary>
    public event Action<PlanId>? PlanChanged;

    public void TellPlan(PlanId plan) => PlanChanged?.Invoke(plan);

    public void TellDocuments(WorkshopId workshop) => DocumentsChanged?.Invoke(workshop);

    public void Tell(WorkshopId workshop, IReadOnlyList<WorkshopEvent> events) => Happened?.Invoke(workshop, events);
}
