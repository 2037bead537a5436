using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Protocol;

/// <summary>The body that answers an <c>adaptiveCard/action</c>: exactly three fields, without which Teams shows an error.</summary>
internal static class InvokeAnswer
{
    public const string CardType = "application/vnd.microsoft.card.adaptive";
    public const string MessageType = "application/vnd.microsoft.activity.message";
    public const string ErrorType = "application/vnd.microsoft.error";

    public static JsonObject For(TurnAnswer answer, Activity activity) => answer switch
    {
        TurnAnswer.Card card => Body(200, CardType, card.Content),
        TurnAnswer.Message message => Body(200, MessageType, message.Text),
        TurnAnswer.Error error => Error(400, error.Code, error.Text),

        // There is no "no change" answer.
        _ => Body(200, MessageType, ProtocolTexts.Done(activity)),
    };

    public static JsonObject Error(int status, string code, string text) =>
        Body(status, ErrorType, new JsonObject { ["code"] = code, ["message"] = text });

    private static JsonObject Body(int status, string type, JsonNode value) =>
        new() { ["statusCode"] = status, ["type"] = type, ["value"] = value };
}
