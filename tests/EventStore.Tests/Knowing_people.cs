namespace OgpTeams.EventStore.Tests;

public sealed class Knowing_people : StoreTest
{
    private static readonly Person Ada = new(
        "7Q2M9ZK3T1", "contoso", "29:ada", "00000000-0000-0000-0000-00000000000a",
        "Ada Lovelace-Byron", "Adjointe", "Ville de Nantes", "ada.lovelace@nantes.example");

    [Fact]
    public async Task Finds_by_account_and_by_id()
    {
        Assert.True(await WriteAsync(Ada));

        Assert.Equal(Ada, await Store.FindAsync("contoso", "29:ada", default));
        Assert.Null(await Store.FindAsync("fabrikam", "29:ada", default));
        Assert.Equal([Ada], await Store.FindAsync(["unknown", Ada.Id, "'; --\""], default));
    }

    [Fact]
    public async Task Finds_by_the_directory_id_a_people_picker_sends()
    {
        await WriteAsync(Ada);

        Assert.Equal(Ada, await Store.FindAsync("contoso", Ada.DirectoryId!, default));
        Assert.Null(await Store.FindAsync("fabrikam", Ada.DirectoryId!, default));
    }

    [Fact]
    public async Task Finds_many_ids_at_once()
    {
        await Store.AppendAsync(
            [], [.. Enumerable.Range(0, 1000).Select(n => new Person($"P{n}", "contoso", $"29:{n}"))], default);
        Assert.Equal(1000, (await Store.FindAsync([.. Enumerable.Range(0, 40_000).Select(n => $"P{n}")], default)).Count);
    }

    [Fact]
    public async Task Keeps_the_last_that_was_written()
    {
        await WriteAsync(Ada);
        Assert.True(await WriteAsync(Ada with { Position = null, Name = "Ada 🗳️ نحو" }));
        Assert.Equal(Ada with { Position = null, Name = "Ada 🗳️ نحو" }, await Store.FindAsync("contoso", "29:ada", default));
    }

    [Fact]
    public async Task Writes_nothing_when_the_account_belongs_to_another_id()
    {
        await WriteAsync(Ada);

        Assert.False(await Store.AppendAsync([Append("workshop/A", 0, "1")], [Ada with { Id = "other" }], default));
        Assert.Equal(Ada, await Store.FindAsync("contoso", "29:ada", default));
        Assert.Empty(await TextsAsync("workshop/A"));
    }

    [Fact]
    public async Task Finds_by_an_account_they_had_before()
    {
        await WriteAsync(Ada);
        Assert.True(await WriteAsync(Ada with { Account = "29:ada-2" }));
        Assert.True(await WriteAsync(Ada with { Account = "29:ada-3" }));
        Assert.True(await WriteAsync(Ada with { Account = "29:ada" }));

        foreach (var account in new[] { "29:ada", "29:ada-2", "29:ada-3" })
        {
            Assert.Equal(Ada.Id, (await Store.FindAsync("contoso", account, default))?.Id);
            Assert.Null(await Store.FindAsync("fabrikam", account, default));
            Assert.False(await WriteAsync(Ada with { Id = "other", Account = account, DirectoryId = null }));
        }

        Assert.Equal("29:ada", (await Store.FindAsync("contoso", "29:ada-2", default))!.Account);
    }

    [Fact]
    public async Task Learns_a_directory_id_once()
    {
        await WriteAsync(Ada with { DirectoryId = null });
        await Store.LearnAsync(Ada.Id, "directory", default);
        await Store.LearnAsync(Ada.Id, "another", default);

        Assert.Equal("directory", (await Store.FindAsync("contoso", "29:ada", default))!.DirectoryId);
        Assert.Equal([Ada.Id], (await Store.OfDirectoryAsync("contoso", "directory", default)).Select(person => person.Id));
        Assert.Empty(await Store.OfDirectoryAsync("fabrikam", "directory", default));
    }

    [Fact]
    public async Task Gives_one_id_to_an_account_that_comes_twice_at_once()
    {
        var written = await Task.WhenAll(Enumerable.Range(0, 20).Select(n => WriteAsync(Ada with { Id = $"P{n}" })));
        Assert.Single(written, kept => kept);
    }

    private Task<bool> WriteAsync(Person person) => Store.AppendAsync([], [person], default);
}
