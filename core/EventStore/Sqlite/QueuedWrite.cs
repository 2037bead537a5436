namespace OgpTeams.EventStore.Sqlite;

/// <summary>One write among those of a transaction. Its savepoint lets it be undone without touching the others.</summary>
internal sealed class QueuedWrite(Func<Session, bool> apply, bool purge, Action<bool>? settled)
{
    // Whoever waits must not go on running in the writer.
    private readonly TaskCompletionSource<bool> _done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool _kept;
    private Exception? _failure;

    public Task<bool> Done => _done.Task;

    public bool Purge => purge;

    /// <summary>Throws only when the whole transaction is lost (disk full, I/O error): SQLite has then rolled it back.</summary>
    public void Apply(Session session)
    {
        session.Execute("SAVEPOINT one");
        try
        {
            _kept = apply(session);
        }
        catch (Exception refused) when (session.InTransaction)
        {
            _failure = refused;
        }

        session.Execute(_kept ? "RELEASE one" : "ROLLBACK TO one; RELEASE one");
    }

    public void Complete(Exception? purgeFailure)
    {
        settled?.Invoke(_kept);
        if ((_failure ?? (purge ? purgeFailure : null)) is { } exception)
        {
            _done.SetException(exception);
        }
        else
        {
            _done.SetResult(_kept);
        }
    }

    public void Fail(Exception exception)
    {
        settled?.Invoke(false);
        _done.SetException(exception);
    }
}
