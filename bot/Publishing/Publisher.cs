using System.Collections.Concurrent;
using System.Security.Cryptography;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>
/// Brings the library up to date with a workshop. Reads, merges and saves on the version read, whatever happened before:
/// running it again after a crash between any two lines ends in the same documents.
/// </summary>
internal sealed partial class Publisher(
    WorkshopDesk desk, StreamCache streams, IEventStore store, IDocumentLibrary library, WorkshopFolder folders,
    WorkshopContents contents, KeyedLocks locks, TimeProvider clock, ILogger<Publisher> log)
{
    private const int Attempts = 5;
    private volatile bool _libraryFailed;

    /// <summary>Up to which version a workshop was looked after, while some of its documents could not be written.</summary>
    private readonly ConcurrentDictionary<WorkshopId, long> _tried = new();

    /// <summary>Did the last call to the library fail? Never asked for by itself: see <c>/health/ready</c>.</summary>
    public bool LibraryFailed => _libraryFailed;

    public Task<Folded<DocumentsOf>> StateAsync(WorkshopId id, CancellationToken cancellation) =>
        streams.LoadAsync<DocumentsOf, DocumentEvent>(
            StreamNames.Documents(id), DocumentsOf.None, DocumentsOf.Evolve, cancellation);

    /// <summary>Has more happened than the documents say? One that is locked or failed says so itself and makes the others no older.</summary>
    public async Task<bool> IsBehindAsync(WorkshopId id, CancellationToken cancellation) =>
        (await store.PendingAsync(StreamNames.Of(id), cancellation)).Any(pending => pending.Version > _tried.GetValueOrDefault(id));

    /// <returns>True when everything that was due stands in the library.</returns>
    public async Task<bool> PublishAsync(WorkshopId id, CancellationToken cancellation)
    {
        using var alone = await locks.EnterAsync(StreamNames.Documents(id), cancellation);
        var workshop = await desk.LoadAsync(id, cancellation);
        if (workshop.State is not { } state)
        {
            return true;
        }

        var folder = await folders.OfAsync(state.Brief, state.CreatedAt, cancellation);
        var done = true;
        foreach (var due in await contents.OfAsync(state, cancellation))
        {
            done &= await WriteAsync(id, LibraryPath.Combine(folder, due.Name), due, state.Brief.Language, cancellation);
        }

        _tried[id] = workshop.Version;
        if (done)
        {
            await store.MarkPublishedAsync(StreamNames.Of(id), workshop.Version, cancellation);
            _tried.TryRemove(id, out _);
        }

        return done;
    }

    private async Task<bool> WriteAsync(WorkshopId id, string path, DueDocument due, string language, CancellationToken cancellation)
    {
        try
        {
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                var (outcome, findings) = await TryWriteAsync(id, path, due, language, cancellation);
                switch (outcome)
                {
                    case SaveOutcome.Saved saved:
                        _libraryFailed = false;

                        // Even when the bot stops now: a file whose version we do not know is taken for somebody's edit.
                        await NoteAsync(id, path, DocumentStatus.Written, saved.Version, findings, CancellationToken.None);
                        return true;
                    case SaveOutcome.Locked:
                        return await WaitAsync(id, path, DocumentStatus.Locked, "open", cancellation);
                    case SaveOutcome.Refused(var reason):
                        _libraryFailed = true;
                        return await WaitAsync(id, path, DocumentStatus.Failed, reason, cancellation);
                    default:
                        continue;
                }
            }

            return await WaitAsync(id, path, DocumentStatus.Pending, "conflict", cancellation);
        }
        catch (UnusableDocumentException unusable)
        {
            return await WaitAsync(id, path, DocumentStatus.Failed, unusable.Reason.ToString(), cancellation);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            _libraryFailed = true;
            Log.LibraryFailed(log, id.Value, failed);
            return await WaitAsync(id, path, DocumentStatus.Failed, "io", cancellation);
        }
    }

    private async Task<(SaveOutcome Outcome, string? Findings)> TryWriteAsync(
        WorkshopId id, string path, DueDocument due, string language, CancellationToken cancellation)
    {
        var standing = await library.ReadAsync(path, cancellation);
        if (due is DueDocument.Data data)
        {
            if (standing is not null && standing.Content.AsSpan().SequenceEqual(data.Content))
            {
                return (new SaveOutcome.Saved(standing.Version), null);
            }

            var documents = (await StateAsync(id, cancellation)).State;
            if (standing is not null && !IsOurs(path, standing, documents) && await SetAsideAsync(path, standing, cancellation) is { } failed)
            {
                return (failed, null);
            }

            await BeginAsync(id, path, Fingerprint(data.Content), documents, cancellation);
            return (await library.SaveAsync(path, data.Content, standing?.Version, cancellation), null);
        }

        var outcome = ((DueDocument.Word)due).Write(standing?.Content, await TemplateAsync(due.Name, language, cancellation));
        return (standing is not null && !outcome.Changed
            ? new SaveOutcome.Saved(standing.Version)
            : await library.SaveAsync(path, outcome.Bytes, standing?.Version, cancellation), Findings(outcome));
    }

    /// <summary>A few sentences for people; the rest is only counted, or a card could not hold it.</summary>
    private static string? Findings(MergeOutcome outcome)
    {
        var messages = outcome.Findings.Select(finding => finding.Message).Distinct(StringComparer.Ordinal).ToArray();
        return messages.Length == 0 ? null
            : string.Join(" ", messages.Take(5)) + (messages.Length > 5 ? $" (+ {messages.Length - 5})" : "");
    }

    /// <summary>An administration's own template, used instead of ours.</summary>
    private async Task<byte[]?> TemplateAsync(string name, string language, CancellationToken cancellation) =>
        (await library.ReadAsync(LibraryPath.Combine(language == "en" ? "Templates" : "Modèles", name), cancellation))?.Content;

    /// <summary>What we saved just before a stop is ours too: its version could not be noted any more.</summary>
    private static bool IsOurs(string path, LibraryFile standing, DocumentsOf documents) =>
        standing.Version == documents.Documents.GetValueOrDefault(path)?.Version
        || documents.Begun.GetValueOrDefault(path) == Fingerprint(standing.Content);

    private static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    private async Task BeginAsync(WorkshopId id, string path, string fingerprint, DocumentsOf documents, CancellationToken cancellation)
    {
        if (documents.Begun.GetValueOrDefault(path) != fingerprint)
        {
            await AppendAsync(id, new DocumentEvent.Writing(path, fingerprint), cancellation);
        }
    }

    /// <returns>Null when it is safe; otherwise why nothing may be written yet.</returns>
    private async Task<SaveOutcome?> SetAsideAsync(string path, LibraryFile edited, CancellationToken cancellation)
    {
        var dated = Path.ChangeExtension(path, null) + $" ({clock.GetUtcNow():yyyy-MM-dd HH-mm-ss})" + Path.GetExtension(path);
        return await library.SaveAsync(dated, edited.Content, null, cancellation) is var outcome and not SaveOutcome.Saved ? outcome : null;
    }

    private async Task<bool> WaitAsync(
        WorkshopId id, string path, DocumentStatus status, string reason, CancellationToken cancellation)
    {
        await NoteAsync(id, path, status, null, reason, cancellation);
        return false;
    }

    private async Task NoteAsync(
        WorkshopId id, string path, DocumentStatus status, string? version, string? reason, CancellationToken cancellation)
    {
        var documents = await StateAsync(id, cancellation);
        var before = documents.State.Documents.GetValueOrDefault(path);
        if (before?.Status == status && before.Reason == reason && (version is null || before.Version == version))
        {
            return;
        }

        await AppendAsync(
            id,
            status == DocumentStatus.Written
                ? new DocumentEvent.Written(path, version!, reason)
                : new DocumentEvent.Waiting(path, status, reason!),
            cancellation);
    }

    private async Task AppendAsync(WorkshopId id, DocumentEvent happened, CancellationToken cancellation)
    {
        var documents = await StateAsync(id, cancellation);
        var act = new Act(default, "", clock.GetUtcNow());
        await store.AppendAsync(
            [StreamCache.Append(StreamNames.Documents(id), documents.Version, act, happened)], [], cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The library could not be written for workshop {Workshop}.")]
        public static partial void LibraryFailed(ILogger logger, string workshop, Exception failure);
    }
}
