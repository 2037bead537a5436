using System.Collections.Concurrent;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Microsoft.Graph.Models;
using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>
/// The library in SharePoint. People may have a document open while we save it: Word then holds a lock, which is never got
/// round. What they saved is never written over: each save names the version it is based on, and the versions are counted
/// afterwards (graph.microsoft.com promises the first only half).
/// </summary>
internal sealed partial class GraphLibrary : IDocumentLibrary, IDisposable
{
    /// <summary>
    /// What the application asks for in people’s names: the sites it was let into, and there no more than the person may do.
    /// </summary>
    private const string PersonsPermission = "Sites.Selected";

    private const int Attempts = 5;

    /// <summary>Of one call of ours, with all it asks for and waits for.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(6);

    private readonly GraphConnection _graph;
    private readonly DriveLookup _drive;
    private readonly SaveFailures _failures;
    private readonly TimeProvider _clock;
    private readonly ILogger _log;
    private readonly int _longestPath;
    private readonly GraphLibraryOptions _options;

    // Documents share a gate by chance: harmless, and nothing to clean up.
    private readonly SemaphoreSlim[] _gates;

    /// <summary>By path, what was last seen there: a save of the same bytes is none.</summary>
    private readonly ConcurrentDictionary<string, Seen> _seen = new(StringComparer.OrdinalIgnoreCase);

    private volatile Shelf? _shelf;

    public GraphLibrary(
        GraphConnection graph, IOptions<GraphLibraryOptions> options, TimeProvider clock, ILogger<GraphLibrary> log)
    {
        (_graph, _clock, _log) = (graph, clock, log);
        _gates = [.. Enumerable.Range(0, 64).Select(_ => new SemaphoreSlim(1))];
        _drive = new DriveLookup(graph, options.Value);
        _failures = new SaveFailures(
            "To let it in: POST " + graph.BaseUrl + "/sites/{site id}/permissions {\"roles\":[\"write\"],"
            + $"\"grantedToIdentities\":[{{\"application\":{{\"id\":\"{options.Value.ClientId}\",\"displayName\":\"OgpTeams\"}}}}]}}");
        _options = options.Value;
        _longestPath = LibraryPath.MaxLength - (options.Value.RootFolder.Length > 0 ? options.Value.RootFolder.Length + 1 : 0);
    }

    /// <summary>Where things lie is known to all; what lies there is read and saved by the person alone.</summary>
    private GraphLibrary(GraphLibrary library, ITokens person)
    {
        _graph = library._graph.As(person, PersonsPermission);
        (_drive, _failures, _clock, _log) = (library._drive, library._failures, library._clock, library._log);
        (_longestPath, _gates) = (library._longestPath, library._gates);
        _options = library._options with { OrganisationLinks = false, Columns = false };
    }

    public IDocumentLibrary As(ITokens person) => new GraphLibrary(this, person);

    public Task<LibraryFile?> ReadAsync(string path, CancellationToken cancellation) => ReadAsync(path, null, cancellation);

    public Task<LibraryFile?> ReadAsync(string path, string? lastKnown, CancellationToken cancellation) => !LibraryPath.IsSafe(path)
        ? Task.FromResult<LibraryFile?>(null)
        : AskAsync(async (shelf, limit) =>
        {
            // By its id first: whoever renamed or moved a document did not want a second one.
            var known = ItemVersion.Parse(lastKnown) is { } version ? await shelf.Items.GetAsync(version.Id, limit) : null;
            var item = known ?? await shelf.Items.FindAsync(path, limit);
            if (item is null or { Folder: not null })
            {
                return null;
            }

            if (item.Size > ContentWriter.Most)
            {
                throw new LibraryUnavailableException($"The document is larger than {ContentWriter.Most / 1_000_000} MB.");
            }

            // After the tags: these bytes are at least as new as them.
            if (await shelf.Items.ContentAsync(item.Id!, limit) is not { } content)
            {
                return null;
            }

            // Only of what was published: templates and the like are linked to by nobody.
            var (now, link) = (Note(path, item, content), known is null ? AddressOf(item.WebUrl) : await LinkAsync(shelf, item, path, limit));
            return new LibraryFile(content, now, link);
        }, cancellation);

