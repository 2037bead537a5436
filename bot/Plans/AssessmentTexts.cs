using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Library;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>How self-assessment reports are told in a card.</summary>
internal static class AssessmentTexts
{
    public static string Level(Texts texts, CompletionLevel level) => texts[$"Level_{OpenName.Of(level)}"];

    public static string Status(Texts texts, ProgressStatus status) => texts[$"Progress_{OpenName.Of(status)}"];

    /// <summary>« 2 engagements renseignés sur 5 ».</summary>
    public static string HowFar(PlanContext context, SelfAssessment assessment)
    {
        var all = assessment.CommitmentsOf(context.Plan).ToList();
        return context.Texts.Count("Assessment_HowFar", all.Count(held => assessment.LevelOf(held.Id) is not null), all.Count);
    }

    /// <summary>
    /// « Période : 30 juin 2017 – 30 juin 2018 », as drafters wrote it in the report, else from the plan's dates in the card's language;
    /// escaped.
    /// </summary>
    public static string PeriodOf(PlanContext context, SelfAssessment assessment)
    {
        var (texts, written) = (context.Texts, assessment.Sections.GetValueOrDefault(AssessmentField.Period));
        return (string.IsNullOrWhiteSpace(written) ? ReportingPeriod.InWords(context.Open(), assessment.Kind, texts.Language) : written)
            is { Length: > 0 } period
            ? context.Texts.Format("Assessment_Period", Shown.Line(period, 120))
            : context.Texts["Assessment_NoPeriod"];
    }

    /// <summary>« N° 2 – Documents publics »; escaped.</summary>
    public static string NameOf(Texts texts, PlanCommitment commitment, int most) =>
        texts.Format("Plan_Numbered", Shown.Line(commitment.NumberText, 20), Shown.Line(PlanTexts.NameOf(texts, commitment), most));

    /// <summary>« Niveau d’achèvement : Limité · en cours ».</summary>
    public static string LevelAndStatus(Texts texts, SelfAssessment assessment, PlanCommitment commitment)
    {
        var level = assessment.LevelOf(commitment.Id) is { } known ? Level(texts, known) : texts["Progress_NoLevel"];
        var status = OpenName.Read<ProgressStatus>(assessment.Of(commitment.Id).GetValueOrDefault(ProgressField.Status));
        return texts.Format("Progress_LevelIs", status is { } going ? $"{level} · {Status(texts, going)}" : level);
    }

    public static IEnumerable<string> Hints(Texts texts, SelfAssessment assessment, PlanCommitment commitment) =>
        ProgressGaps.Of(assessment, commitment).Select(gap => texts[$"ProgressGap_{gap}"]);

    /// <summary>The documents of these reports; one just begun is on its way.</summary>
    public static IReadOnlyList<DocumentLink> DocumentsOf(PlanContext context, params IReadOnlyList<SelfAssessment> assessments) =>
    [
        .. assessments.Select(assessment =>
        {
            var names = Enum.GetValues<Language>().Select(language => new DocumentNames(language).Assessment(assessment.Kind)).ToList();
            return context.Documents.LastOrDefault(document => names.Contains(document.Name))
                ?? new DocumentLink(new DocumentNames(context.Texts.Language).Assessment(assessment.Kind), null, "pending", null);
        }),
    ];
}
