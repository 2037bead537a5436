using System.Collections.Concurrent;
using Microsoft.Kiota.Abstractions;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>Makes the folders of a path, one by one: two who do it at once end with the same ones.</summary>
internal sealed class FolderTree(DriveItems items)
{
    private readonly ConcurrentDictionary<string, string> _known = new(StringComparer.OrdinalIgnoreCase);

    /// <returns>The id of the last one.</returns>
    /// <exception cref="NotAFolderException">A file stands on the way.</exception>
    public async Task<string> EnsureAsync(string path, CancellationToken cancellation)
    {
        if (_known.TryGetValue(path, out var known))
        {
            return known;
        }

        return _known[path] = await FindAsync(path, cancellation) ?? await CreateAsync(path, cancellation);
    }

    /// <summary>Somebody moved or deleted it, or we did.</summary>
    public void Forget(string path)
    {
        foreach (var known in _known.Keys.Where(known => path.StartsWith(known, StringComparison.OrdinalIgnoreCase)
            || known.StartsWith(path, StringComparison.OrdinalIgnoreCase)))
        {
            _known.TryRemove(known, out _);
        }
    }

    private async Task<string?> FindAsync(string path, CancellationToken cancellation) =>
        await items.FindAsync(path, cancellation) switch
        {
            null => null,
            { Folder: null } => throw new NotAFolderException(path),
            var folder => folder.Id,
        };

    private async Task<string> CreateAsync(string path, CancellationToken cancellation)
    {
        var parent = Paths.ParentOf(path) is { } above ? await EnsureAsync(above, cancellation) : items.Root;
        try
        {
            return await items.CreateFolderAsync(parent, Paths.NameOf(path), cancellation);
        }
        catch (ApiException taken) when (taken.ResponseStatusCode == 409)
        {
            return await FindAsync(path, cancellation) ?? throw new HttpRequestException("A folder came and went.", taken);
        }
    }
}

internal sealed class NotAFolderException(string path) : Exception($"Not a folder: {path}");
