using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// Posts what answers a person beside the answer to their request: a conversation that has had its fill of messages for the
/// moment keeps nobody waiting for their outcome. On shutdown the host waits for what is still to be posted.
/// </summary>
internal sealed partial class AnswerPosts(
    TurnLimits limits, [FromKeyedServices(WireClock.Key)] TimeProvider clock, ILogger<AnswerPosts> logger) : IHostedService
{
    private readonly UnderWay _underWay = new();

    /// <summary>Never throws. Returns when it is posted, or after <see cref="TurnLimits.PostWithin"/> while it goes on.</summary>
    public async Task SendAsync(Func<CancellationToken, Task> post)
    {
        var work = PostAsync(post);
        _underWay.Add(work);
        await work.WaitAsync(limits.PostWithin, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => _underWay.EndAsync(cancellationToken);

    private async Task PostAsync(Func<CancellationToken, Task> post)
    {
        try
        {
            using var stop = new CancellationTokenSource(limits.StopAfter, clock);
            await post(stop.Token);
        }
#pragma warning disable CA1031 // What was ordered is recorded: that nobody could be told of it is told here.
        catch (Exception broken)
#pragma warning restore CA1031
        {
            // Not the message: it may quote what somebody wrote.
            Log.NotPosted(logger, broken.GetType().Name, broken.StackTrace);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An answer could not be posted: {Kind}\n{Stack}")]
        public static partial void NotPosted(ILogger logger, string kind, string? stack);
    }
}
