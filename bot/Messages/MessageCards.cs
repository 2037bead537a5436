using System.Collections.Immutable;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Participants;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Messages;

namespace OgpTeams.Bot.Messages;

/// <summary>What the cards about messages are drawn from, for one facilitator.</summary>
/// <param name="Reachable">Who may be written to now; the others are not in any list.</param>
/// <param name="IsOn">Is there a mailbox to send from?</param>
/// <param name="Others">Closed workshops of theirs whose messages are one press away.</param>
internal sealed record MessagesShown(
    MessageBook Book, IReadOnlyList<ParticipantId> Reachable, bool IsOn,
    IReadOnlyList<(WorkshopId Id, string Title, DateTimeOffset ClosedAt)> Others);

/// <summary>
/// « Messages »: what can be sent, to how many people, and what became of each. For facilitators alone; no address.
/// </summary>
internal static class MessageCards
{
    private const int ListBytes = 9 * 1024;

    /// <summary>Names seen at once on a phone; the others open on demand.</summary>
    private const int MostLines = 8;

    /// <summary>What wants somebody first.</summary>
    private static readonly ImmutableArray<DeliveryState> Order =
    [
        DeliveryState.InDoubt, DeliveryState.Refused, DeliveryState.ToRetry, DeliveryState.Sending, DeliveryState.ToSend,
        DeliveryState.Sent,
    ];

    /// <param name="notice">What just happened.</param>
    public static JsonObject Overview(CardContext context, MessagesShown shown, string? notice = null)
    {
        var texts = context.Texts;
        var list = Deliveries(shown);
        var fresh = shown.Reachable.Count - list.Count;
        var closed = context.View.Phase == WorkshopPhase.Closed;
        return AdaptiveCard.With(
            texts, texts.Format("Messages_Heading", Shown.Line(context.View.Brief.Title, 80)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                AdaptiveCard.Section(texts["Message_Thanks"]),
                .. closed ? Thanks(context, shown, list, fresh) : [AdaptiveCard.Text(texts["Message_NotYet"])],
                .. shown.Others.Count == 0 ? Array.Empty<JsonNode?>() :
                [
                    AdaptiveCard.Section(texts["Messages_Others"]),
                    AdaptiveCard.Actions(shown.Others.Select(other => CardAction.Press(
                        texts.Format(
                            "Button_MessagesOf", Shown.Choice(other.Title, 40), WhenTexts.Moment(context, other.ClosedAt)),
                        Verbs.OpenMessage,
                        CardAction.Data(("workshop", other.Id.Value), ("id", context.Drawn))))),
                ],
            ],
            closed && fresh > 0 && shown.IsOn
                ? CardAction.Primary(Open(
                    context, texts[list.Count == 0 ? "Button_WriteThanks" : "Button_WriteThanksToOthers"], "thanks"))
                : null,
            closed && list.Count > 0 ? Open(context, texts["Button_RefreshMessages"], kind: null) : null,
            context.Control()).Saying(notice);
    }

    /// <summary>To read, to change and to send; never edited, so that nothing typed is lost.</summary>
    /// <param name="subject">As proposed.</param>
    /// <param name="text">As proposed.</param>
    /// <param name="fill">What was typed, when it comes back to be corrected.</param>
    public static JsonObject Draft(
        CardContext context, MessagesShown shown, string subject, string text, FormFill? fill = null)
    {
        var texts = context.Texts;
        var fresh = shown.Reachable.Count - Deliveries(shown).Count;
        var form = new Form(texts, fill).Line("subject", texts["Message_Subject"], required: true, value: subject)
            .Lines("body", texts["Message_Body"], required: true, value: text);
        return AdaptiveCard.With(
            texts, texts["Message_Thanks_Heading"],
            [
                AdaptiveCard.Text(texts[shown.IsOn ? "Message_Thanks_Why" : "Message_Off"]),
                fresh > 0 || !shown.IsOn ? null
                    : AdaptiveCard.Strong(texts[shown.Reachable.Count == 0 ? "Addresses_None" : "Message_AllAsked"]),
                .. form.Elements,
                AdaptiveCard.Small(texts["Message_BodyHint"]),
                shown.IsOn ? AdaptiveCard.Small(texts["Message_Footer"]) : null,
            ],
            shown.IsOn && fresh > 0
                ? CardAction.Primary(context.Send(
                    texts.Count("Button_SendMessage", fresh), Verbs.SendMessage, ("kind", "thanks")))
                : null,
            shown.IsOn ? null : context.Open(texts["Addresses_Title"], AddressForms.List),
            Open(context, texts["Button_Messages"], kind: null))
            .Saying(fill is { Errors.Count: > 0 } ? texts["Form_Correct"] : null);
    }