    public async Task<SaveOutcome> SaveAsync(
        string path, ReadOnlyMemory<byte> content, string? basedOn, CancellationToken cancellation)
    {
        if (!LibraryPath.IsSafe(path))
        {
            return new SaveOutcome.Refused($"Not a safe path within the library: {path}");
        }

        if (path.Length > _longestPath)
        {
            return new SaveOutcome.Refused($"The path has more than {_longestPath} characters: {path}");
        }

        if (content.Length > ContentWriter.Most)
        {
            return new SaveOutcome.Refused($"The document is larger than {ContentWriter.Most / 1_000_000} MB.");
        }

        var gate = _gates[(uint)string.GetHashCode(path, StringComparison.OrdinalIgnoreCase) % _gates.Length];
        await gate.WaitAsync(cancellation);
        try
        {
            var outcome = await AskAsync(
                (shelf, limit) => basedOn is null
                    ? CreateAsync(shelf, path, content, limit)
                    : ReplaceAsync(shelf, path, content, basedOn, limit),
                cancellation, _failures.Explain);
            Measure(outcome);
            return outcome;
        }
        finally
        {
            gate.Release();
        }
    }

    public Task<LibraryNews?> NewsAsync(
        IReadOnlyDictionary<string, string> known, string? mark, CancellationToken cancellation) =>
        AskAsync((shelf, limit) => shelf.Changes.ReadAsync(known, mark, limit), cancellation);

    public async Task DescribeAsync(
        string version, IReadOnlyDictionary<string, string> columns, CancellationToken cancellation)
    {
        if (!_options.Columns || ItemVersion.Parse(version) is not { } item)
        {
            return;
        }

        try
        {
            await AskAsync(
                async (shelf, limit) =>
                {
                    await shelf.Columns.SayAsync(item.Id, columns, limit);
                    return true;
                },
                cancellation);
        }
        catch (LibraryUnavailableException)
        {
            // With the next save.
        }
    }

    public Task<IReadOnlyList<LibraryEntry>> ListAsync(string folder, CancellationToken cancellation) =>
        folder.Length > 0 && !LibraryPath.IsSafe(folder)
            ? Task.FromResult<IReadOnlyList<LibraryEntry>>([])
            : AskAsync(async (shelf, limit) =>
            {
                var id = folder.Length == 0 ? shelf.Items.Root
                    : await shelf.Items.FindAsync(folder, limit) is { Folder: not null } found ? found.Id
                    : null;
                IReadOnlyList<LibraryEntry> entries = id is null ? [] :
                [
                    .. (await shelf.Items.ChildrenAsync(id, limit))
                        .Where(item => item is { Folder: null, Name: { } name } && LibraryPath.IsSafe(name))
                        .Select(item => new LibraryEntry(
                            folder.Length == 0 ? item.Name! : $"{folder}/{item.Name}",
                            item.LastModifiedDateTime ?? DateTimeOffset.MinValue)),
                ];
                return entries;
            }, cancellation);

    public Task<bool> ExistsAsync(string path, CancellationToken cancellation) => !LibraryPath.IsSafe(path)
        ? Task.FromResult(false)
        : AskAsync(async (shelf, limit) => await shelf.Items.FindAsync(path, limit) is not null, cancellation);

