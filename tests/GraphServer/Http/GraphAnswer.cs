using System.Text.Json.Nodes;

namespace OgpTeams.GraphServer.Http;

/// <summary>What goes back: JSON, or bytes, or nothing but a status.</summary>
internal sealed record GraphAnswer(int Status, JsonObject? Json = null, byte[]? Bytes = null, string? ContentType = null)
{
    public static readonly GraphAnswer NoContent = new(204);

    public static readonly GraphAnswer NotModified = new(304);

    public IReadOnlyDictionary<string, string> Headers { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public static GraphAnswer Ok(JsonObject json) => new(200, json);

    /// <summary>A file's bytes; a part of them when a range was asked for.</summary>
    public static GraphAnswer File(byte[] bytes, string contentType, string? range)
    {
        if (range is null || !range.StartsWith("bytes=", StringComparison.Ordinal)
            || range.Contains(',', StringComparison.Ordinal))
        {
            return new(200, Bytes: bytes, ContentType: contentType);
        }

        var parts = range[6..].Split('-');
        var (hasFrom, hasTo) = (long.TryParse(parts[0], out var from), long.TryParse(parts[^1], out var to));
        (from, to) = (hasFrom, hasTo) switch
        {
            (true, true) => (from, Math.Min(to, bytes.Length - 1)),
            (true, false) => (from, bytes.Length - 1),
            _ => (Math.Max(0, bytes.Length - to), bytes.Length - 1),
        };
        return from > to
            ? new(416) { Headers = Header("Content-Range", $"bytes */{bytes.Length}") }
            : new(206, Bytes: bytes[(int)from..(int)(to + 1)], ContentType: contentType)
            {
                Headers = Header("Content-Range", $"bytes {from}-{to}/{bytes.Length}"),
            };
    }

    public static GraphAnswer Redirect(string location) => new(302) { Headers = Header("Location", location) };

    public static Dictionary<string, string> Header(string name, string value) => new(StringComparer.Ordinal) { [name] = value };
}
