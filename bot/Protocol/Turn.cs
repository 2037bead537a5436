using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Protocol;

/// <summary>What somebody did that the bot may answer, read from one activity.</summary>
internal abstract record Turn(Activity Activity)
{
    /// <summary>Somebody pressed a card's button, or a client refreshed a card for them.</summary>
    /// <param name="Verb">As sent: any text.</param>
    /// <param name="Data">The action's data and all inputs merged; read with care: it is what somebody sent.</param>
    /// <param name="Automatic">A refresh nobody asked for: a read, to be answered with a card.</param>
    /// <param name="BySubmit">It came as a message (<c>Action.Submit</c>): the HTTP answer cannot carry a card.</param>
    public sealed record CardAction(Activity Activity, string Verb, JsonObject Data, bool Automatic, bool BySubmit)
        : Turn(Activity);

    /// <summary>Somebody wrote to the bot, in a 1:1 chat or by mentioning it.</summary>
    /// <param name="Text">As a person reads it (<see cref="MessageText"/>); empty when there was nothing but the mention.</param>
    public sealed record Typed(Activity Activity, string Text) : Turn(Activity);

    /// <summary>Somebody changed a message of theirs; the activity's id is the message's.</summary>
    /// <param name="Said">What it says now.</param>
    public sealed record Edited(Activity Activity, MessageText Said) : Turn(Activity);

    /// <summary>Somebody took a message of theirs out of the chat; the activity's id is the message's.</summary>
    public sealed record Deleted(Activity Activity) : Turn(Activity);

    /// <summary>The bot was added. Can come twice for one arrival, in either of two forms and in any order.</summary>
    public sealed record BotArrived(Activity Activity) : Turn(Activity);

    public sealed record BotLeft(Activity Activity) : Turn(Activity);

    /// <param name="Members">Never empty, the bot not among them; often ids only.</param>
    public sealed record MembersAdded(Activity Activity, IReadOnlyList<ChannelAccount> Members) : Turn(Activity);
}
