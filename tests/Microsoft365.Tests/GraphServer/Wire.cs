using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer;

/// <summary>Plain HTTP, so that a test sees exactly what goes over the wire. Redirects are not followed.</summary>
internal sealed class Wire(GraphDouble server, string? token = null) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { AllowAutoRedirect = false });

    public string Drive => $"/drives/{server.DriveId}";

    public string Root(string path) => $"{Drive}/root:/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}";

    public Task<Answer> GetAsync(string address, params (string Name, string Value)[] headers) => SendAsync("GET", address, null, headers);

    public Task<Answer> PutAsync(string address, string content, params (string Name, string Value)[] headers) =>
        SendAsync("PUT", address, Encoding.UTF8.GetBytes(content), headers);

    public Task<Answer> PostAsync(string address, JsonNode body, params (string Name, string Value)[] headers) =>
        SendAsync("POST", address, Encoding.UTF8.GetBytes(body.ToJsonString()), headers);

    public Task<Answer> PatchAsync(string address, JsonNode body, params (string Name, string Value)[] headers) =>
        SendAsync("PATCH", address, Encoding.UTF8.GetBytes(body.ToJsonString()), headers);

    public Task<Answer> DeleteAsync(string address, params (string Name, string Value)[] headers) => SendAsync("DELETE", address, null, headers);

    /// <param name="address">Below <c>/v1.0</c>, or whole; a token goes to Graph only.</param>
    public async Task<Answer> SendAsync(string method, string address, byte[]? body, params (string Name, string Value)[] headers)
    {
        var isGraph = !address.StartsWith("http", StringComparison.Ordinal);
        using var request = new HttpRequestMessage(new(method), isGraph ? new Uri(server.Graph.AbsoluteUri + address) : new Uri(address));
        if (body is not null)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue(
                body is [(byte)'{', ..] ? "application/json" : "application/octet-stream");
        }

        if ((isGraph || address.StartsWith(server.Graph.AbsoluteUri, StringComparison.Ordinal)) && token is not "")
        {
            request.Headers.Authorization = new("Bearer", token ?? server.Token);
        }

        foreach (var (name, value) in headers)
        {
            if (!request.Headers.TryAddWithoutValidation(name, value))
            {
                request.Content!.Headers.TryAddWithoutValidation(name, value);
            }
        }

        using var response = await _http.SendAsync(request);
        var bytes = await response.Content.ReadAsByteArrayAsync();
        var all = response.Headers.Concat(response.Content.Headers).ToDictionary(
            header => header.Key, header => string.Join(", ", header.Value), StringComparer.OrdinalIgnoreCase);
        return new((int)response.StatusCode, bytes, all);
    }

    public void Dispose() => _http.Dispose();
}

internal sealed record Answer(int Status, byte[] Bytes, IReadOnlyDictionary<string, string> Headers)
{
    public string Text => Encoding.UTF8.GetString(Bytes);

    public JsonObject Json => JsonNode.Parse(Bytes) as JsonObject ?? throw new InvalidOperationException($"{Status} without JSON: {Text}");

    public string? Code => (string?)Json["error"]?["code"];

    public string? Inner => (string?)Json["error"]?["innerError"]?["code"];

    public string this[string member] => (string?)Json[member] ?? throw new InvalidOperationException($"No {member} in {Text}");

    public string? Header(string name) => Headers.GetValueOrDefault(name);
}
