using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Steps;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>
/// Finds workshops whose version is ahead of their documents and publishes them: at once when a step ended or the workshop
/// closed, otherwise two minutes after the change, and at start-up whatever a stop left behind.
/// </summary>
internal sealed partial class PublishingSweep(
    WorkshopNews news, Publisher publisher, IEventStore store, TimeProvider clock, ILogger<PublishingSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Calm = TimeSpan.FromMinutes(2);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(20);
    private readonly DueQueue _due = new(clock);

    private void Happened(WorkshopId workshop, IReadOnlyList<WorkshopEvent> events) => _due.Ask(
        workshop.Value,
        events.Any(happened => happened is StepEvent.Opened or WorkshopEvent.Closed or WorkshopEvent.Reopened)
            ? clock.GetUtcNow()
            : clock.GetUtcNow() + Calm);

    /// <summary>On demand: documents.publish.</summary>
    public void Ask(WorkshopId workshop) => _due.Ask(workshop.Value, clock.GetUtcNow());

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        news.Happened += Happened;
        foreach (var pending in await store.PendingAsync(StreamNames.Workshops, stoppingToken))
        {
            Ask(StreamNames.WorkshopOf(pending.Stream));
        }

        await _due.RunAsync(AttendAsync, stoppingToken);
    }

    private async Task AttendAsync(string key, CancellationToken cancellation)
    {
        var done = false;
        try
        {
            done = await publisher.PublishAsync(new WorkshopId(key), cancellation);
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Log.Failed(log, key, failure);
        }

        news.TellDocuments(new WorkshopId(key));
        if (!done)
        {
            _due.Ask(key, clock.GetUtcNow() + Retry);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "Publishing workshop {Workshop} failed; it will be tried again.")]
        public static partial void Failed(ILogger logger, string workshop, Exception failure);
    }
}
