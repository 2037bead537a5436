namespace OgpTeams.EventStore.Sqlite;

/// <summary>The embedded store: one file, one process. Reads have their own connections and never wait for the writer.</summary>
internal sealed class SqliteEventStore : IEventStore, IPeople, IAsyncDisposable, IDisposable
{
    // Sorts after any name that starts with the same prefix.
    private const string Last = "\U0010FFFF";

    private readonly FileStream _folderLock;
    private readonly Sessions _readers;
    private readonly GroupCommit _writer;
    private readonly Tails _tails = new();

    /// <exception cref="EventStoreUnusableException">In use by another process, not ours, newer, or not writable.</exception>
    public SqliteEventStore(string folder)
    {
        folder = Path.GetFullPath(folder);
        _folderLock = FolderLock.Take(folder);
        try
        {
            var file = new DatabaseFile(folder);
            _writer = new GroupCommit(file.OpenToWrite());
            _readers = new Sessions(file);
        }
        catch
        {
            _folderLock.Dispose();
            throw;
        }
    }

    /// <summary>How many transactions were committed since the store was opened; several appends share one.</summary>
    internal long Commits => _writer.Commits;

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(string stream, long after, CancellationToken cancellation)
    {
        if (_tails.IsReached(stream, after))
        {
            return Nothing;
        }

        var before = _tails.Changes;
        return ReadAsync(
            session =>
            {
                var events = EventRows.Read(session, stream, after);
                _tails.Seen(stream, events is [.., var last] ? last.Version : after, before);
                return events;
            },
            cancellation);
    }

    public Task<bool> AppendAsync(
        IReadOnlyList<StreamAppend> appends, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        if (appends.Any(append => append.Events.Count == 0))
        {
            throw new ArgumentException("An append holds one event at least.", nameof(appends));
        }

        return _writer.WriteAsync(
            session => appends.All(append => EventRows.Append(session, append))
                && people.All(person => PeopleRows.Write(session, person)),
            purge: false,
            cancellation,
            kept => _tails.Settled(appends, kept));
    }

    public Task<IReadOnlyList<string>> StreamsAsync(string prefix, CancellationToken cancellation) => ReadAsync(
        session => session.Query(
            "SELECT name FROM streams WHERE name >= @prefix AND name < @end ORDER BY id",
            row => row.GetString(0),
            ("@prefix", prefix), ("@end", prefix + Last)),
        cancellation);

    public Task<IReadOnlyList<PendingStream>> PendingAsync(string prefix, CancellationToken cancellation) => ReadAsync(
        session => session.Query(
            """
            SELECT name, version, published FROM streams INDEXED BY streams_pending
            WHERE version > published AND name >= @prefix AND name < @end ORDER BY id
            """,
            row => new PendingStream(row.GetString(0), row.GetInt64(1), row.GetInt64(2)),
            ("@prefix", prefix), ("@end", prefix + Last)),
        cancellation);

    public Task MarkPublishedAsync(string stream, long version, CancellationToken cancellation) =>
        _writer.WriteAsync(session => EventRows.MarkPublished(session, stream, version), purge: false, cancellation);

    public async Task<Person?> FindAsync(string tenant, string account, CancellationToken cancellation) =>
        await ReadAsync(session => PeopleRows.Find(session, tenant, account), cancellation) is [var person, ..] ? person : null;

    public Task<IReadOnlyList<Person>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        ReadAsync(session => PeopleRows.Find(session, ids), cancellation);

    public Task<IReadOnlyList<Person>> OfDirectoryAsync(string tenant, string directoryId, CancellationToken cancellation) =>
        ReadAsync(session => PeopleRows.OfDirectory(session, tenant, directoryId), cancellation);

    public Task LearnAsync(string id, string directoryId, CancellationToken cancellation) =>
        _writer.WriteAsync(session => PeopleRows.Learn(session, id, directoryId), purge: false, cancellation);

    public Task EraseAsync(string id, CancellationToken cancellation) =>
        _writer.WriteAsync(session => PeopleRows.Erase(session, id), purge: true, cancellation);

    /// <summary>The last connection to close must be the writer, which empties the WAL.</summary>
    public async ValueTask DisposeAsync()
    {
        _readers.Dispose();
        await _writer.DisposeAsync();
        await _folderLock.DisposeAsync();
    }

    /// <summary>For containers that are disposed without waiting.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private static readonly Task<IReadOnlyList<StoredEvent>> Nothing = Task.FromResult<IReadOnlyList<StoredEvent>>([]);

    /// <summary>SQLite has no asynchronous reads: it is done when this returns.</summary>
    private Task<T> ReadAsync<T>(Func<Session, T> query, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        return Task.FromResult(_readers.Read(query));
    }
}
