namespace OgpTeams.DocumentLibrary.Tests;

public sealed class Leaving_the_library : LibraryTest
{
    [Theory]
    [InlineData("../secret.docx")]
    [InlineData("a/../../secret.docx")]
    [InlineData("/etc/passwd")]
    [InlineData("..\\secret.docx")]
    [InlineData("C:\\secret.docx")]
    [InlineData("C:secret.docx")]
    [InlineData(".versions/secret.docx")]
    [InlineData("./secret.docx")]
    [InlineData("a//secret.docx")]
    [InlineData("secret.docx\0.txt")]
    [InlineData("")]
    [InlineData("/")]
    public async Task Is_refused_whatever_the_path(string path)
    {
        await File.WriteAllTextAsync(Path.Combine(Outside, "secret.docx"), "secret");

        Assert.IsType<SaveOutcome.Refused>(await SaveAsync("x", path: path));
        Assert.Null(await TextAsync(path));
        Assert.False(await Library.ExistsAsync(path, default));
        Assert.Equal("secret", await File.ReadAllTextAsync(Path.Combine(Outside, "secret.docx")));
    }

    [Fact]
    public async Task Is_refused_through_a_link_to_a_folder_or_a_file()
    {
        await File.WriteAllTextAsync(Path.Combine(Outside, "secret.docx"), "secret");
        Directory.CreateDirectory(Options.Folder);
        Directory.CreateSymbolicLink(OnDisk("out"), Outside);
        File.CreateSymbolicLink(OnDisk("out.docx"), Path.Combine(Outside, "secret.docx"));

        foreach (var path in (string[])["out/secret.docx", "out/new.docx", "out.docx"])
        {
            Assert.IsType<SaveOutcome.Refused>(await SaveAsync("x", path: path));
            Assert.Null(await TextAsync(path));
        }

        Assert.Equal("secret", await File.ReadAllTextAsync(Path.Combine(Outside, "secret.docx")));
        Assert.False(File.Exists(Path.Combine(Outside, "new.docx")));
    }

    [Fact]
    public async Task Is_not_taken_for_a_library_that_is_itself_a_link()
    {
        var real = Directory.CreateDirectory(Path.Combine(Outside, "real")).FullName;
        Directory.CreateSymbolicLink(Options.Folder, real);

        await SavedAsync("one");
        Assert.True(File.Exists(Path.Combine(real, Sheet)));
    }
}
