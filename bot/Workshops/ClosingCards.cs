using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Workshops;

/// <summary>What a workshop leaves: the results themselves first, since not everybody can open the documents.</summary>
internal static class ClosingCards
{
    private const int RankingBytes = 5 * 1024;
    private const int UnplacedBytes = 2 * 1024;
    private const int MadeBytes = 4 * 1024;
    private const int MostChosen = 3;

    /// <summary>The others open on demand.</summary>
    private const int MostMade = 2;

    /// <summary>Edited as the documents come: see <see cref="CardContext.Edited"/>.</summary>
    public static JsonObject Closing(CardContext context, IReadOnlyList<DocumentLink> documents) =>
        Drawn(context with { Edited = true }, documents);

    private static JsonObject Drawn(CardContext context, IReadOnlyList<DocumentLink> documents)
    {
        var texts = context.Texts;
        var view = context.View;
        return AdaptiveCard.With(
            texts, texts.Format("Closing_Heading", Shown.Line(view.Brief.Title, 80)),
            [
                AdaptiveCard.Text(texts["Closing_Thanks"]),
                .. SubjectList.Selected(context),
                .. Chosen(texts, view),
                .. view.Has(StepKind.Reflection, StepKind.Sharing, StepKind.Rating) ? Results(context) : [],
                .. Canvas(context),
                .. Made(context, "Roadmap_Name", [.. CommitmentList.Roadmap(context, 0)]),
                view.Commitment is { Boxes.Count: 0, Milestones.IsEmpty: true }
                    ? null
                    : AdaptiveCard.Actions(context.Open(texts["Button_ReadMade"], ReadingCards.Made)),
                .. TrailTexts.Section(context),
                .. FollowUpOf(texts, view),
                .. DocumentsCards.Lines(texts, documents),
            ],
            context.Control());
    }

    private static IEnumerable<JsonNode> Chosen(Texts texts, WorkshopView view) =>
        view.ChosenSubjects.Take(MostChosen).Select(subject => AdaptiveCard.Strong(texts.Format(
            "Closing_Chosen", Shown.Line(subject.Title, 150))));

    /// <summary>Where a roadmap was drawn the canvas is what it started from.</summary>
    private static IEnumerable<JsonNode> Canvas(CardContext context)
    {
        JsonNode[] boxes = [.. CommitmentList.Canvas(context, 300)];
        return context.View.Commitment is not { Milestones.IsEmpty: false } ? Made(context, "Canvas_Name", boxes)
            : Disclosure.Folded("canvas", context.Texts["Button_SeeCanvas"], Made(context, "Canvas_Name", boxes, boxes.Length)) is { } folded
                ? [folded]
                : [];
    }

    /// <summary>As much of it as the card holds; the whole is one press away.</summary>
    private static IEnumerable<JsonNode> Made(CardContext context, string title, JsonNode[] items, int shown = MostMade) =>
        items.Length == 0
            ? []
            :
            [
                AdaptiveCard.Section(context.Texts[title]),
                .. Disclosure.Folded(context.Texts, title, "More", items.First(MadeBytes, items.Length, context.Texts), shown),
            ];

    private static IEnumerable<JsonNode> Results(CardContext context) => context.View.Subjects.Count == 0
        ? [AdaptiveCard.Text(context.Texts["Closing_NoSubject"])]
        : SubjectList.Outcome(context, RankingBytes, UnplacedBytes, folds: true);

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
