using System.Text;
using OgpTeams.EventStore.Sqlite;

namespace OgpTeams.EventStore.Tests;

/// <summary>A store in a folder of its own, gone after the test.</summary>
public abstract class StoreTest : IDisposable
{
    protected StoreTest() => Store = new SqliteEventStore(Folder);

    protected string Folder { get; } = Directory.CreateTempSubdirectory("ogpteams-").FullName;

    private protected SqliteEventStore Store { get; private set; }

    protected static StreamAppend Append(string stream, long expected, params string[] events) =>
        new(stream, expected, [.. events.Select(Encoding.UTF8.GetBytes)]);

    protected Task<bool> AppendAsync(params StreamAppend[] appends) => Store.AppendAsync(appends, [], default);

    protected async Task<string[]> TextsAsync(string stream, long after = 0) =>
        [.. (await Store.ReadAsync(stream, after, default)).Select(stored => Encoding.UTF8.GetString(stored.Data))];

    protected void Reopen()
    {
        Store.Dispose();
        Store = new SqliteEventStore(Folder);
    }

    public void Dispose()
    {
        Store.Dispose();
        Directory.Delete(Folder, recursive: true);
        GC.SuppressFinalize(this);
    }
}
