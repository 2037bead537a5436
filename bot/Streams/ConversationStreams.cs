using OgpTeams.Domain.Conversations;

namespace OgpTeams.Bot.Streams;

internal static class ConversationStreams
{
    public static Task<Folded<Conversation>> LoadConversationAsync(
        this StreamCache streams, string conversation, CancellationToken cancellation) =>
        streams.LoadAsync<Conversation, ConversationEvent>(
            StreamNames.OfConversation(conversation), Conversation.Unknown, Conversation.Evolve, cancellation);
}
