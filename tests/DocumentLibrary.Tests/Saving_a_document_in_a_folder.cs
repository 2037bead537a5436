using System.Runtime.Versioning;

namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Saving_a_document_in_a_folder : Saving_a_document<FolderPlace>
{
    [Fact]
    public async Task Does_not_touch_the_file_when_nothing_changed()
    {
        var one = await SavedAsync("one");
        var written = File.GetLastWriteTimeUtc(Place.OnDisk(Sheet));

        Assert.Equal(one, await SavedAsync("one", one));
        Assert.Equal(written, File.GetLastWriteTimeUtc(Place.OnDisk(Sheet)));
    }

    [Fact]
    public async Task Keeps_each_content_once()
    {
        var one = await SavedAsync("one");
        await SavedAsync("two", one);
        await File.WriteAllTextAsync(Place.OnDisk(Sheet), "by hand");
        var hand = (await Library.ReadAsync(Sheet, default))!.Version;
        var again = await SavedAsync("one", hand);
        await SavedAsync("three", again);

        Assert.Equal(["by hand", "one", "three", "two"], KeptVersions());
    }

    [Fact]
    public async Task Keeps_what_somebody_deleted_and_we_replaced()
    {
        await SavedAsync("one");
        File.Delete(Place.OnDisk(Sheet));
        await SavedAsync("two");

        Assert.Equal(["one", "two"], KeptVersions());
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Keeps_the_rights_people_set()
    {
        var one = await SavedAsync("one");
        const UnixFileMode Shared = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.GroupWrite;
        File.SetUnixFileMode(Place.OnDisk(Sheet), Shared);

        await SavedAsync("two", one);

        Assert.Equal(Shared, File.GetUnixFileMode(Place.OnDisk(Sheet)));
    }
}
