using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>Words sent as an ordinary message.</summary>
internal static class OfferBackCards
{
    public static JsonObject Offer(CardContext context, string text) =>
        AdaptiveCard.With(context.Texts, "OfferBack.Offer", []);
}
