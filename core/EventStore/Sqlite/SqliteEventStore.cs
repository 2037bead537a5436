using System.Text.Json;
using Dapper;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>The embedded store: one file, one process. Reads have their own connections and never wait for the writer.</summary>
internal sealed class SqliteEventStore : IEventStore, IPeople, IAsyncDisposable, IDisposable
{
    // Sorts after any name that starts with the same prefix.
    private const string Last = "\U0010FFFF";

    private readonly FileStream folderLock;
    private readonly DatabaseFile file;
    private readonly GroupCommit writer;

    /// <exception cref="EventStoreUnusableException">In use by another process, not ours, newer, or not writable.</exception>
    public SqliteEventStore(string folder)
    {
        folder = Path.GetFullPath(folder);
        folderLock = FolderLock.Take(folder);
        try
        {
            file = new DatabaseFile(folder);
            writer = new GroupCommit(file.OpenToWrite());
        }
        catch
        {
            folderLock.Dispose();
            throw;
        }
    }

    /// <summary>How many transactions were committed since the store was opened; several appends share one.</summary>
    internal long Commits => writer.Commits;

    public Task<IReadOnlyList<StoredEvent>> ReadAsync(string stream, long after, CancellationToken cancellation) =>
        QueryAsync<StoredEvent>(
            """
            SELECT events.version AS Version, data AS Data FROM events JOIN streams ON streams.id = events.stream
            WHERE streams.name = @stream AND events.version > @after ORDER BY events.version
            """,
            new { stream, after },
            cancellation);

    public Task<bool> AppendAsync(
        IReadOnlyList<StreamAppend> appends, IReadOnlyList<Person> people, CancellationToken cancellation)
    {
        if (appends.Any(append => append.Events.Count == 0))
        {
            throw new ArgumentException("An append holds one event at least.", nameof(appends));
        }

        return writer.WriteAsync(
            connection => appends.All(append => EventRows.Append(connection, append))
                && people.All(person => PeopleRows.Write(connection, person)),
            purge: false,
            cancellation);
    }

    public Task<IReadOnlyList<string>> StreamsAsync(string prefix, CancellationToken cancellation) =>
        QueryAsync<string>(
            "SELECT name FROM streams WHERE name >= @prefix AND name < @end ORDER BY id",
            new { prefix, end = prefix + Last },
            cancellation);

    public Task<IReadOnlyList<PendingStream>> PendingAsync(string prefix, CancellationToken cancellation) =>
        QueryAsync<PendingStream>(
            """
            SELECT name AS Stream, version AS Version, published AS Published FROM streams INDEXED BY streams_pending
            WHERE version > published AND name >= @prefix AND name < @end ORDER BY id
            """,
            new { prefix, end = prefix + Last },
            cancellation);

    public Task MarkPublishedAsync(string stream, long version, CancellationToken cancellation) =>
        writer.WriteAsync(connection => EventRows.MarkPublished(connection, stream, version), purge: false, cancellation);

    public async Task<Person?> FindAsync(string tenant, string account, CancellationToken cancellation) =>
        await QueryAsync<Person>(
            $"{PeopleRows.Select} WHERE tenant = @tenant AND account = @account "
            + $"UNION ALL {PeopleRows.Select} WHERE tenant = @tenant AND directory_id = @account", new { tenant, account }, cancellation)
        is [var person, ..] ? person : null;

    // One parameter whatever the count: SQLite limits how many a statement may have.
    public Task<IReadOnlyList<Person>> FindAsync(IReadOnlyCollection<string> ids, CancellationToken cancellation) =>
        QueryAsync<Person>(
            $"{PeopleRows.Select} WHERE id IN (SELECT value FROM json_each(@ids))",
            new { ids = JsonSerializer.Serialize(ids) },
            cancellation);

    public Task EraseAsync(string id, CancellationToken cancellation) =>
        writer.WriteAsync(connection => PeopleRows.Erase(connection, id), purge: true, cancellation);

    public async ValueTask DisposeAsync()
    {
        file.CloseReaders();
        await writer.DisposeAsync();
        await folderLock.DisposeAsync();
    }

    /// <summary>For containers that are disposed without waiting.</summary>
    public void Dispose() => DisposeAsync().AsTask().GetAwaiter().GetResult();

    private async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object parameters, CancellationToken cancellation)
    {
        await using var connection = file.OpenToRead();
        return (await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: cancellation))).AsList();
    }
}
