using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace OgpTeams.DocumentLibrary.Folder;

/// <summary>
/// The library in a folder, where people open the documents with Word or LibreOffice as they are. So the version of a file
/// is the hash of its bytes: whoever changed them, and with whatever, it shows.
/// </summary>
internal sealed partial class FolderLibrary(
    IOptions<DocumentLibraryOptions> options, TimeProvider clock, ILogger<FolderLibrary> logger) : IDocumentLibrary
{
    // Files share a gate by chance: harmless, and nothing to clean up.
    private readonly SemaphoreSlim[] _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
    private readonly LibraryRoot _root = new(options.Value.Folder);

    public async Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation)
    {
        if (_root.Find(path) is not { } file || !File.Exists(file))
        {
            return null;
        }

        try
        {
            var content = await OpenFiles.ReadBesideOthersAsync(file, cancellation);
            return new LibraryFile(content, ContentVersion.Of(content));
        }
        catch (Exception gone) when (gone is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }

    /// <remarks>
    /// The files themselves are asked: their times tell nothing of one that was copied over another. So no mark is needed.
    /// </remarks>
    public async Task<LibraryNews?> NewsAsync(
        IReadOnlyDictionary<string, string> known, string? mark, CancellationToken cancellation)
    {
        var changed = new List<string>();
        foreach (var (path, version) in known)
        {
            try
            {
                if ((await ReadAsync(path, cancellation))?.Version != version)
                {
                    changed.Add(path);
                }
            }
            catch (Exception busy) when (busy is IOException or UnauthorizedAccessException)
            {
                // Somebody keeps it to themselves while they write: it is asked again.
            }
        }

        return new LibraryNews(changed, "");
    }

    /// <remarks>Cancelling is heeded until the turn of this save has come; a save that has begun is finished.</remarks>
    public async Task<SaveOutcome> SaveAsync(
        string path, ReadOnlyMemory<byte> content, string? basedOn, CancellationToken cancellation)
    {
        if (_root.Find(path) is not { } file)
        {
            return new SaveOutcome.Refused($"Not a safe path within the library: {path}");
        }

        if (path.Length > LibraryPath.MaxLength)
        {
            return new SaveOutcome.Refused($"The path has more than {LibraryPath.MaxLength} characters: {path}");
        }

        var gate = _gates[(uint)string.GetHashCode(path, StringComparison.OrdinalIgnoreCase) % _gates.Length];
        await gate.WaitAsync(cancellation);
        try
        {
            return ForPeople(Save(file, path, content.Span, basedOn));
        }
        catch (Exception failure) when (SaveFailure.Explain(failure) is { } outcome)
        {
            return ForPeople(outcome);
        }
        finally
        {
            gate.Release();
        }
    }

    public Task<IReadOnlyList<LibraryEntry>> ListAsync(string folder, CancellationToken cancellation)
    {
        try
        {
            IReadOnlyList<LibraryEntry> found = (folder.Length == 0 ? _root.Folder : _root.Find(folder)) is not { } place ? [] :
            [
                .. new DirectoryInfo(place).EnumerateFiles()
                    .Where(file => file.LinkTarget is null && LibraryPath.IsSafe(file.Name)
                        && !file.Name.StartsWith("~$", StringComparison.Ordinal))
                    .Select(file => new LibraryEntry(
                        folder.Length == 0 ? file.Name : $"{folder}/{file.Name}", new(file.LastWriteTimeUtc))),
            ];
            return Task.FromResult(found);
        }
        catch (DirectoryNotFoundException)
        {
            return Task.FromResult<IReadOnlyList<LibraryEntry>>([]);
        }
    }

    public Task<bool> ExistsAsync(string path, CancellationToken cancellation) =>
        Task.FromResult(_root.Find(path) is { } place && Path.Exists(place));

    public async Task<MoveOutcome> MoveAsync(string from, string to, CancellationToken cancellation)
    {
        if (_root.Find(from) is not { } source || _root.Find(to) is not { } target)
        {
            return MoveOutcome.Refused;
        }

        // No save may be half done in it. All in one order: two moves cannot wait for each other.
        var held = 0;
        try
        {
            foreach (var gate in _gates)
            {
                await gate.WaitAsync(cancellation);
                held++;
            }

            return Move(source, target, _root.VersionsOf(from), _root.VersionsOf(to));
        }
        catch (Exception failure) when (SaveFailure.Explain(failure) is { } outcome)
        {
            return outcome switch
            {
                SaveOutcome.Locked => MoveOutcome.Locked,
                SaveOutcome.Conflict => MoveOutcome.Taken,
                _ => MoveOutcome.Refused,
            };
        }
        finally
        {
            Array.ForEach(_gates[..held], gate => gate.Release());
        }
    }

    /// <summary>The kept versions go first: whatever stops it, the documents tell how far it came.</summary>
    private static MoveOutcome Move(string source, string target, string keptFrom, string keptTo)
    {
        if (!Directory.Exists(source))
        {
            return Directory.Exists(target) ? MoveOutcome.Moved : MoveOutcome.Gone;
        }

        if (Path.Exists(target))
        {
            return MoveOutcome.Taken;
        }

        if (Directory.EnumerateFiles(source, "*", SearchOption.AllDirectories).Any(OpenFiles.HasOwner))
        {
            return MoveOutcome.Locked;
        }

        Durably.CreateFolder(Path.GetDirectoryName(target)!);
        if (Directory.Exists(keptFrom) && !Path.Exists(keptTo))
        {
            Durably.CreateFolder(Path.GetDirectoryName(keptTo)!);
            Directory.Move(keptFrom, keptTo);
        }

        Directory.Move(source, target);
        Durably.FlushFolder(Path.GetDirectoryName(target)!);
        return MoveOutcome.Moved;
    }

    public Uri? Link(string path) => options.Value.BaseUri is { } address && LibraryPath.IsSafe(path)
        ? new Uri($"{address.AbsoluteUri.TrimEnd('/')}/library/{string.Join('/', path.Split('/').Select(Uri.EscapeDataString))}")
        : null;

    /// <summary>Reasons are shown in the chat and by the API: they do not say where on this machine the library stands.</summary>
    private SaveOutcome ForPeople(SaveOutcome outcome) =>
        outcome is SaveOutcome.Refused(var reason) ? new SaveOutcome.Refused(_root.Within(reason)) : outcome;

    private SaveOutcome Save(string file, string path, ReadOnlySpan<byte> content, string? basedOn)
    {
        if (Judge(file, basedOn) is { } no)
        {
            return no;
        }

        var version = ContentVersion.Of(content);
        if (version == basedOn)
        {
            return new SaveOutcome.Saved(version);
        }

        var history = new KeptVersions(_root, path, clock);
        using var turn = history.TakeTurn();
        if (basedOn is not null)
        {
            history.Keep(File.ReadAllBytes(file));
        }

        using (var pending = PendingFile.Write(file, content))
        {
            // Again, now that the slow part is done: an edit by hand since is seen, but for the instant of the renaming.
            if (Judge(file, basedOn) is { } late)
            {
                return late;
            }

            pending.Replace(mustBeNew: basedOn is null);
        }

        KeepToo(history, content, path);
        return new SaveOutcome.Saved(version);
    }

    /// <summary>What stands against saving over this file; null when nothing does.</summary>
    private static SaveOutcome? Judge(string file, string? basedOn)
    {
        if (!File.Exists(file))
        {
            return basedOn is not null ? new SaveOutcome.Gone()
                : Directory.Exists(file) ? new SaveOutcome.Refused($"A folder has this name: {file}")
                : LibraryRoot.FileAmongFoldersOf(file) is { } other ? new SaveOutcome.Refused($"Not a folder: {other}")
                : null;
        }

        if (basedOn is null || ContentVersion.Of(OpenFiles.ReadAlone(file)) != basedOn)
        {
            return new SaveOutcome.Conflict();
        }

        return OpenFiles.HasOwner(file) ? new SaveOutcome.Locked()
            : File.GetAttributes(file).HasFlag(FileAttributes.ReadOnly) ? new SaveOutcome.Refused($"Read-only: {file}")
            : null;
    }

    /// <summary>So that of a document somebody deletes, our last version remains. The save stands without it.</summary>
    private void KeepToo(KeptVersions history, ReadOnlySpan<byte> content, string path)
    {
        try
        {
            history.Keep(content);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            Log.VersionNotKept(logger, Path.GetExtension(path), failure.GetType().Name, failure.HResult);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "Saved a {Kind} file, but no second copy of this version could be kept: {Failure} {Code:x8}")]
        public static partial void VersionNotKept(ILogger logger, string kind, string failure, int code);
    }
}
