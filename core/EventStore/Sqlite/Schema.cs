namespace OgpTeams.EventStore.Sqlite;

/// <summary>The tables, as version <see cref="Version"/> has them.</summary>
internal static class Schema
{
    public const long Version = 1;

    /// <summary>Marks the file as ours ("OGPT"), so that another program's database is never taken for an empty store.</summary>
    public const long ApplicationId = 0x4F475054;

    // Events lie in the order they are read (WITHOUT ROWID). The partial index holds the streams still to be published
    // and no other: finding them costs the same however many streams there are.
    public static readonly string Create = $"""
        CREATE TABLE streams (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            published INTEGER NOT NULL DEFAULT 0);
        CREATE INDEX streams_pending ON streams (name) WHERE version > published;
        CREATE TABLE events (
            stream INTEGER NOT NULL REFERENCES streams (id),
            version INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (stream, version)) WITHOUT ROWID;
        CREATE TABLE people (
            id TEXT NOT NULL PRIMARY KEY,
            tenant TEXT, account TEXT, directory_id TEXT,
            name TEXT, position TEXT, organisation TEXT, email TEXT,
            UNIQUE (tenant, account));
        CREATE INDEX people_directory ON people (tenant, directory_id) WHERE directory_id IS NOT NULL;
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        """;
}
