namespace OgpTeams.Bot.Protocol;

/// <summary>Work that goes on when its caller no longer waits for it: on shutdown the host does.</summary>
internal sealed class UnderWay
{
    private readonly Lock _gate = new();
    private readonly HashSet<Task> _work = [];

    /// <param name="work">Never fails.</param>
    public void Add(Task work)
    {
        lock (_gate)
        {
            _work.Add(work);
        }

        _ = work.ContinueWith(Forget, CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Until all that is under way now has ended, or the host has no more time.</summary>
    public async Task EndAsync(CancellationToken cancellation)
    {
        Task[] work;
        lock (_gate)
        {
            work = [.. _work];
        }

        await Task.WhenAll(work).WaitAsync(cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private void Forget(Task work)
    {
        lock (_gate)
        {
            _work.Remove(work);
        }
    }
}
