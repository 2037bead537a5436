using System.Text;

namespace OgpTeams.EventStore.Tests;

public sealed class Erasing_a_person : StoreTest
{
    private static readonly Person Ada = new(
        "7Q2M9ZK3T1", "contoso", "29:ada-account", "directory-of-ada",
        "Ada Lovelace-Byron", "Adjointe-au-maire", "Ville-de-Nantes", "ada.lovelace@nantes.example");

    private static readonly string[] Traces =
        ["29:ada-account", "directory-of-ada", "Lovelace-Byron", "Adjointe-au-maire", "Ville-de-Nantes", "ada.lovelace"];

    [Fact]
    public async Task Leaves_the_id_alone()
    {
        await WriteAsync(Ada);
        await Store.EraseAsync(Ada.Id, default);

        Assert.Equal([new Person(Ada.Id, null, null)], await Store.FindAsync([Ada.Id], default));
        Assert.Null(await Store.FindAsync("contoso", "29:ada-account", default));
    }

    [Fact]
    public async Task Does_nothing_the_second_time_nor_to_the_unknown()
    {
        await WriteAsync(Ada);
        await Store.EraseAsync(Ada.Id, default);
        await Store.EraseAsync(Ada.Id, default);
        await Store.EraseAsync("unknown", default);

        Assert.Empty(await Store.FindAsync(["unknown"], default));
    }

    [Fact]
    public async Task Is_not_undone_by_a_write_that_was_under_way()
    {
        await WriteAsync(Ada);
        await Store.EraseAsync(Ada.Id, default);

        Assert.False(await WriteAsync(Ada));
        Assert.True(await WriteAsync(Ada with { Id = "another" }));
    }

    [Fact]
    public async Task Leaves_no_byte_in_the_files()
    {
        await WriteAsync(Ada);
        Assert.NotEmpty(await TracesAsync());

        await Store.EraseAsync(Ada.Id, default);

        Assert.Empty(await TracesAsync());
    }

    [Fact]
    public async Task Takes_the_accounts_they_had_before_along()
    {
        await WriteAsync(Ada with { Account = "29:ada-account-before" });
        await WriteAsync(Ada);

        await Store.EraseAsync(Ada.Id, default);
        await Store.LearnAsync(Ada.Id, "directory-of-ada", default);

        Assert.Null(await Store.FindAsync("contoso", "29:ada-account-before", default));
        Assert.Empty(await TracesAsync());
    }

    /// <summary>Rows grow, shrink and move from page to page, and leave copies behind them.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Leaves_no_byte_in_the_files_after_many_changes(int seed)
    {
        var random = new Random(seed);
        await WriteAsync(Ada);
        for (var round = 0; round < 30; round++)
        {
            await Store.AppendAsync([], [.. Enumerable.Range(0, 30).Select(_ => Other(random)).DistinctBy(p => p.Id)], default);
            await WriteAsync(Ada with { Position = "Adjointe-au-maire" + new string('x', random.Next(1500)) });
        }

        await Store.EraseAsync(Ada.Id, default);

        Assert.Empty(await TracesAsync());
        Assert.NotEmpty(await Store.FindAsync([.. Enumerable.Range(0, 400).Select(n => $"P{n}")], default));
    }

    private static Person Other(Random random)
    {
        var n = random.Next(400);
        return new Person($"P{n}", "contoso", $"29:{n}", Name: new string('y', random.Next(2000)));
    }

    private async Task<string[]> TracesAsync()
    {
        var bytes = new StringBuilder();
        foreach (var path in Directory.GetFiles(Folder, "ogpteams.db*"))
        {
            await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
            using var reader = new StreamReader(file, Encoding.Latin1);
            bytes.Append(await reader.ReadToEndAsync());
        }

        var all = bytes.ToString();
        return [.. Traces.Where(trace => all.Contains(trace, StringComparison.Ordinal))];
    }

    private Task<bool> WriteAsync(Person person) => Store.AppendAsync([], [person], default);
}
