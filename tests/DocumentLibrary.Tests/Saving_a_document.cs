using System.Text;

namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>What every library promises.</summary>
public abstract class Saving_a_document<TPlace> : LibraryTest<TPlace>
    where TPlace : LibraryPlace, new()
{
    [Fact]
    public async Task Makes_it_readable_at_its_version()
    {
        var version = await SavedAsync("one");

        var file = await Library.ReadAsync(Sheet, default);
        Assert.Equal("one"u8, file!.Content);
        Assert.Equal(version, file.Version);
        Assert.True(await Library.ExistsAsync(Sheet, default));
        Assert.True(await Library.ExistsAsync("Plan 2026/Ateliers", default));
        Assert.Null(await Library.ReadAsync("Plan 2026/Ateliers", default));
    }

    [Fact]
    public async Task Follows_the_version_that_was_read()
    {
        var one = await SavedAsync("one");
        await SavedAsync("two", one);
        Assert.Equal("two", await TextAsync());
    }

    [Fact]
    public async Task Is_a_conflict_when_the_file_exists_already()
    {
        await SavedAsync("one");
        Assert.IsType<SaveOutcome.Conflict>(await SaveAsync("two"));
        Assert.Equal("one", await TextAsync());
    }

    [Fact]
    public async Task Is_a_conflict_after_an_edit_by_hand()
    {
        var one = await SavedAsync("one");
        await WriteAsync("by hand");

        Assert.IsType<SaveOutcome.Conflict>(await SaveAsync("two", one));
        Assert.Equal("by hand", await TextAsync());
    }

    [Fact]
    public async Task Says_that_the_file_is_gone()
    {
        var one = await SavedAsync("one");
        await Place.DeleteAsync(Sheet);

        Assert.IsType<SaveOutcome.Gone>(await SaveAsync("two", one));
        Assert.Null(await TextAsync());
        Assert.False(await Library.ExistsAsync(Sheet, default));
    }

    [Fact]
    public async Task Writes_nothing_when_nothing_changed()
    {
        var one = await SavedAsync("one");
        Assert.Equal(one, await SavedAsync("one", one));
        Assert.Equal(["one"], KeptVersions());
    }

    [Fact]
    public async Task Keeps_every_version()
    {
        var one = await SavedAsync("one");
        await SavedAsync("two", one);
        await WriteAsync("by hand");
        var hand = (await Library.ReadAsync(Sheet, default))!.Version;
        await SavedAsync("three", hand);

        Assert.Equal(["by hand", "one", "three", "two"], KeptVersions());
    }

    [Fact]
    public async Task Lets_exactly_one_of_many_win_each_version()
    {
        var version = await SavedAsync("start");
        for (var round = 0; round < 10; round++)
        {
            var outcomes = await Task.WhenAll(Enumerable.Range(0, 16).Select(
                saver => Task.Run(() => SaveAsync($"{round}/{saver}", version))));

            version = Assert.Single(outcomes.OfType<SaveOutcome.Saved>()).Version;
            Assert.Equal(15, outcomes.OfType<SaveOutcome.Conflict>().Count());
            Assert.Equal(version, (await Library.ReadAsync(Sheet, default))!.Version);
        }
    }

    [Fact]
    public async Task Loses_no_saver_who_reads_and_merges_again()
    {
        await SavedAsync("");
        await Task.WhenAll(Enumerable.Range(0, 20).Select(saver => Task.Run(async () =>
        {
            LibraryFile file;
            do
            {
                file = (await Library.ReadAsync(Sheet, default))!;
            }
            while (await SaveAsync($"{Encoding.UTF8.GetString(file.Content)}{saver};", file.Version) is not SaveOutcome.Saved);
        })));

        Assert.Equal(
            Enumerable.Range(0, 20).Select(saver => $"{saver}"),
            (await TextAsync())!.TrimEnd(';').Split(';').OrderBy(int.Parse));
    }

    [Fact]
    public async Task Lets_one_of_two_processes_win()
    {
        var version = await SavedAsync("start");
        var other = Open();

        var outcomes = await Task.WhenAll(
            Task.Run(() => SaveAsync("ours", version)),
            Task.Run(() => other.SaveAsync(Sheet, "theirs"u8.ToArray(), version, default)));

        Assert.Single(outcomes.OfType<SaveOutcome.Saved>());
    }

    [Fact]
    public async Task Takes_twenty_megabytes()
    {
        var huge = new byte[20_000_000];
        new Random(1).NextBytes(huge);
        Assert.IsType<SaveOutcome.Saved>(await Library.SaveAsync(Sheet, huge, null, default));
        Assert.Equal(huge, (await Library.ReadAsync(Sheet, default))!.Content);
    }
}
