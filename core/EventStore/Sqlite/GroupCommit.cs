using System.Threading.Channels;
using Microsoft.Data.Sqlite;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>The one writer. It takes all waiting writes and commits them together: one fsync serves them all.</summary>
internal sealed class GroupCommit : IAsyncDisposable
{
    private const int MaxGroup = 256;

    private readonly Channel<QueuedWrite> _waiting =
        Channel.CreateUnbounded<QueuedWrite>(new UnboundedChannelOptions { SingleReader = true });

    private readonly Session _session;
    private readonly Task _writing;
    private long _commits;

    public GroupCommit(Session session)
    {
        this._session = session;

        // A thread of its own: it waits for the disk most of the time, and on two processors the pool has no thread to spare.
        _writing = Task.Factory.StartNew(CommitGroups, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    /// <summary>How many transactions were committed.</summary>
    public long Commits => Interlocked.Read(ref _commits);

    /// <summary>Completes once the write is on disk. Cancelling stops only what is not queued yet.</summary>
    /// <param name="apply">Returns false to undo what it did, and only that.</param>
    /// <param name="purge">Also rid the WAL of what was there before, so that nothing erased can be read in the files.</param>
    /// <param name="settled">Told, in the order of the commits and before whoever waits goes on, whether it is on disk for certain.</param>
    public async Task<bool> WriteAsync(
        Func<Session, bool> apply, bool purge, CancellationToken cancellation, Action<bool>? settled = null)
    {
        cancellation.ThrowIfCancellationRequested();
        var write = new QueuedWrite(apply, purge, settled);
        ObjectDisposedException.ThrowIf(!_waiting.Writer.TryWrite(write), this);
        return await write.Done;
    }

    /// <summary>What is queued is still written.</summary>
    public async ValueTask DisposeAsync()
    {
        _waiting.Writer.TryComplete();
        await _writing;
        _session.Dispose();
    }

    private void CommitGroups()
    {
        var group = new List<QueuedWrite>(MaxGroup);
        while (_waiting.Reader.WaitToReadAsync().AsTask().GetAwaiter().GetResult())
        {
            while (group.Count < MaxGroup && _waiting.Reader.TryRead(out var write))
            {
                group.Add(write);
            }

            Commit(group);
            group.Clear();
        }
    }

    private void Commit(List<QueuedWrite> group)
    {
        try
        {
            _session.Execute("BEGIN IMMEDIATE");
            group.ForEach(write => write.Apply(_session));
            _session.Execute("COMMIT");
            Interlocked.Increment(ref _commits);
        }
#pragma warning disable CA1031 // Whatever went wrong belongs to those who wait; the writer goes on.
        catch (Exception failure)
        {
            RollBack();
            group.ForEach(write => write.Fail(failure));
            return;
        }
#pragma warning restore CA1031

        var purged = group.Exists(write => write.Purge) ? Purge() : null;
        group.ForEach(write => write.Complete(purged));
    }

    private void RollBack()
    {
        if (_session.InTransaction)
        {
            _session.Execute("ROLLBACK");
        }
    }

    /// <summary>Null when it is done, otherwise why not.</summary>
    private Exception? Purge()
    {
        try
        {
            return _session.Scalar("PRAGMA wal_checkpoint(TRUNCATE)") is 0L
                ? null
                : new TimeoutException("Erased, but a long read keeps the old bytes in the WAL; erase again.");
        }
        catch (SqliteException failure)
        {
            return failure;
        }
    }
}
