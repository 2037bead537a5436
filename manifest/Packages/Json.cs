using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Manifest.Packages;

/// <summary>JSON as it stands in the package: accents as they are, the same bytes on every system.</summary>
internal static class Json
{
    private static readonly JsonSerializerOptions Written = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, // A file, never part of a page.
    };

    public static JsonArray Of(params IEnumerable<string> values) => [.. values.Select(value => (JsonNode)value)];

    public static byte[] Write(JsonNode json) => JsonSerializer.SerializeToUtf8Bytes(json, Written);
}
