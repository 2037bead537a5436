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
    public static readonly FormRow Memo = new("memo", (context, item, _) => DrawMemo(context, item));
    public static readonly FormRow Script = new("script", (context, item, _) => DrawScript(context, item), Whose.Facilitators);
    public static readonly FormRow Subjects = new("subjects", (context, item, _) => DrawSubjects(context, item));
    public static readonly FormRow Said = new("said", (context, item, _) => DrawSaid(context, item));
    public static readonly FormRow Made = new("made", (context, item, _) => DrawMade(context, item));

    /// <summary>Forms without a verb: they are only read. Item: the page, from 1.</summary>
    public static IReadOnlyList<FormRow> All => [Memo, Script, Subjects, Said, Made];

    private const int Bytes = 18 * 1024;

    /// <summary>Characters of a milestone's deliverable.</summary>
    private const int Most = 600;

    private static JsonObject DrawMemo(CardContext context, string? page) =>
        Page(context, StepCards.Heading(context), StepCards.TextPages(context, Bytes), Memo, page);

    private static JsonObject DrawScript(CardContext context, string? page) => Page(
        context, context.Texts.Format("Control_Heading", StepCards.Heading(context)),
        FacilitationCards.ScriptPages(context, Bytes), Script, page, context.Control());

    private static JsonObject DrawSubjects(CardContext context, string? page)
    {
        var subjects = context.View.Subjects;
        return Page(
            context, context.Texts.Count("Subjects_Title", subjects.Count),
            subjects.Count == 0
                ? [[AdaptiveCard.Text(context.Texts["Subjects_None"])]]
                : subjects.Select((subject, index) => SubjectList.Item(context.Texts, subject, index + 1, 600)).Pages(Bytes),
            Subjects, page);
    }

    /// <summary>What everyone may read of the step's words; ideas only once they are pooled.</summary>
    private static JsonObject DrawSaid(CardContext context, string? page)
    {
        var said = (context.View.Step is { } step ? ContributionKind.GatheredIn(step.Kind) : null)?.Verb ?? Verbs.SubmitSubAction;
        return Page(
            context, StepCards.Heading(context),
            Some(context, CommitmentList.InFull(context, context.View.Contributions.Where(words => words.Verb == said && !words.Hidden))),
            Said, page);
    }

    /// <summary>Canvas and roadmap in full.</summary>
    private static JsonObject DrawMade(CardContext context, string? page)
    {
        var (canvas, roadmap) = (CommitmentList.CanvasInFull(context).ToList(), CommitmentList.Roadmap(context, Most).ToList());
        return Page(
            context, Shown.Line(context.View.Brief.Title, 100),
            Some(context, [
                .. canvas.Count > 0 ? [AdaptiveCard.Section(context.Texts["Canvas_Name"])] : Array.Empty<JsonNode>(), .. canvas,
                .. roadmap.Count > 0 ? [AdaptiveCard.Section(context.Texts["Roadmap_Name"])] : Array.Empty<JsonNode>(), .. roadmap,
            ]),
            Made, page);
    }

    private static IReadOnlyList<IReadOnlyList<JsonNode>> Some(CardContext context, IEnumerable<JsonNode> items) =>
        items.DefaultIfEmpty(AdaptiveCard.Text(context.Texts["Said_Nothing"])).Pages(Bytes);

    private static JsonObject Page(
        CardContext context, string heading, IReadOnlyList<IReadOnlyList<JsonNode>> pages, FormRow form, string? page,
        JsonObject? back = null)
    {
        var texts = context.Texts;
        var shown = pages.At(page);
        return AdaptiveCard.With(
            texts, heading,
            [shown.Told(texts), .. Disclosure.Begun(texts, shown.Items)],
            shown.Number > 1 ? context.Open(texts["Button_PreviousPage"], form, $"{shown.Number - 1}") : null,
            shown.Number < shown.Count ? context.Open(texts["Button_NextPage"], form, $"{shown.Number + 1}") : null,
            back);
    }
}
