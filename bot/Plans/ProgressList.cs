using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>What was told of one commitment, as a card shows it.</summary>
internal static class ProgressList
{
    public static IEnumerable<JsonNode> Of(Texts texts, SelfAssessment assessment, PlanCommitment commitment)
    {
        var told = assessment.Of(commitment.Id);
        yield return AdaptiveCard.Text(AssessmentTexts.LevelAndStatus(texts, assessment, commitment));
        foreach (var field in ProgressField.Texts.Where(told.ContainsKey))
        {
            yield return AdaptiveCard.Facts((texts[$"Progress_{field}"], Shown.Paragraphs(told[field], 400)));
        }

        foreach (var milestone in assessment.MilestonesOf(commitment))
        {
            if (OpenName.Read<CompletionLevel>(told.GetValueOrDefault(ProgressField.Of(milestone.Id))) is { } level)
            {
                yield return AdaptiveCard.Facts((Shown.Line(milestone.Title, 100), AssessmentTexts.Level(texts, level)));
            }
        }
    }
}
