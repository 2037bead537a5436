using System.Diagnostics.Metrics;
using Microsoft.Extensions.Logging;
using Microsoft.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// A client of Microsoft Graph that speaks for one caller, made when it is first asked for: the first costs a tenth of a second
/// and 25 MB, which nobody pays who keeps documents in a folder.
/// </summary>
public sealed class GraphConnection : IDisposable
{
    private readonly GraphAccess _access;
    private readonly Lazy<GraphRoad> _road;
    private readonly Lazy<GraphPipeline> _pipeline;
    private readonly bool _ownsRoad;

    /// <summary>The process’s own one.</summary>
    /// <param name="wire">What sends at last; sockets unless a test says otherwise.</param>
    /// <param name="meters">Of the host; null: measures nobody of it hears.</param>
    public GraphConnection(
        GraphAccess access, ITokens tokens, TimeProvider clock, ILogger<GraphConnection> log, HttpMessageHandler? wire = null,
        IMeterFactory? meters = null)
        : this(access, tokens, new(() => new GraphRoad(clock, log, wire, meters)), ownsRoad: true)
    {
    }

    private GraphConnection(GraphAccess access, ITokens tokens, Lazy<GraphRoad> road, bool ownsRoad)
    {
        (_access, _road, _ownsRoad) = (access, road, ownsRoad);
        _pipeline = new(() => new GraphPipeline(access, tokens, road.Value));
    }

    /// <summary>Without a slash at its end.</summary>
    public string BaseUrl => _access.BaseUrl.AbsoluteUri.TrimEnd('/');

    public GraphServiceClient Client => _pipeline.Value.Client;

    /// <summary>For addresses that are a secret by themselves (upload sessions): no token goes with it, nothing is repeated.</summary>
    public HttpClient Bare => _pipeline.Value.Bare;

    public GraphMeasures Measures => _road.Value.Measures;

    /// <summary>
    /// The same service, in somebody’s name: with their tokens and no other, through the same pipeline, held by the same pauses.
    /// Nothing of it needs to be disposed of.
    /// </summary>
    /// <param name="permission">Delegated, as Graph names it: <c>Sites.Selected</c>.</param>
    public GraphConnection As(ITokens person, string permission) => new(
        _access with { Scope = $"{_access.BaseUrl.GetLeftPart(UriPartial.Authority)}/{permission}" }, person, _road,
        ownsRoad: false);

    public void Dispose()
    {
        if (_pipeline.IsValueCreated)
        {
            _pipeline.Value.Dispose();
        }

        if (_ownsRoad && _road.IsValueCreated)
        {
            _road.Value.Dispose();
        }
    }
}
