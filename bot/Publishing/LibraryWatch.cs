using System.Collections.Concurrent;
using System.Text;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Streams;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>
/// Notices which plans’ documents people changed, by one question for all of them, and goes on from there after a stop. Where the
/// library does not answer it, all plans are to be looked at now and then.
/// </summary>
internal sealed partial class LibraryWatch(
    IEventStore store, LibraryWriter writer, IDocumentLibrary library, IConfiguration settings, TimeProvider clock,
    ILogger<LibraryWatch> log)
{
    /// <summary>When nothing tells what changed, each plan is looked at as often as this.</summary>
    private static readonly TimeSpan Unaided = TimeSpan.FromMinutes(15);

    /// <summary>Which documents people write in; ours are watched by whoever writes them.</summary>
    private static readonly HashSet<string> Followed = new(
        Enum.GetValues<Language>().Select(language => new DocumentNames(language)).SelectMany(names =>
            Enum.GetValues<AssessmentKind>().Select(names.Assessment).Append(names.ActionPlan)).Append(DocumentNames.PlanData),
        StringComparer.Ordinal);

    private readonly string _file = Path.Combine(settings["DataFolder"] is { Length: > 0 } data ? data : "data", "library-mark.txt");

    /// <summary>What was told already, until another version is known: a document that stays open is tried again by itself.</summary>
    private readonly HashSet<(string Path, string Version)> _told = [];

    /// <summary>Plans that were to be looked at and have not been, with the question’s number.</summary>
    private readonly ConcurrentDictionary<string, int> _unread = new(StringComparer.Ordinal);

    private int _number;

    private string? _mark;
    private string? _kept;
    private bool _began;
    private DateTimeOffset _lookAt;

    /// <returns>The streams of plans to look at now.</returns>
    public async Task<IReadOnlyCollection<string>> ToLookAtAsync(CancellationToken cancellation)
    {
        if (!_began)
        {
            (_began, _kept, _lookAt) = (true, await RecallAsync(cancellation), clock.GetUtcNow());
            _mark = _kept;
        }

        var known = await KnownAsync(cancellation);
        if (known.Count == 0)
        {
            return [];
        }

        var news = await AskAsync(known, cancellation);
        _mark = news?.Mark ?? _mark;
        _told.IntersectWith(known.Select(document => (document.Key, document.Value.Version)));
        var plans = ToLookAt(known, news);
        _number++;
        plans.ForEach(plan => _unread[plan] = _number);
        await KeepAsync(cancellation);
        return plans;
    }

    /// <returns>To be given back once the plan was looked at.</returns>
    public int? Begin(string plan) => _unread.TryGetValue(plan, out var number) ? number : null;

    /// <summary>All its documents were read and written: what was told of them is done with, unless more was told meanwhile.</summary>
    public void Done(string plan, int? begun)
    {
        if (begun is { } number)
        {
            _unread.TryRemove(KeyValuePair.Create(plan, number));
        }
    }

    private List<string> ToLookAt(Dictionary<string, (string Plan, string Version)> known, LibraryNews? news)
    {
        var now = clock.GetUtcNow();
        if (news is null && now < _lookAt)
        {
            return [];
        }

        _lookAt = now + Unaided;
        var paths = news?.Changed?.Where(path => known.ContainsKey(path) && _told.Add((path, known[path].Version))) ?? known.Keys;
        return [.. paths.Select(path => known[path].Plan).Distinct(StringComparer.Ordinal)];
    }

    private async Task<LibraryNews?> AskAsync(
        Dictionary<string, (string Plan, string Version)> known, CancellationToken cancellation)
    {
        try
        {
            return await library.NewsAsync(
                known.ToDictionary(document => document.Key, document => document.Value.Version, StringComparer.Ordinal), _mark,
                cancellation);
        }
        catch (Exception unavailable) when (!cancellation.IsCancellationRequested)
        {
            // Only the library's own sentences are for administrators: others may hold a path, and paths hold titles.
            Log.NotTold(log, unavailable is LibraryUnavailableException ? unavailable.Message : unavailable.GetType().Name);
            return null;
        }
    }

    private async Task<Dictionary<string, (string Plan, string Version)>> KnownAsync(CancellationToken cancellation)
    {
        var known = new Dictionary<string, (string, string)>(StringComparer.Ordinal);
        foreach (var plan in await store.StreamsAsync(StreamNames.Plans, cancellation))
        {
            var documents = (await writer.StateAsync(StreamNames.Documents(StreamNames.PlanOf(plan)), cancellation)).State;
            foreach (var (path, document) in documents.Documents)
            {
                if (document.Version is { } version && Followed.Contains(Path.GetFileName(path)))
                {
                    known[path] = (plan, version);
                }
            }
        }

        return known;
    }

    private async Task<string?> RecallAsync(CancellationToken cancellation)
    {
        try
        {
            return File.Exists(_file) ? await File.ReadAllTextAsync(_file, cancellation) : null;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null; // As if there were none: all plans are looked at.
        }
    }

    /// <summary>Only once all that was told up to here was read: a stop before loses nothing.</summary>
    private async Task KeepAsync(CancellationToken cancellation)
    {
        if (_mark is not { Length: > 0 } mark || mark == _kept || !_unread.IsEmpty)
        {
            return;
        }

        try
        {
            var pending = _file + ".new";
            await File.WriteAllTextAsync(pending, mark, new UTF8Encoding(false), cancellation);
            File.Move(pending, _file, overwrite: true);
            _kept = mark;
        }
        catch (Exception unwritable) when (unwritable is IOException or UnauthorizedAccessException)
        {
            Log.NotKept(log, unwritable.GetType().Name, unwritable.HResult);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Information,
            Message = "The library did not say what people changed; it is asked again: {Reason}")]
        public static partial void NotTold(ILogger logger, string reason);

        [LoggerMessage(
            Level = LogLevel.Warning,
            Message = "How far the library was asked could not be kept: {Kind} {Code:x8}. After a stop all plans are looked at.")]
        public static partial void NotKept(ILogger logger, string kind, int code);
    }
}
