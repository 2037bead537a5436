using System.Text.Json.Serialization;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Domain.Workshops;

/// <summary>
/// What happened in a workshop. Stored as JSON under the names given here: add cases and optional members, never rename
/// or repurpose one.
/// </summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Created), "created")]
[JsonDerivedType(typeof(Closed), "closed")]
[JsonDerivedType(typeof(Reopened), "reopened")]
[JsonDerivedType(typeof(FacilitatorAdded), "facilitatorAdded")]
[JsonDerivedType(typeof(FacilitationTaken), "facilitationTaken")]
[JsonDerivedType(typeof(StepEvent.Opened), "stepOpened")]
[JsonDerivedType(typeof(StepEvent.Extended), "stepExtended")]
[JsonDerivedType(typeof(StepEvent.Paused), "stepPaused")]
[JsonDerivedType(typeof(StepEvent.Resumed), "stepResumed")]
[JsonDerivedType(typeof(StepEvent.Done), "stepDone")]
[JsonDerivedType(typeof(StepEvent.Passed), "stepPassed")]
[JsonDerivedType(typeof(FloorEvent.Given), "floorGiven")]
[JsonDerivedType(typeof(FloorEvent.Released), "floorReleased")]
[JsonDerivedType(typeof(FloorEvent.Skipped), "floorSkipped")]
[JsonDerivedType(typeof(FloorEvent.Asked), "floorAsked")]
[JsonDerivedType(typeof(FloorEvent.Drawn), "floorDrawn")]
[JsonDerivedType(typeof(ParticipantEvent.Introduced), "participantIntroduced")]
[JsonDerivedType(typeof(ParticipantEvent.AttendanceMarked), "attendanceMarked")]
[JsonDerivedType(typeof(ParticipantEvent.Forgotten), "participantForgotten")]
[JsonDerivedType(typeof(ContributionEvent.Received), "contributionReceived")]
[JsonDerivedType(typeof(ContributionEvent.Edited), "contributionEdited")]
[JsonDerivedType(typeof(ContributionEvent.Withdrawn), "contributionWithdrawn")]
[JsonDerivedType(typeof(ContributionEvent.Restored), "contributionRestored")]
[JsonDerivedType(typeof(ContributionEvent.Hidden), "contributionHidden")]
[JsonDerivedType(typeof(ContributionEvent.Unhidden), "contributionUnhidden")]
[JsonDerivedType(typeof(SubjectEvent.Merged), "subjectsMerged")]
[JsonDerivedType(typeof(SubjectEvent.Unmerged), "subjectUnmerged")]
[JsonDerivedType(typeof(SubjectEvent.Rated), "subjectsRated")]
[JsonDerivedType(typeof(SubjectEvent.Placed), "subjectPlaced")]
[JsonDerivedType(typeof(SubjectEvent.Selected), "subjectSelected")]
[JsonDerivedType(typeof(SubjectEvent.RankingRevealed), "rankingRevealed")]
[JsonDerivedType(typeof(SubjectEvent.Reworded), "subjectReworded")]
[JsonDerivedType(typeof(CommitmentEvent.IdeasShared), "ideasShared")]
[JsonDerivedType(typeof(CommitmentEvent.CanvasSaved), "canvasSaved")]
[JsonDerivedType(typeof(CommitmentEvent.ProposalAccepted), "proposalAccepted")]
[JsonDerivedType(typeof(CommitmentEvent.ProposalDismissed), "proposalDismissed")]
[JsonDerivedType(typeof(CommitmentEvent.SubActionsSelected), "subActionsSelected")]
[JsonDerivedType(typeof(CommitmentEvent.SubActionsDropped), "subActionsDropped")]
[JsonDerivedType(typeof(CommitmentEvent.MilestoneSaved), "milestoneSaved")]
[JsonDerivedType(typeof(CommitmentEvent.MilestoneRemoved), "milestoneRemoved")]
public abstract record WorkshopEvent
{
    private protected WorkshopEvent() { }

    /// <summary>The workshop was prepared; whoever did this is its lead facilitator.</summary>
    public sealed record Created(WorkshopBrief Brief) : WorkshopEvent;

    /// <summary>The workshop ended; what was told of the follow-up, each empty when nothing was.</summary>
    /// <param name="NextDate">In words, as typed.</param>
    public sealed record Closed(string NextSteps, string Contact, string NextDate) : WorkshopEvent;

    /// <summary>It goes on at the step that was current when it was closed.</summary>
    public sealed record Reopened : WorkshopEvent;

    /// <summary>Somebody became a facilitator, or has another role from now on.</summary>
    public sealed record FacilitatorAdded(ParticipantId Person, FacilitatorRole Role) : WorkshopEvent;

    /// <summary>Whoever did this is now the lead facilitator.</summary>
    public sealed record FacilitationTaken : WorkshopEvent;
}
