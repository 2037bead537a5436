using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Cards;

/// <summary>« documents ».</summary>
internal static class DocumentsCards
{
    public static JsonObject Links(Texts texts, string title, IReadOnlyList<DocumentLink> documents) =>
        AdaptiveCard.With(texts, "Documents.Links", []);
}
