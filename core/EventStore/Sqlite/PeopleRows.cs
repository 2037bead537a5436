using System.Text.Json;
using Microsoft.Data.Sqlite;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>The statements on <c>people</c>.</summary>
internal static class PeopleRows
{
    private const string Select =
        "SELECT id, tenant, account, directory_id, name, position, organisation, email FROM people";

    private const int Constraint = 19;

    // An erased person has no account any more, and stays so: whoever comes back is given a new id.
    private const string Upsert =
        """
        INSERT INTO people (id, tenant, account, directory_id, name, position, organisation, email)
        VALUES (@id, @tenant, @account, @directory, @name, @position, @organisation, @email)
        ON CONFLICT (id) DO UPDATE SET
            tenant = excluded.tenant, account = excluded.account, directory_id = excluded.directory_id,
            name = excluded.name, position = excluded.position, organisation = excluded.organisation, email = excluded.email
        WHERE people.account IS NOT NULL
        """;

    private const string Formerly = "SELECT person FROM accounts WHERE tenant = @tenant AND account = @account";

    /// <summary>By account first, then by one they had before, then by directory id.</summary>
    public static IReadOnlyList<Person> Find(Session session, string tenant, string account) => session.Query(
        $"""
        {Select} WHERE tenant = @tenant AND account = @account
        UNION ALL {Select} WHERE id = ({Formerly})
        UNION ALL {Select} WHERE tenant = @tenant AND directory_id = @account
        """,
        Read, ("@tenant", tenant), ("@account", account));

    public static IReadOnlyList<Person> OfDirectory(Session session, string tenant, string directoryId) => session.Query(
        $"{Select} WHERE tenant = @tenant AND directory_id = @directory", Read, ("@tenant", tenant), ("@directory", directoryId));

    // One parameter whatever the count: SQLite limits how many a statement may have.
    public static IReadOnlyList<Person> Find(Session session, IReadOnlyCollection<string> ids) => session.Query(
        $"{Select} WHERE id IN (SELECT value FROM json_each(@ids))", Read, ("@ids", JsonSerializer.Serialize(ids)));

    /// <summary>False when the account belongs to another id, or when the person has been erased.</summary>
    public static bool Write(Session session, Person person)
    {
        if (person.Account is not null && !KeepFormer(session, person))
        {
            return false;
        }

        try
        {
            return session.Execute(
                Upsert,
                ("@id", person.Id), ("@tenant", person.Tenant), ("@account", person.Account), ("@directory", person.DirectoryId),
                ("@name", person.Name), ("@position", person.Position), ("@organisation", person.Organisation),
                ("@email", person.Email)) == 1;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == Constraint)
        {
            return false;
        }
    }

    /// <summary>The account they had stays theirs when they are written with another.</summary>
    /// <returns>False: the new one was somebody else's.</returns>
    private static bool KeepFormer(Session session, Person person)
    {
        if (session.Scalar(Formerly, ("@tenant", person.Tenant), ("@account", person.Account)) is string owner && owner != person.Id)
        {
            return false;
        }

        session.Execute(
            """
            INSERT OR IGNORE INTO accounts SELECT tenant, account, id FROM people
            WHERE id = @id AND account IS NOT NULL AND tenant = @tenant AND account <> @account
            """,
            ("@id", person.Id), ("@tenant", person.Tenant), ("@account", person.Account));
        return true;
    }

    /// <summary>Never replaces one that is known.</summary>
    public static bool Learn(Session session, string id, string directoryId) => session.Execute(
        "UPDATE people SET directory_id = @directory WHERE id = @id AND account IS NOT NULL AND directory_id IS NULL",
        ("@id", id), ("@directory", directoryId)) == 1;

    public static bool Erase(Session session, string id)
    {
        session.Execute("DELETE FROM accounts WHERE person = @id", ("@id", id));
        session.Execute(
            """
            UPDATE people SET tenant = NULL, account = NULL, directory_id = NULL,
                name = NULL, position = NULL, organisation = NULL, email = NULL
            WHERE id = @id
            """,
            ("@id", id));
        return true;
    }

    private static Person Read(SqliteDataReader row) => new(
        row.GetString(0), Text(row, 1), Text(row, 2), Text(row, 3), Text(row, 4), Text(row, 5), Text(row, 6), Text(row, 7));

    private static string? Text(SqliteDataReader row, int column) => row.IsDBNull(column) ? null : row.GetString(column);
}
