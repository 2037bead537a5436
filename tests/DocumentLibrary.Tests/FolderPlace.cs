using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary.Folder;

namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>A folder of its own, gone after the test.</summary>
public sealed class FolderPlace : LibraryPlace
{
    public string Outside { get; } = Directory.CreateTempSubdirectory("ogpteams-").FullName;

    public DocumentLibraryOptions Options => new() { Folder = Path.Combine(Outside, "library") };

    public override IDocumentLibrary Open() => Open(Options);

    public static IDocumentLibrary Open(DocumentLibraryOptions options) => new FolderLibrary(
        new OptionsWrapper<DocumentLibraryOptions>(options), TimeProvider.System, NullLogger<FolderLibrary>.Instance);

    public override Task WriteAsync(string path, byte[] content) => File.WriteAllBytesAsync(OnDisk(path), content);

    public override Task DeleteAsync(string path)
    {
        File.Delete(OnDisk(path));
        return Task.CompletedTask;
    }

    public override IReadOnlyList<byte[]> Versions(string path) =>
        [.. Directory.GetFiles(OnDisk($".versions/{path}"), "*.docx").Order(StringComparer.Ordinal).Select(File.ReadAllBytes)];

    public override Task OpenInWordAsync(string path) => File.WriteAllTextAsync(OwnerOf(path), "Ada");

    public override Task CloseInWordAsync(string path)
    {
        File.Delete(OwnerOf(path));
        return Task.CompletedTask;
    }

    public override Task MakeFolderAsync(string path)
    {
        Directory.CreateDirectory(OnDisk(path));
        return Task.CompletedTask;
    }

    public override bool Stands(string path) => Path.Exists(OnDisk(path));

    public string OnDisk(string path) => Path.Combine(Options.Folder, path);

    public override Task DisposeAsync()
    {
        Directory.Delete(Outside, recursive: true);
        return Task.CompletedTask;
    }

    private string OwnerOf(string path) => Path.Combine(Path.GetDirectoryName(OnDisk(path))!, $".~lock.{Path.GetFileName(path)}#");
}
