using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// Posts what answers a person beside the answer to their request: a conversation that has had its fill of messages for the
/// moment keeps nobody waiting for their outcome. On shutdown the host waits for what is still to be posted.
/// </summary>
internal sealed partial class AnswerPosts(
    TurnLimits limits, [FromKeyedServices(WireClock.Key)] TimeProvider clock, ILogger<AnswerPosts> logger) : IHostedService
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _underWay = [];

    /// <summary>Never throws. Returns when it is posted, or after <see cref="TurnLimits.PostWithin"/> while it goes on.</summary>
    public async Task SendAsync(Func<CancellationToken, Task> post)
    {
        var work = PostAsync(post);
        lock (_gate)
        {
            _underWay.Add(work);
        }

        _ = work.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
        await work.WaitAsync(limits.PostWithin, clock).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public async Task StopAsync(CancellationToken cancellationToken)
    {
        Task[] underWay;
        lock (_gate)
        {
            underWay = [.. _underWay];
        }

        await Task.WhenAll(underWay).WaitAsync(cancellationToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

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

    private void Forget(Task work)
    {
        lock (_gate)
        {
            _underWay.Remove(work);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "An answer could not be posted: {Kind}\n{Stack}")]
        public static partial void NotPosted(ILogger logger, string kind, string? stack);
    }
}
