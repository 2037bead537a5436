using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>Welcomes newcomers and says what can be done.</summary>
internal static class WelcomeCards
{
    public static JsonObject Welcome(Texts texts, string id) =>
        AdaptiveCard.With(texts, "Welcome.Welcome", []);

    public static JsonObject Help(Texts texts, bool inGroup, string id) =>
        AdaptiveCard.With(texts, "Welcome.Help", []);
}
