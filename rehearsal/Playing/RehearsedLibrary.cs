namespace OgpTeams.Rehearsal.Playing;

/// <summary>The library of the bot that is rehearsed, for people who open its documents.</summary>
/// <param name="read">By path and version, as the API tells them; null when there is none.</param>
/// <param name="save">Another version, made of the version read; false when somebody saved meanwhile.</param>
public sealed class RehearsedLibrary(
    Func<string, string, CancellationToken, Task<FoundDocument?>> read,
    Func<string, byte[], string, CancellationToken, Task<bool>> save)
{
    public Task<FoundDocument?> ReadAsync(string path, string version, CancellationToken cancellation) => read(path, version, cancellation);

    /// <summary>What somebody saves beside the bot. SharePoint and a folder take it alike, and it never undoes what the bot just wrote.</summary>
    public Task<bool> SaveAsync(string path, byte[] content, string basedOn, CancellationToken cancellation) =>
        save(path, content, basedOn, cancellation);
}

/// <param name="Version">What the next version of it is based on.</param>
public sealed record FoundDocument(byte[] Content, string Version);
