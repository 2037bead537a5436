namespace OgpTeams.EventStore;

/// <summary>Where what happened is kept. Bound from the <c>EventStore</c> section, and <c>DataFolder</c> from the root.</summary>
public sealed record EventStoreOptions
{
    public const string Section = "EventStore";

    /// <summary><c>Sqlite</c> unless set. <c>PostgreSql</c> stops the start: this version does not have it yet.</summary>
    public EventStoreProvider Provider { get; init; } = EventStoreProvider.Sqlite;

    /// <summary>For PostgreSQL alone; with SQLite it stops the start, rather than being passed over in silence.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>
    /// The folder of the SQLite file, <c>ogpteams.db</c>; created when missing. Relative to the folder the program was
    /// started from; <c>data</c> unless set.
    /// </summary>
    public string DataFolder { get; set; } = "data";
}

public enum EventStoreProvider
{
    Sqlite,
    PostgreSql,
}
