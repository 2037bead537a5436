using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>An order to a plan.</summary>
public abstract record PlanCommand
{
    private PlanCommand() { }

    public sealed record AddOwner(ParticipantId Person) : PlanCommand;

    /// <param name="Name">On one line; whoever gives the order makes sure that it leads to no other plan.</param>
    public sealed record Rename(string Name) : PlanCommand;

    /// <summary>Given by the bot itself: what a workshop brings at one of its versions.</summary>
    public sealed record Bring(WorkshopId Workshop, long Version, WorkshopShare Share) : PlanCommand;

    /// <summary>Given with the closing of a workshop: brings the share, and retains its commitment.</summary>
    /// <param name="Retaining">As the closer chose; null: an owner retains what has not been set aside, anybody else nothing.</param>
    public sealed record Conclude(Bring Share, bool? Retaining) : PlanCommand;

    /// <param name="Edits">By <see cref="PlanField"/>; only what was sent; an empty text clears.</param>
    public sealed record Detail(ImmutableArray<FieldEdit> Edits) : PlanCommand;

    /// <param name="Edits">
    /// By <see cref="CommitmentField"/>, and by <see cref="CommitmentField.Justifications"/>; only what was sent; an empty text clears.
    /// </param>
    /// <param name="By">The workshop whoever tells came by; null for none.</param>
    public sealed record DetailCommitment(CommitmentId Commitment, ImmutableArray<FieldEdit> Edits, CameBy? By) : PlanCommand;

    /// <summary>A commitment without any workshop.</summary>
    /// <param name="Fields">By <see cref="OpenFields.OfCommitment"/>, in the texts of <see cref="FieldText"/>; its name at least.</param>
    public sealed record CreateCommitment(ImmutableSortedDictionary<string, string> Fields) : PlanCommand;

    /// <param name="Edits">Fields of the official form, only what was sent.</param>
    public sealed record EditCommitment(CommitmentId Commitment, ImmutableArray<FieldEdit> Edits) : PlanCommand;

    /// <summary>A commitment as another program has it, whole or in part.</summary>
    /// <param name="Edits">Fields of the official form, only what it says.</param>
    /// <param name="Milestones">All of them, in their order; null: it says nothing of milestones.</param>
    public sealed record PutCommitment(
        CommitmentId Commitment, ImmutableArray<FieldEdit> Edits, ImmutableArray<PutMilestone>? Milestones) : PlanCommand;

    /// <param name="Milestone">Null: a new one.</param>
    /// <param name="Edits">By <see cref="OpenFields.OfMilestone"/>, only what was sent.</param>
    /// <param name="Order">Its place, from 1; null: where it is, or last.</param>
    public sealed record SaveMilestone(CommitmentId Commitment, MilestoneId? Milestone, ImmutableArray<FieldEdit> Edits, int? Order)
        : PlanCommand;

    public sealed record RemoveMilestone(CommitmentId Commitment, MilestoneId Milestone) : PlanCommand;

    public sealed record Retain(CommitmentId Commitment) : PlanCommand;

    public sealed record SetAside(CommitmentId Commitment, string Reason) : PlanCommand;

    public sealed record Adopt(DateOnly Date) : PlanCommand;

    public sealed record UndoAdoption : PlanCommand;

    /// <param name="Edits">By <see cref="AmendmentField"/>, only what was sent.</param>
    public sealed record SaveAmendment(CommitmentId Commitment, ImmutableArray<FieldEdit> Edits) : PlanCommand;

    /// <param name="Report">Null: of the plan itself.</param>
    /// <param name="Edits">By <see cref="SubmissionField"/>, only what was sent.</param>
    public sealed record TellSubmission(AssessmentKind? Report, ImmutableArray<FieldEdit> Edits) : PlanCommand;

    /// <summary>Given by the bot itself: what people changed in a document of the plan.</summary>
    /// <param name="WhenGone">As in <see cref="ReadBack"/>.</param>
    /// <param name="TitleIsTaken">Another plan has the title that stands in Word: it is for an owner to see.</param>
    public sealed record NoteWord(string Document, ImmutableArray<WordChange> Changes, string WhenGone, bool TitleIsTaken = false)
        : PlanCommand;

    /// <param name="Field">As in <see cref="WordChange.Field"/>; empty for all.</param>
    /// <param name="WhenGone">Why a commitment is set aside that was taken out in Word: for everybody to read.</param>
    /// <param name="Seen"><see cref="WordChange.SeenOf"/> what the card showed; empty when it came from no card of ours.</param>
    /// <param name="TitleIsTaken">As in <see cref="NoteWord"/>.</param>
    public sealed record ReadBack(
        ReadBackDecision Decision, string Field, string WhenGone, string Seen = "", bool TitleIsTaken = false) : PlanCommand;

    /// <summary>Decides about what stands in a document that is open, whatever was read of it before.</summary>
    /// <param name="Note">What people changed in it.</param>
    public sealed record DecideOpen(NoteWord Note, ReadBack Back) : PlanCommand;

    /// <param name="Language"><c>fr</c> or <c>en</c>, not the plan's.</param>
    /// <param name="Edits">By the document's tag, with the plan's ids; empty: it is translated no longer.</param>
    /// <param name="Of">By field, the fingerprint of the plan's text that the form showed; of those it showed none, as it stands.</param>
    /// <param name="StillHold">Fields whose translation holds although the plan's text changed.</param>
    public sealed record Translate(
        string Language, ImmutableArray<FieldEdit> Edits, ImmutableSortedDictionary<string, string> Of, ImmutableArray<string> StillHold)
        : PlanCommand;

    /// <summary>A file into a plan that is there.</summary>
    /// <param name="File">Where it lies in the library.</param>
    /// <param name="Fingerprint">Of its bytes.</param>
    /// <param name="Read">What it says, with the plan's ids (<see cref="ImportMatch"/>).</param>
    /// <param name="Changes">What it says otherwise than the plan, and its words that found no field.</param>
    public sealed record Import(string File, string Fingerprint, OpenPlan Read, ImmutableArray<WordChange> Changes) : PlanCommand;

    public sealed record CreateAssessment(AssessmentKind Kind) : PlanCommand;

    /// <param name="Edits">Only what was sent, one a field.</param>
    public sealed record SaveProgress(CommitmentId Commitment, AssessmentKind Kind, ImmutableArray<FieldEdit> Edits) : PlanCommand;
}

/// <summary>A milestone as another program has it.</summary>
/// <param name="Id">One that the commitment does not know yet is added under it.</param>
/// <param name="Edits">By <see cref="OpenFields.OfMilestone"/>, only what it says.</param>
public sealed record PutMilestone(MilestoneId Id, ImmutableArray<FieldEdit> Edits);
