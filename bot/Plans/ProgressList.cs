using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Plans;

/// <summary>What was told of one commitment, as a card shows it; « à renseigner » where nothing was told of a milestone.</summary>
internal static class ProgressList
{
    public static IEnumerable<JsonNode> Of(PlanContext context, SelfAssessment assessment, PlanCommitment commitment)
    {
        var (texts, told) = (context.Texts, assessment.Of(commitment.Id));
        yield return AdaptiveCard.Text(AssessmentTexts.LevelAndStatus(texts, assessment, commitment));
        foreach (var field in ProgressField.Texts.Where(told.ContainsKey))
        {
            yield return AdaptiveCard.Facts((texts[$"Progress_{field}"], Shown.Paragraphs(told[field], 400)));
        }

        foreach (var (milestone, place) in assessment.MilestonesOf(commitment).Select((milestone, index) => (milestone, index + 1)))
        {
            yield return AdaptiveCard.Facts((
                NameOf(texts, milestone, place), FollowUp(context, assessment, commitment, milestone)));
        }
    }

    /// <summary>« Étape clé 2 – Publier le registre (échéance : juin 2018) »; escaped.</summary>
    public static string NameOf(Texts texts, Milestone milestone, int place)
    {
        var title = Shown.Line(milestone.Title, 100);
        return milestone.End is { } end
            ? texts.Format("Progress_MilestoneDue", place, title, texts.Date(end))
            : texts.Format("Progress_Milestone", place, title);
    }

    /// <summary>« Étape clé 2 : à renseigner », short enough for a button on a phone.</summary>
    /// <param name="level">As the report counts it.</param>
    public static string StateOf(Texts texts, OpenMilestoneProgress told, CompletionLevel? level, int place) => texts.Format(
        "Progress_MilestoneState", place,
        level is { } known ? AssessmentTexts.Level(texts, known)
            : told.Status is { } status ? texts[$"MilestoneStatus_{OpenName.Of(status)}"]
            : texts["Progress_NoLevel"]);

    /// <summary>How many milestones nothing was told of, and how many of these are past their date; null: all are told.</summary>
    public static string? Untold(PlanContext context, SelfAssessment assessment, PlanCommitment commitment)
    {
        var standing = StandingOf(commitment).ToList();
        var untold = standing.Where(milestone => !assessment.Of(commitment.Id, milestone.Id).SaysSomething).ToList();
        var past = untold.Count(milestone => IsPast(context, milestone));
        return untold.Count == 0 ? null
            : past == 0 ? context.Texts.Count("Progress_Untold", untold.Count, standing.Count)
            : $"{context.Texts.Count("Progress_Untold", untold.Count, standing.Count)} {context.Texts.Count("Progress_UntoldPast", past)}";
    }

    /// <summary>The level that the report counts: told, or else what its follow-up suggests.</summary>
    public static CompletionLevel? LevelOf(PlanContext context, SelfAssessment assessment, CommitmentId commitment, MilestoneId milestone)
    {
        var told = assessment.Of(commitment, milestone);
        var before = assessment.Kind == AssessmentKind.EndOfTerm ? context.Plan.Assessment(AssessmentKind.Midterm) : null;
        return CompletionScale.LevelOf(told.Level, told.Status, before?.Of(commitment, milestone).Level);
    }

    private static IEnumerable<Milestone> StandingOf(PlanCommitment commitment) =>
        commitment.Standing == CommitmentStanding.Retained ? commitment.Milestones : [];

    /// <summary>« Limité · bloquée · Le décret manque ».</summary>
    private static string FollowUp(PlanContext context, SelfAssessment assessment, PlanCommitment commitment, Milestone milestone)
    {
        var (texts, told) = (context.Texts, assessment.Of(commitment.Id, milestone.Id));
        var isExpected = StandingOf(commitment).Any(one => one.Id == milestone.Id);
        string?[] said =
        [
            LevelOf(context, assessment, commitment.Id, milestone.Id) is { } level ? AssessmentTexts.Level(texts, level) : null,
            told.Status is { } status ? texts[$"MilestoneStatus_{OpenName.Of(status)}"] : null,
            string.IsNullOrWhiteSpace(told.Reason) ? null : Shown.Line(told.Reason, 200),
        ];
        return told.SaysSomething ? string.Join(" · ", said.OfType<string>())
            : !isExpected ? texts["Progress_MilestoneGone"]
            : texts[IsPast(context, milestone) ? "Progress_MilestoneUntoldPast" : "Progress_NoLevel"];
    }

    private static bool IsPast(PlanContext context, Milestone milestone) => milestone.End is { } end && end.LastDay < context.Today;
}
