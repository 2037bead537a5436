using System.Text;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary.Folder;

namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>A library in a folder of its own, gone after the test.</summary>
public abstract class LibraryTest : IDisposable
{
    protected const string Sheet = "Plan 2026/Ateliers/2026-03-12 Santé/Fiche sujets.docx";

    private readonly string outside = Directory.CreateTempSubdirectory("ogpteams-").FullName;

    protected LibraryTest()
    {
        Options = new DocumentLibraryOptions { Folder = Path.Combine(outside, "library") };
        Library = Open();
    }

    protected DocumentLibraryOptions Options { get; }

    protected IDocumentLibrary Library { get; }

    protected string Outside => outside;

    protected IDocumentLibrary Open() => Open(Options);

    protected static IDocumentLibrary Open(DocumentLibraryOptions options) => new FolderLibrary(
        new OptionsWrapper<DocumentLibraryOptions>(options), TimeProvider.System, NullLogger<FolderLibrary>.Instance);

    protected string OnDisk(string path) => Path.Combine(Options.Folder, path);

    protected Task<SaveOutcome> SaveAsync(string text, string? basedOn = null, string path = Sheet) =>
        Library.SaveAsync(path, Encoding.UTF8.GetBytes(text), basedOn, default);

    protected async Task<string> SavedAsync(string text, string? basedOn = null, string path = Sheet) =>
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(text, basedOn, path)).Version;

    protected async Task<string?> TextAsync(string path = Sheet) =>
        await Library.ReadAsync(path, default) is { } file ? Encoding.UTF8.GetString(file.Content) : null;

    protected string[] KeptVersions(string path = Sheet) =>
        [.. Directory.GetFiles(OnDisk($".versions/{path}"), "*.docx").Select(File.ReadAllText).Order(StringComparer.Ordinal)];

    public void Dispose()
    {
        Directory.Delete(outside, recursive: true);
        GC.SuppressFinalize(this);
    }
}
