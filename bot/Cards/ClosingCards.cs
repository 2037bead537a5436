using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>What a workshop leaves.</summary>
internal static class ClosingCards
{
    public static JsonObject Closing(CardContext context, IReadOnlyList<DocumentLink> documents) =>
        AdaptiveCard.With(context.Texts, "Closing.Closing", []);
}
