using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Domain.Workshops;

/// <summary>An order to a workshop. The cases stand with their feature (steps, subjects, participants…).</summary>
public abstract record WorkshopCommand
{
    private protected WorkshopCommand() { }

    /// <summary>Prepares a workshop; whoever orders it is its lead facilitator.</summary>
    public sealed record Create(WorkshopBrief Brief) : WorkshopCommand;

    /// <param name="Retain">Is its commitment retained in the plan? Null: <see cref="Plans.PlanCommand.Conclude"/> says.</param>
    public sealed record Close(string NextSteps, string Contact, string NextDate, bool? Retain = null) : WorkshopCommand;

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
/// <param name="Subjects">Chosen in earlier workshops, or said at creation; the first one leads. Read <see cref="ChosenSubjects"/>.</param>
/// <param name="Commitment">What a workshop with a canvas or a roadmap works on; null in the others.</param>
/// <param name="Canvas">Its boxes as an earlier workshop left them, by <see cref="Commitments.CanvasBox"/>; null when it is a fresh one.</param>
public sealed record WorkshopBrief(
    WorkshopId Id, string FormatId, string Title, string Objective, string Administration,
    PlanId Plan, string PlanName, string Language, string TimeZone, int MaxSubjects, string Conversation, string Tenant,
    ImmutableArray<PlannedStep> Steps,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] IReadOnlyList<ChosenSubject>? Subjects = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] CommitmentId? Commitment = null,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableSortedDictionary<string, string>? Canvas = null)
{
    [JsonIgnore]
    public IReadOnlyList<ChosenSubject> ChosenSubjects => Subjects ?? [];
}

/// <summary>A subject (sujet) that a workshop starts from.</summary>
/// <param name="Workshop">Where it was chosen; null when it was said at creation.</param>
/// <param name="Fields">As a subject card's, by <see cref="Contributions.Field"/>.</param>
public sealed record ChosenSubject(ContributionId Id, WorkshopId? Workshop, ImmutableSortedDictionary<string, string> Fields);

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
