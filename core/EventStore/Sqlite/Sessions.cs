using System.Collections.Concurrent;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>Read sessions, kept open: as many as ever read at the same time.</summary>
internal sealed class Sessions(DatabaseFile file) : IDisposable
{
    private readonly ConcurrentBag<Session> _idle = [];

    public T Read<T>(Func<Session, T> query)
    {
        var session = _idle.TryTake(out var waiting) ? waiting : file.OpenToRead();
        try
        {
            return query(session);
        }
        finally
        {
            _idle.Add(session);
        }
    }

    public void Dispose()
    {
        while (_idle.TryTake(out var session))
        {
            session.Dispose();
        }
    }
}
