namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>
/// Keeps what the bot writes under Teams' limits (github.com/MicrosoftDocs/msteams-docs, rate-limit): sends, edits and their
/// retries count together, per conversation and for the whole app. In a conversation they go one after the other, in the order
/// they came. Holds nothing of a conversation that was quiet for an hour.
/// </summary>
internal sealed class SendBudget([FromKeyedServices(WireClock.Key)] TimeProvider clock)
{
    private static readonly TimeSpan Quiet = TimeSpan.FromHours(1);

    private readonly Lock _gate = new();
    private readonly Dictionary<string, Lane> _lanes = new(StringComparer.Ordinal);

    // One app in one tenant: 50 a second in the newest text, 30 in older ones.
    private readonly SlidingWindows _everywhere = new(clock, (TimeSpan.FromSeconds(1), 30));
    private long _sweptAt = clock.GetTimestamp();

    /// <summary>How many conversations are remembered.</summary>
    public int Conversations
    {
        get
        {
            lock (_gate)
            {
                return _lanes.Count;
            }
        }
    }

    /// <summary>Does the work when its turn in the conversation comes.</summary>
    /// <param name="work">Gets what it must await before each request it makes.</param>
    public async Task<T> InTurnAsync<T>(
        string conversation, Func<Func<CancellationToken, Task>, Task<T>> work, CancellationToken cancellation)
    {
        var done = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var (lane, previous) = Join(conversation, done.Task);
        try
        {
            await previous.WaitAsync(cancellation);
            return await work(token => SpendAsync(lane, token));
        }
        finally
        {
            // Who gives up while waiting must not let the next one overtake those still ahead.
            _ = previous.ContinueWith(
                _ => done.SetResult(), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
        }
    }

    private (Lane Lane, Task Previous) Join(string conversation, Task last)
    {
        lock (_gate)
        {
            Sweep();
            if (!_lanes.TryGetValue(conversation, out var lane))
            {
                _lanes[conversation] = lane = new(clock);
            }

            var previous = lane.Last;
            lane.Last = last;
            return (lane, previous);
        }
    }

    private async Task SpendAsync(Lane lane, CancellationToken cancellation)
    {
        while (true)
        {
            TimeSpan wait;
            lock (_gate)
            {
                var here = lane.Windows.Wait();
                var everywhere = _everywhere.Wait();
                wait = here > everywhere ? here : everywhere;
                if (wait <= TimeSpan.Zero)
                {
                    lane.Windows.Spend();
                    _everywhere.Spend();
                    return;
                }
            }

            await Task.Delay(wait, clock, cancellation);
        }
    }

    private void Sweep()
    {
        if (clock.GetElapsedTime(_sweptAt) < TimeSpan.FromMinutes(1))
        {
            return;
        }

        _sweptAt = clock.GetTimestamp();
        foreach (var (conversation, lane) in _lanes)
        {
            if (lane.Last.IsCompleted && lane.Windows.IsQuietFor(Quiet))
            {
                _lanes.Remove(conversation);
            }
        }
    }

    private sealed class Lane(TimeProvider clock)
    {
        /// <summary>Ends when everything asked for so far in this conversation has ended.</summary>
        public Task Last { get; set; } = Task.CompletedTask;

        // Teams allows 7, 8, 60 and 1800. One is kept spare: a request is counted when it leaves, Teams counts it when it
        // arrives, and since the next leaves after the answer to this one, at most one can slip into a window.
        public SlidingWindows Windows { get; } = new(
            clock,
            (TimeSpan.FromSeconds(1), 6),
            (TimeSpan.FromSeconds(2), 7),
            (TimeSpan.FromSeconds(30), 59),
            (TimeSpan.FromHours(1), 1799));
    }
}
