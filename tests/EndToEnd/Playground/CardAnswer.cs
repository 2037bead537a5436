using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>What the bot answered to a pressed button, as the Playground passes it on (neither status nor headers).</summary>
/// <param name="Type"><c>application/vnd.microsoft.card.adaptive</c>, <c>….activity.message</c> or <c>….error</c>.</param>
/// <param name="Value">The card, the text, or code and message.</param>
public sealed record CardAnswer(string Type, JsonNode? Value)
{
    /// <exception cref="InvalidOperationException">The answer is no card.</exception>
    public JsonObject Card => Type == "application/vnd.microsoft.card.adaptive"
        ? Value!.AsObject()
        : throw new InvalidOperationException($"No card but {Type}: {Value?.ToJsonString()}");
}
