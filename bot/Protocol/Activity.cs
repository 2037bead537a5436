using System.Text.Json;
using OgpTeams.Bot.Protocol.Connector;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// One message of the Activity Protocol, as received: what this bot reads of it, under the protocol's own names, strings as
/// they came. Only <see cref="Type"/>, <see cref="ChannelId"/>, <see cref="From"/> and <see cref="Conversation"/> are certain.
/// </summary>
internal sealed record Activity
{
    /// <summary><c>message</c>, <c>invoke</c>, <c>conversationUpdate</c>…: an open set, compared ordinally.</summary>
    public required string Type { get; init; }

    /// <summary><c>msteams</c> in Teams.</summary>
    public required string ChannelId { get; init; }

    public required ChannelAccount From { get; init; }

    public required ConversationAccount Conversation { get; init; }

    /// <summary>Set by the channel, opaque; not always the same when Teams sends again what it thinks was lost.</summary>
    public string? Id { get; init; }

    /// <summary>When the channel sent it, UTC.</summary>
    public DateTimeOffset? Timestamp { get; init; }

    /// <summary>Where to answer; null when absent or not an absolute http(s) address.</summary>
    public Uri? ServiceUrl { get; init; }

    /// <summary>The bot itself; some tools leave it out.</summary>
    public ChannelAccount? Recipient { get; init; }

    /// <summary>As it was sent; <see cref="MessageText"/> is what it says.</summary>
    public string? Text { get; init; }

    /// <summary><c>plain</c>, <c>markdown</c> or <c>xml</c>.</summary>
    public string? TextFormat { get; init; }

    /// <summary>The same message as HTML: an attachment Teams adds to what people format, quote or paste.</summary>
    public string? Html { get; init; }

    /// <summary>The reader's language, for example <c>fr-FR</c>.</summary>
    public string? Locale { get; init; }

    /// <summary>The mentions among the entities; the same one may come twice.</summary>
    public IReadOnlyList<Mention> Mentions { get; init; } = [];

    /// <summary>The message that holds the card that was pressed.</summary>
    public string? ReplyToId { get; init; }

    /// <summary>Of an invoke or an event, compared ordinally.</summary>
    public string? Name { get; init; }

    /// <summary>What a card or an invoke carries. A string that holds JSON has been parsed.</summary>
    public JsonElement? Value { get; init; }

    public ChannelData ChannelData { get; init; } = ChannelData.None;

    public IReadOnlyList<ChannelAccount> MembersAdded { get; init; } = [];

    public IReadOnlyList<ChannelAccount> MembersRemoved { get; init; } = [];

    public IReadOnlyList<SentFile> Files { get; init; } = [];

    /// <summary>Of an <c>installationUpdate</c>: <c>add</c>, <c>remove</c>, <c>add-upgrade</c>, <c>remove-upgrade</c>.</summary>
    public string? Action { get; init; }

    /// <summary><c>normal</c> when absent, or <c>expectReplies</c>: the messages are then the answer's body.</summary>
    public string? DeliveryMode { get; init; }

    /// <summary>The tenant of the conversation, wherever it was written.</summary>
    public string? TenantId => Conversation.TenantId ?? ChannelData.TenantId ?? From.TenantId;

    /// <summary>Where to write to this conversation later; null when the activity does not say.</summary>
    public ConversationAddress? Address => ServiceUrl is null
        ? null
        : new(ServiceUrl, Conversation.Id, TenantId, Timestamp ?? DateTimeOffset.MinValue);
}

/// <summary>A person or a bot as the channel knows it.</summary>
/// <param name="Id"><c>29:…</c> for a person, <c>28:…</c> for a bot: the only key that is always there.</param>
/// <param name="Name">For display, never a key; may be missing.</param>
/// <param name="AadObjectId">The Entra object id; null for an anonymous person. The roster calls it <c>objectId</c>.</param>
/// <param name="UserRole"><c>user</c>, <c>anonymous</c> and others, when told.</param>
internal sealed record ChannelAccount(
    string Id, string? Name = null, string? AadObjectId = null, string? TenantId = null, string? UserRole = null);

/// <param name="Id">Opaque. In a channel's thread it ends in <c>;messageid=…</c>.</param>
/// <param name="ConversationType"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="IsGroup">True in a group chat or a channel, also when only the type says so.</param>
internal sealed record ConversationAccount(
    string Id, string? ConversationType = null, bool IsGroup = false, string? TenantId = null, string? Name = null);

/// <summary>What Teams adds: each part is there only where it makes sense (a team, a meeting chat).</summary>
/// <param name="EventType">Of a <c>conversationUpdate</c>, for example <c>channelCreated</c>.</param>
internal sealed record ChannelData(
    string? TenantId = null, string? TeamId = null, string? TeamsChannelId = null, string? MeetingId = null,
    string? EventType = null)
{
    public static ChannelData None { get; } = new();
}

/// <param name="Text">What stands for the mention in the message's text, usually <c>&lt;at&gt;Name&lt;/at&gt;</c>.</param>
internal sealed record Mention(string? Id, string? Name, string? Text);
