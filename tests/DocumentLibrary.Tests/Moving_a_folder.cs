namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Moving_a_folder : LibraryTest
{
    [Fact]
    public async Task Takes_everything_along_and_can_be_asked_again()
    {
        var version = await SavedAsync("one");
        await SavedAsync("two", version);
        await File.WriteAllTextAsync(OnDisk("Plan 2026/notes.txt"), "by hand");
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.False(Directory.Exists(OnDisk("Plan 2026")));
        Assert.Equal("by hand", await File.ReadAllTextAsync(OnDisk("Plan 2027/notes.txt")));
        var sheet = Sheet.Replace("2026/", "2027/", StringComparison.Ordinal);
        Assert.Equal("two", await TextAsync(sheet));
        Assert.Equal(["one", "two"], KeptVersions(sheet));
    }

    [Fact]
    public async Task Never_covers_what_stands_there()
    {
        await SavedAsync("one");
        Directory.CreateDirectory(OnDisk("Archives"));
        Assert.Equal(MoveOutcome.Taken, await MoveAsync("Plan 2026", "Archives"));
        Assert.Equal("one", await TextAsync());
    }

    [Theory]
    [InlineData(".~lock.Fiche sujets.docx#")]
    [InlineData("~$che sujets.docx")]
    public async Task Waits_for_whoever_has_a_document_open(string owner)
    {
        await SavedAsync("one");
        var mark = Path.Combine(Path.GetDirectoryName(OnDisk(Sheet))!, owner);
        await File.WriteAllTextAsync(mark, "Léa");
        Assert.Equal(MoveOutcome.Locked, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.Equal("one", await TextAsync());
        File.Delete(mark);
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
    }

    [Fact]
    public async Task Goes_on_after_a_stop_between_the_kept_versions_and_the_documents()
    {
        await SavedAsync("one");
        Directory.Move(OnDisk(".versions/Plan 2026"), OnDisk(".versions/Plan 2027"));
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.Equal(["one"], KeptVersions(Sheet.Replace("2026/", "2027/", StringComparison.Ordinal)));
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

    private Task<MoveOutcome> MoveAsync(string from, string to) => Library.MoveAsync(from, to, default);
}
