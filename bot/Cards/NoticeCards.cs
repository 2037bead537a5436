using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>Short announcements in the chat.</summary>
internal static class NoticeCards
{
    public static JsonObject NearlyUp(CardContext context) =>
        AdaptiveCard.With(context.Texts, "Notice.NearlyUp", []);

    public static JsonObject TimeIsUp(CardContext context) =>
        AdaptiveCard.With(context.Texts, "Notice.TimeIsUp", []);

    public static JsonObject TakenOver(CardContext context, string name) =>
        AdaptiveCard.With(context.Texts, "Notice.TakenOver", []);

    public static JsonObject Plain(Texts texts, string heading, string text) =>
        AdaptiveCard.With(texts, "Notice.Plain", []);

    public static JsonObject DocumentWaiting(CardContext context, string document) =>
        AdaptiveCard.With(context.Texts, "Notice.DocumentWaiting", []);
}
