using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// JSON from a caller we do not control: what is missing or of another kind reads as null, a key given twice counts as its
/// last, and no string can fail later.
/// </summary>
internal static class LenientJson
{
    private static readonly SearchValues<byte> HexDigits = SearchValues.Create("0123456789abcdefABCDEF"u8);

    /// <summary>Null when it is not UTF-8, not JSON, or nested more than 64 deep.</summary>
    /// <param name="utf8">Changed in place: half of a surrogate pair, which no .NET string reader takes, becomes U+FFFD.</param>
    public static JsonElement? Parse(Span<byte> utf8)
    {
        var json = utf8.StartsWith(Encoding.UTF8.Preamble) ? utf8[Encoding.UTF8.Preamble.Length..] : utf8;
        if (!Utf8.IsValid(json))
        {
            return null;
        }

        ReplaceLoneSurrogates(json);
        try
        {
            return JsonElement.Parse(json, new JsonDocumentOptions { MaxDepth = 64 });
        }
        catch (JsonException)
        {
            return null;
        }
    }

    public static JsonElement? Object(this JsonElement json, string name) =>
        json.Property(name) is { ValueKind: JsonValueKind.Object } found ? found : null;

    public static IEnumerable<JsonElement> Objects(this JsonElement json, string name) =>
        json.Property(name) is { ValueKind: JsonValueKind.Array } found
            ? found.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object)
            : [];

    public static string? String(this JsonElement json, string name) =>
        json.Property(name) is { ValueKind: JsonValueKind.String } found ? found.GetString() : null;

    /// <summary>The property, with a string that holds JSON (some clients send one for an object) read as what it holds.</summary>
    public static JsonElement? Opened(this JsonElement json, string name) => json.Property(name) switch
    {
        { ValueKind: JsonValueKind.String } found when found.GetString() is { } text && text.AsSpan().TrimStart() is ['{', ..] =>
            Parse(Encoding.UTF8.GetBytes(text)) ?? found,
        { ValueKind: JsonValueKind.Null } => null,
        var found => found,
    };

    public static JsonElement? Property(this JsonElement json, string name) =>
        json.ValueKind == JsonValueKind.Object && json.TryGetProperty(name, out var found) ? found : null;

    /// <summary>A node that owns its content. JsonNode's own reading throws, late, on a key given twice.</summary>
    public static JsonNode? ToNode(this JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => json.ToJsonObject(),
        JsonValueKind.Array => new JsonArray([.. json.EnumerateArray().Select(ToNode)]),
        JsonValueKind.String => JsonValue.Create(json.GetString()),
        JsonValueKind.Null or JsonValueKind.Undefined => null,
        _ => JsonValue.Create(json),
    };

    /// <summary>As <see cref="ToNode"/>, for what is known to be an object.</summary>
    public static JsonObject ToJsonObject(this JsonElement json)
    {
        var result = new JsonObject();
        foreach (var property in json.EnumerateObject())
        {
            result[property.Name] = property.Value.ToNode();
        }

        return result;
    }

    private static void ReplaceLoneSurrogates(Span<byte> json)
    {
        for (var at = 0; at < json.Length; at++)
        {
            if (json[at] != '\\')
            {
                continue;
            }

            if (Escape(json[at..]) is not { } unit)
            {
                at++;
            }
            else if (char.IsHighSurrogate(unit) && Escape(json[(at + 6)..]) is { } next && char.IsLowSurrogate(next))
            {
                at += 11;
            }
            else
            {
                if (char.IsSurrogate(unit))
                {
                    "FFFD"u8.CopyTo(json[(at + 2)..]);
                }

                at += 5;
            }
        }
    }

    /// <summary>The UTF-16 unit of a <c>\uXXXX</c> that starts here.</summary>
    private static char? Escape(ReadOnlySpan<byte> json) =>
        json is [(byte)'\\', (byte)'u', _, _, _, _, ..] && !json[2..6].ContainsAnyExcept(HexDigits)
            ? (char)ushort.Parse(json[2..6], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture)
            : null;
}
