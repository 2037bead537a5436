using Microsoft.Extensions.Http.Resilience;
using Microsoft.Graph;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware;
using Microsoft.Kiota.Http.HttpClientLibrary.Middleware.Options;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// What a call passes through, from the outside in: repeating, waiting while the tenant is throttled, a fresh token after a
/// refusal; then the SDK's own handlers but for its repeating, which knows nothing of the tenant; then the name we go by.
/// </summary>
internal sealed class GraphPipeline : IDisposable
{
    private readonly HttpClient _http;

    /// <param name="road">Shared, and not disposed of here.</param>
    public GraphPipeline(GraphAccess access, ITokens tokens, GraphRoad road)
    {
        var (clock, log, throttled, measures) = (road.Clock, road.Log, road.Throttled, road.Measures);
        _http = Over(
            road.Wire,
            [
                new ResilienceHandler(CallRetries.Build(clock, measures)),
                new WaitWhileThrottled(throttled),
                new RenewToken(access, tokens),
                .. GraphClientFactory.CreateDefaultHandlers().Select(Tame).OfType<DelegatingHandler>(),
                new CallTrail(access, log, clock, measures, CallKind.Download),
            ]);
        Client = new GraphServiceClient(_http, new GraphTokens(access, tokens), access.BaseUrl.AbsoluteUri.TrimEnd('/'));
        Bare = Over(road.Wire, [new WaitWhileThrottled(throttled), new CallTrail(access, log, clock, measures, CallKind.Upload)]);
    }

    public GraphServiceClient Client { get; }

    public HttpClient Bare { get; }

    public void Dispose()
    {
        Client.Dispose();
        Bare.Dispose();
        _http.Dispose();
    }

    private static DelegatingHandler? Tame(DelegatingHandler handler) => handler switch
    {
        RetryHandler or UserAgentHandler => null,

        // Content lies behind an address that is a secret by itself: a token has no business there, on whatever host it is.
        RedirectHandler => new RedirectHandler(new RedirectHandlerOption
        {
            ShouldRedirect = response => response.RequestMessage?.Method == HttpMethod.Get,
            ScrubSensitiveHeaders = (request, _, _) =>
            {
                request.Headers.Authorization = null;
                request.Headers.Remove("Cookie");
            },
        }),
        _ => handler,
    };

    private static HttpClient Over(HttpMessageHandler wire, IEnumerable<DelegatingHandler> handlers)
    {
        var inner = handlers.Reverse().Aggregate(wire, (next, handler) =>
        {
            handler.InnerHandler = next;
            return handler;
        });

        // Each call of the library has a time limit of its own; a pause asked for by the service is no failure.
        return new HttpClient(inner, disposeHandler: false) { Timeout = Timeout.InfiniteTimeSpan };
    }
}
