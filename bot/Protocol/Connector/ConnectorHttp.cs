using System.Net;
using System.Net.Http.Headers;
using System.Text.Json;
using OgpTeams.Bot.Telemetry;
using OgpTeams.Microsoft365.Tokens;
using Polly;
using Polly.Retry;

namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>What the connector answered, read whole.</summary>
/// <param name="Status">Null when nothing came back: no connection, or too late.</param>
/// <param name="Body">Null when empty or not JSON: some errors are HTML.</param>
internal sealed record ConnectorReply(HttpStatusCode? Status, JsonElement? Body = null, TimeSpan? RetryAfter = null)
{
    public bool IsSuccess => Status is { } status && (int)status is >= 200 and < 300;
}

/// <summary>One request to the connector, with the retries the protocol allows.</summary>
internal sealed partial class ConnectorHttp(
    IConnectorCalls calls, ConnectorTokens tokens, Instruments instruments,
    [FromKeyedServices(WireClock.Key)] TimeProvider clock, ILogger<ConnectorHttp> logger)
{
    public const string ClientName = "connector";

    /// <summary>Asked to wait longer than this, we report the failure instead.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(2);

    // A message may have been delivered although a 5xx or nothing came back, and has no key that would tell a second copy.
    private readonly ResiliencePipeline<ConnectorReply> _posting = Retrying(clock, afterTrouble: 2);
    private readonly ResiliencePipeline<ConnectorReply> _repeatable = Retrying(clock, afterTrouble: 4);

    /// <param name="before">Awaited before each attempt: the send budget.</param>
    public async Task<ConnectorReply> SendAsync(
        ConnectorCall call, Func<CancellationToken, Task> before, CancellationToken cancellation) =>
        await (call.IsRepeatable ? _repeatable : _posting).ExecuteAsync(
            async token =>
            {
                var asked = clock.GetTimestamp();
                await before(token);
                var waited = clock.GetElapsedTime(asked);
                var reply = await TryAsync(call, token);
                if (call.Method != HttpMethod.Get)
                {
                    instruments.Sent((int?)reply.Status, waited);
                }

                return reply;
            },
            cancellation);

    private async Task<ConnectorReply> TryAsync(ConnectorCall call, CancellationToken cancellation)
    {
        try
        {
            var (reply, claims) = await OnceAsync(call, claims: null, cancellation);
            return tokens.Any && claims is not null ? (await OnceAsync(call, claims, cancellation)).Reply : reply;
        }
        catch (TokenUnavailableException none)
        {
            // What only an administrator can change is not tried again.
            Log.NoToken(logger, none.Message);
            return new(none.RetryAfter is null ? HttpStatusCode.Unauthorized : null);
        }
    }

    /// <param name="claims">What another token is asked for with, after one was refused.</param>
    /// <returns>The answer, and that of the next token when this one was refused.</returns>
    private async Task<(ConnectorReply Reply, string? Claims)> OnceAsync(
        ConnectorCall call, string? claims, CancellationToken cancellation)
    {
        var token = await tokens.GetAsync(claims, cancellation);
        try
        {
            using var response = await calls.SendAsync(call, token, cancellation);
            var content = await response.Content.ReadAsByteArrayAsync(cancellation);
            return (new(response.StatusCode, LenientJson.Parse(content), RetryAfter(response.Headers.RetryAfter)),
                ClaimsChallenge.Of(response));
        }
        catch (Exception lost) when (lost is HttpRequestException
            || (lost is OperationCanceledException && !cancellation.IsCancellationRequested))
        {
            return (new(Status: null), null);
        }
    }

    private TimeSpan? RetryAfter(RetryConditionHeaderValue? header) =>
        header?.Delta ?? (header?.Date is { } date ? date - clock.GetUtcNow() : null);

    private static ResiliencePipeline<ConnectorReply> Retrying(TimeProvider clock, int afterTrouble)
    {
        var builder = new ResiliencePipelineBuilder<ConnectorReply> { TimeProvider = clock };
        builder.AddRetry(Backoff(afterTrouble, reply => reply.Status is null or HttpStatusCode.BadGateway
            or HttpStatusCode.ServiceUnavailable or HttpStatusCode.GatewayTimeout));
        builder.AddRetry(Backoff(6, reply => reply.RetryAfter.GetValueOrDefault() <= LongestWait
            && reply.Status is HttpStatusCode.TooManyRequests or HttpStatusCode.PreconditionFailed));
        return builder.Build();
    }

    private static RetryStrategyOptions<ConnectorReply> Backoff(int most, Func<ConnectorReply, bool> again) => new()
    {
        MaxRetryAttempts = most,
        BackoffType = DelayBackoffType.Exponential,
        UseJitter = true,
        Delay = TimeSpan.FromSeconds(0.5),
        MaxDelay = TimeSpan.FromSeconds(20),
        ShouldHandle = args => ValueTask.FromResult(args.Outcome.Result is { } reply && again(reply)),
        DelayGenerator = args => ValueTask.FromResult(args.Outcome.Result?.RetryAfter),
    };

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Nothing can be sent to Teams without a token. {Reason}")]
        public static partial void NoToken(ILogger logger, string reason);
    }
}
