using OgpTeams.GraphServer.Http;

namespace OgpTeams.DocumentLibrary.Tests.SharePoint;

public sealed class When_somebody_saves_at_the_same_time : SharePointTest
{
    [Fact]
    public async Task F7_Both_are_there_when_the_precondition_is_heeded()
    {
        await AddAsync("one");
        Fail(Operations.PutContent, new() { Before = Edits("\none\nCamille") });
        Assert.IsType<SaveOutcome.Saved>(await AddAsync("two"));
        Assert.Equal("\none\nCamille\ntwo", await TextAsync());
        Assert.Equal(["\none", "\none\nCamille", "\none\nCamille\ntwo"], Versions());
    }

    [Fact]
    public async Task F8_Both_are_there_when_it_is_not()
    {
        Server.Change(settings => settings with { IgnoresIfMatchOnPut = true });
        await AddAsync("one");
        Fail(Operations.PutContent, new() { Before = Edits("\none\nCamille") });
        Assert.IsType<SaveOutcome.Saved>(await AddAsync("two"));
        Assert.Equal("\none\nCamille\ntwo", await TextAsync());
        Assert.Equal(["\none", "\none\nCamille", "\none\ntwo", "\none\nCamille", "\none\nCamille\ntwo"], Versions());
    }

    [Fact]
    public async Task F8_A_change_of_columns_is_not_taken_for_somebodys_text()
    {
        Server.Change(settings => settings with { IgnoresIfMatchOnPut = true });
        var one = await SavedAsync("one");
        Fail(Operations.PutContent, new() { Before = Edits("one") });
        await SavedAsync("two", one);
        Assert.Equal(["one", "one", "two"], Versions());
    }

    [Fact]
    public async Task F9_F14_What_SharePoint_does_to_the_file_is_nobodys_edit()
    {
        var version = await SavedAsync("one");
        var read = (await Library.ReadAsync(Sheet, default))!.Version;
        Server.Do(Somebody("enrich"));
        Assert.Equal(version, (await Library.ReadAsync(Sheet, default))!.Version);

        Fail(Operations.PutContent, new() { Do = Somebody("enrich") });
        await SavedAsync("two", read);
        Assert.Equal(2, Place.Standing(Sheet).Versions.Count);
    }

    [Theory]
    [InlineData(409)]
    [InlineData(412)]
    public async Task F10_A_stray_conflict_is_tried_again(int status)
    {
        var one = await SavedAsync("one");
        Fail(Operations.PutContent, new() { Status = status, Count = 3 });
        await SavedAsync("two", one);
        Assert.Equal(["one", "two"], Versions());
    }

    [Fact]
    public async Task A_conflict_that_never_ends_is_left_for_later()
    {
        var one = await SavedAsync("one");
        Fail(Operations.PutContent, new() { Status = 409, Count = 0 });
        await Assert.ThrowsAsync<LibraryUnavailableException>(() => SaveAsync("two", one));
        Assert.Equal(["one"], Versions());
    }

    [Fact]
    public async Task F30_Two_of_us_lose_nothing()
    {
        await AddAsync("start");
        var other = Place.Open();
        async Task AddAsyncTo(IDocumentLibrary library, string line)
        {
            while (true)
            {
                var file = (await library.ReadAsync(Sheet, default))!;
                byte[] more = [.. file.Content, .. System.Text.Encoding.UTF8.GetBytes($"\n{line}")];
                if (await library.SaveAsync(Sheet, more, file.Version, default) is SaveOutcome.Saved)
                {
                    return;
                }
            }
        }

        await Task.WhenAll(Enumerable.Range(0, 6).Select(number => AddAsyncTo(number % 2 == 0 ? Library : other, $"{number}")));
        var lines = (await TextAsync())!.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(["0", "1", "2", "3", "4", "5", "start"], lines.Order(StringComparer.Ordinal));
        Assert.Equal(7, Versions().Length);
    }
}
