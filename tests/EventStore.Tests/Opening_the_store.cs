using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using OgpTeams.EventStore.Sqlite;

namespace OgpTeams.EventStore.Tests;

public sealed class Opening_the_store : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("ogpteams-").FullName;

    private string DatabasePath => Path.Combine(folder, "ogpteams.db");

    [Fact]
    public void Is_refused_while_another_has_the_folder()
    {
        using (new SqliteEventStore(folder))
        {
            Assert.Contains("in use by another OgpTeams process", Refusal(), StringComparison.Ordinal);
        }

        new SqliteEventStore(folder).Dispose();
    }

    [Fact]
    public void Is_refused_when_the_file_is_no_database()
    {
        File.WriteAllText(DatabasePath, new string('x', 5000));
        Assert.Contains("is not a SQLite database", Refusal(), StringComparison.Ordinal);
        Assert.Equal(new string('x', 5000), File.ReadAllText(DatabasePath));
    }

    [Fact]
    public void Is_refused_when_the_file_is_another_programs()
    {
        new SqliteEventStore(folder).Dispose();
        File.Delete(DatabasePath);
        Execute("CREATE TABLE theirs (id)");
        Assert.Contains("another program's database", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_a_newer_version_wrote_the_file()
    {
        new SqliteEventStore(folder).Dispose();
        Execute($"PRAGMA user_version = {Schema.Version + 1}");
        Assert.Contains("newer version", Refusal(), StringComparison.Ordinal);
    }

    [Fact]
    public void Is_refused_when_the_folder_is_a_file()
    {
        var file = Path.Combine(folder, "file");
        File.WriteAllText(file, "");
        Assert.Throws<EventStoreUnusableException>(() => new SqliteEventStore(file));
    }

    [Fact]
    public async Task Happens_when_the_host_starts()
    {
        using var host = Build(("DataFolder", Path.Combine(folder, "new")));
        await host.StartAsync();

        Assert.True(File.Exists(Path.Combine(folder, "new", "ogpteams.db")));
        Assert.Same(host.Services.GetRequiredService<IEventStore>(), host.Services.GetRequiredService<IPeople>());
    }

    [Fact]
    public async Task Stops_the_host_when_the_folder_is_taken()
    {
        using var other = new SqliteEventStore(folder);
        using var host = Build(("DataFolder", folder));
        await Assert.ThrowsAsync<EventStoreUnusableException>(() => host.StartAsync());
    }

    [Theory]
    [InlineData("EventStore:Provider", "PostgreSql", "not available in this version")]
    [InlineData("EventStore:ConnectionString", "Host=db", "is for PostgreSql")]
    public async Task Stops_the_host_on_a_setting_it_cannot_follow(string key, string value, string said)
    {
        using var host = Build(("DataFolder", folder), (key, value));
        var refused = await Assert.ThrowsAsync<OptionsValidationException>(() => host.StartAsync());
        Assert.Contains(said, refused.Message, StringComparison.Ordinal);
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);

    private static IHost Build(params (string Key, string Value)[] settings)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(
            settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Services.AddEventStore();
        return builder.Build();
    }

    private string Refusal() => Assert.Throws<EventStoreUnusableException>(() => new SqliteEventStore(folder)).Message;

    private void Execute(string sql)
    {
        using var connection = new SqliteConnection($"Data Source={DatabasePath};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
