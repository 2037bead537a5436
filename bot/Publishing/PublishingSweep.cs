using System.Collections.Concurrent;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Telemetry;
using OgpTeams.DocumentLibrary;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>
/// Finds workshops and plans whose version is ahead of their documents and publishes them: a workshop at once when a step ended
/// or it closed, otherwise two minutes after the change; a plan at once; at start-up whatever a stop left behind. Drafters change
/// documents without telling anybody: a plan is looked at besides when the library tells of it (<see cref="LibraryWatch"/>).
/// </summary>
internal sealed partial class PublishingSweep(
    WorkshopNews news, Publisher publisher, LibraryWatch watch, IEventStore store, IOptions<DocumentLibraryOptions> library,
    Instruments instruments, TimeProvider clock, ILogger<PublishingSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Soon = TimeSpan.FromSeconds(5);

    /// <summary>Between two plans that are looked at: a library has limits.</summary>
    private static readonly TimeSpan Apart = TimeSpan.FromSeconds(2);

    private const string Prints = "print:";
    private const string Watch = "watch";
    private readonly DueQueue _due = new(clock);
    private readonly UnpublishedSince _unpublished = new(clock);

    /// <summary>By stream, how often in a row something of it could not be written. Whoever asks begins anew.</summary>
    private readonly ConcurrentDictionary<string, int> _failures = new(StringComparer.Ordinal);

    private void Happened(WorkshopId workshop, IReadOnlyList<WorkshopEvent> events)
    {
        _unpublished.Changed(StreamNames.Of(workshop));
        _due.Ask(
            StreamNames.Of(workshop),
            events.Any(happened => happened is StepEvent.Opened or WorkshopEvent.Closed or WorkshopEvent.Reopened)
                ? clock.GetUtcNow()
                : clock.GetUtcNow() + Calm);
    }

    private void PlanHappened(PlanId plan)
    {
        _unpublished.Changed(StreamNames.Of(plan));
        Ask(plan);
    }

    /// <summary>On demand: documents.publish.</summary>
    public void Ask(WorkshopId workshop) => Ask(StreamNames.Of(workshop));

    public void Ask(PlanId plan) => Ask(StreamNames.Of(plan));

    /// <summary>The print of a plan's version to publish, and the pages of its contents: they take longer than an answer may.</summary>
    public void AskPrint(PlanId plan) => Ask(Prints + StreamNames.Of(plan));

    private void Ask(string stream)
    {
        _failures.TryRemove(stream, out _);
        _due.Ask(stream, clock.GetUtcNow());
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        news.Happened += Happened;
        news.PlanChanged += PlanHappened;
        publisher.Outdated += Ask;
        foreach (var prefix in new[] { StreamNames.Workshops, StreamNames.Plans })
        {
            foreach (var pending in await store.PendingAsync(prefix, stoppingToken))
            {
                Ask(pending.Stream);
            }
        }

        _due.Ask(Watch, clock.GetUtcNow() + Soon);
        await _due.RunAsync(AttendAsync, stoppingToken);
    }

    private Task AttendAsync(string due, CancellationToken cancellation) =>
        due == Watch ? WatchAsync(cancellation)
        : due.StartsWith(Prints, StringComparison.Ordinal) ? PrintAsync(StreamNames.PlanOf(due[Prints.Length..]), cancellation)
        : PublishAsync(due, cancellation);

    private async Task WatchAsync(CancellationToken cancellation)
    {
        try
        {
            foreach (var (place, plan) in (await watch.ToLookAtAsync(cancellation)).Index())
            {
                _failures.TryRemove(plan, out _);
                _due.Ask(plan, clock.GetUtcNow() + (Apart * place));
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.NotWatched(log, failure.GetType().Name, failure.StackTrace);
        }

        _due.Ask(Watch, clock.GetUtcNow() + library.Value.LookEvery);
    }

    /// <summary>Asked for again by whoever misses it: a stop in between loses a print, no words.</summary>
    private async Task PrintAsync(PlanId plan, CancellationToken cancellation)
    {
        try
        {
            await publisher.PublishFinalAsync(plan, printed: true, cancellation);
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.NotPrinted(log, plan, failure.GetType().Name, failure.StackTrace);
        }
    }

    private async Task PublishAsync(string stream, CancellationToken cancellation)
    {
        var plan = stream.StartsWith(StreamNames.Plans, StringComparison.Ordinal);
        var done = false;
        var (kind, since, told) = (plan ? "plan" : "workshop", _unpublished.Begin(stream), watch.Begin(stream));
        using var trace = Instruments.Publishing(kind);
        try
        {
            done = plan
                ? await publisher.PublishAsync(StreamNames.PlanOf(stream), cancellation)
                : await publisher.PublishAsync(StreamNames.WorkshopOf(stream), cancellation);

            // The cards of all workshops of a plan link to its documents, and say what became of what they brought.
            foreach (var workshop in plan
                ? await publisher.WorkshopsOfAsync(StreamNames.PlanOf(stream), cancellation)
                : [StreamNames.WorkshopOf(stream)])
            {
                news.TellDocuments(workshop);
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(log, stream, failure.GetType().Name, failure.StackTrace);
        }

        trace?.SetTag("ogpteams.done", done);
        if (done && since is { } first)
        {
            instruments.Published(kind, _unpublished.Lag(first));
        }

        if (done)
        {
            _failures.TryRemove(stream, out _);
            watch.Done(stream, told);
        }
        else
        {
            _unpublished.Again(stream, since);
            var failures = _failures.AddOrUpdate(stream, 1, (_, before) => before + 1);
            _due.Ask(stream, clock.GetUtcNow() + RetryPlan.After(failures, library.Value.Provider, Random.Shared.NextDouble()));
        }
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "Publishing {Stream} failed; it will be tried again: {Kind}\n{Stack}")]
        public static partial void Failed(ILogger logger, string stream, string kind, string? stack);

        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "What people changed in the library could not be looked for; to be tried again: {Kind}\n{Stack}")]
        public static partial void NotWatched(ILogger logger, string kind, string? stack);

        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "The version to publish of plan {Plan} was not printed: {Kind}\n{Stack}")]
        public static partial void NotPrinted(ILogger logger, PlanId plan, string kind, string? stack);
    }
}
