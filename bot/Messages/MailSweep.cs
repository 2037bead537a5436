using System.Collections.Concurrent;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Telemetry;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Messages;
using OgpTeams.EventStore;
using OgpTeams.Microsoft365.Mail;

namespace OgpTeams.Bot.Messages;

/// <summary>
/// Sends what was asked for and has not gone out, person by person, each outcome on disk before the next. The service knows no
/// repeat of a message: that it is about to be sent is noted first, and what a stop leaves between the two is a doubt, which a
/// facilitator settles. Never twice in silence, never lost in silence.
/// </summary>
internal sealed partial class MailSweep(
    MessageDesk desk, WorkshopDesk workshops, MessageNotices notices, IEventStore store, ServiceMailbox mailbox,
    Instruments instruments, TimeProvider clock, ILogger<MailSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(30);

    /// <summary>A message on its way is waited for when the bot stops, or it would be in doubt at the next start.</summary>
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);

    private readonly DueQueue _due = new(clock);

    /// <summary>Where the stop before this start left a doubt, until it is told.</summary>
    private readonly ConcurrentDictionary<WorkshopId, bool> _doubted = [];

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        desk.Asked += Ask;
        foreach (var pending in await store.PendingAsync(StreamNames.Messages, stoppingToken))
        {
            await DoubtAsync(StreamNames.OfMessages(pending.Stream), stoppingToken);
            _due.Ask(pending.Stream, clock.GetUtcNow());
        }

        await _due.RunAsync(AttendAsync, stoppingToken);
    }

    private void Ask(WorkshopId workshop) => _due.Ask(StreamNames.MessagesOf(workshop), clock.GetUtcNow());

    /// <summary>
    /// What is being sent at our start is being sent by nobody: a store belongs to one process. Were there another one, its
    /// answer would still settle the doubt.
    /// </summary>
    private async Task DoubtAsync(WorkshopId workshop, CancellationToken cancellation)
    {
        var book = (await desk.LoadAsync(workshop, cancellation)).State;
        foreach (var ((kind, person), _) in book.Deliveries.Where(one => one.Value.State == DeliveryState.Sending))
        {
            await desk.NoteAsync(workshop, new MessageCommand.Note(new MessageEvent.Doubted(kind, person)), cancellation);
            instruments.Mailed("doubted");
            _doubted[workshop] = true;
        }
    }

    private async Task AttendAsync(string stream, CancellationToken cancellation)
    {
        var workshop = StreamNames.OfMessages(stream);
        try
        {
            var news = _doubted.TryRemove(workshop, out _);
            while (await TurnAsync(workshop, cancellation))
            {
                news = true;
            }

            var book = await desk.LoadAsync(workshop, cancellation);
            if (book.State.Deliveries.Values.Where(one => one.IsDue).ToList() is { Count: > 0 } later)
            {
                _due.Ask(stream, later.Min(one => one.Until ?? clock.GetUtcNow()));
            }
            else
            {
                await store.MarkPublishedAsync(stream, book.Version, cancellation);
                if (news)
                {
                    await notices.TellAsync(workshop, cancellation);
                }
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(log, workshop, failure.GetType().Name, failure.StackTrace);
            _due.Ask(stream, clock.GetUtcNow() + Retry);
        }
    }

    /// <summary>
    /// Sends to all whose time has come; to one alone first, from whom we learn whether the service takes anything.
    /// </summary>
    /// <returns>Is there perhaps more to do?</returns>
    private async Task<bool> TurnAsync(WorkshopId workshop, CancellationToken cancellation)
    {
        var due = await DueAsync(workshop, cancellation);
        var (at, width, failures) = (0, 1, 0);
        while (at < due.Count)
        {
            var some = due.Skip(at).Take(width).ToList();
            at += some.Count;
            var outcomes = await Task.WhenAll(some.Select(one => SendAsync(workshop, one, cancellation)));
            var closed = outcomes.OfType<MailOutcome.Refused>().FirstOrDefault(
                refused => refused.Why is MailRefusal.MailboxClosed or MailRefusal.MailboxUnknown);
            var later = outcomes.OfType<MailOutcome.TryAgain>().FirstOrDefault();
            failures = outcomes.All(outcome => outcome is MailOutcome.TryAgain) ? failures + outcomes.Length : 0;
            if (closed is not null || failures > 1)
            {
                // It concerns all alike: the others need not be tried to know it.
                foreach (var other in due.Skip(at))
                {
                    await NoteAsync(workshop, other, (MailOutcome?)closed ?? later!);
                }

                break;
            }

            width = ServiceMailbox.MostAtOnce;
        }

        return due.Count > 0;
    }

    private async Task<IReadOnlyList<(MessageKind Kind, ParticipantId Person)>> DueAsync(
        WorkshopId workshop, CancellationToken cancellation)
    {
        var now = clock.GetUtcNow();
        return
        [
            .. (await desk.LoadAsync(workshop, cancellation)).State.Deliveries
                .Where(one => one.Value.IsDue && (one.Value.Until is not { } until || until <= now))
                .OrderBy(one => one.Value.Tries).ThenBy(one => one.Key.Person.Value, StringComparer.Ordinal)
                .Select(one => one.Key),
        ];
    }

    /// <returns>Null: nothing was to be sent after all.</returns>
    private async Task<MailOutcome?> SendAsync(
        WorkshopId workshop, (MessageKind Kind, ParticipantId Person) to, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var address = await desk.AddressAsync(to.Person, cancellation);
        var begun = await desk.NoteAsync(
            workshop, new MessageCommand.Begin(to.Kind, to.Person, address is not null), cancellation);
        if (begun.Events is not [MessageEvent.Sending])
        {
            return null;
        }

        var outcome = await DeliverAsync(await MailAsync(workshop, to, address!), cancellation);
        await NoteAsync(workshop, to, outcome);
        return outcome;
    }

    private async Task<MailOutcome> DeliverAsync(OutgoingMail mail, CancellationToken cancellation)
    {
        using var late = new CancellationTokenSource();
        await using var stopping = cancellation.Register(() => late.CancelAfter(Farewell));
        try
        {
            return await mailbox.SendAsync(mail, late.Token);
        }
        catch (OperationCanceledException) when (late.IsCancellationRequested)
        {
            return new MailOutcome.Doubtful("The bot stopped before the answer came.");
        }
    }

    private async Task<OutgoingMail> MailAsync(WorkshopId workshop, (MessageKind Kind, ParticipantId Person) to, string address)
    {
        var book = (await desk.LoadAsync(workshop, CancellationToken.None)).State;
        var words = book.Asked[book.Of(to.Kind, to.Person)!.Words];
        var texts = Texts.For((await workshops.LoadAsync(workshop, CancellationToken.None))!.State.Brief.Language);
        return new OutgoingMail(address, words.Subject, MailBody.Html(texts, words.Subject, words.Body, texts["Mail_Why"]));
    }

    /// <summary>Also while the bot stops: what was sent is not to be in doubt.</summary>
    private async Task NoteAsync(WorkshopId workshop, (MessageKind Kind, ParticipantId Person) to, MailOutcome outcome)
    {
        var tries = (await desk.LoadAsync(workshop, CancellationToken.None)).State.Of(to.Kind, to.Person)?.Tries ?? 0;
        var happened = EventOf(to, outcome, tries);
        if ((await desk.NoteAsync(workshop, new MessageCommand.Note(happened), CancellationToken.None)).Events.Count == 0)
        {
            return;
        }

        var (name, detail) = (happened, outcome) switch
        {
            (MessageEvent.Refused, MailOutcome.Refused(_, var told)) => ("refused", told),
            (MessageEvent.Refused, MailOutcome.TryAgain(_, var told)) => ("refused", told),
            (_, MailOutcome.TryAgain(_, var told)) => ("putOff", told),
            (_, MailOutcome.Doubtful(var told)) => ("doubted", told),
            _ => ("accepted", ""),
        };
        instruments.Mailed(name);
        if (detail.Length > 0)
        {
            Log.NotSent(log, workshop, name, detail);
        }
    }

    private MessageEvent EventOf((MessageKind Kind, ParticipantId Person) to, MailOutcome outcome, int tries) => outcome switch
    {
        MailOutcome.Accepted => new MessageEvent.Accepted(to.Kind, to.Person),
        MailOutcome.Refused(var why, _) => new MessageEvent.Refused(to.Kind, to.Person, why switch
        {
            MailRefusal.MailboxClosed or MailRefusal.MailboxUnknown => SendingRefusal.Mailbox,
            MailRefusal.BadAddress => SendingRefusal.Address,
            _ => SendingRefusal.Other,
        }),
        MailOutcome.TryAgain(var asked, _) => MailRetries.After(tries, asked) is { } wait
            ? new MessageEvent.PutOff(to.Kind, to.Person, clock.GetUtcNow() + wait)
            : new MessageEvent.Refused(to.Kind, to.Person, SendingRefusal.NoService),
        _ => new MessageEvent.Doubted(to.Kind, to.Person),
    };

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "Sending the messages of workshop {Workshop} failed; it will be tried again: {Kind}\n{Stack}")]
        public static partial void Failed(ILogger logger, WorkshopId workshop, string kind, string? stack);

        [LoggerMessage(Level = LogLevel.Warning, Message = "A message of workshop {Workshop} is {State}: {Detail}")]
        public static partial void NotSent(ILogger logger, WorkshopId workshop, string state, string detail);
    }
}
