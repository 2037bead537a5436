using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Library;

/// <summary>Files with plans to be imported: those in the library's folder of imports, then those beside it.</summary>
internal sealed class ImportShelf(IDocumentLibrary library)
{
    private static readonly string[] Kinds = [".docx", ".json"];

    /// <summary>
    /// The bot reads all of a library: what lies deeper, in the folders of plans above all, is not shown to whoever asks for it by its path.
    /// </summary>
    private static bool IsForEverybody(string path) => !path.Contains('/', StringComparison.Ordinal)
        || path.StartsWith(DocumentNames.Imports + "/", StringComparison.OrdinalIgnoreCase);

    /// <returns>The folder's own first, each time the newest first.</returns>
    public async Task<IReadOnlyList<string>> ListAsync(CancellationToken cancellation) =>
        [.. await ListAsync(DocumentNames.Imports, cancellation), .. await ListAsync("", cancellation)];

    /// <summary>By its path, or by its name with or without what it ends in.</summary>
    /// <returns>Null where nothing is called so.</returns>
    public async Task<string?> FindAsync(string called, CancellationToken cancellation)
    {
        called = called.Trim().Trim('/');
        if (IsOfKind(called) && LibraryPath.IsSafe(called) && IsForEverybody(called) && await library.ExistsAsync(called, cancellation))
        {
            return called;
        }

        var name = Folded.Plain(called);
        return name.Length == 0 ? null : (await ListAsync(cancellation)).FirstOrDefault(path =>
            Folded.Plain(Path.GetFileName(path)) == name || Folded.Plain(Path.GetFileNameWithoutExtension(path)) == name);
    }

    /// <returns>Null when it is not there, or may be none.</returns>
    public async Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation) =>
        IsOfKind(path) && IsForEverybody(path) ? await library.ReadAsync(path, cancellation) : null;

    /// <summary>Lays a file there that somebody sent; the same one twice is one.</summary>
    /// <returns>Where it lies; null when the library does not take it.</returns>
    public async Task<string?> KeepAsync(string name, byte[] content, CancellationToken cancellation)
    {
        var (stem, kind) = (Path.GetFileNameWithoutExtension(name), Path.GetExtension(name));
        stem = stem.Any(char.IsLetterOrDigit) ? stem : "Plan";
        for (var number = 1; number < 1_000; number++)
        {
            var called = LibraryPath.SafeName(number == 1 ? stem + kind : $"{stem} ({number}){kind}");
            var path = LibraryPath.Combine(DocumentNames.Imports, called);
            if (await library.ReadAsync(path, cancellation) is { } standing)
            {
                if (standing.Content.AsSpan().SequenceEqual(content))
                {
                    return path;
                }

                continue;
            }

            switch (await library.SaveAsync(path, content, basedOn: null, cancellation))
            {
                case SaveOutcome.Saved:
                    return path;
                case SaveOutcome.Conflict:
                    number--;
                    continue;
                default:
                    return null;
            }
        }

        return null;
    }

    public static bool IsOfKind(string path) => Kinds.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    private async Task<IEnumerable<string>> ListAsync(string folder, CancellationToken cancellation) =>
        (await library.ListAsync(folder, cancellation)).Where(entry => IsOfKind(entry.Path))
            .OrderByDescending(entry => entry.ModifiedAt).ThenBy(entry => entry.Path, StringComparer.Ordinal).Select(entry => entry.Path);
}
