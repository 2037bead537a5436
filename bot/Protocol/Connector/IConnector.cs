using System.Text.Json.Nodes;
using Remembered = OgpTeams.Domain.Conversations.ConversationAddress;

namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>
/// What the bot may ask of the channel. Every call waits its turn in the conversation's send budget and is retried as far as
/// the protocol allows, so it can take minutes: not to be awaited inside an invoke. Failures are outcomes, not exceptions.
/// </summary>
internal interface IConnector
{
    Task<SendOutcome> SendAsync(ConversationAddress to, CardMessage message, CancellationToken cancellation);

    Task<SendOutcome> ReplyAsync(ConversationAddress to, string activityId, CardMessage message, CancellationToken cancellation);

    /// <summary>Replaces a message. Of several waiting for the same message only the newest is sent.</summary>
    Task<SendOutcome> UpdateAsync(ConversationAddress to, string activityId, CardMessage message, CancellationToken cancellation);

    Task<SendOutcome> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellation);

    /// <summary>Everybody in the conversation, all pages.</summary>
    Task<MembersOutcome> MembersAsync(ConversationAddress of, CancellationToken cancellation);

    /// <summary>The 1:1 chat with a person, the same one each time. Fails for an anonymous person.</summary>
    /// <param name="near">A conversation the person is in: its service and tenant are used.</param>
    /// <param name="memberId">The person's <c>29:…</c>.</param>
    Task<PersonalChatOutcome> OpenPersonalChatAsync(ConversationAddress near, string memberId, CancellationToken cancellation);
}

/// <summary>A message that is a card and nothing else: with a text beside it Teams makes two, and gives no id back.</summary>
/// <param name="Card">A whole Adaptive Card, at most 28 KB.</param>
/// <param name="Summary">What the notification and a screen reader say.</param>
internal sealed record CardMessage(JsonObject Card, string Summary);

/// <summary>Where to write to a conversation.</summary>
/// <param name="ServiceUrl">May change during a conversation's life: keep the newest, see <see cref="Newest"/>.</param>
/// <param name="SeenAt">The timestamp of the activity that said so.</param>
internal sealed record ConversationAddress(Uri ServiceUrl, string ConversationId, string? TenantId, DateTimeOffset SeenAt)
{
    /// <summary>The one to keep: an older activity that arrives late does not bring an old address back.</summary>
    public static ConversationAddress Newest(ConversationAddress? kept, ConversationAddress seen) =>
        kept is not null && kept.SeenAt > seen.SeenAt ? kept : seen;

    /// <returns>Null for a chat that was never heard of.</returns>
    public static ConversationAddress? Of(Remembered chat) => Uri.TryCreate(chat.ServiceUrl, UriKind.Absolute, out var service)
        ? new(service, chat.Id, chat.Tenant.Length == 0 ? null : chat.Tenant, chat.SeenAt)
        : null;
}

/// <summary>What became of a message.</summary>
internal abstract record SendOutcome
{
    private SendOutcome() { }

    /// <param name="Id">Null when the channel accepted it without saying which: it cannot be updated.</param>
    public sealed record Sent(string? Id) : SendOutcome;

    /// <summary>Nothing was sent: a newer state of the same message was already waiting.</summary>
    public sealed record Superseded : SendOutcome;

    /// <summary>404: the conversation or the message is no longer there. A card is to be posted anew.</summary>
    public sealed record Gone : SendOutcome;

    /// <summary>403: removed, blocked or disabled. Nothing more is sent there until somebody speaks to the bot again.</summary>
    public sealed record Forbidden : SendOutcome;

    /// <summary>413, or above what we allow ourselves: not sent.</summary>
    public sealed record TooBig : SendOutcome;

    /// <param name="Status">The last HTTP status; null when there was no answer, or nothing was asked.</param>
    /// <param name="Code">The connector's error code when it gave one, else ours.</param>
    public sealed record Failed(int? Status, string Code) : SendOutcome;
}

internal abstract record MembersOutcome
{
    private MembersOutcome() { }

    public sealed record Known(IReadOnlyList<ChannelAccount> Members) : MembersOutcome;

    public sealed record Unknown(SendOutcome Why) : MembersOutcome;
}

internal abstract record PersonalChatOutcome
{
    private PersonalChatOutcome() { }

    public sealed record Opened(ConversationAddress Address) : PersonalChatOutcome;

    public sealed record NotOpened(SendOutcome Why) : PersonalChatOutcome;
}
