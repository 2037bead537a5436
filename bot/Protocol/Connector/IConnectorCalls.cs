namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>
/// Makes a call of the connector's REST API, once. Its caller has looked at the host, waits its turn and tries again
/// (<see cref="ConnectorClient"/>, <see cref="ConnectorHttp"/>).
/// </summary>
internal interface IConnectorCalls
{
    /// <param name="token">Null where the connector is spoken to without.</param>
    /// <returns>The answer, read whole; a redirect is one too.</returns>
    /// <exception cref="HttpRequestException">Nothing came back.</exception>
    Task<HttpResponseMessage> SendAsync(ConnectorCall call, string? token, CancellationToken cancellation);
}
