using System.Diagnostics;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.Messages.MessageEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.Messages.MessageEvent>;

namespace OgpTeams.Domain.Workshops.Messages;

/// <summary>Who is written to, when, and how often.</summary>
public static class MessageRules
{
    public static Decision Decide(MessageCommand command, Act act, MessageBook book, Workshop workshop) => command switch
    {
        MessageCommand.Begin begin => Begin(begin, act, book, workshop),
        MessageCommand.Note(var outcome) => Note(outcome, book),
        _ when !workshop.IsFacilitator(act.By) => Refuse(Refusal.NotFacilitator),
        _ when book.Handled.Contains(act.Cause) => NoChange,
        MessageCommand.Send { Kind: MessageKind.Thanks } when workshop.Phase != WorkshopPhase.Closed =>
            Refuse(Refusal.StepNotOpen),
        MessageCommand.Send send => Send(send, book, workshop),
        MessageCommand.Mark mark => Mark(mark, book, workshop),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>With their consent in this very workshop, and as long as it stands.</summary>
    public static bool MayBeWritten(Workshop workshop, ParticipantId person) =>
        workshop.Participants.GetValueOrDefault(person) is { EmailConsent: true, HasEmail: true, Forgotten: false };

    /// <summary>Of some people, those a message of this kind has not been asked for.</summary>
    public static IEnumerable<ParticipantId> NotAsked(
        MessageBook book, MessageKind kind, Workshop workshop, IEnumerable<ParticipantId> people) =>
        people.Where(person => MayBeWritten(workshop, person) && book.Of(kind, person) is null);

    /// <summary>
    /// Nobody gets the same message twice: who was written to already is left alone, whatever the words now. Nobody new is a
    /// repeat.
    /// </summary>
    private static Decision Send(MessageCommand.Send send, MessageBook book, Workshop workshop) =>
        !send.Reachable.Any(person => MayBeWritten(workshop, person)) ? Refuse(Refusal.NoOneLeft)
        : NotAsked(book, send.Kind, workshop, send.Reachable).ToList() is { Count: > 0 } people
            ? Accept(new MessageEvent.Asked(send.Kind, send.Subject, send.Body, [.. people]))
            : NoChange;

    private static Decision Mark(MessageCommand.Mark mark, MessageBook book, Workshop workshop)
    {
        var meant = book.Deliveries.Where(one => one.Key.Kind == mark.Kind && MayBeWritten(workshop, one.Key.Person)
            && (mark.People.IsEmpty || mark.People.Contains(one.Key.Person))).ToList();
        if (!mark.People.IsEmpty && meant.Count == 0)
        {
            return Refuse(Refusal.Unknown);
        }

        // What goes out by itself, or is under way, needs no word; a doubt, and what was refused, does.
        return Accept([.. meant
            .Where(one => one.Value.State is DeliveryState.Refused or DeliveryState.InDoubt
                || (one.Value.State == DeliveryState.ToRetry && mark.As == MessageMark.Again))
            .OrderBy(one => one.Key.Person.Value, StringComparer.Ordinal)
            .Select(one => new MessageEvent.Marked(mark.Kind, one.Key.Person, mark.As))]);
    }

    /// <summary>Asked at the last moment: consent may have gone since, and the person with it.</summary>
    private static Decision Begin(MessageCommand.Begin begin, Act act, MessageBook book, Workshop workshop) =>
        book.Of(begin.Kind, begin.Person) is not { IsDue: true } due || due.Until > act.At ? NoChange
        : begin.HasAddress && MayBeWritten(workshop, begin.Person) ? Accept(new MessageEvent.Sending(begin.Kind, begin.Person))
        : Accept(new MessageEvent.LeftOut(begin.Kind, begin.Person));

    /// <summary>An answer may come after the doubt, from the process that was thought dead.</summary>
    private static Decision Note(MessageEvent outcome, MessageBook book)
    {
        var (kind, person) = outcome switch
        {
            MessageEvent.Accepted(var of, var to) => (of, to),
            MessageEvent.PutOff(var of, var to, _) => (of, to),
            MessageEvent.Refused(var of, var to, _) => (of, to),
            MessageEvent.Doubted(var of, var to) => (of, to),
            _ => throw new UnreachableException($"{outcome.GetType().Name} is no outcome."),
        };
        return (book.Of(kind, person)?.State, outcome) switch
        {
            (DeliveryState.Sending, _) or (DeliveryState.InDoubt, MessageEvent.Accepted) => Accept(outcome),

            // What the service said of another one, and holds for all: they need not be tried to know it.
            (DeliveryState.ToSend or DeliveryState.ToRetry, MessageEvent.PutOff
                or MessageEvent.Refused { Why: SendingRefusal.Mailbox or SendingRefusal.NoService }) => Accept(outcome),
            _ => NoChange,
        };
    }
}
