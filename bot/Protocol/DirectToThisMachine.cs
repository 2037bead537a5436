using System.Net;

namespace OgpTeams.Bot.Protocol;

/// <summary>Administrations reach the Internet through a proxy; what is for this machine never goes through one.</summary>
internal sealed class DirectToThisMachine : IWebProxy
{
    private readonly Lazy<IWebProxy> _other;

    private DirectToThisMachine(Func<IWebProxy> other) => _other = new(other);

    public ICredentials? Credentials
    {
        get => _other.Value.Credentials;
        set => _other.Value.Credentials = value;
    }

    public static DirectToThisMachine Otherwise(Func<IWebProxy> other) => new(other);

    public Uri? GetProxy(Uri destination) => IsBypassed(destination) ? null : _other.Value.GetProxy(destination);

    public bool IsBypassed(Uri host) => Loopback.Names(host.Host) || _other.Value.IsBypassed(host);
}
