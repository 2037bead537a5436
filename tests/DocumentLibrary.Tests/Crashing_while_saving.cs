using OgpTeams.DocumentLibrary.Folder;

namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Crashing_while_saving : LibraryTest
{
    [Fact]
    public async Task Leaves_the_old_document_and_does_not_hinder_the_next_save()
    {
        var one = await SavedAsync("one");
        _ = PendingFile.Write(OnDisk(Sheet), "half"u8); // and the process ends here

        Assert.Equal("one", await TextAsync());
        await SavedAsync("two", one);
        Assert.Equal([OnDisk(Sheet)], Directory.GetFiles(Path.GetDirectoryName(OnDisk(Sheet))!));
    }

    [Fact]
    public async Task Leaves_nothing_beside_a_document_that_was_refused()
    {
        var one = await SavedAsync("one");
        await SaveAsync("two", "another version");
        await File.WriteAllTextAsync(OnDisk(Sheet), "by hand");
        await SaveAsync("three", one);

        Assert.Equal([OnDisk(Sheet)], Directory.GetFiles(Path.GetDirectoryName(OnDisk(Sheet))!));
    }
}
