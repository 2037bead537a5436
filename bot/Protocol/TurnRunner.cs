using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>How a turn stood when its caller had to be answered.</summary>
internal abstract record TurnResult
{
    private TurnResult() { }

    public sealed record Answered(TurnAnswer Answer) : TurnResult;

    /// <summary>Still being worked on, and it will be finished.</summary>
    public sealed record StillWorking : TurnResult;

    public sealed record Failed : TurnResult;
}

/// <summary>
/// Runs turns apart from the connections they came by: Teams hangs up after some 15 seconds, and what was sent is to be
/// recorded all the same. On shutdown the host waits for the turns under way.
/// </summary>
internal sealed partial class TurnRunner(
    IServiceScopeFactory scopes, TurnLimits limits, [FromKeyedServices(WireClock.Key)] TimeProvider clock,
    ILogger<TurnRunner> logger) : IHostedService
{
    private readonly UnderWay _underWay = new();

    /// <summary>Never throws, and takes no longer than <see cref="TurnLimits.AnswerWithin"/>.</summary>
    public async Task<TurnResult> RunAsync(Turn turn)
    {
        var work = Task.Run(() => HandleAsync(turn));
        _underWay.Add(work);
        try
        {
            return await work.WaitAsync(limits.AnswerWithin, clock);
        }
        catch (TimeoutException)
        {
            Log.Slow(logger, turn.GetType().Name, turn.Activity.Id);
            return new TurnResult.StillWorking();
        }
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _underWay.EndAsync(cancellationToken);

    private async Task<TurnResult> HandleAsync(Turn turn)
    {
        try
        {
            using var stop = new CancellationTokenSource(limits.StopAfter, clock);
            await using var scope = scopes.CreateAsyncScope();
            var handler = scope.ServiceProvider.GetRequiredService<ITurnHandler>();
            return new TurnResult.Answered(await handler.HandleAsync(turn, stop.Token));
        }
#pragma warning disable CA1031 // The one place where a broken turn ends: whatever it was, its caller gets an answer.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            // Not the message: it may quote what somebody wrote.
            Log.Broken(logger, turn.GetType().Name, turn.Activity.Id, broken.GetType().Name, broken.StackTrace);
            return new TurnResult.Failed();
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Turn} of activity {ActivityId} is slow; its caller was told so")]
        public static partial void Slow(ILogger logger, string turn, string? activityId);

        [LoggerMessage(Level = LogLevel.Error, Message = "{Turn} of activity {ActivityId} failed: {Kind}\n{Stack}")]
        public static partial void Broken(ILogger logger, string turn, string? activityId, string kind, string? stack);
    }
}
