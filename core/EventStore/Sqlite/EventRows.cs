namespace OgpTeams.EventStore.Sqlite;

/// <summary>The statements on <c>streams</c> and <c>events</c>.</summary>
internal static class EventRows
{
    private const string Begin =
        "INSERT INTO streams (name, version) VALUES (@stream, @version) ON CONFLICT (name) DO NOTHING RETURNING id";

    private const string Continue =
        "UPDATE streams SET version = @version WHERE name = @stream AND version = @expected RETURNING id";

    public static IReadOnlyList<StoredEvent> Read(Session session, string stream, long after) => session.Query(
        """
        SELECT events.version, data FROM events JOIN streams ON streams.id = events.stream
        WHERE streams.name = @stream AND events.version > @after ORDER BY events.version
        """,
        row => new StoredEvent(row.GetInt64(0), (byte[])row.GetValue(1)),
        ("@stream", stream), ("@after", after));

    /// <summary>False when the stream is not at the expected version.</summary>
    public static bool Append(Session session, StreamAppend append)
    {
        var (stream, expected, events) = append;
        var version = expected + events.Count;
        var id = expected == 0
            ? session.Scalar(Begin, ("@stream", stream), ("@version", version))
            : session.Scalar(Continue, ("@stream", stream), ("@version", version), ("@expected", expected));
        if (id is null)
        {
            return false;
        }

        for (var i = 0; i < events.Count; i++)
        {
            session.Execute(
                "INSERT INTO events (stream, version, data) VALUES (@id, @version, @data)",
                ("@id", id), ("@version", expected + 1 + i), ("@data", events[i]));
        }

        return true;
    }

    /// <summary>Never goes back, nor beyond what the stream holds: a later event must stay due.</summary>
    public static bool MarkPublished(Session session, string stream, long version)
    {
        session.Execute(
            """
            UPDATE streams SET published = min(@version, version)
            WHERE name = @stream AND published < min(@version, version)
            """,
            ("@stream", stream), ("@version", version));
        return true;
    }
}
