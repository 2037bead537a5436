using System.Net.Http.Headers;

namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>HTTP, as the protocol describes it.</summary>
internal sealed class DirectCalls(IHttpClientFactory clients) : IConnectorCalls
{
    public async Task<HttpResponseMessage> SendAsync(ConnectorCall call, string? token, CancellationToken cancellation)
    {
        using var request = new HttpRequestMessage(call.Method, call.Url);
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (call.Body is { } body)
        {
            request.Content = new ByteArrayContent(body);
            request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json", "utf-8");
        }

        using var client = clients.CreateClient(ConnectorHttp.ClientName);
        return await client.SendAsync(request, cancellation);
    }
}
