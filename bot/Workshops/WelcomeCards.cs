using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Workshops;

/// <summary>Welcomes newcomers and says what can be done.</summary>
internal static class WelcomeCards
{
    private static readonly string[] Everybody =
        ["Form", "Introduce", "Subject", "Idea", "Rate", "Pass", "Status", "Mine", "Data"];
    private static readonly string[] Facilitators = ["New", "Control", "Step", "Time", "Documents", "Plan", "Close", "Messages"];

    public static JsonObject Welcome(Texts texts, string id) => AdaptiveCard.With(
        texts, texts["Welcome_Heading"],
        [AdaptiveCard.Text(texts["Welcome_What"]), AdaptiveCard.Text(texts["Welcome_How"]), AdaptiveCard.Small(texts["Welcome_Privacy"])],
        Prepare(texts, id));

    /// <param name="inGroup">People have to mention the bot there.</param>
    public static JsonObject Help(Texts texts, bool inGroup, string id) => AdaptiveCard.With(
        texts, texts["Help_Heading"],
        [
            AdaptiveCard.Text(texts[inGroup ? "Help_InGroup" : "Help_InPrivate"]),
            AdaptiveCard.Section(texts["Help_Everybody"]),
            Commands(texts, Everybody),
            Disclosure.Folded("facilitators", texts["Help_Facilitators"], Commands(texts, Facilitators)),
            AdaptiveCard.Small(texts["Welcome_Privacy"]),
        ],
        Prepare(texts, id));

    private static JsonObject Commands(Texts texts, IEnumerable<string> names) => AdaptiveCard.Facts(
        names.Select(name => (texts[$"Command_{name}"], texts[$"Command_{name}_What"])));

    /// <summary>The first format is always there; « nouvel atelier » offers the others.</summary>
    private static JsonObject Prepare(Texts texts, string id) => CardAction.Press(
        texts["Button_PrepareFirst"], Verbs.Prepare, new JsonObject { ["id"] = id, ["format"] = "format1" });
}
