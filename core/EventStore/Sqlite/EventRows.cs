using Dapper;
using Microsoft.Data.Sqlite;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>The writes on <c>streams</c> and <c>events</c>.</summary>
internal static class EventRows
{
    private const string Begin =
        "INSERT INTO streams (name, version) VALUES (@Stream, @version) ON CONFLICT (name) DO NOTHING RETURNING id";

    private const string Continue =
        "UPDATE streams SET version = @version WHERE name = @Stream AND version = @ExpectedVersion RETURNING id";

    /// <summary>False when the stream is not at the expected version.</summary>
    public static bool Append(SqliteConnection connection, StreamAppend append)
    {
        var (stream, expected, events) = append;
        var id = connection.QuerySingleOrDefault<long?>(
            expected == 0 ? Begin : Continue,
            new { append.Stream, append.ExpectedVersion, version = expected + events.Count });
        if (id is null)
        {
            return false;
        }

        connection.Execute(
            "INSERT INTO events (stream, version, data) VALUES (@id, @version, @data)",
            events.Select((data, index) => new { id, version = expected + 1 + index, data }));
        return true;
    }

    /// <summary>Never goes back, nor beyond what the stream holds: a later event must stay due.</summary>
    public static bool MarkPublished(SqliteConnection connection, string stream, long version)
    {
        connection.Execute(
            """
            UPDATE streams SET published = min(@version, version)
            WHERE name = @stream AND published < min(@version, version)
            """,
            new { stream, version });
        return true;
    }
}
