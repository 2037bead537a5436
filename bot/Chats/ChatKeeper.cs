using System.Collections.Concurrent;
using System.Collections.Immutable;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Chats;

/// <summary>
/// Keeps the chat of each workshop as its state wants it: posts what is missing, edits what changed, and wakes for the
/// warnings of the timer. It decides nothing: after a restart it looks at the same state and goes on.
/// </summary>
internal sealed partial class ChatKeeper(
    WorkshopNews news, WorkshopDesk desk, StreamCache streams, IEventStore store, CardContexts contexts, ChatSender sender,
    PrivateChats privateChats, PeopleDesk people, Publisher publisher, DocumentLinks links, TimeProvider clock,
    ILogger<ChatKeeper> log) : BackgroundService
{
    /// <summary>Presses that come together make one edit; the first shows within two seconds.</summary>
    private static readonly TimeSpan Gather = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan BetweenEdits = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Retry = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Farewell = TimeSpan.FromSeconds(5);
    private readonly DueQueue _due = new(clock);
    private readonly ConcurrentDictionary<string, Drawing> _drawn = new(StringComparer.Ordinal);

    /// <summary>When a card of each workshop was last edited: until it may be again, drawing it serves nobody.</summary>
    private readonly ConcurrentDictionary<WorkshopId, DateTimeOffset> _edited = new();

    /// <summary>By chat that would not have us: the workshop it is owed cards of.</summary>
    private readonly ConcurrentDictionary<string, WorkshopId> _owed = new(StringComparer.Ordinal);

    /// <summary>Workshops of which somebody has just asked to show something to all: the next edit waits for nothing.</summary>
    private readonly ConcurrentDictionary<WorkshopId, bool> _shown = new();

    /// <summary>What was last drawn in a slot, so that an unchanged card is not sent again. Lost at a stop, at the cost of one edit.</summary>
    private sealed record Drawing(int Hash, DateTimeOffset At, bool Edited);

    private void Happened(WorkshopId workshop, IReadOnlyList<WorkshopEvent> events)
    {
        var shown = events.Any(happened => happened is SubjectEvent.RankingRevealed or CommitmentEvent.IdeasShared);
        if (shown)
        {
            _shown[workshop] = true;
        }

        var atOnce = shown || events.Any(happened => happened is StepEvent.Opened or WorkshopEvent.Created or WorkshopEvent.Closed
            or WorkshopEvent.Reopened or WorkshopEvent.FacilitationTaken);
        var soon = clock.GetUtcNow() + (atOnce ? TimeSpan.Zero : Gather);
        var rested = _edited.GetValueOrDefault(workshop) + BetweenEdits;
        _due.Ask(workshop.Value, atOnce || rested < soon ? soon : rested);
    }

    /// <summary>Somebody spoke to us: where we were not wanted before, what is missing is posted now.</summary>
    public void Heard(string conversation)
    {
        if (_owed.TryRemove(conversation, out var workshop))
        {
            _due.Ask(workshop.Value, clock.GetUtcNow());
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        news.Happened += Happened;
        news.DocumentsChanged += workshop => _due.Ask(workshop.Value, clock.GetUtcNow());
        foreach (var stream in await store.StreamsAsync(StreamNames.Conversations, stoppingToken))
        {
            var chat = await streams.LoadConversationAsync(stream[StreamNames.Conversations.Length..], stoppingToken);
            await LookAfterAsync(chat.State.Workshops, stoppingToken);
        }

        await _due.RunAsync(AttendAsync, stoppingToken);
    }

    /// <summary>The latest first, as far as they are live: of one closed just before the next began, the closing card may be missing.</summary>
    private async Task LookAfterAsync(ImmutableList<WorkshopId> workshops, CancellationToken cancellation)
    {
        for (var i = workshops.Count - 1; i >= 0 && await IsLiveAsync(workshops[i], cancellation); i--)
        {
            _due.Ask(workshops[i].Value, clock.GetUtcNow());
        }
    }

    /// <summary>A workshop closed long ago is left alone: nobody wants its cards again because the bot restarted.</summary>
    private async Task<bool> IsLiveAsync(WorkshopId id, CancellationToken cancellation) =>
        (await desk.LoadAsync(id, cancellation))?.State is { } workshop
        && (workshop.State is not WorkshopState.Closed closed || closed.At > clock.GetUtcNow() - TimeSpan.FromDays(1));

    private async Task AttendAsync(string key, CancellationToken cancellation)
    {
        try
        {
            if (await KeepAsync(new WorkshopId(key), cancellation) is { } next)
            {
                _due.Ask(key, next);
            }
        }
        catch (Exception failure) when (!cancellation.IsCancellationRequested)
        {
            Log.Failed(log, key, failure.GetType().Name, failure.StackTrace);
            _due.Ask(key, clock.GetUtcNow() + Retry);
        }
    }

    /// <returns>When to look again; null when only people can change something.</returns>
    private async Task<DateTimeOffset?> KeepAsync(WorkshopId id, CancellationToken cancellation)
    {
        var atOnce = _shown.TryRemove(id, out _);
        if (await desk.LoadAsync(id, cancellation) is not { State: var state } workshop
            || (await streams.LoadConversationAsync(state.Brief.Conversation, cancellation)).State.Address is not { } address)
        {
            return null;
        }

        var context = await contexts.ForAsync(workshop, Viewer.Everyone, withNames: true, cancellation);
        IReadOnlyList<DocumentLink> documents =
        [
            .. links.Of((await publisher.StateAsync(id, cancellation)).State),
            .. links.Of(
                (await publisher.StateAsync(state.Brief.Plan, cancellation)).State,
                (await streams.LoadPlanAsync(state.Brief.Plan, cancellation)).State),
        ];
        var next = DesiredPosts.NextChange(context);
        foreach (var desired in DesiredPosts.Of(context, documents))
        {
            next = Earlier(next, await StandAsync(id, address, desired, context.View.Facilitators.Keys, atOnce, cancellation));
        }

        return next;
    }

    /// <param name="atOnce">However little time has passed since its last edit.</param>
    /// <returns>When this card wants to be looked at again.</returns>
    private async Task<DateTimeOffset?> StandAsync(
        WorkshopId id, Domain.Conversations.ConversationAddress address, DesiredPost desired,
        IEnumerable<ParticipantId> facilitators, bool atOnce, CancellationToken cancellation)
    {
        var posts = await streams.LoadAsync<ChatPosts, ChatEvent>(StreamNames.Chat(id), ChatPosts.None, ChatPosts.Evolve, cancellation);
        var slot = $"{id}/{desired.Slot}";
        if (!posts.State.Slots.TryGetValue(desired.Slot, out var activity))
        {
            if (!desired.Posted)
            {
                return null;
            }

            if (desired.Aside is { } aside && await ToldAsideAsync(address, facilitators, aside(), cancellation))
            {
                await NoteAsync(id, new ChatEvent.Posted(desired.Slot, Activity: null), CancellationToken.None);
                return null;
            }

            var card = desired.Card();
            switch (await PostAsync(address, card, cancellation))
            {
                case SendOutcome.Sent(var posted):
                    _drawn[slot] = new Drawing(HashOf(card), clock.GetUtcNow(), Edited: false);
                    _edited.TryRemove(id, out _);
                    await NoteAsync(id, new ChatEvent.Posted(desired.Slot, posted), CancellationToken.None);
                    return null;
                case SendOutcome.Forbidden:
                    _owed[address.Id] = id;
                    return null;
                case SendOutcome.TooBig:
                    return null;
                default:
                    return clock.GetUtcNow() + Retry;
            }
        }

        if (!desired.Edited || activity.Length == 0)
        {
            return null;
        }

        var drawing = desired.Card();
        var before = _drawn.GetValueOrDefault(slot);
        if (before?.Hash == HashOf(drawing))
        {
            return null;
        }

        // The first edit of a card comes at once, the others apart: an edit moves a screen reader's place.
        if (before is { Edited: true } && !atOnce && clock.GetUtcNow() < before.At + BetweenEdits)
        {
            return before.At + BetweenEdits;
        }

        switch (await sender.EditAsync(address, activity, drawing, cancellation))
        {
            case SendOutcome.Sent or SendOutcome.Superseded:
                _drawn[slot] = new Drawing(HashOf(drawing), clock.GetUtcNow(), Edited: true);
                if (desired.Posted)
                {
                    _edited[id] = clock.GetUtcNow();
                }

                return null;
            case SendOutcome.Gone:
                await NoteAsync(id, new ChatEvent.Gone(desired.Slot), cancellation);
                return clock.GetUtcNow();
            case SendOutcome.Forbidden:
                _owed[address.Id] = id;
                return null;
            case SendOutcome.TooBig:
                return null;
            default:
                return clock.GetUtcNow() + Retry;
        }
    }

    /// <returns>False where no facilitator has a 1:1 chat.</returns>
    private async Task<bool> ToldAsideAsync(
        Domain.Conversations.ConversationAddress near, IEnumerable<ParticipantId> facilitators,
        System.Text.Json.Nodes.JsonObject card, CancellationToken cancellation)
    {
        var told = false;
        foreach (var facilitator in (await people.RowsAsync(facilitators, cancellation)).Values)
        {
            told |= await privateChats.PostAsync(near, facilitator, card, cancellation);
        }

        return told;
    }

    /// <summary>A card on its way is waited for when the bot stops, or the next start would post it a second time.</summary>
    private async Task<SendOutcome> PostAsync(
        Domain.Conversations.ConversationAddress address, System.Text.Json.Nodes.JsonObject card, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        using var late = new CancellationTokenSource();
        await using var stopping = cancellation.Register(() => late.CancelAfter(Farewell));
        return await sender.PostAsync(address, card, late.Token);
    }

    private static int HashOf(System.Text.Json.Nodes.JsonObject card) => string.GetHashCode(card.ToJsonString(), StringComparison.Ordinal);

    private static DateTimeOffset? Earlier(DateTimeOffset? one, DateTimeOffset? other) =>
        one is null || other < one ? other ?? one : one;

    private async Task NoteAsync(WorkshopId id, ChatEvent happened, CancellationToken cancellation)
    {
        var posts = await streams.LoadAsync<ChatPosts, ChatEvent>(StreamNames.Chat(id), ChatPosts.None, ChatPosts.Evolve, cancellation);
        var act = new Act(default, "", clock.GetUtcNow());
        await store.AppendAsync([StreamCache.Append(StreamNames.Chat(id), posts.Version, act, happened)], [], cancellation);
    }

    private static partial class Log
    {
        [LoggerMessage(
            Level = LogLevel.Error,
            Message = "Keeping the chat of workshop {Workshop} failed; it will be tried again: {Kind}\n{Stack}")]
        public static partial void Failed(ILogger logger, string workshop, string kind, string? stack);
    }
}
