using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>The workshop's own card, posted at its creation.</summary>
internal static class WorkshopCards
{
    public static JsonObject Posted(CardContext context) =>
        AdaptiveCard.With(context.Texts, "Workshop.Posted", []);
}
