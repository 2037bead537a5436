using static OgpTeams.Domain.Rules.RuleSource;
using static OgpTeams.Domain.Rules.Severity;

namespace OgpTeams.Domain.Rules;

/// <summary>
/// A rule a plan is judged by. Several may share an id: domain §9 gives one id to cases that weigh differently.
/// <c>docs/rules.md</c> and <c>docs/regles.md</c> list them all.
/// </summary>
/// <param name="Id">Public, never renamed: domain.md's where it gives one.</param>
/// <param name="AtDraft">How much it weighs while the plan is being written.</param>
/// <param name="AtSubmission">How much it weighs when the plan is handed in.</param>
/// <param name="Source">Null: the rule set's own.</param>
public sealed record PlanRule(string Id, Severity AtDraft, Severity AtSubmission, BilingualText? Source = null)
{
    // What a commitment says.
    public static PlanRule Essentials { get; } = new("B26", Warning, Error, Templates);
    public static PlanRule MissingTool { get; } = new("B27", Warning, Warning, Templates);
    public static PlanRule OgpValue { get; } = new("B28", Warning, Error, Templates);
    public static PlanRule Specific { get; } = new("SMART-specific", Warning, Warning, Templates);
    public static PlanRule Measurable { get; } = new("SMART-measurable", Warning, Warning, Templates);
    public static PlanRule SeveralMilestones { get; } = new("SMART-measurable", Info, Info, Templates);
    public static PlanRule Responsible { get; } = new("SMART-responsible", Warning, Warning, Templates);
    public static PlanRule Relevant { get; } = new("SMART-relevant", Warning, Warning, Templates);
    public static PlanRule TimeBound { get; } = new("SMART-timed", Warning, Warning, Templates);
    public static PlanRule ContactEmail { get; } = new("CONTACT-email", Info, Info, Ours);
    public static PlanRule ContactPhone { get; } = new("CONTACT-phone", Info, Info, Ours);
    public static PlanRule TwoSentences { get; } = new("B03", Warning, Error, Kit);
    public static PlanRule OneSentence { get; } = new("B02", Warning, Warning, Kit);
    public static PlanRule ShortDescription { get; } = new("B04", Warning, Warning, Kit);

    // Its milestones and dates.
    public static PlanRule VerifiableMilestone { get; } = new("B29", Warning, Error, Templates);
    public static PlanRule DatesInOrder { get; } = new("B30", Error, Error, Templates);
    public static PlanRule WithinPlan { get; } = new("B31", Warning, Warning, Templates);
    public static PlanRule YearlyTargets { get; } = new("B32", Warning, Warning, Templates);
    public static PlanRule UnreadableDate { get; } = new("B37", Error, Error, Templates);
    public static PlanRule DateInWords { get; } = new("B37", Warning, Warning, Templates);

    // The plan as a whole.
    public static PlanRule HowMany { get; } = new("B33", Warning, Warning, Templates);
    public static PlanRule NumberTwice { get; } = new("NUMBER-twice", Warning, Warning, Ours);
    public static PlanRule NumberMissing { get; } = new("NUMBER-missing", Info, Info, Templates);
    public static PlanRule NumberGap { get; } = new("NUMBER-gap", Info, Info, Ours);
    public static PlanRule NameTwice { get; } = new("NAME-twice", Warning, Warning, Ours);
    public static PlanRule LocalAtOnce { get; } = new("B34", Error, Error, Local);
    public static PlanRule BeforeElections { get; } = new("B35", Error, Error, Local);
    public static PlanRule ElectionDate { get; } = new("B35", Warning, Error, Local);

    public static PlanRule SectionMissing { get; } = new("B74", Warning, Error, Templates);

    // The calendar.
    public static PlanRule Period { get; } = new("R3", Warning, Warning);
    public static PlanRule TooShort { get; } = new("B36", Warning, Error);
    public static PlanRule Late { get; } = new("R8", Warning, Warning);
    public static PlanRule Referred { get; } = new("R9", Warning, Warning);
    public static PlanRule Moved { get; } = new("R12", Warning, Warning);
    public static PlanRule OnTheThreshold { get; } = new("B39", Info, Info);
    public static PlanRule AmendedTooLate { get; } = new("B40", Warning, Warning);
    public static PlanRule AmendedUnsaid { get; } = new("B40", Warning, Error);
    public static PlanRule EnglishVersion { get; } = new("B41", Warning, Error);
    public static PlanRule DraftConsultation { get; } = new("R18", Warning, Warning, Standards);

    // Self-assessment reports.
    public static PlanRule SelfAssessmentKind { get; } = new("R5", Info, Info);
    public static PlanRule SelfAssessmentConsultation { get; } = new("B42", Warning, Error);
    public static PlanRule SelfAssessmentInEnglish { get; } = new("R17", Warning, Error);
    public static PlanRule SelfAssessmentTooEarly { get; } = new("B43", Warning, Warning);
    public static PlanRule SelfAssessmentTwice { get; } = new("B43", Error, Error);
    public static PlanRule LevelMissing { get; } = new("B44", Error, Error, Templates);
    public static PlanRule LevelInDoubt { get; } = new("B44", Warning, Warning, Templates);
    public static PlanRule ChangedSince { get; } = new("B45", Info, Info, Templates);
    public static PlanRule IrmRecommendations { get; } = new("B46", Info, Info, Templates);
    public static PlanRule ReasonMissing { get; } = new("B49", Warning, Warning, Standards);
    public static PlanRule SelfAssessmentSection { get; } = new("B70", Warning, Error, Templates);
    public static PlanRule ResultsMissing { get; } = new("B71", Warning, Error, Templates);
    public static PlanRule MilestoneLevelMissing { get; } = new("B72", Warning, Error, Templates);
    public static PlanRule MilestoneUntold { get; } = new("B73", Warning, Warning, Ours);
    public static PlanRule PeriodInDoubt { get; } = new("B43", Warning, Warning);

    /// <summary>Looked at when the plan is handed in: until then guidance is there to help.</summary>
    public static PlanRule Placeholder { get; } = new("B75", Warning, Warning, Ours);

    /// <summary>What a rule needs and nobody told: looked at when the plan is handed in.</summary>
    public static PlanRule Unsaid { get; } = new("B76", Info, Info, Ours);

    public Severity At(Stage stage) => stage == Stage.Draft ? AtDraft : AtSubmission;
}
