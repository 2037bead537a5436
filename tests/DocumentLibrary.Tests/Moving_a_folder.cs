namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>What every library promises.</summary>
public abstract class Moving_a_folder<TPlace> : LibraryTest<TPlace>
    where TPlace : LibraryPlace, new()
{
    [Fact]
    public async Task Takes_everything_along_and_can_be_asked_again()
    {
        var version = await SavedAsync("one");
        await SavedAsync("two", version);
        await WriteAsync("by hand", "Plan 2026/notes.txt");
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.False(Place.Stands("Plan 2026"));
        Assert.Equal("by hand", await TextAsync("Plan 2027/notes.txt"));
        var sheet = Sheet.Replace("2026/", "2027/", StringComparison.Ordinal);
        Assert.Equal("two", await TextAsync(sheet));
        Assert.Equal(["one", "two"], KeptVersions(sheet));
    }

    [Fact]
    public async Task Never_covers_what_stands_there()
    {
        await SavedAsync("one");
        await Place.MakeFolderAsync("Archives");
        Assert.Equal(MoveOutcome.Taken, await MoveAsync("Plan 2026", "Archives"));
        Assert.Equal("one", await TextAsync());
    }

    [Fact]
    public async Task Waits_until_its_documents_are_closed()
    {
        await SavedAsync("one");
        await Place.OpenInWordAsync(Sheet);
        Assert.Equal(MoveOutcome.Locked, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.Equal("one", await TextAsync());
        await Place.CloseInWordAsync(Sheet);
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
    }

    [Theory]
    [InlineData("Nothing", "Plan", MoveOutcome.Gone)]
    [InlineData("../outside", "Plan", MoveOutcome.Refused)]
    [InlineData("Plan 2026", "../outside", MoveOutcome.Refused)]
    [InlineData("Plan 2026", "a:b", MoveOutcome.Refused)]
    public async Task Leads_nowhere_else(string from, string to, MoveOutcome outcome)
    {
        await SavedAsync("one");
        Assert.Equal(outcome, await MoveAsync(from, to));
        Assert.Equal("one", await TextAsync());
    }

    [Fact]
    public async Task May_lead_to_another_place()
    {
        await SavedAsync("one");
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Archives/2026/Plan"));
        Assert.Equal("one", await TextAsync(Sheet.Replace("Plan 2026/", "Archives/2026/Plan/", StringComparison.Ordinal)));
    }

    protected Task<MoveOutcome> MoveAsync(string from, string to) => Library.MoveAsync(from, to, default);
}
