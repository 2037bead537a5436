using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>How far one commitment has come: its level and what was done, then the levels of its milestones, page by page.</summary>
internal static class ProgressForm
{
    private const int MilestoneBytes = 6 * 1024;

    /// <summary>Of one milestone’s choice, without its title.</summary>
    private const int ChoiceBytes = 450;

    /// <param name="page">From 1. The button says what each input showed, so that two people filling it in at once lose nothing.</param>
    public static JsonObject Draw(PlanContext context, SelfAssessment assessment, PlanCommitment commitment, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var (kind, id, told) = (OpenName.Of(assessment.Kind), commitment.Id.Value, assessment.Of(commitment.Id));
        var milestones = assessment.MilestonesOf(commitment).Pages(
            MilestoneBytes, milestone => ChoiceBytes + (2 * Size.Of(Shown.Choice(milestone.Title, 100)))).At(page);
        var form = new Form(texts, fill).Choice(
            ProgressField.Level, texts["Progress_Level"], Choices<CompletionLevel>(texts, "Level"), required: true,
            Standing(ProgressField.Level), open: milestones.Number == 1);
        if (milestones.Number == 1)
        {
            form.Choice(ProgressField.Status, texts["Progress_Status"], Choices<ProgressStatus>(texts, "Progress"), value: Standing(ProgressField.Status))
                .Lines(ProgressField.Reason, texts["Progress_reason"], value: Standing(ProgressField.Reason), hint: texts["Progress_ReasonHint"])
                .Lines(ProgressField.Results, texts["Progress_results"], value: Standing(ProgressField.Results), hint: texts["Progress_ResultsHint"])
                .Lines(ProgressField.NextSteps, texts["Progress_nextSteps"], value: Standing(ProgressField.NextSteps), hint: texts["Progress_NextStepsHint"])
                .Lines(ProgressField.MoreInfo, texts["Progress_moreInfo"], value: Standing(ProgressField.MoreInfo));
        }

        if (milestones.Items.Count > 0)
        {
            form.Title(texts["Progress_Milestones"]);
        }

        foreach (var milestone in milestones.Items)
        {
            var field = ProgressField.Of(milestone.Id);
            form.Choice(
                field, Shown.Choice(milestone.Title, 100), Choices<CompletionLevel>(texts, "Level"), value: Standing(field));
        }

        return AdaptiveCard.With(
            texts, texts.Format("Progress_Heading", AssessmentTexts.NameOf(texts, commitment, 80)),
            [
                AdaptiveCard.Text(texts[$"Progress_{kind}_Why"]), milestones.Told(texts), .. form.Elements,
            ],
            context.Send(
                texts["Button_SaveProgress"], Verbs.SaveProgress, ("kind", kind), ("commitment", id),
                ("page", $"{milestones.Number}"), ("drawn", form.Drawn(Standing))),
            milestones.Next is { } next
                ? context.Open(texts["Button_OtherMilestones"], PlanForms.Progress, id, next, kind)
                : null,
            context.Open(texts["Button_WholeReport"], PlanForms.Assessment, kind: kind));

        string Standing(string field) => told.GetValueOrDefault(field, "");
    }

    private static IEnumerable<(string Value, string Title)> Choices<TChoice>(Texts texts, string family)
        where TChoice : struct, Enum =>
        Enum.GetValues<TChoice>().Select(choice => (OpenName.Of(choice), texts[$"{family}_{OpenName.Of(choice)}"]));
}
