namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Telling_what_changed_in_a_folder : Telling_what_changed<FolderPlace>
{
    [Fact]
    public async Task Is_not_deceived_by_the_times_of_files()
    {
        var known = new Dictionary<string, string> { [Sheet] = await SavedAsync("one") };
        var then = File.GetLastWriteTimeUtc(Place.OnDisk(Sheet));
        await WriteAsync("two");
        File.SetLastWriteTimeUtc(Place.OnDisk(Sheet), then);
        Assert.Equal([Sheet], (await AskAsync(known, "")).Changed);
    }

    [Fact]
    public async Task Leaves_for_later_what_somebody_keeps_to_themselves()
    {
        var known = new Dictionary<string, string> { [Sheet] = await SavedAsync("one") };
        using (new FileStream(Place.OnDisk(Sheet), FileMode.Open, FileAccess.ReadWrite, FileShare.None))
        {
            Assert.Empty((await AskAsync(known, "")).Changed!);
        }
    }
}
