using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>« Régie ».</summary>
internal static class FacilitationCards
{
    public static JsonObject Control(CardContext context, string? notice = null) =>
        AdaptiveCard.With(context.Texts, "Facilitation.Control", []);
}
