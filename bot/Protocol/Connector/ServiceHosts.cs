namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>Which connectors the bot writes to: this machine's only, since it runs without authentication.</summary>
internal static class ServiceHosts
{
    /// <param name="serviceUrl">Refused as well when it carries a user name, a query or a fragment.</param>
    public static bool Allow(Uri serviceUrl) =>
        serviceUrl is { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "", Scheme: "http" or "https" }
        && Loopback.Names(serviceUrl.Host);
}
