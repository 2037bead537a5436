using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Chats;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Messages;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Telemetry;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using Activity = OgpTeams.Bot.Protocol.Activity;
using ConversationAddress = OgpTeams.Domain.Conversations.ConversationAddress;

namespace OgpTeams.Bot.Actions;

/// <summary>Whatever the channel brings: finds who and where, hands over, and sends back what the way in allows.</summary>
internal sealed class TurnHandler(
    ChatAddresses addresses, PeopleDesk people, VerbTable verbs, GeneralActions general, WorkshopActions workshops,
    PlanActions plans, ImportActions imports, MessageActions messages, TypedActions typed,
    ChangedMessages changed, AnswerPosts posts, ChatSender sender, PrivateChats privateChats,
    ChatKeeper keeper, Instruments instruments, TimeProvider clock) : ITurnHandler
{
    /// <summary>A whole department added at once reads the chat.</summary>
    private const int MostMet = 10;
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(10);

    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellation)
    {
        using var measured = instruments.Begin(MeasuredAs(turn));
        try
        {
            var answer = await TakeAsync(turn, cancellation);
            measured?.Outcome = answer.Outcome ?? "answered";
            return answer;
        }
        catch when (turn is Turn.Typed or Turn.CardAction { BySubmit: true })
        {
            await ApologiseAsync(turn.Activity);
            throw;
        }
    }

    /// <summary>Not as the card says: anybody can write anything there.</summary>
    private string? MeasuredAs(Turn turn) => turn switch
    {
        Turn.CardAction { Automatic: true } => "refresh",
        Turn.CardAction action => verbs.Find(action.Verb)?.Verb ?? "unknown",
        Turn.Typed => "typed",
        _ => null,
    };

    /// <summary>Their HTTP answer shows nothing: without a message people would wait for one. It holds nothing of what was asked.</summary>
    private async Task ApologiseAsync(Activity activity)
    {
        // Not the turn's own cancellation, which may be what ended it; nor the remembered address, which may be what could not be read.
        using var patience = new CancellationTokenSource(Patience, clock);
        if (activity.Address is { } address)
        {
            var texts = TextsOf(activity);
            var card = AdaptiveCard.Notice(texts, texts["Failed_Heading"], texts["Failed_Text"]);
            Task posted = sender.PostAsync(address, card, patience.Token);
            await posted.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<TurnAnswer> TakeAsync(Turn turn, CancellationToken cancellation)
    {
        var address = await addresses.NoteAsync(turn.Activity, cancellation);
        keeper.Heard(address.Id);
        switch (turn)
        {
            case Turn.BotArrived:
                await WelcomeAsync(address, turn.Activity, cancellation);
                return new TurnAnswer.None(null);
            case Turn.MembersAdded { Members: var newcomers }:
                await MeetAsync(newcomers, address, cancellation);
                return new TurnAnswer.None(null);
            case Turn.CardAction action:
                return await AsAsync(turn.Activity, address, who => PressAsync(action, who, cancellation), cancellation);
            case Turn.Typed said:
                return await AsAsync(turn.Activity, address, who => SayAsync(said, who, cancellation), cancellation);
            case Turn.Edited edited:
                return await AsAsync(turn.Activity, address, who => EditAsync(edited, who, cancellation), cancellation);
            case Turn.Deleted:
                return await AsAsync(turn.Activity, address, who => DeleteAsync(who, cancellation), cancellation);
            default:
                return new TurnAnswer.None(null);
        }
    }

    /// <summary>A newcomer's turns go one by one; once more when another node gave them an id meanwhile: nothing was written then.</summary>
    private async Task<TurnAnswer> AsAsync(
        Activity activity, ConversationAddress address, Func<ActionContext, Task<TurnAnswer>> act, CancellationToken cancellation)
    {
        var who = await WhoAsync(activity, address, cancellation);
        if (!who.Actor.IsNew)
        {
            return await act(who);
        }

        using var alone = await people.AloneAsync(address.Tenant, activity.From.Id, cancellation);
        try
        {
            return await act(await WhoAsync(activity, address, cancellation));
        }
        catch (PersonChangedException)
        {
            return await act(await WhoAsync(activity, address, cancellation));
        }
    }

    private async Task<ActionContext> WhoAsync(Activity activity, ConversationAddress address, CancellationToken cancellation)
    {
        var from = activity.From;
        var actor = await people.FindAsync(address.Tenant, from.Id, from.AadObjectId, from.Name, cancellation);
        return new ActionContext(actor, address, TextsOf(activity), clock.GetUtcNow(), activity.Id ?? NewId.Draw());
    }

    private static Texts TextsOf(Activity activity) =>
        Texts.For(activity.Locale);

    private async Task<TurnAnswer> PressAsync(Turn.CardAction action, ActionContext who, CancellationToken cancellation)
    {
        var row = verbs.Find(action.Verb);
        var reply = await AnswerAsync(action, row, who, cancellation);
        if (reply.Apart && await ToldApartAsync(reply, who, cancellation) is { } told)
        {
            return action.BySubmit ? new TurnAnswer.None(reply.Outcome) : new TurnAnswer.Message(who.Texts[told], reply.Outcome);
        }

        if (!action.BySubmit)
        {
            return reply.Card is { } card
                ? new TurnAnswer.Card(card, reply.Outcome)
                : new TurnAnswer.Message(reply.Message!, reply.Outcome);
        }

        if (reply.Card is { } asked && (!who.InGroup || row is { ForEverybody: true }))
        {
            await PostAsync(who.Address, asked);
        }
        else if (reply.Card is { } own && row is { IsReading: true })
        {
            await PostPrivatelyAsync(own, who);
        }
        else
        {
            // The answer to a submit is a message everybody sees: in a group it holds no content.
            await PostAsync(who.Address, AdaptiveCard.Notice(
                who.Texts, who.Texts[IsRefused(reply) ? "NotDone_Heading" : "Noted_Heading"],
                who.InGroup ? Neutral(reply, who.Texts) : reply.Message ?? ""));
        }

        return new TurnAnswer.None(reply.Outcome);
    }

    /// <summary>What says where the card is now; null: it may stand in place. <seealso cref="Reply.Apart"/></summary>
    private async Task<string?> ToldApartAsync(Reply reply, ActionContext who, CancellationToken cancellation)
    {
        if (who.InGroup && await privateChats.PostAsync(who.Address, who.Actor.Person, reply.Card!, cancellation))
        {
            return "Apart_Private";
        }

        return (who.InGroup ? reply.InChat : reply.Card) is not { } here ? null
            : await sender.PostAsync(who.Address, here, cancellation) is SendOutcome.Sent ? "Apart_Here" : "Apart_Failed";
    }

    private static bool IsRefused(Reply reply) => reply.Outcome.StartsWith("refused", StringComparison.Ordinal);

    private static string Neutral(Reply reply, Texts texts) => IsRefused(reply)
        ? reply.Message ?? texts["Submit_Refused"]
        : texts["Done"];

    private Task<Reply> AnswerAsync(
        Turn.CardAction action, VerbRow? row, ActionContext who, CancellationToken cancellation) => row switch
        {
            // A client refreshing a card by itself must change nothing, whatever the card's verb.
            _ when action.Automatic => workshops.StatusAsync(new CardInputs(action.Data).Data("workshop"), who, cancellation),
            AnswerVerb<GeneralActions> asked => asked.Answer(general, action.Data, who, cancellation),
            AnswerVerb<TypedActions> asked => asked.Answer(typed, action.Data, who, cancellation),
            AnswerVerb<WorkshopActions> asked => asked.Answer(workshops, action.Data, who, cancellation),
            AnswerVerb<MessageActions> asked => asked.Answer(messages, action.Data, who, cancellation),
            AnswerVerb<ImportActions> asked => asked.Answer(imports, action.Data, who, cancellation),
            AnswerVerb<PlanActions> asked => asked.Answer(plans, action.Data, who, cancellation),
            WorkshopVerb order => workshops.OrderAsync(order, action.Data, who, cancellation),
            PlanVerb order => plans.OrderAsync(order, action.Data, who, cancellation),
            _ => Task.FromResult(Reply.Say(who.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown))),
        };

    private async Task<TurnAnswer> SayAsync(Turn.Typed said, ActionContext asking, CancellationToken cancellation)
    {
        var command = TypedCommands.Read(said.Text);
        var who = command.Language is { } language ? asking with { Texts = Texts.For(language) } : asking;
        return await TellAsync(
            await typed.ReceiveAsync(said.Activity.Files, command, who, cancellation)
            ?? await typed.HandleAsync(command, who, cancellation), who);
    }

    private async Task<TurnAnswer> EditAsync(Turn.Edited edited, ActionContext who, CancellationToken cancellation) => await TellAsync(
        await changed.EditedAsync(
            TypedCommands.Read(edited.Said.Text), edited.Said.IsForBot || !who.InGroup,
            edited.Activity.Timestamp ?? who.At, who, cancellation), who);

    private async Task<TurnAnswer> DeleteAsync(ActionContext who, CancellationToken cancellation) =>
        await TellAsync(await changed.DeletedAsync(who, cancellation), who);

    private async Task<TurnAnswer> TellAsync(TypedReply reply, ActionContext who)
    {
        if (reply.Card is { } card)
        {
            await (reply.Private && who.InGroup ? PostPrivatelyAsync(card, who) : PostAsync(who.Address, card));
        }

        return new TurnAnswer.None(reply.Outcome);
    }

    private Task PostAsync(ConversationAddress to, JsonObject card) => posts.SendAsync(stop => sender.PostAsync(to, card, stop));

    /// <summary>Where there is a 1:1 chat the card goes there; the group is told so and nothing more.</summary>
    private Task PostPrivatelyAsync(JsonObject card, ActionContext who) => posts.SendAsync(async stop =>
    {
        var sent = await privateChats.PostAsync(who.Address, who.Actor.Person, card, stop);
        await sender.PostAsync(who.Address, AdaptiveCard.Notice(
            who.Texts, who.Texts["Private_Heading"], who.Texts[sent ? "Private_Sent" : "Private_HowTo"]), stop);
    });

    /// <summary>Who arrives late finds, without asking, where the workshop is, the form and how to introduce oneself.</summary>
    private async Task MeetAsync(
        IReadOnlyList<ChannelAccount> newcomers, ConversationAddress chat, CancellationToken cancellation)
    {
        foreach (var newcomer in newcomers.Take(MostMet))
        {
            var actor = await people.FindAsync(chat.Tenant, newcomer.Id, newcomer.AadObjectId, newcomer.Name, cancellation);
            if (await typed.UnderWayAsync(chat, actor, cancellation) is { } standing)
            {
                await posts.SendAsync(stop => privateChats.PostAsync(chat, actor.Person, standing, stop));
            }
        }
    }

    private async Task WelcomeAsync(ConversationAddress address, Activity activity, CancellationToken cancellation)
    {
        if (await addresses.WelcomeOnceAsync(address, cancellation))
        {
            await PostAsync(address, WelcomeCards.Welcome(TextsOf(activity), NewId.Draw()));
        }
    }
}
