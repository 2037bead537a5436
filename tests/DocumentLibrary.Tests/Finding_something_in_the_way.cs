namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>What every library promises.</summary>
public abstract class Finding_something_in_the_way<TPlace> : LibraryTest<TPlace>
    where TPlace : LibraryPlace, new()
{
    [Fact]
    public async Task Says_that_a_folder_has_the_name()
    {
        await SavedAsync("one");
        Assert.Contains("A folder", await ReasonAsync("Plan 2026"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_a_file_stands_where_a_folder_should()
    {
        await SavedAsync("one", path: "Plan 2026");
        Assert.Contains("Not a folder", await ReasonAsync(Sheet), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_that_the_path_is_too_long()
    {
        var name = LibraryPath.SafeName(new string('x', 300));
        Assert.Contains("characters", await ReasonAsync($"{name}/{name}/{name}/{name}.docx"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("../secret.docx")]
    [InlineData("/etc/passwd")]
    [InlineData("a//secret.docx")]
    [InlineData("C:secret.docx")]
    [InlineData("a%2Fb?.docx")]
    [InlineData("")]
    public async Task Refuses_a_path_that_is_none(string path)
    {
        Assert.IsType<SaveOutcome.Refused>(await SaveAsync("x", path: path));
        Assert.Null(await TextAsync(path));
        Assert.False(await Library.ExistsAsync(path, default));
        Assert.Null(Library.Link(path));
    }

    [Theory]
    [InlineData("L'été à 100 % – n° 1 #2 & co + l’avenir.docx")]
    [InlineData("نحو حكومة منفتحة.docx")]
    [InlineData("a'b;c,d=e@f!g$h(i)[j]{k}~l.docx")]
    public async Task Takes_whatever_a_name_may_hold(string name)
    {
        var version = await SavedAsync("one", path: $"Plan 100 % #1/{name}");
        await SavedAsync("two", version, $"Plan 100 % #1/{name}");
        Assert.Equal("two", await TextAsync($"Plan 100 % #1/{name}"));
        Assert.True(Place.Stands($"Plan 100 % #1/{name}"));
    }

    [Fact]
    public async Task Is_locked_while_somebody_has_it_open()
    {
        var one = await SavedAsync("one");
        await Place.OpenInWordAsync(Sheet);

        Assert.IsType<SaveOutcome.Locked>(await SaveAsync("two", one));
        Assert.Equal("one", await TextAsync());

        await Place.CloseInWordAsync(Sheet);
        await SavedAsync("two", one);
    }

    private async Task<string> ReasonAsync(string path) =>
        Assert.IsType<SaveOutcome.Refused>(await SaveAsync("new", path: path)).Reason;
}

public sealed class Finding_something_in_the_way_on_disk : Finding_something_in_the_way<FolderPlace>;

public sealed class Finding_something_in_the_way_in_SharePoint : Finding_something_in_the_way<SharePointPlace>;
