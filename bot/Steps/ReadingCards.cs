using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Commitments;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Steps;

/// <summary>What does not fit in the other cards, page after page.</summary>
internal static class ReadingCards
{
    private const int Bytes = 18 * 1024;

    /// <summary>Characters of a milestone's deliverable.</summary>
    private const int Most = 600;

    public static JsonObject Memo(CardContext context, string? page) =>
        Page(context, StepCards.Heading(context), StepCards.TextPages(context), Forms.Memo, page);

    public static JsonObject Script(CardContext context, string? page) => Page(
        context, context.Texts.Format("Control_Heading", StepCards.Heading(context)), FacilitationCards.ScriptPages(context), Forms.Script, page,
        context.Control());

    public static JsonObject Subjects(CardContext context, string? page)
    {
        var subjects = context.View.Subjects;
        return Page(
            context, context.Texts.Count("Subjects_Title", subjects.Count),
            subjects.Count == 0
                ? [[AdaptiveCard.Text(context.Texts["Subjects_None"])]]
                : subjects.Select((subject, index) => (JsonNode)SubjectList.Item(context.Texts, subject, index + 1, 600)).Pages(Bytes),
            Forms.Subjects, page);
    }

    /// <summary>What everyone may read of the step's words; ideas only once they are pooled.</summary>
    public static JsonObject Said(CardContext context, string? page)
    {
        var said = (context.View.Step is { } step ? ContributionKind.GatheredIn(step.Kind) : null)?.Verb ?? Verbs.SubmitSubAction;
        return Page(
            context, StepCards.Heading(context),
            Some(context, CommitmentList.InFull(context, context.View.Contributions.Where(words => words.Verb == said && !words.Hidden))),
            Forms.Said, page);
    }

    /// <summary>Canvas and roadmap in full.</summary>
    public static JsonObject Made(CardContext context, string? page)
    {
        var (canvas, roadmap) = (CommitmentList.CanvasInFull(context).ToList(), CommitmentList.Roadmap(context, Most).ToList());
        return Page(
            context, Shown.Line(context.View.Brief.Title, 100),
            Some(context, [
                .. canvas.Count > 0 ? [AdaptiveCard.Section(context.Texts["Canvas_Name"])] : Array.Empty<JsonNode>(), .. canvas,
                .. roadmap.Count > 0 ? [AdaptiveCard.Section(context.Texts["Roadmap_Name"])] : Array.Empty<JsonNode>(), .. roadmap,
            ]),
            Forms.Made, page);
    }

    private static IReadOnlyList<IReadOnlyList<JsonNode>> Some(CardContext context, IEnumerable<JsonNode> items) =>
        items.DefaultIfEmpty(AdaptiveCard.Text(context.Texts["Said_Nothing"])).Pages(Bytes);

    private static JsonObject Page(
        CardContext context, string heading, IReadOnlyList<IReadOnlyList<JsonNode>> pages, string form, string? page,
        JsonObject? back = null)
    {
        var texts = context.Texts;
        var (items, number) = pages.At(page);
        return AdaptiveCard.With(
            texts, heading,
            [pages.Count > 1 ? AdaptiveCard.Small(texts.Format("Page_Number", number, pages.Count)) : null, .. items],
            number > 1 ? context.Open(texts["Button_PreviousPage"], form, $"{number - 1}") : null,
            number < pages.Count ? context.Open(texts["Button_NextPage"], form, $"{number + 1}") : null,
            back);
    }
}
