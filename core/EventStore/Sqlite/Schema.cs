namespace OgpTeams.EventStore.Sqlite;

/// <summary>The tables, as version <see cref="Version"/> has them.</summary>
internal static class Schema
{
    public const long Version = 3;

    /// <summary>Marks the file as ours ("OGPT"), so that another program's database is never taken for an empty store.</summary>
    public const long ApplicationId = 0x4F475054;

    // Accounts a person was known by before the one in people: another sign-in, or an earlier app registration.
    private const string Accounts = """
        CREATE TABLE accounts (
            tenant TEXT NOT NULL, account TEXT NOT NULL,
            person TEXT NOT NULL REFERENCES people (id),
            PRIMARY KEY (tenant, account)) WITHOUT ROWID, STRICT;
        CREATE INDEX accounts_person ON accounts (person);
        """;

    // Events lie in the order they are read (WITHOUT ROWID). The partial index holds the streams still to be published
    // and no other: finding them costs the same however many streams there are.
    public static readonly string Create = $"""
        CREATE TABLE streams (
            id INTEGER PRIMARY KEY,
            name TEXT NOT NULL UNIQUE,
            version INTEGER NOT NULL,
            published INTEGER NOT NULL DEFAULT 0) STRICT;
        CREATE INDEX streams_pending ON streams (name) WHERE version > published;
        CREATE TABLE events (
            stream INTEGER NOT NULL REFERENCES streams (id),
            version INTEGER NOT NULL,
            data BLOB NOT NULL,
            PRIMARY KEY (stream, version)) WITHOUT ROWID, STRICT;
        CREATE TABLE people (
            id TEXT NOT NULL PRIMARY KEY,
            tenant TEXT, account TEXT, directory_id TEXT,
            name TEXT, position TEXT, organisation TEXT, email TEXT,
            UNIQUE (tenant, account)) STRICT;
        CREATE INDEX people_directory ON people (tenant, directory_id) WHERE directory_id IS NOT NULL;
        {Accounts}
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        """;

    /// <summary>
    /// Version 1 had the same tables without STRICT. For one transaction: a file is of one version or the other.
    /// </summary>
    public static readonly string FromVersion1 = $"""
        ALTER TABLE streams RENAME TO streams1;
        ALTER TABLE events RENAME TO events1;
        ALTER TABLE people RENAME TO people1;
        DROP INDEX streams_pending;
        DROP INDEX people_directory;
        {Create}
        INSERT INTO streams SELECT id, name, version, published FROM streams1;
        INSERT INTO events SELECT stream, version, data FROM events1;
        INSERT INTO people SELECT id, tenant, account, directory_id, name, position, organisation, email FROM people1;
        DROP TABLE events1;
        DROP TABLE streams1;
        DROP TABLE people1;
        """;

    /// <summary>Version 2 knew one account of a person.</summary>
    public static readonly string FromVersion2 = $"""
        {Accounts}
        PRAGMA user_version = {Version};
        """;
}
