namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Moving_a_folder_on_disk : Moving_a_folder<FolderPlace>
{
    [Theory]
    [InlineData(".~lock.Fiche sujets.docx#")]
    [InlineData("~$che sujets.docx")]
    public async Task Waits_for_whoever_has_a_document_open(string owner)
    {
        await SavedAsync("one");
        var mark = Path.Combine(Path.GetDirectoryName(Place.OnDisk(Sheet))!, owner);
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
        Directory.Move(Place.OnDisk(".versions/Plan 2026"), Place.OnDisk(".versions/Plan 2027"));
        Assert.Equal(MoveOutcome.Moved, await MoveAsync("Plan 2026", "Plan 2027"));
        Assert.Equal(["one"], KeptVersions(Sheet.Replace("2026/", "2027/", StringComparison.Ordinal)));
    }
}
