namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>Which connectors the bot writes to. A token is for these hosts and no other, whoever names another.</summary>
internal sealed class ServiceHosts
{
    private readonly List<(string Host, int? Port)> _listed;
    private readonly bool _loopbackOnly;

    /// <param name="listed">
    /// <c>host</c> or <c>host:port</c>, <c>*.host</c> for all below it; of an address, its host and port. A name of this machine
    /// stands for all of them.
    /// </param>
    /// <param name="loopbackOnly">Of those, the ones of this machine only.</param>
    public ServiceHosts(IEnumerable<string> listed, bool loopbackOnly = false) =>
        (_listed, _loopbackOnly) = ([.. listed.Select(Entry).OfType<(string, int?)>()], loopbackOnly);

    /// <summary>Without authentication the bot writes to this machine only.</summary>
    public static ServiceHosts ThisMachine { get; } = new(["localhost"]);

    public static bool CanRead(string listed) => Entry(listed) is not null;

    /// <param name="serviceUrl">
    /// https on its own port unless another is listed, or http on this machine. Refused as well when it carries a user name, a
    /// query or a fragment.
    /// </param>
    public bool Allow(Uri serviceUrl)
    {
        if (serviceUrl is not { IsAbsoluteUri: true, UserInfo: "", Query: "", Fragment: "", Scheme: "http" or "https" })
        {
            return false;
        }

        var loopback = Loopback.Names(serviceUrl.Host);
        return (loopback || (serviceUrl.Scheme == Uri.UriSchemeHttps && !_loopbackOnly))
            && _listed.Any(one => Fits(one.Host, serviceUrl, loopback)
                && (one.Port is { } port ? port == serviceUrl.Port : loopback || serviceUrl.IsDefaultPort));
    }

    private static bool Fits(string listed, Uri serviceUrl, bool loopback) => listed switch
    {
        ['*', '.', ..] => serviceUrl.IdnHost.EndsWith(listed[1..], StringComparison.OrdinalIgnoreCase),
        _ => serviceUrl.IdnHost.Equals(listed, StringComparison.OrdinalIgnoreCase) || (loopback && Loopback.Names(listed)),
    };

    private static (string Host, int? Port)? Entry(string listed)
    {
        var (below, rest) = listed.StartsWith("*.", StringComparison.Ordinal) ? ("*.", listed[2..]) : ("", listed);
        var url = rest.Contains("://", StringComparison.Ordinal) ? rest : "https://" + rest;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var address)
            || address.Host.Length == 0 || address.Host.Contains('*', StringComparison.Ordinal))
        {
            return null;
        }

        return (below + address.IdnHost, address.IsDefaultPort ? null : address.Port);
    }
}
