using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>What does not fit in the other cards, page after page.</summary>
internal static class ReadingCards
{
    private const int Bytes = 18 * 1024;

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
