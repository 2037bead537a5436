namespace OgpTeams.EventStore.Sqlite;

/// <summary>One write among those of a transaction. Its savepoint lets it be undone without touching the others.</summary>
internal sealed class QueuedWrite(Func<Session, bool> apply, bool purge, Action<bool>? settled)
{
    // Whoever waits must not go on running in the writer.
    private readonly TaskCompletionSource<bool> done = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private bool kept;
    private Exception? failure;

    public Task<bool> Done => done.Task;

    public bool Purge => purge;

    /// <summary>Throws only when the whole transaction is lost (disk full, I/O error): SQLite has then rolled it back.</summary>
    public void Apply(Session session)
    {
        session.Execute("SAVEPOINT one");
        try
        {
            kept = apply(session);
        }
        catch (Exception refused) when (session.InTransaction)
        {
            failure = refused;
        }

        session.Execute(kept ? "RELEASE one" : "ROLLBACK TO one; RELEASE one");
    }

    public void Complete(Exception? purgeFailure)
    {
        settled?.Invoke(kept);
        if ((failure ?? (purge ? purgeFailure : null)) is { } exception)
        {
            done.SetException(exception);
        }
        else
        {
            done.SetResult(kept);
        }
    }

    public void Fail(Exception exception)
    {
        settled?.Invoke(false);
        done.SetException(exception);
    }
}
