using System.Buffers;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>JSON as it goes out: UTF-8 with letters as they are, so that a French text weighs what it should.</summary>
internal static class WireJson
{
    /// <summary>Bytes.</summary>
    private const int TypicalCard = 8 * 1024;

    private static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    public static byte[] Write(JsonNode json)
    {
        var buffer = new ArrayBufferWriter<byte>(TypicalCard);
        using (var writer = new Utf8JsonWriter(buffer, Options))
        {
            json.WriteTo(writer);
        }

        return buffer.WrittenSpan.ToArray();
    }

    /// <summary>Teams counts a message in UTF-16.</summary>
    public static int Utf16Bytes(ReadOnlySpan<byte> utf8) => 2 * Encoding.UTF8.GetCharCount(utf8);

    /// <summary>A message activity that is a card and nothing else.</summary>
    public static JsonObject Activity(CardMessage message, string conversationId, string? replyToId = null)
    {
        var activity = new JsonObject
        {
            ["type"] = "message",
            ["conversation"] = new JsonObject { ["id"] = conversationId },
            ["summary"] = message.Summary,
            ["attachments"] = new JsonArray(new JsonObject
            {
                ["contentType"] = InvokeAnswer.CardType,
                ["content"] = message.Card.DeepClone(),
            }),
        };
        if (replyToId is not null)
        {
            activity["replyToId"] = replyToId;
        }

        return activity;
    }
}
