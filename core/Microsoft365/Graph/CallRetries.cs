using System.Net;
using Microsoft.Extensions.Http.Resilience;
using Polly;
using Polly.Retry;

namespace OgpTeams.Microsoft365.Graph;

/// <summary>
/// What may be repeated without looking: anything the service did not begin (429, 503), and reading. After any other failure
/// of a write it may have happened: whoever wrote reads again first.
/// </summary>
internal static class CallRetries
{
    public static ResiliencePipeline<HttpResponseMessage> Build(TimeProvider clock, GraphMeasures measures) =>
        new ResiliencePipelineBuilder<HttpResponseMessage> { TimeProvider = clock }
            .AddRetry(new HttpRetryStrategyOptions
            {
                MaxRetryAttempts = 3,
                BackoffType = DelayBackoffType.Exponential,
                Delay = TimeSpan.FromSeconds(1),
                UseJitter = true,

                // How long to wait after a throttled call is told by ThrottledTenant, to all calls alike.
                ShouldRetryAfterHeader = false,
                DelayGenerator = WaitElsewhere,
                OnRetry = again =>
                {
                    if (again.Context.GetRequestMessage() is { RequestUri: { } address } request)
                    {
                        measures.Repeated(CallKind.Of(request.Method, address));
                    }

                    return default;
                },
                ShouldHandle = failed => ValueTask.FromResult(MayRepeat(failed)),
            })
            .Build();

    private static ValueTask<TimeSpan?> WaitElsewhere(RetryDelayGeneratorArguments<HttpResponseMessage> failed) =>
        ValueTask.FromResult<TimeSpan?>(failed.Outcome.Result is { } answer && ThrottledTenant.IsThrottled(answer) ? TimeSpan.Zero : null);

    private static bool MayRepeat(RetryPredicateArguments<HttpResponseMessage> failed) => failed.Outcome switch
    {
        { Result: { } answer } when ThrottledTenant.IsThrottled(answer) => true,
        { Result: { } answer } => IsReading(answer.RequestMessage) && answer.StatusCode is HttpStatusCode.RequestTimeout
            or HttpStatusCode.InternalServerError or HttpStatusCode.BadGateway or HttpStatusCode.GatewayTimeout,
        { Exception: HttpRequestException } => IsReading(failed.Context.GetRequestMessage()),
        _ => false,
    };

    private static bool IsReading(HttpRequestMessage? request) => request?.Method == HttpMethod.Get;
}
