using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>« auto-évaluation »: which reports there are, how far each is filled in, and what was told of a commitment.</summary>
internal static class AssessmentCards
{
    private const int Bytes = 14 * 1024;

    public static JsonObject Offer(PlanContext context) => AdaptiveCard.With(
        context.Texts, context.Texts.Format("Assessments_Heading", Shown.Line(context.Plan.Name, 80)),
        [
            AdaptiveCard.Text(context.Texts["Assessments_Why"]),
            .. Enum.GetValues<AssessmentKind>().SelectMany(kind => Offer(context, kind)),
            AdaptiveCard.Small(context.Texts["Assessments_Owners"]),
            .. DocumentsCards.Lines(context.Texts, AssessmentTexts.DocumentsOf(context, [.. context.Plan.Assessments])),
        ],
        context.Open(context.Texts["Button_WholePlan"], PlanForms.Plan));

    /// <summary>One report: its commitments, each with its level in words.</summary>
    /// <param name="page">From 1; null: the first.</param>
    /// <param name="notice">What just happened.</param>
    public static JsonObject Report(PlanContext context, SelfAssessment assessment, string? page, string? notice = null)
    {
        var texts = context.Texts;
        var kind = OpenName.Of(assessment.Kind);
        var commitments = assessment.CommitmentsOf(context.Plan).ToList();
        var shown = commitments.Select(commitment => Item(context, assessment, commitment)).Pages(Bytes).At(page);
        return AdaptiveCard.With(
            texts, texts.Format($"Assessment_{kind}_Heading", Shown.Line(context.Plan.Name, 80)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                commitments.Count == 0
                    ? AdaptiveCard.Text(texts["Assessment_Empty"])
                    : AdaptiveCard.Text(AssessmentTexts.HowFar(context, assessment)),
                AdaptiveCard.Small(AssessmentTexts.PeriodOf(context, assessment)),
                Early(context, assessment.Kind),
                context.Plan.Adoption is null ? AdaptiveCard.Small(texts["Assessment_NotAdopted"]) : null,
                .. shown.Items,
                shown.Told(texts),
                .. DocumentsCards.Lines(texts, AssessmentTexts.DocumentsOf(context, assessment)),
            ],
            shown.Next is { } next
                ? context.Open(texts["Button_OtherCommitments"], PlanForms.Assessment, page: next, kind: kind)
                : null,
            context.Check(texts["Button_CheckReport"], kind: kind),
            context.IsOwner ? context.Open(texts["Button_OpenReportSubmission"], PlanForms.Submission, kind: kind) : null,
            context.Open(texts["Button_BothReports"], PlanForms.Assessments),
            context.Open(texts["Button_WholePlan"], PlanForms.Plan)).Saying(notice);
    }

    /// <summary>What now stands of one commitment, and which one comes next.</summary>
    public static JsonObject Kept(PlanContext context, SelfAssessment assessment, PlanCommitment commitment, string notice)
    {
        var texts = context.Texts;
        var kind = OpenName.Of(assessment.Kind);
        var next = Next(context, assessment, commitment);
        return AdaptiveCard.With(
            texts, texts.Format("Progress_Heading", AssessmentTexts.NameOf(texts, commitment, 80)),
            [
                AdaptiveCard.Strong(notice),
                .. ProgressList.Of(context, assessment, commitment).First(Bytes),
                .. AssessmentTexts.Hints(texts, assessment, commitment).Select(AdaptiveCard.Warning),
                AdaptiveCard.Section(AssessmentTexts.HowFar(context, assessment)),
                next is null ? AdaptiveCard.Text(texts["Assessment_Filled"]) : AdaptiveCard.Text(
                    texts.Format("Assessment_Next", AssessmentTexts.NameOf(texts, next, 120))),
                .. DocumentsCards.Lines(texts, AssessmentTexts.DocumentsOf(context, assessment)),
            ],
            next is null || !context.IsOwner
                ? null
                : context.Open(texts["Button_NextProgress"], PlanForms.Progress, next.Id.Value, kind: kind),
            context.IsOwner ? context.Open(texts["Button_ProgressAgain"], PlanForms.Progress, commitment.Id.Value, kind: kind) : null,
            context.Open(texts["Button_WholeReport"], PlanForms.Assessment, kind: kind)).Saying(notice);
    }

    /// <summary>The first one after it whose level nobody told, beginning again at the top.</summary>
    private static PlanCommitment? Next(PlanContext context, SelfAssessment assessment, PlanCommitment commitment)
    {
        var all = assessment.CommitmentsOf(context.Plan).ToList();
        var at = all.FindIndex(held => held.Id == commitment.Id);
        return all.Skip(at + 1).Concat(all.Take(at)).FirstOrDefault(held => assessment.LevelOf(held.Id) is null);
    }

    private static IEnumerable<JsonNode?> Offer(PlanContext context, AssessmentKind kind)
    {
        var texts = context.Texts;
        var (name, begun) = (OpenName.Of(kind), context.Plan.Assessment(kind));
        return
        [
            AdaptiveCard.Section(texts[$"Assessment_{name}"]),
            AdaptiveCard.Text(begun is null ? texts["Assessment_NotBegun"] : AssessmentTexts.HowFar(context, begun)),
            begun is null ? Early(context, kind) : null,
            AdaptiveCard.Actions(begun is null
                ? context.Press(texts[$"Button_Begin_{name}"], Verbs.CreateAssessment, ("kind", name))
                : context.Open(texts[$"Button_Open_{name}"], PlanForms.Assessment, kind: name)),
        ];
    }

    private static JsonObject? Early(PlanContext context, AssessmentKind kind) =>
        AssessmentTiming.IsEarly(kind, context.Plan, context.Today)
            ? AdaptiveCard.Warning(context.Texts[$"Assessment_{OpenName.Of(kind)}_Early"])
            : null;

    private static JsonObject Item(PlanContext context, SelfAssessment assessment, PlanCommitment commitment)
    {
        var texts = context.Texts;
        return AdaptiveCard.Apart(
        [
            AdaptiveCard.Strong(AssessmentTexts.NameOf(texts, commitment, 120)),
            AdaptiveCard.Item(AssessmentTexts.LevelAndStatus(texts, assessment, commitment)),
            commitment.Standing == CommitmentStanding.Retained ? null : AdaptiveCard.Small(texts["Assessment_Withdrawn"]),
            ProgressList.Untold(context, assessment, commitment) is { } untold ? AdaptiveCard.Small(untold) : null,
            .. AssessmentTexts.Hints(texts, assessment, commitment).Select(AdaptiveCard.Warning),
            context.IsOwner
                ? AdaptiveCard.Actions(context.Open(
                    AlsoNumbered(context, assessment, commitment)
                        ? texts.Format("Button_FillNamed", Shown.Choice(PlanTexts.NameOf(texts, commitment), 60))
                        : texts.Format("Button_FillProgress", Shown.Choice(commitment.NumberText, 20)), PlanForms.Progress, commitment.Id.Value,
                    kind: OpenName.Of(assessment.Kind)))
                : null,
        ]);
    }

    /// <summary>Its number does not tell it from another one of the report.</summary>
    private static bool AlsoNumbered(PlanContext context, SelfAssessment assessment, PlanCommitment commitment) =>
        assessment.CommitmentsOf(context.Plan).Count(other => other.NumberText == commitment.NumberText) > 1;
}
