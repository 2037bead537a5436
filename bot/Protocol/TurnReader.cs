using System.Text.Json;

namespace OgpTeams.Bot.Protocol;

/// <summary>What is to be done with an activity.</summary>
internal abstract record Reading
{
    private Reading() { }

    public sealed record Take(Turn Turn) : Reading;

    /// <summary>Understood, or not ours to understand: 200 and nothing more.</summary>
    /// <param name="Outcome">Set when somebody pressed something we cannot read.</param>
    public sealed record Acknowledge(string? Outcome = null) : Reading;

    /// <summary>An <c>adaptiveCard/action</c> without what makes one: 200 with an error body.</summary>
    /// <param name="Code"><c>BadRequest</c> or <c>NotSupported</c>, as in the Bot Framework SDK.</param>
    public sealed record Malformed(string Code, string Outcome) : Reading;

    /// <summary>An invoke of an unknown name: 501.</summary>
    public sealed record Unhandled : Reading;
}

/// <summary>Turns activities into turns. Types and names are compared ordinally, as the protocol asks.</summary>
internal static class TurnReader
{
    private const string Unknown = "refused; code=unknown";

    private static readonly Reading.Acknowledge Ignored = new();

    public static Reading Read(Activity activity) => activity.Type switch
    {
        "message" => Message(activity),
        "messageUpdate" when activity.ChannelData.EventType == "editMessage" => Edit(activity),
        "messageDelete" when activity.Id is not null => new Reading.Take(new Turn.Deleted(activity)),
        "invoke" => Invoke(activity),
        "conversationUpdate" => ConversationUpdate(activity),
        "installationUpdate" => InstallationUpdate(activity),
        _ => Ignored,
    };

    private static Reading Message(Activity activity)
    {
        if (activity.Value is { ValueKind: JsonValueKind.Object } value)
        {
            if (Submitted(activity, value) is { } submitted)
            {
                return submitted;
            }

            if (string.IsNullOrWhiteSpace(activity.Text))
            {
                return new Reading.Acknowledge(Unknown);
            }
        }

        // With the permission to read a whole chat the bot also gets what is not for it. A picture is none of ours; a file may be.
        var said = MessageText.Of(activity);
        return said.IsForBot || (!activity.Conversation.IsGroup && (said.Text.Length > 0 || activity.Files.Count > 0))
            ? new Reading.Take(new Turn.Typed(activity, said.Text))
            : Ignored;
    }

    /// <summary>Whether it is for us is known by the message it changes: its mention may be what was taken out.</summary>
    private static Reading Edit(Activity activity) => activity is { Id: not null, Value: null }
        ? new Reading.Take(new Turn.Edited(activity, MessageText.Of(activity)))
        : Ignored;

    private static Reading Invoke(Activity activity) => activity.Name switch
    {
        "adaptiveCard/action" => CardAction(activity),
        "message/submitAction" => Ignored,

        // data.msteams.type = "invoke", from before Action.Execute: the value is the card's data.
        null or "" => activity.Value is { ValueKind: JsonValueKind.Object } value && Submitted(activity, value) is { } submitted
            ? submitted
            : new Reading.Acknowledge(Unknown),
        _ => new Reading.Unhandled(),
    };

    private static Reading CardAction(Activity activity)
    {
        if (activity.Value is not { } value || value.Opened("action") is not { ValueKind: JsonValueKind.Object } action)
        {
            return new Reading.Malformed("BadRequest", Unknown);
        }

        if (action.String("type") != "Action.Execute")
        {
            return new Reading.Malformed("NotSupported", Unknown);
        }

        var data = action.Opened("data");
        if (data is { ValueKind: not JsonValueKind.Object })
        {
            return new Reading.Malformed("BadRequest", "refused; code=invalidInput");
        }

        // On verb, never on action.id: iOS does not always send it (MicrosoftDocs/msteams-docs#8987).
        return (action.String("verb") ?? data?.String("verb")) is { Length: > 0 } verb
            ? new Reading.Take(new Turn.CardAction(
                activity, verb, data?.ToJsonObject() ?? [], value.String("trigger") == "automatic", BySubmit: false))
            : new Reading.Malformed("BadRequest", Unknown);
    }

    private static Reading.Take? Submitted(Activity activity, JsonElement value) =>
        value.String("verb") is { Length: > 0 } verb
            ? new(new Turn.CardAction(activity, verb, value.ToJsonObject(), Automatic: false, BySubmit: true))
            : null;

    private static Reading ConversationUpdate(Activity activity)
    {
        var bot = activity.Recipient?.Id;
        if (activity.MembersAdded.Any(member => member.Id == bot))
        {
            return new Reading.Take(new Turn.BotArrived(activity));
        }

        if (activity.MembersRemoved.Any(member => member.Id == bot))
        {
            return new Reading.Take(new Turn.BotLeft(activity));
        }

        return activity.MembersAdded.Count > 0
            ? new Reading.Take(new Turn.MembersAdded(activity, activity.MembersAdded))
            : Ignored;
    }

    private static Reading InstallationUpdate(Activity activity) => activity.Action switch
    {
        "add" => new Reading.Take(new Turn.BotArrived(activity)),
        "remove" => new Reading.Take(new Turn.BotLeft(activity)),
        _ => Ignored,
    };
}
