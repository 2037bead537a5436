using Dapper;
using Microsoft.Data.Sqlite;

namespace OgpTeams.EventStore.Sqlite;

/// <summary>The writes on <c>people</c>, and how a row is read.</summary>
internal static class PeopleRows
{
    public const string Select =
        """
        SELECT id AS Id, tenant AS Tenant, account AS Account, directory_id AS DirectoryId,
            name AS Name, position AS Position, organisation AS Organisation, email AS Email
        FROM people
        """;

    private const int Constraint = 19;

    // An erased person has no account any more, and stays so: whoever comes back is given a new id.
    private const string Upsert =
        """
        INSERT INTO people (id, tenant, account, directory_id, name, position, organisation, email)
        VALUES (@Id, @Tenant, @Account, @DirectoryId, @Name, @Position, @Organisation, @Email)
        ON CONFLICT (id) DO UPDATE SET
            tenant = excluded.tenant, account = excluded.account, directory_id = excluded.directory_id,
            name = excluded.name, position = excluded.position, organisation = excluded.organisation, email = excluded.email
        WHERE people.account IS NOT NULL
        """;

    /// <summary>False when the account belongs to another id, or when the person has been erased.</summary>
    public static bool Write(SqliteConnection connection, Person person)
    {
        try
        {
            return connection.Execute(Upsert, person) == 1;
        }
        catch (SqliteException taken) when (taken.SqliteErrorCode == Constraint)
        {
            return false;
        }
    }

    public static bool Erase(SqliteConnection connection, string id)
    {
        connection.Execute(
            """
            UPDATE people SET tenant = NULL, account = NULL, directory_id = NULL,
                name = NULL, position = NULL, organisation = NULL, email = NULL
            WHERE id = @id
            """,
            new { id });
        return true;
    }
}
