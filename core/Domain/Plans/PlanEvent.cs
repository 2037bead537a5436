using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;

namespace OgpTeams.Domain.Plans;

/// <summary>What happened to a plan. Stored as is: add cases, never repurpose one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(OwnerAdded), "ownerAdded")]
[JsonDerivedType(typeof(Renamed), "renamed")]
[JsonDerivedType(typeof(Joined), "workshopJoined")]
[JsonDerivedType(typeof(Brought), "workshopBrought")]
[JsonDerivedType(typeof(Detailed), "detailed")]
[JsonDerivedType(typeof(CommitmentDetailed), "commitmentDetailed")]
[JsonDerivedType(typeof(Retained), "commitmentRetained")]
[JsonDerivedType(typeof(SetAside), "commitmentSetAside")]
[JsonDerivedType(typeof(AssessmentCreated), "assessmentCreated")]
[JsonDerivedType(typeof(ProgressSaved), "progressSaved")]
[JsonDerivedType(typeof(AssessmentDetailed), "assessmentDetailed")]
[JsonDerivedType(typeof(CommitmentRewritten), "commitmentRewritten")]
[JsonDerivedType(typeof(MilestoneRewritten), "milestoneRewritten")]
[JsonDerivedType(typeof(MilestonePlaced), "milestonePlaced")]
[JsonDerivedType(typeof(MilestoneRemoved), "milestoneRemoved")]
[JsonDerivedType(typeof(Translated), "translated")]
[JsonDerivedType(typeof(Adopted), "adopted")]
[JsonDerivedType(typeof(AdoptionUndone), "adoptionUndone")]
[JsonDerivedType(typeof(AmendmentTold), "amendmentTold")]
[JsonDerivedType(typeof(SubmissionTold), "submissionTold")]
[JsonDerivedType(typeof(WordRead), "wordRead")]
[JsonDerivedType(typeof(WordTaken), "wordTaken")]
[JsonDerivedType(typeof(WordKept), "wordKept")]
[JsonDerivedType(typeof(Imported), "imported")]
public abstract record PlanEvent
{
    private PlanEvent() { }

    /// <summary>Whoever did this owns the plan.</summary>
    /// <param name="Tenant">Whose organisation's it is; null where its first workshop says so.</param>
    public sealed record Created(
        string Name, [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Tenant = null) : PlanEvent;

    /// <summary>An owner named one more.</summary>
    public sealed record OwnerAdded(ParticipantId Person) : PlanEvent;

    /// <summary>An owner gave it another name; the names before go on leading to it.</summary>
    public sealed record Renamed(string Name) : PlanEvent;

    /// <summary>A workshop of this plan was prepared.</summary>
    public sealed record Joined(WorkshopId Workshop) : PlanEvent;

    /// <summary>What a workshop of the plan holds was taken into it, in place of what it brought before.</summary>
    /// <param name="Version">The workshop's, so that nothing is brought twice nor an older state over a newer one.</param>
    public sealed record Brought(WorkshopId Workshop, long Version, WorkshopShare Share) : PlanEvent;

    /// <summary>An owner told fields of the plan, by <see cref="PlanField"/>.</summary>
    /// <param name="Fields">Only those changed; an empty text cleared the field.</param>
    public sealed record Detailed(ImmutableSortedDictionary<string, string> Fields) : PlanEvent;

    /// <summary>Fields of the official form were told about a commitment, by <see cref="CommitmentField"/>.</summary>
    /// <param name="Fields">Only those changed; an empty text cleared the field.</param>
    public sealed record CommitmentDetailed(CommitmentId Commitment, ImmutableSortedDictionary<string, string> Fields) : PlanEvent;

    /// <summary>The commitment stands in the plan document from now on, with a number of its own.</summary>
    public sealed record Retained(CommitmentId Commitment) : PlanEvent;

    /// <summary>The commitment stands in the plan document no longer, or never did.</summary>
    /// <param name="Reason">For everybody to read.</param>
    public sealed record SetAside(CommitmentId Commitment, string Reason) : PlanEvent;

    /// <summary>A report was begun: of the plan as it stands at this event.</summary>
    public sealed record AssessmentCreated(AssessmentKind Kind) : PlanEvent;

    /// <summary>How far a commitment has come was told in a report.</summary>
    /// <param name="Fields">By <see cref="ProgressField"/>; only those changed; an empty text cleared the field.</param>
    public sealed record ProgressSaved(
        CommitmentId Commitment, AssessmentKind Kind, ImmutableSortedDictionary<string, string> Fields) : PlanEvent;

    /// <summary>Sections of a report, or its period, were told, by their public names.</summary>
    /// <param name="Fields">Only those changed; an empty text cleared the section.</param>
    public sealed record AssessmentDetailed(AssessmentKind Kind, ImmutableSortedDictionary<string, string> Fields) : PlanEvent;

    /// <summary>The official form of a commitment says this from now on; one nobody heard of is made.</summary>
    /// <param name="Fields">By <see cref="OpenFields.OfCommitment"/>, in the texts of <see cref="FieldText"/>; empty: emptied.</param>
    public sealed record CommitmentRewritten(CommitmentId Commitment, ImmutableSortedDictionary<string, string> Fields) : PlanEvent;

    /// <summary>So does a milestone of it.</summary>
    /// <param name="After">Where one nobody heard of stands; null: first.</param>
    public sealed record MilestoneRewritten(
        CommitmentId Commitment, MilestoneId Milestone, ImmutableSortedDictionary<string, string> Fields,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] MilestoneId? After) : PlanEvent;

