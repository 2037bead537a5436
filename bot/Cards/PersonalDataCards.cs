using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>What is kept of a person, and how to erase it.</summary>
internal static class PersonalDataCards
{
    public static JsonObject Mine(CardContext context) =>
        AdaptiveCard.With(context.Texts, "PersonalData.Mine", []);

    public static JsonObject Data(Texts texts, string json, string id) =>
        AdaptiveCard.With(texts, "PersonalData.Data", []);

    public static JsonObject ConfirmErase(Texts texts, string id) =>
        AdaptiveCard.With(texts, "PersonalData.ConfirmErase", []);
}
