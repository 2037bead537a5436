using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Storage;

namespace OgpTeams.GraphServer.Http;

/// <summary>One request to Graph, alone or as part of a batch.</summary>
/// <param name="Target">As it came, after <c>/v1.0</c>, without the query; still encoded.</param>
/// <param name="Query">Names are told apart by case.</param>
/// <param name="Graph">Where Graph listens: for contexts and next links.</param>
internal sealed record GraphRequest(
    string Method, string Target, bool Beta, IReadOnlyDictionary<string, string> Query,
    IReadOnlyDictionary<string, string> Headers, ReadOnlyMemory<byte> Body, Uri Graph)
{
    private static readonly JsonNodeOptions AnyCase = new() { PropertyNameCaseInsensitive = true };

    private Identity? _caller;

    public Identity Caller => _caller ?? throw new InvalidOperationException("Nobody has been let in.");

    public void Admit(Identity caller) => _caller = caller;

    public bool IsRead => Method is "GET" or "HEAD";

    public string? Header(string name) => Headers.GetValueOrDefault(name);

    /// <summary>The body; names are read in any case, as the .NET client of Graph writes some with capitals.</summary>
    /// <exception cref="GraphError">It is no JSON object.</exception>
    public JsonObject Json()
    {
        if (Body.IsEmpty)
        {
            return [];
        }

        try
        {
            return JsonNode.Parse(Body.Span, AnyCase) as JsonObject ?? throw Unreadable();
        }
        catch (JsonException)
        {
            throw Unreadable();
        }
    }

    /// <summary>An annotation of the URL, with or without its sign encoded: <c>@microsoft.graph.conflictBehavior</c>.</summary>
    public string? ConflictBehavior => Query.GetValueOrDefault("@microsoft.graph.conflictBehavior")
        ?? Query.GetValueOrDefault("@name.conflictBehavior");

    /// <summary>The address of this request, with another query.</summary>
    public string Link(params IEnumerable<(string Name, string? Value)> query) =>
        $"{Graph.GetLeftPart(UriPartial.Authority)}/{(Beta ? "beta" : "v1.0")}{Target}?"
        + string.Join('&', query.Where(pair => pair.Value is not null)
            .Select(pair => $"{pair.Name}={Uri.EscapeDataString(pair.Value!)}"));

    public string Context(string suffix) =>
        $"{Graph.GetLeftPart(UriPartial.Authority)}/{(Beta ? "beta" : "v1.0")}/$metadata#{suffix}";

    public static IReadOnlyDictionary<string, string> ReadQuery(string query)
    {
        var read = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var pair in query.TrimStart('?').Split('&', StringSplitOptions.RemoveEmptyEntries))
        {
            var parts = pair.Split('=', 2);
            read[Decode(parts[0])] = parts.Length > 1 ? Decode(parts[1]) : string.Empty;
        }

        return read;

        static string Decode(string text) => Uri.UnescapeDataString(text.Replace('+', ' '));
    }

    private static GraphError Unreadable() => new(400, "BadRequest", "Unable to read JSON request payload.");
}
