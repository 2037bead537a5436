using System.Text.Json.Nodes;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Cards;

/// <summary>What is kept of a person, and how to erase it.</summary>
internal static class PersonalDataCards
{
    private const int OwnBytes = 16 * 1024;
    private const int ExportBytes = 18 * 1024;

    /// <summary>UTF-16 units of one block of the export.</summary>
    private const int Block = 900;

    /// <summary>The button only asks for <see cref="ConfirmErase"/>; without it <c>data.erase</c> erases.</summary>
    private static readonly (string Name, string Value) Ask = ("ask", "true");

    public static JsonObject Mine(CardContext context) => AdaptiveCard.With(
        context.Texts, context.Texts["Mine_Heading"],
        context.View.Mine.Count == 0
            ? [AdaptiveCard.Text(context.Texts["Mine_None"])]
            : [AdaptiveCard.Text(context.Texts["Mine_Why"]), .. OwnWords.Everything(context, OwnBytes)],
        Buttons(context.Texts, context.Drawn));

    /// <param name="json">The export, whole; shown page by page.</param>
    /// <param name="page">From 1, as <c>data.item</c> of <c>data.export</c> says.</param>
    public static JsonObject Data(Texts texts, string json, string id, string? page = null)
    {
        var pages = Shown.Parts(json, Block).Select(part => (JsonNode)Monospace(part)).Pages(ExportBytes);
        var (blocks, number) = pages.At(page);
        return AdaptiveCard.With(
            texts, texts["Data_Heading"],
            [
                AdaptiveCard.Text(texts["Data_Why"]),
                pages.Count > 1 ? AdaptiveCard.Small(texts.Format("Page_Number", number, pages.Count)) : null,
                .. blocks,
            ],
            pages.Count > 1
                ? Press(texts["Button_ExportNext"], Verbs.ExportData, id, ("item", $"{(number % pages.Count) + 1}"))
                : null,
            Press(texts["Button_Erase"], Verbs.EraseData, id, Ask));
    }

    /// <summary>Says what goes and what stays before anything is done.</summary>
    public static JsonObject ConfirmErase(Texts texts, string id)
    {
        return AdaptiveCard.With(
            texts, texts["Erase_Heading"], [AdaptiveCard.Text(texts["Erase_What"]), AdaptiveCard.Text(texts["Erase_Stays"])],
            Press(texts["Button_EraseForGood"], Verbs.EraseData, id),
            Press(texts["Button_ExportFirst"], Verbs.ExportData, id));
    }

    private static IEnumerable<JsonNode> Buttons(Texts texts, string id) =>
        [Press(texts["Button_Export"], Verbs.ExportData, id), Press(texts["Button_Erase"], Verbs.EraseData, id, Ask)];

    private static JsonObject Press(string title, string verb, string id, (string Name, string Value)? more = null)
    {
        var data = new JsonObject { ["id"] = id };
        if (more is var (name, value))
        {
            data[name] = value;
        }

        return CardAction.Press(title, verb, data);
    }

    private static JsonObject Monospace(string text)
    {
        var block = AdaptiveCard.Text(text);
        block["fontType"] = "Monospace";
        return block;
    }
}
