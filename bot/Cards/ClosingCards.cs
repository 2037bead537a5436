using System.Text.Json.Nodes;
using OgpTeams.Domain.Views;

namespace OgpTeams.Bot.Cards;

/// <summary>What a workshop leaves: the results themselves first, since not everybody can open the documents.</summary>
internal static class ClosingCards
{
    private const int RankingBytes = 5 * 1024;
    private const int UnplacedBytes = 2 * 1024;

    public static JsonObject Closing(CardContext context, IReadOnlyList<DocumentLink> documents)
    {
        var texts = context.Texts;
        var view = context.View;
        var ranking = view.Ranking.ToList();
        return AdaptiveCard.With(
            texts, texts.Format("Closing_Heading", Shown.Line(view.Brief.Title, 80)),
            [
                AdaptiveCard.Text(texts["Closing_Thanks"]),
                .. Selected(texts, view),
                .. Results(texts, view, ranking),
                .. TrailTexts.Section(context),
                .. FollowUpOf(texts, view),
                .. DocumentsCards.Lines(texts, documents),
            ],
            context.Open(texts["Button_Feedback"], Forms.Feedback), TrailTexts.Next(context), context.Control());
    }

    private static IEnumerable<JsonNode> Selected(Texts texts, WorkshopView view) =>
        view.Subjects.FirstOrDefault(subject => subject.Selected) is { } selected
            ? [AdaptiveCard.Strong(texts.Format("Closing_Selected", Shown.Line(selected.Title, 150)))]
            : [];

    private static IEnumerable<JsonNode> Results(Texts texts, WorkshopView view, List<SubjectView> ranking) =>
        view.Subjects.Count == 0 ? [AdaptiveCard.Text(texts["Closing_NoSubject"])] :
        [
            .. ranking.Count == 0 ? Array.Empty<JsonNode>() :
            [
                AdaptiveCard.Section(texts["Ranking_Title"]), .. SubjectList.Ranked(texts, ranking, RankingBytes),
                .. Matrix.Draw(texts, ranking),
            ],
            .. SubjectList.Unplaced(texts, [.. view.Unplaced], UnplacedBytes),
        ];

    private static IEnumerable<JsonNode> FollowUpOf(Texts texts, WorkshopView view) =>
        view.FollowUp is not { } followUp || (followUp.NextSteps + followUp.Contact + followUp.NextDate).Length == 0
            ? []
            :
            [
                AdaptiveCard.Section(texts["Closing_FollowUp"]),
                AdaptiveCard.Facts(
                    (texts["Closing_NextSteps"], Shown.Paragraphs(followUp.NextSteps, 500)),
                    (texts["Closing_Contact"], Shown.Line(followUp.Contact, 150)),
                    (texts["Closing_NextDate"], Shown.Line(followUp.NextDate, 100))),
            ];
}
