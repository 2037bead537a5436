using System.Text.Json;
using OgpTeams.AddinBackend.Commands;
using OgpTeams.Documents;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.AddinBackend.Documents;

/// <summary>What came to be looked at: a document, as a .docx whatever way it was told; or a plan as open data.</summary>
internal abstract record SentBody
{
    /// <summary>50 MiB, of everything that is sent at once: over the limits of what we read, once it is inflated.</summary>
    public const int MaxBytes = 50 * 1024 * 1024;

    /// <summary>What a body may be, beside a .docx by its own name.</summary>
    public static readonly string[] Types = ["application/octet-stream", "application/xml", "application/json"];

    private const string PlanName = "plan.json";

    private static readonly JsonSerializerOptions Live = new(JsonSerializerDefaults.Web) { MaxDepth = 8 };

    private SentBody() { }

    public static RefusedRequestException TooLarge =>
        new(StatusCodes.Status413PayloadTooLarge, "BodyTooLarge", MaxBytes / 1024 / 1024);

    /// <param name="IsWhole">False: told by its controls alone, so that what stands between them is not known.</param>
    public sealed record Document(byte[] Bytes, bool IsWhole = true) : SentBody;

    public sealed record Plan(OpenPlan Open) : SentBody;

    /// <summary>
    /// The .docx itself; <c>application/xml</c>, the flat package that Word gives of an open document; <c>application/json</c>,
    /// its controls, or a <c>plan.json</c>.
    /// </summary>
    /// <exception cref="RefusedRequestException">It is of another type, or says nothing that can be read.</exception>
    /// <exception cref="UnusablePlanException">It is no <c>plan.json</c>, or holds something to correct.</exception>
    public static async Task<SentBody> ReadAsync(HttpRequest request, CancellationToken cancellation)
    {
        var type = request.ContentType is { } said ? said.Split(';', 2)[0].Trim().ToLowerInvariant() : "";
        if (type is not ("" or LiveDocument.MediaType or "application/octet-stream" or "application/xml" or "text/xml" or "application/json"))
        {
            throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "BodyOfAnotherType", LiveDocument.MediaType);
        }

        var bytes = await BytesAsync(request, cancellation);
        return type switch
        {
            "application/json" => OfJson(bytes),
            "application/xml" or "text/xml" => new Document(LiveDocument.OfFlatPackage(bytes)),
            LiveDocument.MediaType => new Document(bytes),
            _ => LooksLikeJson(bytes) ? OfJson(bytes) : new Document(bytes),
        };
    }

    public static async Task<byte[]> BytesAsync(HttpRequest request, CancellationToken cancellation)
    {
        if (request.ContentLength > MaxBytes)
        {
            throw TooLarge;
        }

        using var content = new MemoryStream((int)(request.ContentLength ?? 0));
        var buffer = new byte[81_920];
        for (int read; (read = await request.Body.ReadAsync(buffer, cancellation)) > 0;)
        {
            content.Write(buffer, 0, content.Length + read <= MaxBytes ? read : throw TooLarge);
        }

        return content.ToArray();
    }

    /// <exception cref="RefusedRequestException">It is of another type.</exception>
    public static Task<byte[]> JsonAsync(HttpRequest request, CancellationToken cancellation) => request.HasJsonContentType()
        ? BytesAsync(request, cancellation)
        : throw new RefusedRequestException(StatusCodes.Status415UnsupportedMediaType, "BodyOfAnotherType", "application/json");

    public static OpenPlan PlanOf(byte[] json) => PlanFile.Parse(json, PlanName);

    /// <summary>As the command line tells files apart, whatever they are called; RTF begins with a brace, too.</summary>
    private static bool LooksLikeJson(byte[] bytes) => bytes.AsSpan().TrimStart(" \t\r\n\uFEFF"u8) is [(byte)'{', not (byte)'\\', ..];

    private static SentBody OfJson(byte[] json)
    {
        if (json.Length > PlanJson.MaxBytes)
        {
            throw TooLarge;
        }

        try
        {
            // Which of the two it is stands in its root; each is then read by its own reader.
            using var root = JsonDocument.Parse(json, new() { MaxDepth = 64 });
            if (root.RootElement.ValueKind != JsonValueKind.Object || !root.RootElement.TryGetProperty("controls", out var controls))
            {
                return new Plan(PlanOf(json));
            }

            if (controls.ValueKind == JsonValueKind.Array && controls.GetArrayLength() > LiveDocument.MostControls)
            {
                throw TooLarge;
            }

            var live = JsonSerializer.Deserialize<SentDocument>(root.RootElement, Live);
            return new Document(new LiveDocument(
                [.. (live?.Controls ?? []).OfType<SentControl>().Select(one => new LiveControl(one.Tag ?? "", one.Text ?? "", one.Placeholder, one.Checked, one.Table))],
                live?.Part).ToFile(), IsWhole: false);
        }
        catch (JsonException)
        {
            throw new RefusedRequestException(StatusCodes.Status400BadRequest, "UnreadableBody");
        }
    }

    /// <summary>As the pane sends it (addin-backend/Pane/src/document/DocumentPort.ts).</summary>
    private sealed record SentDocument(SentControl?[]? Controls, string? Part);

    private sealed record SentControl(string? Tag, string? Text, bool Placeholder, bool? Checked, int? Table);
}
