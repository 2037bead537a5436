using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Plans;

/// <summary>
/// How far one commitment has come: its level and what was done, then the level, the follow-up and the reason of each of its
/// milestones, page by page.
/// </summary>
internal static class ProgressForm
{
    private const int MilestoneBytes = 4 * 1024;

    /// <summary>Of what is asked of one milestone, without its title and its reason.</summary>
    private const int InputsBytes = 1300;

    /// <param name="page">From 1. The button says what each input showed, so that two people filling it in at once lose nothing.</param>
    public static JsonObject Draw(PlanContext context, SelfAssessment assessment, PlanCommitment commitment, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var (kind, id, told) = (OpenName.Of(assessment.Kind), commitment.Id.Value, assessment.Of(commitment.Id));
        var milestones = Pages(assessment, commitment).At(page);
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

        foreach (var (milestone, place) in milestones.Items)
        {
            Ask(form, milestone, place);
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

        // Folded, or they would not fit on a phone. Each label says which milestone: heard one by one, they are told apart.
        void Ask(Form form, Milestone milestone, int place)
        {
            var (level, status, reason) =
                (ProgressField.Of(milestone.Id), ProgressField.StatusOf(milestone.Id), ProgressField.ReasonOf(milestone.Id));
            var open = fill?.Errors.Keys.Any(field => ProgressField.MilestoneOf(field) == milestone.Id) == true
                || (milestones.Number > 1 && milestone == milestones.Items[0].Milestone);
            var state = ProgressList.StateOf(
                texts, assessment.Of(commitment.Id, milestone.Id), ProgressList.LevelOf(context, assessment, commitment.Id, milestone.Id), place);
            form.Say(ProgressList.NameOf(texts, milestone, place)).Part($"milestone-{place}", state, open, part => part
                .Choice(level, texts.Format("Progress_MilestoneLevel", place), Choices<CompletionLevel>(texts, "Level"), value: Standing(level))
                .Choice(status, texts.Format("Progress_MilestoneStatus", place), Choices<ProgressStatus>(texts, "MilestoneStatus"), value: Standing(status))
                .Lines(reason, texts.Format("Progress_MilestoneReason", place), value: Standing(reason), hint: texts["Progress_ReasonHint"]));
        }
    }

    /// <summary>The page that asks about a milestone; null: the first.</summary>
    public static string? PageOf(SelfAssessment assessment, PlanCommitment commitment, string? milestone) =>
        Pages(assessment, commitment).ToList().FindIndex(page => page.Any(one => one.Milestone.Id.Value == milestone)) is > 0 and var index
            ? $"{index + 1}"
            : null;

    private static IReadOnlyList<IReadOnlyList<(Milestone Milestone, int Place)>> Pages(SelfAssessment assessment, PlanCommitment commitment)
    {
        var told = assessment.Of(commitment.Id);
        return assessment.MilestonesOf(commitment).Select((milestone, index) => (Milestone: milestone, Place: index + 1)).Pages(
            MilestoneBytes, one => InputsBytes + (2 * Size.Of(Shown.Line(one.Milestone.Title, 100)))
                + Size.Of(told.GetValueOrDefault(ProgressField.ReasonOf(one.Milestone.Id), "")));
    }

    private static IEnumerable<(string Value, string Title)> Choices<TChoice>(Texts texts, string family)
        where TChoice : struct, Enum =>
        Enum.GetValues<TChoice>().Select(choice => (OpenName.Of(choice), texts[$"{family}_{OpenName.Of(choice)}"]));
}
