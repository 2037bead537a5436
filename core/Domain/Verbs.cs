namespace OgpTeams.Domain;

/// <summary>The public names of what can be done.</summary>
public static class Verbs
{
    public const string Prepare = "workshop.prepare";
    public const string Create = "workshop.create";
    public const string Close = "workshop.close";
    public const string Reopen = "workshop.reopen";
    public const string OpenFacilitation = "facilitation.open";
    public const string SendFacilitation = "facilitation.send";
    public const string AddFacilitator = "facilitator.add";
    public const string TakeFacilitation = "facilitator.take";
    public const string Next = "step.next";
    public const string Back = "step.back";
    public const string Pause = "step.pause";
    public const string Resume = "step.resume";
    public const string Extend = "step.extend";
    public const string GoTo = "step.goto";
    public const string Done = "step.done";
    public const string Pass = "step.pass";
    public const string SaveNote = "note.save";
    public const string Introduce = "participant.introduce";
    public const string MarkAttendance = "participant.attendance";
    public const string SubmitSubject = "subject.submit";
    public const string EditSubject = "subject.edit";
    public const string WithdrawSubject = "subject.withdraw";

    /// <summary>Ours, beside the contract's: undoes <see cref="WithdrawSubject"/>.</summary>
    public const string RestoreSubject = "subject.restore";
    public const string MergeSubjects = "subject.merge";
    public const string UnmergeSubject = "subject.unmerge";
    public const string RateSubjects = "subject.rate";
    public const string PlaceSubject = "subject.place";
    public const string SelectSubject = "subject.select";
    public const string SubmitReformulation = "reformulation.submit";
    public const string SubmitIdea = "idea.submit";

    /// <summary>Ours, beside the contract's: the ideas written alone are shown to everyone.</summary>
    public const string ShareIdeas = "ideas.share";
    public const string RevealRanking = "ranking.reveal";
    public const string SaveCanvas = "canvas.save";
    public const string ProposeForCanvas = "canvas.propose";
    public const string AcceptProposal = "proposal.accept";
    public const string AcceptAllProposals = "proposal.acceptAll";
    public const string DismissProposal = "proposal.dismiss";
    public const string SubmitSubAction = "subaction.submit";
    public const string EditSubAction = "subaction.edit";
    public const string SelectSubActions = "subaction.select";
    public const string DropSubActions = "subaction.drop";
    public const string SaveMilestone = "milestone.save";
    public const string RemoveMilestone = "milestone.remove";
    public const string DetailCommitment = "commitment.details";
    public const string RetainCommitment = "commitment.retain";
    public const string SetCommitmentAside = "commitment.setAside";
    public const string NextFloor = "floor.next";
    public const string GiveFloor = "floor.give";
    public const string SkipFloor = "floor.skip";
    public const string AskFloor = "floor.ask";

    /// <summary>Ours, beside the contract's: the order of speech is drawn by lot.</summary>
    public const string DrawFloor = "floor.draw";
    public const string SubmitFeedback = "feedback.submit";
    public const string Hide = "contribution.hide";
    public const string Unhide = "contribution.unhide";
    public const string OnBehalf = "onbehalf.submit";
    public const string Publish = "documents.publish";
    public const string OpenMessage = "message.open";

    /// <summary>Ours, beside the contract's: to everybody who may be written to and has not been yet.</summary>
    public const string SendMessage = "message.send";
    public const string MarkMessage = "message.mark";
    public const string DetailPlan = "plan.details";
    public const string AddPlanOwner = "plan.owner.add";
    public const string RenamePlan = "plan.rename";
    public const string PublishPlan = "plan.publish";
    public const string CreateCommitment = "commitment.create";
    public const string EditCommitment = "commitment.edit";
    public const string SavePlanMilestone = "plan.milestone.save";
    public const string RemovePlanMilestone = "plan.milestone.remove";
    public const string AdoptPlan = "plan.adopt";
    public const string SubmitPlan = "plan.submit";
    public const string TellSubmission = "plan.submission";
    public const string SaveAmendment = "amendment.save";
    public const string CheckPlan = "plan.check";
    public const string SaveTranslation = "translation.save";
    public const string ReadBack = "plan.readback";
    public const string ImportPlan = "plan.import";
    public const string CreateAssessment = "assessment.create";
    public const string SaveProgress = "progress.save";
    public const string ExportData = "data.export";
    public const string EraseData = "data.erase";
}
