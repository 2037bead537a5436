namespace OgpTeams.Rehearsal.Playing;

/// <summary>
/// The clock of the story: it runs as the machine's does, and is put forward where the script lets time pass. The bot's
/// workshops live by it, what goes over the wire does not: a minute of the story is no minute of a sending budget.
/// </summary>
internal sealed class StoryClock : TimeProvider
{
    private readonly Lock _gate = new();
    private readonly HashSet<StoryTimer> _timers = [];
    private TimeSpan _ahead;

    public override DateTimeOffset GetUtcNow()
    {
        lock (_gate)
        {
            return System.GetUtcNow() + _ahead;
        }
    }

    /// <summary>Where the story begins, in the past as a rule: before anything waits for the clock.</summary>
    public void Begin(DateTimeOffset at)
    {
        lock (_gate)
        {
            _ahead = at - System.GetUtcNow();
        }
    }

    /// <summary>Puts the clock forward; what was waiting for that moment begins at once.</summary>
    public void Advance(TimeSpan by)
    {
        StoryTimer[] waiting;
        lock (_gate)
        {
            _ahead += by;
            waiting = [.. _timers];
        }

        foreach (var timer in waiting)
        {
            timer.Nearer(by);
        }
    }

    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        var timer = new StoryTimer(this, callback, state);
        lock (_gate)
        {
            _timers.Add(timer);
        }

        timer.Change(dueTime, period);
        return timer;
    }

    /// <summary>A timer of the machine that comes nearer when the story's clock is put forward.</summary>
    private sealed class StoryTimer : ITimer
    {
        private readonly StoryClock _clock;
        private readonly ITimer _inner;
        private TimeSpan _period = Timeout.InfiniteTimeSpan;

        /// <summary>By the machine's clock; null while nothing is due.</summary>
        private DateTimeOffset? _due;

        public StoryTimer(StoryClock clock, TimerCallback callback, object? state)
        {
            _clock = clock;
            _inner = System.CreateTimer(
                _ =>
                {
                    lock (_clock._gate)
                    {
                        _due = _period > TimeSpan.Zero ? System.GetUtcNow() + _period : null;
                    }

                    callback(state);
                },
                null, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }

        public bool Change(TimeSpan dueTime, TimeSpan period)
        {
            lock (_clock._gate)
            {
                _period = period;
                _due = dueTime == Timeout.InfiniteTimeSpan ? null : System.GetUtcNow() + dueTime;
                return _inner.Change(dueTime, period);
            }
        }

        public void Nearer(TimeSpan by)
        {
            lock (_clock._gate)
            {
                if (_due is { } due)
                {
                    _due = due - by;
                    var left = _due.Value - System.GetUtcNow();
                    _inner.Change(left > TimeSpan.Zero ? left : TimeSpan.Zero, _period);
                }
            }
        }

        public void Dispose()
        {
            Forget();
            _inner.Dispose();
        }

        public ValueTask DisposeAsync()
        {
            Forget();
            return _inner.DisposeAsync();
        }

        private void Forget()
        {
            lock (_clock._gate)
            {
                _clock._timers.Remove(this);
            }
        }
    }
}
