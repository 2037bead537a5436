using OgpTeams.Bot.Chats;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Messages;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Messages;

/// <summary>
/// Tells whoever leads a workshop, in their own chat, that a message did not go out, or perhaps did: hours may have passed since
/// they asked. Where there is no such chat the card waits to be opened.
/// </summary>
internal sealed class MessageNotices(
    MessageDesk messages, WorkshopDesk desk, CardContexts contexts, StreamCache streams, PeopleDesk people,
    PrivateChats privateChats)
{
    public async Task TellAsync(WorkshopId id, CancellationToken cancellation)
    {
        if (await desk.LoadAsync(id, cancellation) is not { State: var state } workshop
            || (await streams.LoadConversationAsync(state.Brief.Conversation, cancellation)).State.Address is not { } near
            || (await people.RowsAsync([state.Lead], cancellation)).GetValueOrDefault(state.Lead) is not { } lead)
        {
            return;
        }

        var shown = await messages.ShownAsync(state, isOn: true, others: [], cancellation);
        if (shown.Reachable.Select(person => shown.Book.Of(MessageKind.Thanks, person)?.State)
            .Any(state => state is DeliveryState.Refused or DeliveryState.InDoubt))
        {
            var context = await contexts.ForAsync(workshop, Viewer.Of(state.Lead), withNames: true, cancellation);
            await privateChats.PostAsync(near, lead, MessageCards.Overview(context, shown), cancellation);
        }
    }
}
