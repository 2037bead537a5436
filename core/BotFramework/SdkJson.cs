using Newtonsoft.Json;

namespace OgpTeams.BotFramework;

/// <summary>
/// JSON to and from the SDK's own types, with nothing read into texts: what looks like a date stays a text.
/// </summary>
internal static class SdkJson
{
    private static readonly JsonSerializerSettings Settings = new()
    {
        DateParseHandling = DateParseHandling.None,
        MetadataPropertyHandling = MetadataPropertyHandling.Ignore,
        NullValueHandling = NullValueHandling.Ignore,
        MaxDepth = 128,
    };

    public static T Read<T>(string json) =>
        JsonConvert.DeserializeObject<T>(json, Settings) ?? throw new JsonSerializationException("Nothing to read.");

    public static string Write(object? value) => value is null ? "" : JsonConvert.SerializeObject(value, Settings);
}
