using System.Collections.Immutable;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Workshops;

/// <summary>An order to a workshop. The cases stand with their feature (steps, subjects, participants…).</summary>
public abstract record WorkshopCommand
{
    private protected WorkshopCommand() { }

    /// <summary>Prepares a workshop; whoever orders it is its lead facilitator.</summary>
    public sealed record Create(WorkshopBrief Brief) : WorkshopCommand;

    public sealed record Close(string NextSteps, string Contact, string NextDate) : WorkshopCommand;

    public sealed record Reopen : WorkshopCommand;

    /// <param name="TakeoverAfter">How long after the step's end, without any facilitator, anybody may take over.</param>
    public sealed record TakeFacilitation(TimeSpan TakeoverAfter) : WorkshopCommand;

    public sealed record AddFacilitator(ParticipantId Person, FacilitatorRole Role) : WorkshopCommand;
}

/// <summary>What a workshop is, said once when it is created.</summary>
/// <param name="MaxSubjects">Subjects per person, 1 to 20.</param>
/// <param name="Language"><c>fr</c> or <c>en</c>.</param>
/// <param name="TimeZone">IANA name; civil dates and end times are shown in it.</param>
/// <param name="Tenant">The organisation the chat belongs to; empty when the channel names none.</param>
/// <param name="Steps">As the format stood that day: a format file edited later does not change a running workshop.</param>
public sealed record WorkshopBrief(
    WorkshopId Id, string FormatId, string Title, string Objective, string Administration,
    PlanId Plan, string PlanName, string Language, string TimeZone, int MaxSubjects, string Conversation, string Tenant,
    ImmutableArray<PlannedStep> Steps);

/// <param name="Title">In the workshop's language.</param>
public sealed record PlannedStep(string Id, StepKind Kind, int Minutes, string Title);

public enum FacilitatorRole
{
    /// <summary>Référent-animateur.</summary>
    Lead,

    /// <summary>Animateur-challengeur.</summary>
    Challenger,

    /// <summary>Complice: keeps the notes.</summary>
    NoteKeeper,
}
