using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>Finds cards in what goes over the wire, and measures them there.</summary>
internal static class WireCards
{
    public const string Type = "application/vnd.microsoft.card.adaptive";

    /// <summary>The cards attached to an activity.</summary>
    public static IEnumerable<SeenCard> In(JsonElement activity, string where, bool forFacilitator) =>
        activity.TryGetProperty("attachments", out var attachments)
            ? attachments.EnumerateArray().Where(one => one.GetProperty("contentType").GetString() == Type)
                .Select(one => Of(one.GetProperty("content"), where, forFacilitator))
            : [];

    public static SeenCard Of(JsonElement card, string where, bool forFacilitator) => new(
        where, forFacilitator, JsonObject.Create(card.Clone())!, Encoding.UTF8.GetByteCount(card.GetRawText()));
}
