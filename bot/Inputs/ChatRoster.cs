using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Streams;

namespace OgpTeams.Bot.Inputs;

/// <summary>Who is in a chat, asked of the channel each time and kept nowhere. Nobody, where the channel does not say.</summary>
internal sealed class ChatRoster(IConnector connector, StreamCache streams)
{
    /// <summary>Somebody waits for the form: without the roster it still names those who have acted.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    public async Task<IReadOnlyList<ChannelAccount>> OfAsync(string conversation, CancellationToken cancellation)
    {
        if ((await streams.LoadConversationAsync(conversation, cancellation)).State.Address is not { } chat
            || ConversationAddress.Of(chat) is not { } address)
        {
            return [];
        }

        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        patience.CancelAfter(Patience);
        try
        {
            return await connector.MembersAsync(address, patience.Token) is MembersOutcome.Known(var members) ? members : [];
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return [];
        }
    }
}
