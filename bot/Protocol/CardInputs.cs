using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// Reads a card's inputs. Clients send the same input as a string, a number or a boolean; what is missing, null or of
/// another kind reads as null.
/// </summary>
internal static class CardInputs
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

    /// <summary>The choices of a list, which come joined by commas (or, from a script, as an array); empty when there is none.</summary>
    public static IReadOnlyList<string> Choices(this JsonObject data, string name) =>
        data.TryGetPropertyValue(name, out var node) && node is JsonArray several
            ? [.. several.Select(one => one is null ? null : Text(one)).OfType<string>()]
            : data.Text(name)?.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    private static string? Text(JsonNode node) => node.GetValueKind() switch
    {
        JsonValueKind.String => node.GetValue<string>(),
        JsonValueKind.Number or JsonValueKind.True or JsonValueKind.False => node.ToJsonString(),
        _ => null,
    };
}
