using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>A message of the bot, as it stands after its updates.</summary>
/// <param name="Conversation">In a channel, that of the post: <c>{channel};messageid={post}</c>.</param>
/// <param name="Card">The first attachment's content when it is an Adaptive Card.</param>
public sealed record PlaygroundMessage(string Conversation, string Id, string? Text, JsonObject? Card)
{
    internal static PlaygroundMessage? Read(JsonNode action)
    {
        if (action["message"] is not JsonObject message || (string?)message["from"]?["id"] != PlaygroundConfiguration.BotId)
        {
            return null;
        }

        var attachment = message["attachments"] is JsonArray { Count: > 0 } attachments ? attachments[0] : null;
        var card = (string?)attachment?["contentType"] == "application/vnd.microsoft.card.adaptive" ? attachment!["content"] : null;
        var conversation = (string?)message["postConversationId"] ?? (string)action["actionConversationId"]!;
        return new(conversation, (string)message["messageId"]!, (string?)message["text"], card as JsonObject);
    }
}
