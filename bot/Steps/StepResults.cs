using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Bot.Steps;

/// <summary>What the steps of formats 2 and 3 have made so far, as their progress card shows it.</summary>
internal static class StepResults
{
    private const int ChosenBytes = 4 * 1024;
    private const int Bytes = 6 * 1024;

    /// <summary>Of a list in a card that says other things too.</summary>
    private const int MostListed = 3;

    public static IEnumerable<JsonNode?> Of(CardContext context, StepKind kind) => kind switch
    {
        StepKind.Memo => [.. SubjectList.Chosen(context, 600, ChosenBytes), .. CommitmentList.Reminder(context)],
        StepKind.Reformulation =>
        [
            .. SubjectList.Chosen(context, 400, ChosenBytes),
            .. Words(context, "Reformulations_Title", Verbs.SubmitReformulation),
        ],
        StepKind.Ideas =>
        [
            .. SubjectList.Chosen(context, 100, ChosenBytes),
            .. context.View.IdeasAreBlind
                ? [AdaptiveCard.Text(context.Texts["Ideas_StillBlind"])]
                : Words(context, "Ideas_Title", Verbs.SubmitIdea, shown: 1),
            Disclosure.Folded("canvas", context.Texts["Canvas_Ahead"], CommitmentList.Questions(context)),
        ],
        StepKind.Canvas => [.. SubjectList.Chosen(context, 150, ChosenBytes / 2), .. Canvas(context)],
        StepKind.SubActions => [.. CommitmentList.Reminder(context), .. SubActions(context)],
        StepKind.Roadmap =>
        [
            .. Roadmap(context),
            Disclosure.Folded("subactions", context.Texts["SubActions_Show"], SubActions(context)),
            .. Canvas(context, titleOnly: true),
        ],
        _ => [],
    };

    /// <summary>What stays of a step once it is over: how much, and the words themselves.</summary>
    public static (string Title, IReadOnlyList<JsonNode> Items) CameOut(CardContext context, StepKind kind)
    {
        var (texts, view) = (context.Texts, context.View);
        return kind switch
        {
            StepKind.RoundTable => (texts.Count("Introduced", view.Participants.Count(person => person.Introduced)), []),
            StepKind.Reflection or StepKind.Sharing =>
                (texts.Count("Subjects_Title", view.Subjects.Count), [.. SubjectList.Titles(context, view.Subjects, Bytes)]),
            StepKind.Rating when view.Ranking.Any() =>
                (texts["Ranking_Title"], SubjectList.Ranked(texts, [.. view.Ranking]).Take(SubjectList.MostRanked).First(Bytes)),
            StepKind.Reformulation =>
                Folded("Reformulations_Title", [.. CommitmentList.Said(context, Verbs.SubmitReformulation, 160)]),
            StepKind.Ideas when !view.IdeasAreBlind =>
                Folded("Ideas_Title", [.. CommitmentList.Said(context, Verbs.SubmitIdea, 160)]),
            StepKind.SubActions => Folded("SubActions_Title", [.. CommitmentList.SubActions(context, 160)]),
            StepKind.Canvas when CommitmentList.Canvas(context, 140).ToList() is var boxes =>
                (texts.Count("Canvas_Count", boxes.Count, CanvasBox.All.Length), boxes.First(Bytes, boxes.Count, texts)),
            StepKind.Roadmap when !view.Commitment.Milestones.IsEmpty =>
                Folded("Roadmap_Count", [.. CommitmentList.Roadmap(context, 160)]),
            _ => ("", []),
        };

        (string Title, IReadOnlyList<JsonNode> Items) Folded(string title, IReadOnlyList<JsonNode> items) =>
            (texts.Count(title, items.Count), items.First(Bytes, items.Count, texts));
    }

    private static IEnumerable<JsonNode?> Words(CardContext context, string title, string verb, int shown = MostListed) =>
        Listed(context, title, [.. CommitmentList.Said(context, verb, 160)], ReadingCards.Said, "Button_ReadAll", shown: shown);

    private static IEnumerable<JsonNode?> SubActions(CardContext context) => Listed(
        context, "SubActions_Title", [.. CommitmentList.SubActions(context, 160)], ReadingCards.Said, "Button_ReadAll",
        context.View.IsAt(StepKind.Roadmap) ? Bytes / 2 : Bytes);

    private static IEnumerable<JsonNode?> Roadmap(CardContext context) => context.View.Commitment.Milestones.IsEmpty
        ? [AdaptiveCard.Section(context.Texts["Roadmap_Name"]), AdaptiveCard.Text(context.Texts["Roadmap_None"])]
        : Listed(context, "Roadmap_Count", [.. CommitmentList.Roadmap(context, 0)], ReadingCards.Made, "Button_ReadMade");

    private static IEnumerable<JsonNode?> Canvas(CardContext context, bool titleOnly = false)
    {
        var texts = context.Texts;
        var commitment = context.View.Commitment;
        var waiting = commitment.Proposals.Count(proposal => proposal.Taken is null);
        var boxes = CommitmentList.Canvas(context, 140).ToList();
        var shown = titleOnly
            ? boxes.Take(commitment[CanvasBox.Title].Length > 0 ? 1 : 0)
            : Disclosure.Folded(texts, "boxes", "More", boxes.First(Bytes, boxes.Count, texts), MostListed);
        return
        [
            AdaptiveCard.Section(texts.Count("Canvas_Count", boxes.Count, CanvasBox.All.Length)),
            .. shown,
            Disclosure.Folded(
                "canvas", texts.Count("Canvas_ToFill", CanvasBox.All.Length - boxes.Count), CommitmentList.Questions(context)),
            waiting > 0 ? AdaptiveCard.Text(texts.Count("Canvas_Waiting", waiting)) : null,
            boxes.Count > 0 && !(titleOnly && commitment.Milestones.Count > 0)
                ? AdaptiveCard.Actions(context.Open(texts["Button_ReadMade"], ReadingCards.Made))
                : null,
        ];
    }

    private static IEnumerable<JsonNode?> Listed(
        CardContext context, string title, IReadOnlyList<JsonNode> items, FormRow form, string button, int bytes = Bytes,
        int shown = MostListed)
    {
        var texts = context.Texts;
        return items.Count == 0 ? [] :
        [
            AdaptiveCard.Section(texts.Count(title, items.Count)),
            .. Disclosure.Folded(texts, title, "More", items.First(bytes, items.Count, texts), shown),
            AdaptiveCard.Actions(context.Open(texts[button], form)),
        ];
    }
}
