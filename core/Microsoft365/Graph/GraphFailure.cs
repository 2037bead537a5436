using System.Globalization;
using System.Text.Json;
using Microsoft.Graph.Models.ODataErrors;
using Microsoft.Kiota.Abstractions;
using Microsoft.Kiota.Abstractions.Serialization;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// A refusal of the service. The status decides; codes only tell apart what shares one, and texts are never judged
/// (learn.microsoft.com/graph/errors: codes are nested to any depth, and messages change).
/// </summary>
/// <param name="Status">0 when the service did not answer at all.</param>
/// <param name="Codes">From the outermost to the innermost; none where the body was no error of Graph's.</param>
public sealed record GraphFailure(int Status, IReadOnlyList<string> Codes, string Message, string? RequestId)
{
    /// <returns>Null for what is no failure of a call.</returns>
    public static GraphFailure? Of(Exception thrown) => thrown switch
    {
        ODataError { Error: { } error } refused => new(
            refused.ResponseStatusCode, [.. CodesOf(error)], error.Message ?? "", error.InnerError?.RequestId ?? RequestIdOf(refused)),
        ApiException refused => new(refused.ResponseStatusCode, [], "", RequestIdOf(refused)),
        GraphRefusedException refused => refused.Failure,
        HttpRequestException broken => new(0, [], broken.Message, null),

        // A body that breaks off, or is no JSON although it says so.
        JsonException or HttpIOException => new(0, [], "The answer broke off.", null),
        _ => null,
    };

    /// <summary>Of an answer that came past the SDK: whatever its body, the status counts.</summary>
    public static async Task<GraphFailure> ReadAsync(HttpResponseMessage answer, CancellationToken cancellation)
    {
        var codes = new List<string>();
        var message = "";
        try
        {
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(cancellation));
            for (var at = Member(body.RootElement, "error"); at is { } error; at = Member(error, "innererror"))
            {
                message = codes.Count == 0 ? Member(error, "message")?.ToString() ?? "" : message;
                codes.AddRange(Member(error, "code") is { } code ? [code.ToString()] : []);
            }
        }
        catch (JsonException)
        {
            // HTML of a proxy, or nothing.
        }

        return new GraphFailure(
            (int)answer.StatusCode, codes, message,
            answer.Headers.TryGetValues("request-id", out var ids) ? ids.FirstOrDefault() : null);
    }

    public bool Has(string code) => Codes.Contains(code, StringComparer.OrdinalIgnoreCase);

    /// <summary>For an administrator, with what Microsoft's support asks for.</summary>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{(Status == 0 ? "no answer" : Status)}{(Codes.Count > 0 ? $" {string.Join('/', Codes)}" : "")}"
        + $"{(RequestId is null ? "" : $", request-id {RequestId}")}");

    private static JsonElement? Member(JsonElement of, string name)
    {
        foreach (var member in of.ValueKind == JsonValueKind.Object ? of.EnumerateObject() : default)
        {
            if (string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase))
            {
                return member.Value;
            }
        }

        return null;
    }

    private static IEnumerable<string> CodesOf(MainError error)
    {
        yield return error.Code ?? "";
        foreach (var inner in Inner(error.InnerError?.AdditionalData ?? Nested(error.AdditionalData)))
        {
            yield return inner;
        }
    }

    private static IEnumerable<string> Inner(IDictionary<string, object>? data)
    {
        while (data is not null)
        {
            if (Text(Find(data, "code")) is { } code)
            {
                yield return code;
            }

            data = Nested(data);
        }
    }

    private static Dictionary<string, object>? Nested(IDictionary<string, object> data) => Find(data, "innererror") is UntypedObject nested
        ? nested.GetValue().ToDictionary(member => member.Key, member => (object)member.Value, StringComparer.Ordinal)
        : null;

    // "innerError" and "innererror" both occur.
    private static object? Find(IDictionary<string, object> data, string name) =>
        data.FirstOrDefault(member => string.Equals(member.Key, name, StringComparison.OrdinalIgnoreCase)).Value;

    private static string? Text(object? value) => value switch
    {
        string text => text,
        UntypedString untyped => untyped.GetValue(),
        _ => null,
    };

    private static string? RequestIdOf(ApiException refused) => refused.ResponseHeaders?
        .FirstOrDefault(header => string.Equals(header.Key, "request-id", StringComparison.OrdinalIgnoreCase)).Value?.FirstOrDefault();
}
