using System.Text.Json.Nodes;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Cards;

/// <summary>From « nouvel atelier » to a workshop's creation.</summary>
internal static class CreationCards
{
    public static JsonObject Offer(Texts texts, IReadOnlyList<WorkshopFormat> formats, string id) =>
        AdaptiveCard.With(texts, "Creation.Offer", []);

    public static JsonObject Guide(Texts texts, FormatSequence answer, IReadOnlyList<WorkshopFormat> available, string id) =>
        AdaptiveCard.With(texts, "Creation.Guide", []);

    public static JsonObject Create(Texts texts, WorkshopFormat format, string id, FormFill? fill = null) =>
        AdaptiveCard.With(texts, "Creation.Create", []);
}