    public async Task<MoveOutcome> MoveAsync(string from, string to, CancellationToken cancellation)
    {
        if (!LibraryPath.IsSafe(from) || !LibraryPath.IsSafe(to) || to.Length > _longestPath)
        {
            return MoveOutcome.Refused;
        }

        var outcome = await AskAsync<MoveOutcome?>(
            async (shelf, limit) => await new FolderMove(shelf.Items, shelf.Folders).RunAsync(from, to, limit), cancellation,
            failure => _failures.Explain(failure) switch
            {
                SaveOutcome.Locked => MoveOutcome.Locked,
                SaveOutcome.Refused => MoveOutcome.Refused,
                _ => null,
            });
        return outcome ?? MoveOutcome.Locked;
    }

    /// <summary>Where it should stand. Each document says itself where it is opened, once it was read or saved.</summary>
    public Uri? Link(string path) => LibraryPath.IsSafe(path) && _drive.Found is { Address: { } library }
        ? AddressOf($"{library}/{Paths.Escape(path)}") : null;

    public void Dispose()
    {
        _drive.Dispose();
        Array.ForEach(_gates, gate => gate.Dispose());
    }

    private void Measure(SaveOutcome outcome)
    {
        if (outcome is SaveOutcome.Locked or SaveOutcome.Conflict)
        {
            _graph.Measures.Met(outcome switch
            {
                SaveOutcome.Locked { CheckedOut: true } => "checkedOut",
                SaveOutcome.Locked => "locked",
                _ => "changed",
            });
        }
    }

    private async Task<SaveOutcome> ReplaceAsync(
        Shelf shelf, string path, ReadOnlyMemory<byte> content, string basedOn, CancellationToken cancellation)
    {
        if (ItemVersion.Parse(basedOn) is not { } read)
        {
            return new SaveOutcome.Conflict();
        }

        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            var item = await shelf.Items.GetAsync(read.Id, cancellation);
            if (item is null)
            {
                return new SaveOutcome.Gone();
            }

            if (ItemVersion.Of(item) != read)
            {
                return new SaveOutcome.Conflict();
            }

            if (_seen.GetValueOrDefault(path) is { } seen && seen.Version == basedOn && seen.Fingerprint == Fingerprint(content.Span))
            {
                return new SaveOutcome.Saved(basedOn, await LinkAsync(shelf, item, path, cancellation));
            }

            if (item.Publication?.CheckedOutBy is not null)
            {
                return new SaveOutcome.Locked(CheckedOut: true);
            }

            try
            {
                var saved = await shelf.Writer.ReplaceAsync(item, content, cancellation);
                if (await shelf.Overwritten.PutBackAsync(item, saved, cancellation))
                {
                    _graph.Measures.Met("overwritten");
                    return new SaveOutcome.Conflict();
                }

                return new SaveOutcome.Saved(Note(path, saved, content.Span), await LinkAsync(shelf, saved, path, cancellation));
            }
            catch (Exception refused) when (GraphFailure.Of(refused) is { } failure
                && (SaveFailures.IsStale(failure) || SaveFailures.IsDoubtful(failure)))
            {
                // Whether content or only columns moved, or whether it was saved although we were not told, is read above.
                Log.Again(_log, read.Id, failure);
                await PauseAsync(attempt, cancellation);
            }
        }

