using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Inputs;

/// <summary>Who is in a chat, asked of the channel each time and kept nowhere. Nobody, where the channel does not say.</summary>
internal sealed class ChatRoster(IConnector connector, StreamCache streams, PeopleDesk people)
{
    /// <summary>Somebody waits for the form: without the roster it still names those who have acted.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(3);

    /// <summary>As many as a form can name.</summary>
    private const int MostNamed = 200;

    /// <summary>Somebody of the chat, by account or Entra id; null when the channel does not know them.</summary>
    public async Task<ChannelAccount?> FindAsync(string conversation, string account, CancellationToken cancellation) =>
        (await OfAsync(conversation, cancellation)).FirstOrDefault(member => member.Id == account || member.AadObjectId == account);

    /// <summary>Those a form names besides the people it knows.</summary>
    public async Task<IReadOnlyList<(string Account, string Name)>> OthersAsync(
        string conversation, string tenant, Predicate<ParticipantId> isKnown, CancellationToken cancellation)
    {
        var others = new List<(string, string)>();
        foreach (var member in (await OfAsync(conversation, cancellation)).Take(MostNamed))
        {
            var found = await people.FindAsync(tenant, member.Id, member.AadObjectId, member.Name, cancellation);
            if (member.Name is { Length: > 0 } name && !isKnown(found.Id))
            {
                others.Add((member.Id, name));
            }
        }

        return others;
    }

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
