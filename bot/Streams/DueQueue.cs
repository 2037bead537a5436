using System.Collections.Concurrent;

namespace OgpTeams.Bot.Streams;

/// <summary>
/// Remembers when each workshop next wants attention, and gives them out when due, one hand at a time for each. Holds
/// nothing that cannot be found again in the store after a restart.
/// </summary>
internal sealed class DueQueue(TimeProvider clock)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> _due = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, bool> _inHand = new(StringComparer.Ordinal);
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Earlier of this and what was asked before.</summary>
    public void Ask(string key, DateTimeOffset at)
    {
        if (_due.TryGetValue(key, out var asked) && asked <= at && asked > clock.GetUtcNow())
        {
            // It comes soon enough already: a hundred presses need not wake anybody a hundred times. What should have come
            // by now does wake: a machine that slept, or a clock put right, leaves the wait too long.
            return;
        }

        _due.AddOrUpdate(key, at, (_, before) => at < before ? at : before);
        Interlocked.Exchange(ref _news, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
    }

    /// <summary>
    /// Runs until cancelled, and until what was in hand then has ended; several keys at once, never one key twice.
    /// </summary>
    public async Task RunAsync(Func<string, CancellationToken, Task> attend, CancellationToken cancellation)
    {
        var underWay = new List<Task>();
        while (!cancellation.IsCancellationRequested)
        {
            var news = Volatile.Read(ref _news).Task;
            var now = clock.GetUtcNow();
            foreach (var (key, at) in _due)
            {
                if (at <= now && _inHand.TryAdd(key, true))
                {
                    _due.TryRemove(KeyValuePair.Create(key, at));
                    underWay.RemoveAll(task => task.IsCompleted);
                    underWay.Add(AttendAsync(key, attend, cancellation));
                }
            }

            var next = _due.Where(due => !_inHand.ContainsKey(due.Key)).Select(due => due.Value)
                .DefaultIfEmpty(now + TimeSpan.FromMinutes(1)).Min();
            using var wait = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
            var delay = Task.Delay(next > now ? next - now : TimeSpan.Zero, clock, wait.Token);
            if (clock.GetUtcNow() < next)
            {
                // The clock may have moved since the scan, before the delay began to count.
                await Task.WhenAny(news, delay);
            }

            await wait.CancelAsync();
        }

        await Task.WhenAll(underWay);
    }

    private async Task AttendAsync(string key, Func<string, CancellationToken, Task> attend, CancellationToken cancellation)
    {
        try
        {
            await attend(key, cancellation);
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Stopping: what is due is found again at the next start.
        }
        finally
        {
            _inHand.TryRemove(key, out _);
            Interlocked.Exchange(ref _news, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        }
    }
}
