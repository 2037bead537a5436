using System.Text;
using Microsoft.Data.Sqlite;
using OgpTeams.EventStore.Sqlite;

namespace OgpTeams.EventStore.Tests;

/// <summary><c>ogpteams-1.db</c> was written by the last program whose tables were not STRICT.</summary>
public sealed class A_store_of_the_version_before : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ogpteams-").FullName;

    public A_store_of_the_version_before() => File.Copy("ogpteams-1.db", DatabasePath);

    private string DatabasePath => Path.Combine(folder, "ogpteams.db");

    [Fact]
    public async Task Is_read_with_all_that_it_holds()
    {
        await using (var store = new SqliteEventStore(folder))
        {
            await HoldsAllAsync(store);
        }

        await using var again = new SqliteEventStore(folder);
        await HoldsAllAsync(again);
    }

    [Fact]
    public void Becomes_what_a_new_one_is()
    {
        new SqliteEventStore(folder).Dispose();
        var migrated = Schemas();
        File.Delete(DatabasePath);
        new SqliteEventStore(folder).Dispose();

        Assert.Equal(Schemas(), migrated);
        Assert.All(
            migrated.Where(sql => sql.StartsWith("CREATE TABLE", StringComparison.Ordinal)),
            sql => Assert.EndsWith("STRICT", sql, StringComparison.Ordinal));
    }

    /// <summary>Version 2 was version 3 without the accounts people had before.</summary>
    [Fact]
    public async Task Becomes_so_from_each_version()
    {
        new SqliteEventStore(folder).Dispose();
        var now = Schemas();
        using (var connection = Open())
        {
            Execute(connection, "DROP TABLE accounts; PRAGMA user_version = 2;");
        }

        await using (var store = new SqliteEventStore(folder))
        {
            await HoldsAllAsync(store);
        }

        Assert.Equal(now, Schemas());
    }

    [Fact]
    public async Task Goes_on_from_where_it_stands()
    {
        await using var store = new SqliteEventStore(folder);
        byte[][] next = ["{}"u8.ToArray()];
        Assert.True(await store.AppendAsync([new("plan/0AB1CD2EF3", 1, next)], [new("N", "contoso", "29:new")], default));
        Assert.False(await store.AppendAsync([new("workshop/7Q2M9ZK3T1", 2, next)], [], default));
        Assert.False(await store.AppendAsync([], [new("N2", "contoso", "29:ada")], default));
        Assert.False(await store.AppendAsync([], [new("ERASED0001", "fabrikam", "29:gone")], default));
    }

    [Fact]
    public async Task Keeps_no_byte_of_who_is_erased_afterwards()
    {
        Assert.Contains("ada.lovelace", await BytesAsync(), StringComparison.Ordinal);
        await using (var store = new SqliteEventStore(folder))
        {
            await store.EraseAsync("7Q2M9ZK3T1", default);
        }

        Assert.DoesNotContain("ada.lovelace", await BytesAsync(), StringComparison.Ordinal);

        Task<string> BytesAsync() => File.ReadAllTextAsync(DatabasePath, Encoding.Latin1);
    }

    [Fact]
    public async Task Is_whole_after_a_crash_in_the_middle_of_the_change()
    {
        using var half = Open();
        Execute(half, "PRAGMA journal_mode = WAL; PRAGMA cache_size = 1; BEGIN IMMEDIATE;" + Schema.FromVersion1);

        // What a crash leaves at this very moment: the change is in the files, but for its commit.
        var left = Directory.CreateDirectory(Path.Combine(folder, "left")).FullName;
        foreach (var file in Directory.GetFiles(folder, "ogpteams.db*"))
        {
            await using var from = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            await using var to = File.Create(Path.Combine(left, Path.GetFileName(file)));
            await from.CopyToAsync(to);
        }

        Assert.NotEqual(0, new FileInfo(Path.Combine(left, "ogpteams.db-wal")).Length);
        await using var store = new SqliteEventStore(left);
        await HoldsAllAsync(store);
    }

    [Fact]
    public void Is_left_as_it_is_when_it_cannot_be_changed()
    {
        // No statement of ours writes such a row; a STRICT table refuses it.
        using (var connection = Open())
        {
            Execute(connection, "UPDATE people SET name = x'00' WHERE id = '0000000042'");
        }

        var before = Schemas();
        var refused = Assert.Throws<EventStoreUnusableException>(() => new SqliteEventStore(folder));
        Assert.Contains("cannot be opened", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, Schemas());
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static async Task HoldsAllAsync(SqliteEventStore store)
    {
        Assert.Equal(
            ["plan/0AB1CD2EF3", "workshop/7Q2M9ZK3T1", "workshop/0000000001", "workshop/EMPTYDATA1"],
            [.. await store.StreamsAsync("plan/", default), .. await store.StreamsAsync("workshop/", default)]);
        Assert.Equal(
            [
                """{"$type":"created","title":"L’atelier 🗳️"}""", """{"$type":"opened"}""",
                """{"$type":"submitted","text":"Ouvrir le registre"}""",
            ],
            await TextsAsync("workshop/7Q2M9ZK3T1"));
        Assert.Equal(["""{"$type":"created"}"""], await TextsAsync("plan/0AB1CD2EF3"));
        Assert.Equal(["""{"$type":"created"}"""], await TextsAsync("workshop/0000000001"));
        Assert.Equal([""], await TextsAsync("workshop/EMPTYDATA1"));
        Assert.Equal(
            [new("plan/0AB1CD2EF3", 1, 0), new("workshop/7Q2M9ZK3T1", 3, 2), new("workshop/EMPTYDATA1", 1, 0)],
            [.. await store.PendingAsync("plan/", default), .. await store.PendingAsync("workshop/", default)]);

        var ada = new Person(
            "7Q2M9ZK3T1", "contoso", "29:ada", "00000000-0000-0000-0000-00000000000a", "Ada 🗳️ نحو", null, "Ville de Nantes",
            "ada.lovelace@nantes.example");
        Assert.Equal(ada, await store.FindAsync("contoso", "00000000-0000-0000-0000-00000000000a", default));
        var numbers = new Person("0000000042", "contoso", "42", null, "0042", "");
        Assert.Equal(numbers, await store.FindAsync("contoso", "42", default));
        Assert.Equal([new Person("ERASED0001", null, null)], await store.FindAsync(["ERASED0001"], default));

        async Task<string[]> TextsAsync(string stream) =>
            [.. (await store.ReadAsync(stream, 0, default)).Select(stored => Encoding.UTF8.GetString(stored.Data))];
    }

    private string[] Schemas()
    {
        using var connection = Open();
        using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT sql FROM sqlite_master WHERE sql IS NOT NULL
            UNION SELECT 'version ' || user_version FROM pragma_user_version ORDER BY sql
            """;
        using var rows = command.ExecuteReader();
        var found = new List<string>();
        while (rows.Read())
        {
            found.Add(rows.GetString(0));
        }

        return [.. found];
    }

    private SqliteConnection Open()
    {
        SQLitePCL.Batteries_V2.Init();
        var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        return connection;
    }

    private static void Execute(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Texts of this test and of the product.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }
}
