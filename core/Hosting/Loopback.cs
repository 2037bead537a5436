using System.Net;

namespace OgpTeams.Hosting;

/// <summary>What counts as this machine: judged on the name or address itself, never on what a name resolves to.</summary>
public static class Loopback
{
    /// <param name="host">A host name or address, IPv6 with or without brackets.</param>
    public static bool Names(string host) =>
        host.Equals("localhost", StringComparison.OrdinalIgnoreCase)
        || (IPAddress.TryParse(host, out var address) && Is(address));

    public static bool Is(IPAddress? address) =>
        address is not null && IPAddress.IsLoopback(address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address);
}