        throw new LibraryUnavailableException("SharePoint is still working on the document.");
    }

    private async Task<SaveOutcome> CreateAsync(Shelf shelf, string path, ReadOnlyMemory<byte> content, CancellationToken cancellation)
    {
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            try
            {
                var folder = Paths.ParentOf(path) is { } parent
                    ? await shelf.Folders.EnsureAsync(parent, cancellation) : shelf.Items.Root;
                var saved = await shelf.Writer.CreateAsync(folder, Paths.NameOf(path), content, cancellation);
                return new SaveOutcome.Saved(Note(path, saved, content.Span), await LinkAsync(shelf, saved, path, cancellation));
            }
            catch (NotAFolderException inTheWay)
            {
                return new SaveOutcome.Refused(inTheWay.Message);
            }
            catch (Exception refused) when (GraphFailure.Of(refused) is { } failure
                && (failure.Status is 400 or 404 or 405 or 409 or 412 || SaveFailures.IsDoubtful(failure))
                && !SaveFailures.IsLocked(failure))
            {
                // Something has the name, perhaps what we just sent; or the folder is gone.
                switch (await shelf.Items.FindAsync(path, cancellation))
                {
                    case { Folder: not null }:
                        return new SaveOutcome.Refused($"A folder has this name: {path}");
                    case not null:
                        return new SaveOutcome.Conflict();
                    case null when failure.Status is 400 or 405:
                        throw;
                    default:
                        shelf.Folders.Forget(path);
                        Log.Again(_log, "(new)", failure);
                        await PauseAsync(attempt, cancellation);
                        break;
                }
            }
        }

        throw new LibraryUnavailableException("SharePoint would not take the new document.");
    }

    /// <summary>At once the first time: most often only the eTag had moved.</summary>
    private Task PauseAsync(int attempt, CancellationToken cancellation) =>
        attempt == 0 ? Task.CompletedTask : Task.Delay(TimeSpan.FromMilliseconds(250 << attempt), _clock, cancellation);

    private string Note(string path, DriveItem item, ReadOnlySpan<byte> content)
    {
        var version = ItemVersion.Of(item).ToString();
        _seen[path] = new Seen(version, Fingerprint(content));
        return version;
    }

    private static async Task<Uri?> LinkAsync(Shelf shelf, DriveItem item, string path, CancellationToken cancellation) =>
        AddressOf(await shelf.Links.OfAsync(item, path, cancellation) ?? item.WebUrl);

    private static Uri? AddressOf(string? address) =>
        Uri.TryCreate(address, UriKind.Absolute, out var link) && link.Scheme is "https" or "http" ? link : null;

    private static string Fingerprint(ReadOnlySpan<byte> content) => Convert.ToHexString(SHA256.HashData(content));

    /// <param name="explain">What a refusal means; null, or null for it: it is thrown as <see cref="LibraryUnavailableException"/>.</param>
    private async Task<T> AskAsync<T>(
        Func<Shelf, CancellationToken, Task<T>> ask, CancellationToken cancellation, Func<GraphFailure, T?>? explain = null)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        limit.CancelAfter(Limit);
        try
        {
            return await ask(await ShelfAsync(limit.Token), limit.Token);
        }
        catch (OperationCanceledException slow) when (!cancellation.IsCancellationRequested)
        {
            throw new LibraryUnavailableException("Microsoft Graph did not answer in time.", slow);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested && _failures.Reason(failed) is { } reason)
        {
            if (explain is not null && GraphFailure.Of(failed) is { } failure && explain(failure) is { } outcome)
            {
                return outcome;
            }

            throw new LibraryUnavailableException(reason, failed, isForbidden: GraphFailure.Of(failed) is { Status: 403 });
        }
    }

    private async Task<Shelf> ShelfAsync(CancellationToken cancellation)
    {
        if (_shelf is { } ready)
        {
            return ready;
        }

        var drive = await _drive.GetAsync(cancellation);
        var items = new DriveItems(_graph, drive.Id, drive.Root);
        var writer = new ContentWriter(items);
        return _shelf ??= new Shelf(
            items, new FolderTree(items), writer, new Overwritten(items, writer, _log), new DriveChanges(_graph, drive.Id, _clock, _log),
            new SharedLinks(items, _options.OrganisationLinks, _log), new Columns(_graph, drive.Id, _clock, _log));
    }

    private sealed record Seen(string Version, string Fingerprint);

    private sealed record Shelf(DriveItems Items, FolderTree Folders, ContentWriter Writer, Overwritten Overwritten, DriveChanges Changes,
        SharedLinks Links, Columns Columns);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Information, Message = "Item {Item}: {Failure}; read again before saving.")]
        public static partial void Again(ILogger logger, string item, GraphFailure failure);
    }
}