    /// <summary>It stands after another one from now on; null: first.</summary>
    public sealed record MilestonePlaced(CommitmentId Commitment, MilestoneId Milestone, MilestoneId? After) : PlanEvent;

    public sealed record MilestoneRemoved(CommitmentId Commitment, MilestoneId Milestone) : PlanEvent;

    /// <summary>Texts of the plan were said in another language.</summary>
    public sealed record Translated(string Language, ImmutableArray<TranslatedField> Fields) : PlanEvent;

    /// <summary>
    /// The plan was adopted: as it stands at the first of these events it is what reports compare with. A further one corrects the day.
    /// </summary>
    public sealed record Adopted(DateOnly Date) : PlanEvent;

    /// <summary>It was a mistake: the plan is a draft again, compared with nothing.</summary>
    public sealed record AdoptionUndone : PlanEvent;

    /// <summary>What an owner says of the amendment of a commitment, by <see cref="AmendmentField"/>.</summary>
    /// <param name="Fields">Only those changed; an empty text: as proposed.</param>
    /// <param name="Of"><see cref="Amendment.Fingerprint"/> of what had changed when it was said.</param>
    public sealed record AmendmentTold(
        CommitmentId Commitment, ImmutableSortedDictionary<string, string> Fields, string Of) : PlanEvent;

    /// <summary>Facts of handing in the plan, or a report of it, by <see cref="SubmissionField"/>.</summary>
    /// <param name="Report">Null: the plan.</param>
    /// <param name="Fields">Only those changed; an empty text cleared the fact.</param>
    public sealed record SubmissionTold(
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] AssessmentKind? Report,
        ImmutableSortedDictionary<string, string> Fields) : PlanEvent;

    /// <summary>A document of the plan was read: this waits there now, in place of what was noted of it before.</summary>
    /// <param name="Document">As in <see cref="PlanDocuments"/>.</param>
    /// <param name="Over">Fields whose words an owner had left, and that no longer say them: said again, they wait anew.</param>
    public sealed record WordRead(
        string Document, ImmutableArray<WordChange> Changes,
        [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] ImmutableArray<string>? Over = null) : PlanEvent;

    /// <summary>What waited in this field is the plan's from now on.</summary>
    public sealed record WordTaken(string Field) : PlanEvent;

    /// <summary>What waited in this field was not taken; the same words do not wait again.</summary>
    public sealed record WordKept(string Field, string Fingerprint) : PlanEvent;

    /// <summary>A file was imported; what it says stands in the events around this one.</summary>
    /// <param name="File">Where it lies in the library.</param>
    /// <param name="Fingerprint">Of its bytes.</param>
    /// <param name="Rest">What the plan has no field for, as JSON; empty: nothing.</param>
    public sealed record Imported(string File, string Fingerprint, string Rest) : PlanEvent;
}
