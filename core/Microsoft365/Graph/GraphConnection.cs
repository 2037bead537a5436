using System.Diagnostics.Metrics;
using System.Net;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// The process's one client of Microsoft Graph, made when it is first asked for: it costs a tenth of a second and 25 MB,
/// which nobody pays who keeps documents in a folder.
/// </summary>
/// <param name="meters">Of the host; null: measures nobody of it hears.</param>
/// <param name="wire">What sends at last; sockets unless a test says otherwise.</param>
public sealed class GraphConnection(
    GraphAccess access, IAppTokens tokens, TimeProvider clock, ILogger<GraphConnection> log, HttpMessageHandler? wire = null,
    IMeterFactory? meters = null)
    : IDisposable
{
    private readonly Lazy<GraphPipeline> _pipeline = new(
        () => new GraphPipeline(access, tokens, clock, log, wire ?? Sockets(), meters), LazyThreadSafetyMode.ExecutionAndPublication);

    /// <summary>Without a slash at its end.</summary>
    public string BaseUrl { get; } = access.BaseUrl.AbsoluteUri.TrimEnd('/');

    public GraphServiceClient Client => _pipeline.Value.Client;

    /// <summary>For addresses that are a secret by themselves (upload sessions): no token goes with it, nothing is repeated.</summary>
    public HttpClient Bare => _pipeline.Value.Bare;

    public GraphMeasures Measures => _pipeline.Value.Measures;

    public void Dispose()
    {
        if (_pipeline.IsValueCreated)
        {
            _pipeline.Value.Dispose();
        }
    }

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
