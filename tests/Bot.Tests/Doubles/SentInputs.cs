using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Tests.Doubles;

/// <summary>
/// Looks at the inputs of a turn, for assertions; the product checks them in <c>Actions.CardInputs</c>. Clients send the same input as a string, a number or a boolean; what is missing, null or of
/// another kind reads as null.
/// </summary>
internal static class SentInputs
{
    /// <summary>The value as written, untrimmed; <c>3</c> reads as "3" and <c>true</c> as "true".</summary>
    public static string? Text(this JsonObject data, string name) =>
        data.TryGetPropertyValue(name, out var node) && node is not null ? Text(node) : null;

    /// <summary>Also from "3", 3.0 and "3.0"; null for a fraction.</summary>
    public static int? WholeNumber(this JsonObject data, string name) =>
        decimal.TryParse(data.Text(name), NumberStyles.Float, CultureInfo.InvariantCulture, out var number)
        && decimal.IsInteger(number) && number is >= int.MinValue and <= int.MaxValue
            ? (int)number
            : null;

    /// <summary>Also from "true", "True" and 1.</summary>
    public static bool? Flag(this JsonObject data, string name) => data.Text(name)?.Trim().ToLowerInvariant() switch
    {
        "true" or "1" => true,
        "false" or "0" => false,
        _ => null,
    };

    private static string? Text(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };
}
