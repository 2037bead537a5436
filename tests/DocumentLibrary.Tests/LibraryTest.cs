using System.Text;

namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>A library in a place of its own, gone after the test.</summary>
public abstract class LibraryTest<TPlace> : IAsyncLifetime
    where TPlace : LibraryPlace, new()
{
    protected const string Sheet = "Plan 2026/Ateliers/2026-03-12 Santé/Fiche sujets.docx";

    protected TPlace Place { get; } = new();

    protected IDocumentLibrary Library { get; private set; } = null!;

    public async Task InitializeAsync()
    {
        await Place.InitializeAsync();
        Library = Open();
    }

    public Task DisposeAsync() => Place.DisposeAsync();

    protected IDocumentLibrary Open() => Place.Open();

    protected Task<SaveOutcome> SaveAsync(string text, string? basedOn = null, string path = Sheet) =>
        Library.SaveAsync(path, Encoding.UTF8.GetBytes(text), basedOn, default);

    protected async Task<string> SavedAsync(string text, string? basedOn = null, string path = Sheet) =>
        Assert.IsType<SaveOutcome.Saved>(await SaveAsync(text, basedOn, path)).Version;

    protected Task WriteAsync(string text, string path = Sheet) => Place.WriteAsync(path, Encoding.UTF8.GetBytes(text));

    protected async Task<string?> TextAsync(string path = Sheet) =>
        await Library.ReadAsync(path, default) is { } file ? Encoding.UTF8.GetString(file.Content) : null;

    protected string[] KeptVersions(string path = Sheet) =>
        [.. Place.Versions(path).Select(Encoding.UTF8.GetString).Order(StringComparer.Ordinal)];
}

/// <summary>What only a library in a folder has.</summary>
public abstract class LibraryTest : LibraryTest<FolderPlace>
{
    protected DocumentLibraryOptions Options => Place.Options;

    protected string Outside => Place.Outside;

    protected static IDocumentLibrary Open(DocumentLibraryOptions options) => FolderPlace.Open(options);

    protected string OnDisk(string path) => Place.OnDisk(path);
}
