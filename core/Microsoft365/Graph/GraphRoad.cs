using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>What all callers of this process share, whoever they speak for: sockets, the tenant’s pause, the measures.</summary>
internal sealed class GraphRoad : IDisposable
{
    public GraphRoad(TimeProvider clock, ILogger log, HttpMessageHandler? wire, IMeterFactory? meters)
    {
        (Clock, Log, Wire, Measures) = (clock, log, wire ?? Sockets(), new(meters));
        Throttled = new(clock, log, Measures);
    }

    public TimeProvider Clock { get; }

    public ILogger Log { get; }

    public HttpMessageHandler Wire { get; }

    public GraphMeasures Measures { get; }

    public ThrottledTenant Throttled { get; }

    public void Dispose() => Wire.Dispose();

    /// <summary>Redirects are followed by a handler that lets no token pass; names are looked up again now and then.</summary>
    private static SocketsHttpHandler Sockets() => new()
    {
        AllowAutoRedirect = false,
        UseCookies = false,
        AutomaticDecompression = DecompressionMethods.All,
        ConnectTimeout = TimeSpan.FromSeconds(15),
        PooledConnectionLifetime = TimeSpan.FromMinutes(5),
    };
}