    private static IEnumerable<JsonNode?> Thanks(
        CardContext context, MessagesShown shown, IReadOnlyList<(ParticipantId Person, Delivery Delivery)> list, int fresh)
    {
        var texts = context.Texts;
        if (shown.Reachable.Count == 0)
        {
            return [AdaptiveCard.Text(texts["Addresses_None"])];
        }

        if (!shown.IsOn)
        {
            return
            [
                AdaptiveCard.Text(texts.Count("Message_CanBeSent", shown.Reachable.Count)),
                AdaptiveCard.Text(texts["Message_Off"]),
                AdaptiveCard.Actions(
                    context.Open(texts["Addresses_Title"], AddressForms.List),
                    Open(context, texts["Button_WriteThanks"], "thanks")),
                .. Lines(context, list),
            ];
        }

        return
        [
            list.Count == 0 ? AdaptiveCard.Text(texts.Count("Message_CanBeSent", fresh))
                : fresh > 0 ? AdaptiveCard.Text(texts.Count("Message_New", fresh))
                : null,
            .. Counts(texts, list) is { Length: > 0 } counts ? [AdaptiveCard.Strong(counts)] : Array.Empty<JsonNode>(),
            .. Decisions(context, list),
            .. Lines(context, list),
        ];
    }

    /// <summary>What a facilitator has to say: a doubt, and what was refused or waits.</summary>
    private static IEnumerable<JsonNode?> Decisions(
        CardContext context, IReadOnlyList<(ParticipantId Person, Delivery Delivery)> list)
    {
        var texts = context.Texts;
        var doubted = Of(DeliveryState.InDoubt);
        if (doubted.Count > 0)
        {
            yield return AdaptiveCard.Text(texts.Count("Message_InDoubt", doubted.Count));
            yield return AdaptiveCard.Actions(
                Mark(context, texts.Count("Button_SendDoubted", doubted.Count), MessageMark.Again, doubted),
                Mark(context, texts["Button_HoldSent"], MessageMark.Sent, doubted));
        }

        if (list.Any(one => one.Delivery.Why == SendingRefusal.Mailbox && one.Delivery.State == DeliveryState.Refused))
        {
            yield return AdaptiveCard.Text(texts["Message_MailboxClosed"]);
        }

        var stopped = Of(DeliveryState.Refused, DeliveryState.ToRetry);
        if (stopped.Count > 0)
        {
            yield return AdaptiveCard.Actions(
                Mark(context, texts.Count("Button_SendAgain", stopped.Count), MessageMark.Again, stopped));
        }

        IReadOnlyList<ParticipantId> Of(params DeliveryState[] states) =>
            [.. list.Where(one => states.Contains(one.Delivery.State)).Select(one => one.Person)];
    }

    private static JsonObject Mark(CardContext context, string title, MessageMark mark, IReadOnlyList<ParticipantId> people) =>
        context.Press(
            title, Verbs.MarkMessage, ("kind", "thanks"), ("status", OpenName.Of(mark)),
            ("people", string.Join(',', people.Select(person => person.Value))));

    private static JsonObject Open(CardContext context, string title, string? kind) =>
        context.Press(title, Verbs.OpenMessage, ("kind", kind));

    private static string Counts(Texts texts, IReadOnlyList<(ParticipantId Person, Delivery Delivery)> list) => string.Join(
        " · ", Order.Reverse().Select(state => (state, Count: list.Count(one => one.Delivery.State == state)))
            .Where(some => some.Count > 0).Select(some => texts.Count($"Delivery_{some.state}", some.Count)));

    private static IEnumerable<JsonNode> Lines(
        CardContext context, IReadOnlyList<(ParticipantId Person, Delivery Delivery)> list) => Disclosure.Folded(
        context.Texts, "deliveries", "More",
        list.OrderBy(one => Order.IndexOf(one.Delivery.State))
            .Select(one => AdaptiveCard.Item(context.Texts.Format(
                "Delivery_Line", context.NameOf(one.Person), StateOf(context, one.Delivery))))
            .First(ListBytes, list.Count, context.Texts),
        MostLines);

    private static string StateOf(CardContext context, Delivery delivery) => delivery.State switch
    {
        DeliveryState.Sent => context.Texts.Format("Delivery_Sent", WhenTexts.Moment(context, delivery.Since)),
        DeliveryState.ToRetry => context.Texts.Format(
            "Delivery_ToRetry", WhenTexts.Clock(context, delivery.Until ?? delivery.Since)),
        DeliveryState.Refused => context.Texts.Format(
            "Delivery_Refused", context.Texts[$"Sending_{delivery.Why ?? SendingRefusal.Other}"]),
        var state => context.Texts[$"Delivery_{state}"],
    };

    /// <summary>Who may no longer be written to has gone from the list too.</summary>
    private static IReadOnlyList<(ParticipantId Person, Delivery Delivery)> Deliveries(MessagesShown shown) =>
        [.. shown.Reachable.Select(person => (person, Delivery: shown.Book.Of(MessageKind.Thanks, person)))
            .Where(one => one.Delivery is not null).Select(one => (one.person, one.Delivery!))];
}
