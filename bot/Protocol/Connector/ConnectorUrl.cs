namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>Addresses of the connector's REST API.</summary>
internal static class ConnectorUrl
{
    /// <summary>
    /// The service's address and path segments, each percent-encoded as one (ids hold <c>:</c>, <c>;</c>, <c>=</c>, <c>@</c>).
    /// Null when a segment is <c>.</c> or <c>..</c>, which no encoding keeps from climbing the path.
    /// </summary>
    public static Uri? For(Uri serviceUrl, params ReadOnlySpan<string> segments)
    {
        var url = serviceUrl.GetLeftPart(UriPartial.Path).TrimEnd('/');
        foreach (var segment in segments)
        {
            if (segment is "" or "." or "..")
            {
                return null;
            }

            url += "/" + Uri.EscapeDataString(segment);
        }

        return new Uri(url);
    }
}
