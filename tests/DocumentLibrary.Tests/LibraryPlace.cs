namespace OgpTeams.DocumentLibrary.Tests;

/// <summary>Where a library lies, and what people do there beside it.</summary>
public abstract class LibraryPlace : IAsyncLifetime
{
    /// <summary>The library, as one more process opens it.</summary>
    public abstract IDocumentLibrary Open();

    public abstract Task WriteAsync(string path, byte[] content);

    public abstract Task DeleteAsync(string path);

    /// <summary>Every version of a document, what it is now included, oldest first.</summary>
    public abstract IReadOnlyList<byte[]> Versions(string path);

    /// <summary>Somebody has it open in their office program.</summary>
    public abstract Task OpenInWordAsync(string path);

    public abstract Task CloseInWordAsync(string path);

    public abstract Task MakeFolderAsync(string path);

    public abstract bool Stands(string path);

    public virtual Task InitializeAsync() => Task.CompletedTask;

    public abstract Task DisposeAsync();
}
