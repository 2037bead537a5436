using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.EventStore;
using Address = OgpTeams.Domain.Conversations.ConversationAddress;

namespace OgpTeams.Bot.Chats;

/// <summary>The 1:1 chat with a person, for what concerns them alone.</summary>
internal sealed class PrivateChats(IConnector connector, ChatSender sender)
{
    /// <returns>False where there is no such chat: the app is not installed for the person, or they are anonymous.</returns>
    public async Task<bool> PostAsync(Address near, Person person, JsonObject card, CancellationToken cancellation)
    {
        if (person.Account is not { } account || ConversationAddress.Of(near) is not { } service
            || await connector.OpenPersonalChatAsync(service, account, cancellation) is not PersonalChatOutcome.Opened(var chat))
        {
            return false;
        }

        var address = near with { Id = chat.ConversationId, Kind = "personal", ServiceUrl = chat.ServiceUrl.ToString() };
        return await sender.PostAsync(address, card, cancellation) is SendOutcome.Sent;
    }
}
