using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Contributions;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Participants;

/// <summary>What is kept of a person, and how to erase it.</summary>
internal static class PersonalDataCards
{
    private const int MostWorkshops = 4;
    private const int OwnBytes = 16 * 1024;
    private const int ExportBytes = 18 * 1024;

    /// <summary>UTF-16 units of one block of the export.</summary>
    private const int Block = 600;

    /// <summary>The button only asks for <see cref="ConfirmErase"/>; without it <c>data.erase</c> erases.</summary>
    private static readonly (string Name, string? Value) Ask = ("ask", "true");

    /// <param name="contexts">Of the chat's workshops, the latest first; one at least.</param>
    public static JsonObject Mine(params IReadOnlyList<CardContext> contexts)
    {
        var texts = contexts[0].Texts;
        var spoken = contexts.Where(context => context.View.Mine.Count > 0).Take(MostWorkshops).ToList();
        return AdaptiveCard.With(
            texts, texts["Mine_Heading"],
            spoken.Count == 0
                ? [AdaptiveCard.Text(texts["Mine_None"])]
                :
                [
                    AdaptiveCard.Text(texts["Mine_Why"]),
                    .. spoken.SelectMany(context => (IEnumerable<JsonNode>)
                    [
                        .. spoken.Count > 1 ? [AdaptiveCard.Section(Shown.Line(context.View.Brief.Title, 80))] : Array.Empty<JsonNode>(),
                        .. OwnWords.Everything(context, OwnBytes / spoken.Count),
                    ]),
                ],
            Buttons(texts, contexts[0].Drawn));
    }

    /// <param name="json">The export, whole; shown page by page, after what it says.</param>
    /// <param name="page">From 1, as <c>data.item</c> of <c>data.export</c> says.</param>
    /// <param name="readable">The same in sentences.</param>
    public static JsonObject Data(Texts texts, string json, string id, string? page = null, params IEnumerable<JsonNode> readable)
    {
        var shown = readable.Append(AdaptiveCard.Section(texts["Data_Export"])).Concat(Shown.Parts(json, Block).Select(Monospace))
            .Pages(ExportBytes).At(page);
        return AdaptiveCard.With(
            texts, texts["Data_Heading"],
            [AdaptiveCard.Text(texts["Data_Why"]), shown.Told(texts), .. Disclosure.Begun(texts, shown.Items, 1200)],
            shown.Next is { } next ? Press(texts["Button_ExportNext"], Verbs.ExportData, id, ("item", next)) : null,
            Press(texts["Button_Erase"], Verbs.EraseData, id, Ask));
    }

    /// <summary>Says what goes and what stays before anything is done.</summary>
    public static JsonObject ConfirmErase(Texts texts, string id)
    {
        return AdaptiveCard.With(
            texts, texts["Erase_Heading"], [AdaptiveCard.Text(texts["Erase_What"]), AdaptiveCard.Text(texts["Erase_Stays"])],
            CardAction.Destructive(Press(texts["Button_EraseForGood"], Verbs.EraseData, id)),
            Press(texts["Button_ExportFirst"], Verbs.ExportData, id));
    }

    private static IEnumerable<JsonNode> Buttons(Texts texts, string id) =>
        [Press(texts["Button_Export"], Verbs.ExportData, id), Press(texts["Button_Erase"], Verbs.EraseData, id, Ask)];

    private static JsonObject Press(
        string title, string verb, string id, params ReadOnlySpan<(string Name, string? Value)> more) =>
        CardAction.Press(title, verb, CardAction.Data([("id", id), .. more]));

    private static JsonObject Monospace(string text)
    {
        var block = AdaptiveCard.Text(text);
        block["fontType"] = "Monospace";
        return block;
    }
}
