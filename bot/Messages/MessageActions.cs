using System.Collections.Immutable;
using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Messages;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.Microsoft365.Mail;

namespace OgpTeams.Bot.Messages;

/// <summary>
/// What facilitators ask about the messages of a workshop. A press only notes that a message is to be sent:
/// <see cref="MailSweep"/> sends it.
/// </summary>
/// <param name="mailbox">Null: not switched on.</param>
internal sealed class MessageActions(
    WorkshopDesk desk, MessageDesk messages, CardContexts contexts, Publisher publisher, DocumentLinks links, OwnWorkshops own,
    IOptions<WorkshopOptions> options, ServiceMailbox? mailbox = null)
{
    private const int MostOthers = 4;
    private const int LongestSubject = 200;
    private const int LongestBody = 10_000;

    public static IReadOnlyList<VerbRow> Rows { get; } =
    [
        Asked(Verbs.OpenMessage, actions => actions.OpenAsync) with { IsReading = true },
        Asked(Verbs.SendMessage, actions => actions.SendAsync),
        Asked(Verbs.MarkMessage, actions => actions.MarkAsync),
    ];

    private delegate Task<Reply> Answer(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation);

    /// <summary>« messages »: of the last workshop they closed, or of the one at hand.</summary>
    /// <param name="atHand">Null: none.</param>
    /// <returns>Null where there is none.</returns>
    public async Task<Reply?> TypedAsync(Loaded<Workshop>? atHand, ActionContext who, CancellationToken cancellation)
    {
        var workshop = who.InGroup ? atHand : await ClosedAsync(who, cancellation) is [var last, ..] ? last : atHand;
        return workshop is null ? null
            : workshop.State.IsFacilitator(who.Actor.Id)
                ? Reply.Of(await OverviewAsync(workshop, who, notice: null, cancellation))
            : Refused(workshop, Refusal.NotFacilitator);
    }

    private static AnswerVerb<MessageActions> Asked(string verb, Func<MessageActions, Answer> answer) =>
        new(verb, (actions, data, who, cancellation) => actions.InAsync(data, who, answer(actions), cancellation));

    private async Task<Reply> InAsync(JsonObject data, ActionContext who, Answer answer, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        return await desk.FindAsync(inputs.Data("workshop"), who.Address.Tenant, cancellation) is not { } workshop
            ? Reply.Say(who.Texts["Refusal_Gone"], Outcomes.Of(Refusal.Gone))
            : workshop.State.IsFacilitator(who.Actor.Id)
                ? await answer(workshop, inputs, who, cancellation)
                : Refused(workshop, Refusal.NotFacilitator);
    }

    private async Task<Reply> OpenAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation)
    {
        var asked = inputs.Data("kind");
        if (asked.Length > 0 && OpenName.Read<MessageKind>(asked) is null)
        {
            return Refused(workshop, Refusal.Unknown);
        }

        if (asked.Length > 0 && workshop.State.Phase == WorkshopPhase.Closed)
        {
            return Reply.Of(await DraftAsync(workshop, who, fill: null, cancellation));
        }

        var early = asked.Length > 0;
        return Reply.Of(
            await OverviewAsync(workshop, who, notice: null, cancellation),
            early ? Outcomes.Of(Refusal.StepNotOpen) : Outcomes.Accepted);
    }

    private async Task<Reply> SendAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation)
    {
        var texts = Texts.For(workshop.State.Brief.Language);
        var kind = Kind(inputs);
        var subject = MailBody.OneLine(inputs.Required("subject", LongestSubject));
        var body = inputs.Required("body", LongestBody);
        var act = inputs.ActOf(who, Verbs.SendMessage);
        if (mailbox is null)
        {
            return Reply.Say(texts["Refusal_NotSwitchedOn"], Outcomes.Of(Refusal.NotSwitchedOn));
        }

        if (inputs.Refusal is { } unreadable)
        {
            return workshop.State.Phase == WorkshopPhase.Closed && kind is not null
                ? Reply.Of(await DraftAsync(workshop, who, FormFill.Of(inputs, texts), cancellation), Outcomes.Of(unreadable))
                : Refused(workshop, unreadable);
        }

        var book = await messages.LoadAsync(workshop.State.Id, cancellation);
        var reachable = await messages.ReachableAsync(workshop.State, book.State, kind!.Value, cancellation);
        var decision = await messages.OrderAsync(
            workshop.State.Id, new MessageCommand.Send(kind.Value, subject, body, [.. reachable]), act, cancellation);
        return await AnswerAsync(
            workshop, who, decision, texts[decision.IsRepeat ? "Message_AllAsked" : "Done_message_send"], cancellation);
    }

    private async Task<Reply> MarkAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation)
    {
        var texts = Texts.For(workshop.State.Brief.Language);
        var kind = Kind(inputs);
        var mark = inputs.Choice<MessageMark>("status");
        inputs.Need("status", mark is not null);
        ImmutableArray<ParticipantId> people = [.. inputs.Ids("people").Select(person => new ParticipantId(person.Value))];
        var act = inputs.ActOf(who, Verbs.MarkMessage);
        if (inputs.Refusal is { } unreadable)
        {
            return Refused(workshop, unreadable);
        }

        if (mailbox is null && mark == MessageMark.Again)
        {
            return Reply.Say(texts["Refusal_NotSwitchedOn"], Outcomes.Of(Refusal.NotSwitchedOn));
        }

        var decision = await messages.OrderAsync(
            workshop.State.Id, new MessageCommand.Mark(kind!.Value, mark!.Value, people), act, cancellation);
        return await AnswerAsync(
            workshop, who, decision,
            texts[decision.IsRepeat ? "Repeat" : mark == MessageMark.Again ? "Done_message_send" : "Done_message_mark"],
            cancellation);
    }

    private static MessageKind? Kind(CardInputs inputs)
    {
        var kind = inputs.Choice<MessageKind>("kind");
        inputs.Need("kind", kind is not null);
        return kind;
    }

    private async Task<Reply> AnswerAsync(
        Loaded<Workshop> workshop, ActionContext who, Decision<MessageEvent> decision, string done,
        CancellationToken cancellation) =>
        decision.Refusal switch
        {
            null => Reply.Of(
                await OverviewAsync(workshop, who, done, cancellation), decision.IsRepeat ? Outcomes.Repeat : Outcomes.Accepted),

            // The card itself says when the message is written, and that nobody left an address.
            Refusal.StepNotOpen or Refusal.NoOneLeft => Reply.Of(
                await OverviewAsync(workshop, who, notice: null, cancellation), Outcomes.Of(decision.Refusal.Value)),
            { } refusal => Refused(workshop, refusal),
        };

    private async Task<JsonObject> OverviewAsync(
        Loaded<Workshop> workshop, ActionContext who, string? notice, CancellationToken cancellation) => MessageCards.Overview(
        await MineAsync(workshop, who, cancellation), await ShownAsync(workshop, who, cancellation), notice);

    private async Task<JsonObject> DraftAsync(
        Loaded<Workshop> workshop, ActionContext who, FormFill? fill, CancellationToken cancellation)
    {
        var context = await MineAsync(workshop, who, cancellation);
        var documents = links.Of((await publisher.StateAsync(workshop.State.Id, cancellation)).State);
        return MessageCards.Draft(
            context, await ShownAsync(workshop, who, cancellation), ThanksMail.Subject(context),
            ThanksMail.Text(context, documents, options.Value.Questionnaire), fill);
    }

    private async Task<MessagesShown> ShownAsync(Loaded<Workshop> workshop, ActionContext who, CancellationToken cancellation) =>
        await messages.ShownAsync(
            workshop.State, mailbox is not null,
            (await ClosedAsync(who, cancellation)).Select(other => other.State)
                .Where(other => other.Id != workshop.State.Id).Take(MostOthers),
            cancellation);

    /// <summary>Those they facilitate, the last one closed first.</summary>
    private async Task<IReadOnlyList<Loaded<Workshop>>> ClosedAsync(ActionContext who, CancellationToken cancellation) =>
    [
        .. (await own.AllAsync(who.Actor.Id, who.Address.Tenant, cancellation))
            .Where(workshop => workshop.State.IsFacilitator(who.Actor.Id) && workshop.State.Phase == WorkshopPhase.Closed)
            .OrderByDescending(workshop => (workshop.State.State as WorkshopState.Closed)?.At),
    ];

    private Task<CardContext> MineAsync(Loaded<Workshop> workshop, ActionContext who, CancellationToken cancellation) =>
        contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);

    private static Reply Refused(Loaded<Workshop> workshop, Refusal refusal) =>
        Reply.Say(Texts.For(workshop.State.Brief.Language)[$"Refusal_{refusal}"], Outcomes.Of(refusal));
}
