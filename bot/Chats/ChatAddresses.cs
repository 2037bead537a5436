using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.EventStore;
using Activity = OgpTeams.Bot.Protocol.Activity;
using ConversationAddress = OgpTeams.Domain.Conversations.ConversationAddress;

namespace OgpTeams.Bot.Chats;

/// <summary>Remembers where each chat is reached, so that the bot can speak first: timers, closing, after a restart.</summary>
internal sealed class ChatAddresses(StreamCache streams, IEventStore store, TimeProvider clock)
{
    /// <summary>Notes the address when it changed; one sent earlier than what is known never replaces it.</summary>
    public async Task<ConversationAddress> NoteAsync(Activity activity, CancellationToken cancellation)
    {
        var seen = new ConversationAddress(
            activity.Conversation.Id, activity.TenantId ?? "",
            activity.Conversation.ConversationType ?? (activity.Conversation.IsGroup ? "groupChat" : "personal"),
            activity.ChannelId, activity.ServiceUrl?.ToString() ?? "", activity.Recipient?.Id ?? "", activity.Recipient?.Name ?? "",
            Earlier(activity.Timestamp, clock.GetUtcNow()));
        while (true)
        {
            var chat = await streams.LoadConversationAsync(seen.Id, cancellation);
            var known = chat.State.Address;
            if (known is { Tenant.Length: > 0 } && known.Tenant != seen.Tenant)
            {
                // A chat stays in its tenant: who acts from another one acts there, and moves nothing.
                return seen;
            }

            if (known is not null && (seen with { SeenAt = known.SeenAt } == known || seen.SeenAt < known.SeenAt))
            {
                // Where it is reached stands; whose tenant speaks is told by each activity alone.
                return known with { Tenant = seen.Tenant };
            }

            var append = StreamCache.Append<ConversationEvent>(
                StreamNames.OfConversation(seen.Id), chat.Version, Own(), new ConversationEvent.Located(seen));
            if (await store.AppendAsync([append], [], cancellation))
            {
                return seen;
            }
        }
    }

    /// <returns>True once for each chat, however often and in whatever order the channel says that we arrived.</returns>
    public async Task<bool> WelcomeOnceAsync(ConversationAddress address, CancellationToken cancellation)
    {
        while (true)
        {
            var chat = await streams.LoadConversationAsync(address.Id, cancellation);
            if (chat.State.Welcomed)
            {
                return false;
            }

            var append = StreamCache.Append<ConversationEvent>(
                StreamNames.OfConversation(address.Id), chat.Version, Own(), new ConversationEvent.Welcomed());
            if (await store.AppendAsync([append], [], cancellation))
            {
                return true;
            }
        }
    }

    /// <summary>A timestamp from the future would keep every later address out.</summary>
    private static DateTimeOffset Earlier(DateTimeOffset? said, DateTimeOffset now) => said < now ? said.Value : now;

    private Act Own() => new(default, "", clock.GetUtcNow());
}
