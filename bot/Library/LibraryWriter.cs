using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Telemetry;
using OgpTeams.DocumentLibrary;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Library;

/// <summary>
/// Writes one document into the library, and notes how far it came in the stream of its workshop's or plan's documents. Reads,
/// merges and saves on the version read, whatever happened before: running it again after a crash between any two lines ends in
/// the same document.
/// </summary>
internal sealed partial class LibraryWriter(
    StreamCache streams, IEventStore store, IDocumentLibrary library, LetterheadShelf letterheads,
    IOptions<DocumentLibraryOptions> options, IOptions<WorkshopOptions> workshops, Instruments instruments, TimeProvider clock,
    ILogger<LibraryWriter> log)
{
    /// <summary>Before a reason in the library’s own words, which are for an administrator.</summary>
    public const string Refused = "refused: ";

    private const int Attempts = 5;
    private volatile bool _libraryFailed;

    /// <summary>Did the last call to the library fail? Never asked for by itself: see <c>/health/ready</c>.</summary>
    public bool LibraryFailed => _libraryFailed;

    /// <summary>In names of files, as clocks there show it: the chat tells hours so too.</summary>
    private DateTimeOffset OnTheClock => TimeZoneInfo.ConvertTime(clock.GetUtcNow(), workshops.Value.Zone);

    /// <param name="stream">Of the documents (<see cref="StreamNames"/>).</param>
    public Task<Loaded<DocumentsOf>> StateAsync(string stream, CancellationToken cancellation) =>
        streams.LoadAsync<DocumentsOf, DocumentEvent>(stream, DocumentsOf.None, DocumentsOf.Evolve, cancellation);

    /// <param name="columns">What people sort documents by; null: nothing.</param>
    /// <returns>True when it stands in the library.</returns>
    public async Task<bool> WriteAsync(
        string stream, string path, DueDocument due, string language, CancellationToken cancellation,
        IReadOnlyDictionary<string, string>? columns = null)
    {
        try
        {
            for (var attempt = 1; attempt <= Attempts; attempt++)
            {
                var (outcome, findings) = await TryWriteAsync(stream, path, due, language, cancellation);
                switch (outcome)
                {
                    case SaveOutcome.Saved saved:
                        _libraryFailed = false;
                        instruments.Saved("written");

                        // Even when the bot stops now: a file whose version we do not know is taken for somebody's edit.
                        await NoteAsync(stream, path, DocumentStatus.Written, saved, findings, CancellationToken.None);
                        if (columns is not null)
                        {
                            await library.DescribeAsync(saved.Version, columns, cancellation);
                        }

                        return true;
                    case SaveOutcome.Locked(var checkedOut):
                        return await WaitAsync(
                            stream, path, DocumentStatus.Locked, checkedOut ? "checkedOut" : "open", cancellation);
                    case SaveOutcome.Refused(var reason):
                        _libraryFailed = true;
                        return await WaitAsync(stream, path, DocumentStatus.Failed, Refused + reason, cancellation);
                    default:
                        continue;
                }
            }

            return await WaitAsync(stream, path, DocumentStatus.Pending, "conflict", cancellation);
        }
        catch (Exception failed) when (!cancellation.IsCancellationRequested)
        {
            // Whatever it was, it concerns this document: the others are written.
            return await WaitAsync(stream, path, DocumentStatus.Failed, ReasonOf(failed, stream), cancellation);
        }
    }

    /// <summary>What a document would say now, what people wrote in it included; nothing is saved.</summary>
    /// <exception cref="UnusableDocumentException">It cannot be used, or its template cannot.</exception>
    public async Task<MergeOutcome> ComposeAsync(string path, DueDocument.Word due, string language, CancellationToken cancellation) =>
        due.Write(
            (await library.ReadAsync(path, cancellation))?.Content, await TemplateAsync(due.Name, language, cancellation),
            await letterheads.OfAsync(Language.Of(language), cancellation), ImmutableDictionary<string, string>.Empty);

    /// <summary>Notes of all documents known that nothing of them could even be begun.</summary>
    public async Task FailAllAsync(string stream, Exception why, CancellationToken cancellation)
    {
        var reason = ReasonOf(why, stream);
        var documents = (await StateAsync(stream, cancellation)).State;
        foreach (var path in documents.Documents.Keys.Except(documents.Annexes.Values))
        {
            await WaitAsync(stream, path, DocumentStatus.Failed, reason, cancellation);
        }
    }

    private string ReasonOf(Exception failed, string stream)
    {
        switch (failed)
        {
            case UnusableDocumentException unusable:
                return ReasonOf(unusable);
            case LibraryUnavailableException:
                _libraryFailed = true;
                Log.LibraryUnavailable(log, stream, failed.Message);
                return Refused + failed.Message;
            case IOException or UnauthorizedAccessException:
                _libraryFailed = true;

                // Its message holds a path, and paths hold titles: the system’s code says as much.
                Log.LibraryFailed(log, stream, failed.GetType().Name, failed.HResult, failed.StackTrace);
                return "io";
            default:
                // Not the message: it may quote what somebody wrote.
                Log.Broken(log, stream, failed.GetType().Name, failed.StackTrace);
                return "unexpected";
        }
    }

    /// <summary>What an administration's own template has, renaming the document would not mend.</summary>
    private static string ReasonOf(UnusableDocumentException unusable) => unusable is { IsTemplate: true }
        and not { Reason: UnusableReason.OtherTemplate or UnusableReason.FetchesFromOutside } ? "template" : unusable.Reason.ToString();

    private async Task<(SaveOutcome Outcome, string? Findings)> TryWriteAsync(
        string stream, string path, DueDocument due, string language, CancellationToken cancellation)
    {
        var documents = (await StateAsync(stream, cancellation)).State;
        var standing = await library.ReadAsync(path, documents.Documents.GetValueOrDefault(path)?.Version, cancellation);
        if (due is DueDocument.Data data)
        {
            var content = data.Write();
            if (standing is not null && standing.Content.AsSpan().SequenceEqual(content))
            {
                return (new SaveOutcome.Saved(standing.Version, standing.Link), null);
            }

            if (standing is not null && !IsOurs(path, standing, documents)
                && await SetAsideAsync(stream, path, standing, documents, cancellation) is { } failed)
            {
                return (failed, null);
            }

            await BeginAsync(stream, path, Fingerprint(content), documents, cancellation);
            return (await library.SaveAsync(path, content, standing?.Version, cancellation), null);
        }

        var outcome = ((DueDocument.Word)due).Write(
            standing?.Content, await TemplateAsync(due.Name, language, cancellation),
            await letterheads.OfAsync(Language.Of(language), cancellation), documents.InsertedIn(path));
        if (standing is not null && ((DueDocument.Word)due).ReadBack is { } readBack
            && (((DueDocument.Word)due).IsAwaited || standing.Version != documents.Documents.GetValueOrDefault(path)?.Version))
        {
            await readBack(outcome.Bytes, cancellation);
        }

        var saved = standing is not null && !outcome.Changed
            ? new SaveOutcome.Saved(standing.Version, standing.Link)
            : await library.SaveAsync(path, outcome.Bytes, standing?.Version, cancellation);
        if (saved is SaveOutcome.Locked)
        {
            await AnnexAsync(stream, path, outcome.Bytes, language, documents, cancellation);
        }

        return (saved, Findings(outcome));
    }

    /// <summary>Data is read by programs, which would not look for it under another name.</summary>
    public static bool MayBeAnnexed(string path) => Path.GetExtension(path) == ".docx";

    /// <summary>
    /// Beside a document that stays open for long, a new file with what it would say, once; what comes after goes into that file
    /// while nobody wrote in it. The document itself still waits: its readers' links, rights and versions are its own.
    /// </summary>
    private async Task AnnexAsync(
        string stream, string path, byte[] content, string language, DocumentsOf documents, CancellationToken cancellation)
    {
        if (documents.Documents.GetValueOrDefault(path) is not { Status: DocumentStatus.Locked, Since: var since }
            || since + options.Value.AnnexeAfter > clock.GetUtcNow())
        {
            return;
        }

        // One that was begun before a stop has the name it was begun under.
        var begun = documents.Annexes.GetValueOrDefault(path) ?? documents.BegunAnnexes.GetValueOrDefault(path);
        var annexe = begun ?? Path.ChangeExtension(path, null)
            + new DocumentNames(Language.Of(language)).Annexe(OnTheClock) + Path.GetExtension(path);
        var (known, fingerprint) = (documents.Documents.GetValueOrDefault(annexe), Fingerprint(content));

        // What stands there is asked, not what was once begun: that save may have found it open, or the bot may have stopped.
        var there = begun is null ? null : await library.ReadAsync(annexe, known?.Version, cancellation);
        var isOurs = there is not null && (known is null || IsOurs(annexe, there, documents));
        if (there is not null && (there.Content.AsSpan().SequenceEqual(content)

            // SharePoint rewrites what it is given: then it tells by its version that it is still what we gave.
            || (isOurs && (known is null ? documents.Begun.GetValueOrDefault(annexe) : known.Fingerprint) == fingerprint)))
        {
            if (there.Version != known?.Version)
            {
                await AnnexedAsync(there.Version, there.Link);
            }

            return;
        }

        await BeginAsync(stream, annexe, fingerprint, documents, cancellation, path);
        var basedOn = isOurs ? there!.Version : known?.Version;
        if (await library.SaveAsync(annexe, content, basedOn, cancellation) is SaveOutcome.Saved saved)
        {
            await AnnexedAsync(saved.Version, saved.Link);
        }

        Task AnnexedAsync(string version, Uri? link) => AppendAsync(
            stream, new DocumentEvent.Annexed(path, annexe, version, link, fingerprint), CancellationToken.None);
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
        (await library.ReadAsync(LibraryPath.Combine(new DocumentNames(Language.Of(language)).Templates, name), cancellation))?.Content;

    /// <summary>What we saved just before a stop is ours too: its version could not be noted any more.</summary>
    private static bool IsOurs(string path, LibraryFile standing, DocumentsOf documents) =>
        standing.Version == documents.Documents.GetValueOrDefault(path)?.Version
        || documents.Begun.GetValueOrDefault(path) == Fingerprint(standing.Content);

    private static string Fingerprint(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    /// <param name="besideOf">The document it is laid beside.</param>
    private async Task BeginAsync(
        string stream, string path, string fingerprint, DocumentsOf documents, CancellationToken cancellation,
        string? besideOf = null)
    {
        if (documents.Begun.GetValueOrDefault(path) != fingerprint)
        {
            await AppendAsync(stream, new DocumentEvent.Writing(path, fingerprint, besideOf), cancellation);
        }
    }

    /// <returns>Null when it is safe; otherwise why nothing may be written yet.</returns>
    private async Task<SaveOutcome?> SetAsideAsync(
        string stream, string path, LibraryFile edited, DocumentsOf documents, CancellationToken cancellation)
    {
        var (beside, fingerprint) = (Path.ChangeExtension(path, null) + " (", Fingerprint(edited.Content));
        foreach (var (begun, said) in documents.Begun)
        {
            if (said == fingerprint && begun.StartsWith(beside, StringComparison.Ordinal)
                && (await library.ReadAsync(begun, cancellation))?.Content.AsSpan().SequenceEqual(edited.Content) == true)
            {
                return null; // It was, just before a stop.
            }
        }

        var dated = $"{beside}{OnTheClock:yyyy-MM-dd HH-mm-ss}){Path.GetExtension(path)}";
        await BeginAsync(stream, dated, fingerprint, documents, cancellation);
        return await library.SaveAsync(dated, edited.Content, null, cancellation) is var outcome and not SaveOutcome.Saved ? outcome : null;
    }

    private async Task<bool> WaitAsync(
        string stream, string path, DocumentStatus status, string reason, CancellationToken cancellation)
    {
        instruments.Saved(JsonNamingPolicy.CamelCase.ConvertName(status.ToString()));
        await NoteAsync(stream, path, status, null, reason, cancellation);
        return false;
    }

    private async Task NoteAsync(
        string stream, string path, DocumentStatus status, SaveOutcome.Saved? saved, string? reason, CancellationToken cancellation)
    {
        var documents = await StateAsync(stream, cancellation);
        var before = documents.State.Documents.GetValueOrDefault(path);
        if (before?.Status == status && before.Reason == reason
            && (saved is null || saved == new SaveOutcome.Saved(before.Version!, before.Link)))
        {
            return;
        }

        await AppendAsync(
            stream,
            status == DocumentStatus.Written
                ? new DocumentEvent.Written(path, saved!.Version, reason, saved.Link)
                : new DocumentEvent.Waiting(path, status, reason!),
            cancellation);
    }

    private async Task AppendAsync(string stream, DocumentEvent happened, CancellationToken cancellation)
    {
        var documents = await StateAsync(stream, cancellation);
        var act = new Act(default, "", clock.GetUtcNow());
        await store.AppendAsync([StreamCache.Append(stream, documents.Version, act, happened)], [], cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "The library could not be written for {Documents}: {Kind} {Code:x8}\n{Stack}")]
        public static partial void LibraryFailed(ILogger logger, string documents, string kind, int code, string? stack);

        [LoggerMessage(Level = LogLevel.Warning, Message = "The library cannot be used for {Documents}: {Reason}")]
        public static partial void LibraryUnavailable(ILogger logger, string documents, string reason);

        [LoggerMessage(Level = LogLevel.Error, Message = "A document of {Documents} could not be written: {Kind}\n{Stack}")]
        public static partial void Broken(ILogger logger, string documents, string kind, string? stack);
    }
}
