using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>« état ».</summary>
internal static class StatusCards
{
    public static JsonObject Status(CardContext context) =>
        AdaptiveCard.With(context.Texts, "Status.Status", []);
}
