using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Chats;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using Activity = OgpTeams.Bot.Protocol.Activity;
using ConversationAddress = OgpTeams.Domain.Conversations.ConversationAddress;

namespace OgpTeams.Bot.Actions;

/// <summary>Whatever the channel brings: finds who and where, hands over, and sends back what the way in allows.</summary>
internal sealed class TurnHandler(
    ChatAddresses addresses, PeopleDesk people, GeneralActions general, WorkshopActions workshops, TypedActions typed,
    ChatSender sender, PrivateChats privateChats, ChatKeeper keeper, TimeProvider clock) : ITurnHandler
{
    public async Task<TurnAnswer> HandleAsync(Turn turn, CancellationToken cancellation)
    {
        var address = await addresses.NoteAsync(turn.Activity, cancellation);
        keeper.Heard(address.Id);
        switch (turn)
        {
            case Turn.BotArrived:
                await WelcomeAsync(address, turn.Activity, cancellation);
                return new TurnAnswer.None(null);
            case Turn.CardAction action:
                return await AsAsync(turn.Activity, address, who => PressAsync(action, who, cancellation), cancellation);
            case Turn.Typed said:
                return await AsAsync(turn.Activity, address, who => SayAsync(said, who, cancellation), cancellation);
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
        var reply = await AnswerAsync(action, who, cancellation);
        if (!action.BySubmit)
        {
            return reply.Card is { } card
                ? new TurnAnswer.Card(card, reply.Outcome)
                : new TurnAnswer.Message(reply.Message!, reply.Outcome);
        }

        if (reply.Card is { } asked && (!who.InGroup || IsForEverybody(action.Verb)))
        {
            await sender.PostAsync(who.Address, asked, cancellation);
        }
        else if (reply.Card is { } own && IsReading(action.Verb))
        {
            await PostPrivatelyAsync(own, who, cancellation);
        }
        else
        {
            // The answer to a submit is a message everybody sees: in a group it holds no content.
            await sender.PostAsync(who.Address, AdaptiveCard.Notice(
                who.Texts, who.Texts[IsRefused(reply) ? "NotDone_Heading" : "Noted_Heading"],
                who.InGroup ? Neutral(reply, who.Texts) : reply.Message ?? ""), cancellation);
        }

        return new TurnAnswer.None(reply.Outcome);
    }

    /// <summary>On the cards that prepare a workshop are no words but those everybody in the chat may read.</summary>
    private static bool IsForEverybody(string verb) => verb is Verbs.Prepare or CardVerbs.Guide;

    /// <summary>Asked for to be looked at by one person.</summary>
    private static bool IsReading(string verb) =>
        verb is Verbs.OpenFacilitation or CardVerbs.OpenForm or CardVerbs.OpenPlan or Verbs.ExportData or Verbs.EraseData;

    private static bool IsRefused(Reply reply) => reply.Outcome.StartsWith("refused", StringComparison.Ordinal);

    private static string Neutral(Reply reply, Texts texts) => IsRefused(reply)
        ? reply.Message ?? texts["Submit_Refused"]
        : texts["Done"];

    private async Task<Reply> AnswerAsync(Turn.CardAction action, ActionContext who, CancellationToken cancellation)
    {
        if (action.Automatic)
        {
            // A client refreshing a card by itself must change nothing, whatever the card's verb.
            return await workshops.StatusAsync(new CardInputs(action.Data).Data("workshop"), who, cancellation);
        }

        if (await general.HandleAsync(action.Verb, action.Data, who, cancellation) is { } reply)
        {
            return reply;
        }

        if (action.Verb != CardVerbs.OpenForm && action.Verb is not (Verbs.OpenFacilitation or Verbs.Publish)
            && VerbTable.Find(action.Verb) is null)
        {
            return Reply.Say(who.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown));
        }

        var id = new CardInputs(action.Data).Data("workshop");
        return OgpId.IsValid(id)
            ? await workshops.HandleAsync(new WorkshopId(id), action.Verb, action.Data, who, cancellation)
            : Reply.Say(who.Texts["Refusal_Gone"], Outcomes.Of(Refusal.Gone));
    }

    private async Task<TurnAnswer> SayAsync(Turn.Typed said, ActionContext asking, CancellationToken cancellation)
    {
        var command = TypedCommands.Read(said.Text);
        var who = command.Language is { } language ? asking with { Texts = Texts.For(language) } : asking;
        var reply = await typed.HandleAsync(command, who, cancellation);
        if (!reply.Private || !who.InGroup)
        {
            await sender.PostAsync(who.Address, reply.Card, cancellation);
        }
        else
        {
            await PostPrivatelyAsync(reply.Card, who, cancellation);
        }

        return new TurnAnswer.None(reply.Outcome);
    }

    /// <summary>Where there is a 1:1 chat the card goes there; the group is told so and nothing more.</summary>
    private async Task PostPrivatelyAsync(JsonObject card, ActionContext who, CancellationToken cancellation)
    {
        var sent = await privateChats.PostAsync(who.Address, who.Actor.Person, card, cancellation);
        await sender.PostAsync(who.Address, AdaptiveCard.Notice(
            who.Texts, who.Texts["Private_Heading"], who.Texts[sent ? "Private_Sent" : "Private_HowTo"]), cancellation);
    }

    private async Task WelcomeAsync(ConversationAddress address, Activity activity, CancellationToken cancellation)
    {
        if (await addresses.WelcomeOnceAsync(address, cancellation))
        {
            await sender.PostAsync(address, WelcomeCards.Welcome(TextsOf(activity), NewId.Draw()), cancellation);
        }
    }
}
