using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol.Connector;
using Address = OgpTeams.Domain.Conversations.ConversationAddress;

namespace OgpTeams.Bot.Chats;

/// <summary>Sends cards to the chats we remember.</summary>
internal sealed class ChatSender(IConnector connector)
{
    /// <summary>A chat that was never heard of cannot be written to: as if we were not allowed there.</summary>
    public async Task<SendOutcome> PostAsync(Address to, JsonObject card, CancellationToken cancellation) => ConversationAddress.Of(to) is { } address
        ? await PostAsync(address, card, cancellation)
        : new SendOutcome.Forbidden();

    public Task<SendOutcome> PostAsync(ConversationAddress to, JsonObject card, CancellationToken cancellation) =>
        connector.SendAsync(to, Message(card), cancellation);

    public async Task<SendOutcome> EditAsync(Address to, string activity, JsonObject card, CancellationToken cancellation) =>
        ConversationAddress.Of(to) is { } address
            ? await connector.UpdateAsync(address, activity, Message(card), cancellation)
            : new SendOutcome.Forbidden();

    private static CardMessage Message(JsonObject card) => new(card, card["speak"]?.GetValue<string>() ?? "OgpTeams");
}
