using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using OgpTeams.Doubles.Tools;

namespace OgpTeams.EndToEnd.Tools;

/// <summary>A tool that is missing fails with what to install; one that is there works.</summary>
public sealed class Providing_tools : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-tools-");

    [Fact]
    public async Task Gives_the_path_of_a_program_that_is_there() => Assert.Equal(Shell.Find("sh"), await Apt.ProvideAsync("sh", "dash"));

    [Fact]
    public async Task Names_the_packages_of_a_program_that_cannot_be_had()
    {
        var failed = await Assert.ThrowsAsync<ToolFailedException>(
            () => Apt.ProvideAsync("no-such-program", () => Task.FromResult<string?>(null), ["no-such-package"], mayInstall: false));

        Assert.Contains("apt-get install -y no-such-package", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_what_a_failing_program_said()
    {
        var failed = await Assert.ThrowsAsync<ToolFailedException>(() => Shell.RunAsync("sh", ["-c", "echo raison >&2; exit 3"]));

        Assert.Contains("code 3", failed.Message, StringComparison.Ordinal);
        Assert.Contains("raison", failed.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Ends_a_program_that_takes_too_long() => await Assert.ThrowsAsync<ToolFailedException>(
        () => Shell.RunAsync("sleep", ["60"], timeout: TimeSpan.FromMilliseconds(200)));

    [Fact]
    public async Task Installs_a_lock_file_once()
    {
        var modules = await Npm.NodeModulesAsync();
        var installed = Directory.GetCreationTimeUtc(Path.Combine(modules, "adaptivecards"));

        await Npm.InstallAsync(Path.GetDirectoryName(modules)!);

        Assert.Equal(installed, Directory.GetCreationTimeUtc(Path.Combine(modules, "adaptivecards")));
    }

    [Fact]
    public async Task Prints_a_Word_document_and_makes_pictures_of_its_pages()
    {
        var document = Path.Combine(_folder.FullName, "essai.docx");
        Write(document, "Premier paragraphe");

        var pdf = await Soffice.ToPdfAsync(document, _folder.FullName);
        var pages = await Soffice.ToImagesAsync(pdf, _folder.FullName);

        Assert.Single(pages);
        Assert.True(new FileInfo(pages[0]).Length > 0);
    }

    [Fact]
    public async Task Refuses_a_document_that_LibreOffice_cannot_read() => await Assert.ThrowsAsync<ToolFailedException>(
        () => Soffice.ToPdfAsync(Path.Combine(_folder.FullName, "absent.docx"), _folder.FullName));

    public void Dispose() => _folder.Delete(recursive: true);

    private static void Write(string path, string text)
    {
        using var word = WordprocessingDocument.Create(path, WordprocessingDocumentType.Document);
        word.AddMainDocumentPart().Document = new Document(new Body(new Paragraph(new Run(new Text(text)))));
    }
}
