using System.Collections.Concurrent;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol;
using Address = OgpTeams.Domain.Conversations.ConversationAddress;

namespace OgpTeams.Bot.Chats;

/// <summary>What became of a card sent to a chat.</summary>
internal abstract record PostOutcome
{
    private PostOutcome() { }

    /// <param name="Activity">Null: accepted, but it cannot be edited later.</param>
    public sealed record Sent(string? Activity) : PostOutcome;

    /// <summary>The message to edit is no longer there.</summary>
    public sealed record Gone : PostOutcome;

    /// <summary>We may not write there until somebody speaks to us again.</summary>
    public sealed record Blocked : PostOutcome;

    /// <summary>Worth another try later.</summary>
    public sealed record Failed : PostOutcome;
}

/// <summary>Sends cards to a chat, and stops where we are not wanted (conformance 29).</summary>
internal sealed class ChatSender(IConnector connector)
{
    private readonly ConcurrentDictionary<string, bool> _blocked = new(StringComparer.Ordinal);

    public async Task<PostOutcome> PostAsync(Address to, JsonObject card, CancellationToken cancellation) => Addressed(to) is { } address
        ? Judge(to, await connector.SendAsync(address, Message(card), cancellation))
        : new PostOutcome.Blocked();

    public async Task<PostOutcome> EditAsync(Address to, string activity, JsonObject card, CancellationToken cancellation) =>
        Addressed(to) is { } address
            ? Judge(to, await connector.UpdateAsync(address, activity, Message(card), cancellation))
            : new PostOutcome.Blocked();

    /// <summary>Somebody there spoke to us, or we were added again.</summary>
    public void Unblock(string conversation) => _blocked.TryRemove(conversation, out _);

    public static ConversationAddress? Wire(Address to) => Uri.TryCreate(to.ServiceUrl, UriKind.Absolute, out var service)
        ? new ConversationAddress(service, to.Id, to.Tenant.Length == 0 ? null : to.Tenant, to.SeenAt)
        : null;

    private ConversationAddress? Addressed(Address to) => _blocked.ContainsKey(to.Id) ? null : Wire(to);

    private PostOutcome Judge(Address to, SendOutcome outcome)
    {
        if (outcome is SendOutcome.Forbidden)
        {
            _blocked[to.Id] = true;
        }

        return outcome switch
        {
            SendOutcome.Sent(var id) => new PostOutcome.Sent(id),
            SendOutcome.Superseded => new PostOutcome.Sent(null),
            SendOutcome.Gone => new PostOutcome.Gone(),
            SendOutcome.Forbidden or SendOutcome.TooBig => new PostOutcome.Blocked(),
            _ => new PostOutcome.Failed(),
        };
    }

    private static CardMessage Message(JsonObject card) => new(card, card["speak"]?.GetValue<string>() ?? "OgpTeams");
}
