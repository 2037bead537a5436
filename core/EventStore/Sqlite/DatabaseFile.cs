using Microsoft.Data.Sqlite;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>The file <c>ogpteams.db</c>: how it is opened, and when it is refused.</summary>
internal sealed class DatabaseFile(string folder)
{
    private const int NotADatabase = 26;
    private const int Corrupt = 11;

    private readonly string _path = Path.Combine(folder, "ogpteams.db");

    /// <summary>Sees the last commit, and waits for nobody (WAL).</summary>
    public Session OpenToRead()
    {
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadOnly));
        connection.Open();
        return new Session(connection);
    }

    public Session OpenToWrite()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection(Settings(SqliteOpenMode.ReadWriteCreate));
        var session = new Session(connection);
        try
        {
            connection.Open();
            var missing = Missing(session);
            Configure(session);
            if (missing is not null)
            {
                session.Execute($"BEGIN IMMEDIATE; {missing} COMMIT;");
            }

            return session;
        }
        catch (SqliteException failed)
        {
            session.Dispose();
            throw new EventStoreUnusableException(
                failed.SqliteErrorCode is NotADatabase or Corrupt
                    ? $"{_path} is not a SQLite database, or is damaged; restore a copy, or choose another DataFolder."
                    : $"{_path} cannot be opened: {failed.Message}",
                failed);
        }
        catch
        {
            session.Dispose();
            throw;
        }
    }

    /// <summary>The statements that bring the file to our version; null when it is there.</summary>
    private string? Missing(Session session)
    {
        var version = (long)session.Scalar("PRAGMA user_version")!;
        var application = (long)session.Scalar("PRAGMA application_id")!;
        if (version == 0 && application == 0 && session.Scalar("SELECT count(*) FROM sqlite_master") is 0L)
        {
            return Schema.Create;
        }

        if (application != Schema.ApplicationId)
        {
            throw new EventStoreUnusableException($"{_path} is another program's database; choose another DataFolder.");
        }

        return version switch
        {
            1 => Schema.FromVersion1,
            2 => Schema.FromVersion2,
            Schema.Version => null,
            _ => throw new EventStoreUnusableException(
                $"{_path} was written by a newer version (schema {version}, this one knows {Schema.Version}); update OgpTeams."),
        };
    }

    private void Configure(Session session)
    {
        if (session.Scalar("PRAGMA journal_mode = WAL") is not "wal")
        {
            throw new EventStoreUnusableException($"{_path} is on a drive that SQLite cannot share safely; use a local drive.");
        }

        // wal_autocheckpoint, in pages of 4 KB: the same few pages are written again and again, and copied to the file once.
        // temp_store: nothing personal in temporary files. secure_delete: what is erased is overwritten, not only unlinked.
        session.Execute("""
            PRAGMA synchronous = FULL;
            PRAGMA secure_delete = ON;
            PRAGMA temp_store = MEMORY;
            PRAGMA foreign_keys = ON;
            PRAGMA busy_timeout = 5000;
            PRAGMA wal_autocheckpoint = 8000;
            PRAGMA cache_size = -16000;
            """);
    }

    private string Settings(SqliteOpenMode mode) =>
        new SqliteConnectionStringBuilder { DataSource = _path, Mode = mode, Pooling = false }.ToString();
}
