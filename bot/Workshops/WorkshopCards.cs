using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Steps;

namespace OgpTeams.Bot.Workshops;

/// <summary>The workshop's own card, posted at its creation: what will happen, the rules, what becomes of people's data.</summary>
internal static class WorkshopCards
{
    private const int QuestionBytes = 3 * 1024;
    private const int StepBytes = 5 * 1024;
    private static readonly string[] Rules = ["Listen", "Kindness", "Short", "Trust"];
    private static readonly string[] Habits = ["Connect", "Name", "Mute", "Gestures", "OneAtATime", "Present"];

    public static JsonObject Posted(CardContext context)
    {
        var texts = context.Texts;
        var brief = context.View.Brief;
        return AdaptiveCard.With(
            texts, Shown.Line(brief.Title, 100),
            [
                brief.Objective.Length > 0 ? AdaptiveCard.Text(Shown.Paragraphs(brief.Objective, 500)) : null,
                AdaptiveCard.Facts(
                    (texts["Posted_Administration"], Shown.Line(brief.Administration, 100)),
                    (texts["Posted_Plan"], Shown.Line(brief.PlanName, 100)),
                    (texts["Status_Chosen"], Shown.Line(context.View.ChosenSubjects.FirstOrDefault()?.Title ?? "", 150)),
                    (texts["Posted_Lead"], context.NameOf(context.View.Lead)),
                    (texts["Posted_Length"], texts.Count("Minutes", brief.Steps.Sum(step => step.Minutes)))),
                .. Disclosure.Collapsed("questions", texts["Posted_Questions"],
                    FormatTexts.Titled(texts["Posted_Questions"], texts, context.Format?.OpeningQuestions ?? [])
                        .Skip(1).First(QuestionBytes)),
                .. Disclosure.Collapsed("steps", texts["Posted_Steps"], Steps(context)),
                AdaptiveCard.Section(texts["Posted_Rules"]),
                AdaptiveCard.Text(string.Join(" · ", Rules.Select(rule => texts[$"Rule_{rule}"]))),
                .. Disclosure.Collapsed(
                    "habits", texts["Posted_Habits"], Habits.Select(habit => AdaptiveCard.Item(texts[$"Habit_{habit}"]))),
                AdaptiveCard.Section(texts["Posted_Data"]),
                AdaptiveCard.Text(texts["Data_Kept"]),
                AdaptiveCard.Text(texts["Data_Seen"]),
                AdaptiveCard.Text(texts["Data_Rights"]),
            ],
            context.Open(texts["Button_Introduce"], ParticipantForms.Introduce), context.Control());
    }

    private static IEnumerable<JsonNode> Steps(CardContext context)
    {
        var texts = context.Texts;
        var steps = context.View.Brief.Steps;
        return steps.Select((step, index) => AdaptiveCard.Item(
            texts.Format("Posted_Step", index + 1, Shown.Line(step.Title, 100), step.Minutes)))
            .First(StepBytes, steps.Length, texts);
    }
}
