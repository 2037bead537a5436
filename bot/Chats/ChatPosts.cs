using System.Collections.Immutable;
using System.Text.Json.Serialization;
using OgpTeams.Domain;

namespace OgpTeams.Bot.Chats;

/// <summary>Which cards of a workshop stand in its chat: by slot, the channel's id of the message.</summary>
/// <param name="Slots">Empty text: posted, but the channel gave no id, so it cannot be edited.</param>
internal sealed record ChatPosts(ImmutableDictionary<string, string> Slots)
{
    public static ChatPosts None { get; } = new(ImmutableDictionary<string, string>.Empty);

    public static ChatPosts Evolve(ChatPosts posts, Recorded<ChatEvent> recorded) => recorded.Event switch
    {
        ChatEvent.Posted posted => new ChatPosts(posts.Slots.SetItem(posted.Slot, posted.Activity ?? "")),
        ChatEvent.Gone gone => new ChatPosts(posts.Slots.Remove(gone.Slot)),
        _ => posts,
    };
}

/// <summary>What happened to the cards of a workshop. Stored as is: add cases, never repurpose one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Posted), "posted")]
[JsonDerivedType(typeof(Gone), "gone")]
internal abstract record ChatEvent
{
    private ChatEvent() { }

    public sealed record Posted(string Slot, string? Activity) : ChatEvent;

    /// <summary>Somebody deleted the message: it is posted anew.</summary>
    public sealed record Gone(string Slot) : ChatEvent;
}
