using Dapper;
using Microsoft.Data.Sqlite;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>The file <c>ogpteams.db</c>: how it is opened, and when it is refused.</summary>
internal sealed class DatabaseFile(string folder)
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    private readonly string path = Path.Combine(folder, "ogpteams.db");

    /// <summary>From the pool; sees the last commit, and waits for nobody (WAL).</summary>
    public SqliteConnection OpenToRead()
    {
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly, pooled: true));
        connection.Open();
        return connection;
    }

    /// <summary>Closes the pooled connections; the last to close must be the writer, which empties the WAL.</summary>
    public void CloseReaders()
    {
        using var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly, pooled: true));
        SqliteConnection.ClearPool(connection);
    }

    public SqliteConnection OpenToWrite()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadWriteCreate, pooled: false));
        try
        {
            connection.Open();
            var isNew = IsNew(connection);
            Configure(connection);
            if (isNew)
            {
                connection.Execute($"BEGIN; {Schema.Create} COMMIT;");
            }

            return connection;
        }
        catch (SqliteException failed)
        {
            connection.Dispose();
            throw new EventStoreUnusableException(
                failed.SqliteErrorCode is NotADatabase or Corrupt
                    ? $"{path} is not a SQLite database, or is damaged; restore a copy, or choose another DataFolder."
                    : $"{path} cannot be opened: {failed.Message}",
                failed);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private bool IsNew(SqliteConnection connection)
    {
        var version = connection.ExecuteScalar<long>("PRAGMA user_version");
        var application = connection.ExecuteScalar<long>("PRAGMA application_id");
        if (version == 0 && application == 0 && connection.ExecuteScalar<long>("SELECT count(*) FROM sqlite_master") == 0)
        {
            return true;
        }

        if (application != Schema.ApplicationId)
        {
            throw new EventStoreUnusableException($"{path} is another program's database; choose another DataFolder.");
        }

        return version == Schema.Version
            ? false
            : throw new EventStoreUnusableException(
                $"{path} was written by a newer version (schema {version}, this one knows {Schema.Version}); update OgpTeams.");
    }

    private void Configure(SqliteConnection connection)
    {
        if (connection.ExecuteScalar<string>("PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new EventStoreUnusableException($"{path} is on a drive that SQLite cannot share safely; use a local drive.");
        }

        // temp_store: nothing personal in temporary files. secure_delete: what is erased is overwritten, not only unlinked.
        connection.Execute("""
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA foreign_keys = ON;
            PRAGMA busy_timeout = 5000;
            """);
    }

    private string Settings(SqliteOpenMode mode, bool pooled) =>
        new SqliteConnectionStringBuilder { DataSource = path, Mode = mode, Pooling = pooled }.ToString();
}
