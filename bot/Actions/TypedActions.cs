using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Contributions;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Actions;

/// <summary>What a typed message gets.</summary>
/// <param name="Card">Null: nothing is said.</param>
/// <param name="Private">Concerns one person: never shown in a group.</param>
internal sealed record TypedReply(JsonObject? Card, string? Outcome, bool Private);

/// <summary>Typed commands: every step control exists as one, and one can contribute without a card.</summary>
internal sealed class TypedActions(
    WorkshopDesk desk, GeneralActions general, PlanActions plans, PlanKeeper keeper, StreamCache streams, CardContexts contexts,
    Publisher publisher, DocumentLinks links)
{
    public async Task<TypedReply> HandleAsync(Typed typed, ActionContext who, CancellationToken cancellation)
    {
        switch (typed.Command)
        {
            case TypedCommand.Help:
                return Public(WelcomeCards.Help(who.Texts, who.InGroup, NewId.Draw()));
            case TypedCommand.Plan:
                return await PlanAsync(context => PlanCards.Plan(context), who, cancellation);
            case TypedCommand.Assessments:
                return await PlanAsync(AssessmentCards.Offer, who, cancellation);
            case TypedCommand.NewWorkshop:
                return Public(general.Offer(who));
            case TypedCommand.MyData:
                return Private(await general.DataAsync(who, page: null, cancellation));
            case TypedCommand.RemoveMyName:
                return Private(PersonalDataCards.ConfirmErase(who.Texts, NewId.Draw()));
            case TypedCommand.Bare when (await streams.LoadConversationAsync(who.Address.Id, cancellation)).State.Current is null:
                return Public(WelcomeCards.Help(who.Texts, who.InGroup, NewId.Draw()));
            default:
                return await InWorkshopAsync(typed, who, cancellation);
        }
    }

    /// <summary>Where the workshop stands that is under way in a chat, for one person; null when none is.</summary>
    public async Task<JsonObject?> UnderWayAsync(ConversationAddress chat, Actor who, CancellationToken cancellation) =>
        (await streams.LoadConversationAsync(chat.Id, cancellation)).State.Current is { } id
        && await desk.LoadAsync(id, cancellation) is { State: { Phase: WorkshopPhase.Open } state } workshop
        && state.Brief.Tenant == chat.Tenant
            ? StatusCards.Status(await contexts.ForAsync(workshop, Viewer.Of(who.Id), withNames: true, cancellation))
            : null;

    /// <summary>The plan of this chat; in a group without its owners' controls, which come with the cards it opens.</summary>
    private async Task<TypedReply> PlanAsync(
        Func<PlanContext, JsonObject> draw, ActionContext who, CancellationToken cancellation)
    {
        var chat = await streams.LoadConversationAsync(who.Address.Id, cancellation);
        ParticipantId? viewer = who.InGroup ? null : who.Actor.Id;
        return chat.State.Plan is { } id && await plans.ShowAsync(id, chat.State.Workshops, who, viewer, cancellation) is { } context
            ? Public(draw(context))
            : Public(AdaptiveCard.Notice(who.Texts, who.Texts["Plan_None_Heading"], who.Texts["Plan_None_Text"]), Outcomes.Of(Refusal.Gone));
    }

    private async Task<TypedReply> InWorkshopAsync(Typed typed, ActionContext who, CancellationToken cancellation)
    {
        var chat = await streams.LoadConversationAsync(who.Address.Id, cancellation);
        if ((chat.State.Current ?? chat.State.Workshops.LastOrDefault()) is not { Value: { } } id
            || await desk.LoadAsync(id, cancellation) is not { } workshop
            || workshop.State.Brief.Tenant != who.Address.Tenant)
        {
            return Public(
                AdaptiveCard.Notice(who.Texts, who.Texts["NoWorkshop_Heading"], who.Texts["NoWorkshop_Text"]), Outcomes.Of(Refusal.Gone));
        }

        return Order(typed, workshop.State.Run?.StepId) is { } command
            ? await OrderAsync(id, command, typed, who, cancellation)
            : await ReadAsync(workshop, chat.State.Workshops, typed, who, cancellation);
    }

    private static WorkshopCommand? Order(Typed typed, string? from) => typed.Command switch
    {
        TypedCommand.Next => new StepCommand.Next(from),
        TypedCommand.Back => new StepCommand.Back(from),
        TypedCommand.Extend => new StepCommand.Extend(from, typed.Minutes),
        TypedCommand.Pause => new StepCommand.Pause(from),
        TypedCommand.Resume => new StepCommand.Resume(from),
        TypedCommand.Pass => new StepCommand.Pass(from),
        TypedCommand.Subject => Add(typed, Verbs.SubmitSubject),
        TypedCommand.Idea => Add(typed, Verbs.SubmitIdea),
        TypedCommand.SubAction => Add(typed, Verbs.SubmitSubAction),
        _ => null,
    };

    private static string? VerbOf(TypedCommand command) => (command switch
    {
        TypedCommand.Next => Verbs.Next,
        TypedCommand.Back => Verbs.Back,
        TypedCommand.Extend => Verbs.Extend,
        TypedCommand.Pause => Verbs.Pause,
        TypedCommand.Resume => Verbs.Resume,
        _ => null,
    })?.Replace('.', '_');

    private static ContributionCommand.Add? Add(Typed typed, string verb) =>
        typed.Rest.Length is > 0 and <= CardInputs.LongText
            ? new(new ContributionId(NewId.Draw()), verb, ContributionVerbs.Line(verb, typed.Rest))
            : null;

    /// <summary>Typed orders repeat by the id of their message.</summary>
    public static string CauseOf(ActionContext who) => $"text:{who.ActivityId}";

    /// <summary>In a group the answer is neutral and holds no content; the cards of the chat show what changed.</summary>
    private async Task<TypedReply> OrderAsync(
        WorkshopId id, WorkshopCommand command, Typed typed, ActionContext who, CancellationToken cancellation)
    {
        var execution = await desk.ExecuteAsync(
            id, command, new Act(who.Actor.Id, CauseOf(who), who.At), who.Actor.Rows, cancellation);
        var texts = Texts.For(execution.Workshop.State.Brief.Language);
        var outcome = Outcomes.Of(execution);
        var sentence = execution.Decision.Refusal is { } no ? texts[$"Refusal_{no}"]
            : execution.Decision.IsRepeat ? texts["Repeat"]
            : texts.Find($"Done_{VerbOf(typed.Command)}") ?? texts["Done"];
        if (execution.Decision.Events.OfType<StepEvent.Opened>().Any())
        {
            // Its own chat gets the step's card from the keeper at once: nothing is to be said beside it.
            if (who.Address.Id == execution.Workshop.State.Brief.Conversation)
            {
                return new TypedReply(Card: null, outcome, Private: false);
            }

            var mine = await contexts.ForAsync(execution.Workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);
            return Public(FacilitationCards.Control(mine, sentence), outcome);
        }

        if (!who.InGroup && typed.Command is TypedCommand.Subject or TypedCommand.Idea or TypedCommand.SubAction or TypedCommand.Pass)
        {
            var context = await contexts.ForAsync(execution.Workshop, Viewer.Of(who.Actor.Id), withNames: false, cancellation);
            return Public(PersonalCards.Answer(context, sentence), outcome);
        }

        return Public(AdaptiveCard.Notice(
            texts, texts[execution.Decision.Refusal is null ? "Noted_Heading" : "NotDone_Heading"], sentence), outcome);
    }

    private async Task<TypedReply> ReadAsync(
        Loaded<Workshop> workshop, IEnumerable<WorkshopId> ofChat, Typed typed, ActionContext who, CancellationToken cancellation)
    {
        var (id, plan) = (workshop.State.Id, workshop.State.Brief.Plan);
        if (typed.Command == TypedCommand.MyContributions)
        {
            // What became of them is told as it stands now.
            await keeper.CurrentAsync(plan, [id], cancellation);
        }

        var mine = await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);
        var everyone = await contexts.ForAsync(workshop, Viewer.Everyone, withNames: true, cancellation);
        var facilitates = mine.View.IsFacilitator;
        switch (typed.Command)
        {
            case TypedCommand.Form:
                return StepCards.Form(everyone) is { } form
                    ? Public(form)
                    : Public(AdaptiveCard.Notice(
                        everyone.Texts, everyone.Texts["NoForm_Heading"], everyone.Texts["NoForm_Text"]), Outcomes.Of(Refusal.StepNotOpen));
            case TypedCommand.Control:
                return facilitates
                    ? Private(FacilitationCards.Control(mine))
                    : Refused(everyone.Texts, Refusal.NotFacilitator);
            case TypedCommand.Close:
                return !facilitates ? Refused(everyone.Texts, Refusal.NotFacilitator)
                    : Public(WorkshopForms.Close.Open(mine));
            case TypedCommand.Status or TypedCommand.Bare:
                return Public(StatusCards.Status(everyone));
            case TypedCommand.MyContributions:
                var others = ofChat.Reverse().Where(other => other != id);
                return Private(PersonalDataCards.Mine([mine, .. await EarlierAsync(others, who, cancellation)]));
            case TypedCommand.Documents:
                await publisher.PublishAsync(id, cancellation);
                await publisher.PublishAsync(plan, cancellation);
                return Public(DocumentsCards.Links(everyone.Texts, everyone.View.Brief.Title,
                [
                    .. links.Of((await publisher.StateAsync(id, cancellation)).State),
                    .. links.Of((await publisher.StateAsync(plan, cancellation)).State),
                ]));
            case TypedCommand.Several:
                return NotKept(everyone.Texts, "NotKept_Several");
            case var _ when Size.Of(typed.Rest) > Form.Room:
                return NotKept(everyone.Texts, "NotKept_TooLong");
            default:
                return Public(OfferBackCards.Offer(who.InGroup ? everyone : mine, typed.Rest));
        }
    }

    /// <summary>The chat's other workshops, the latest first: people look for what became of their words.</summary>
    private async Task<IReadOnlyList<CardContext>> EarlierAsync(
        IEnumerable<WorkshopId> ids, ActionContext who, CancellationToken cancellation)
    {
        var earlier = new List<CardContext>();
        foreach (var id in ids)
        {
            if (await desk.LoadAsync(id, cancellation) is { } workshop)
            {
                earlier.Add(await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation));
            }
        }

        return earlier;
    }

    private static TypedReply Public(JsonObject card, string outcome = Outcomes.Accepted) => new(card, outcome, Private: false);

    private static TypedReply Private(JsonObject card) => new(card, Outcomes.Accepted, Private: true);

    private static TypedReply NotKept(Texts texts, string why) => Public(
        AdaptiveCard.Notice(texts, texts["NotDone_Heading"], texts[why]), Outcomes.Of(Refusal.InvalidInput));

    private static TypedReply Refused(Texts texts, Refusal refusal) => Public(
        AdaptiveCard.Notice(texts, texts["NotDone_Heading"], texts[$"Refusal_{refusal}"]), Outcomes.Of(refusal));
}
