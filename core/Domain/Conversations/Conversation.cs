using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Conversations;

/// <summary>A chat: where it is reached, and which workshops it had. One open workshop at a time.</summary>
/// <param name="Address">Null until the chat was heard of.</param>
/// <param name="Current">The workshop that occupies it.</param>
/// <param name="Workshops">All, oldest first.</param>
/// <param name="Causes">The creation that made each, so that a repeat is known.</param>
public sealed record Conversation(
    ConversationAddress? Address, WorkshopId? Current, ImmutableList<WorkshopId> Workshops, PlanId? Plan, string PlanName,
    ImmutableDictionary<string, WorkshopId> Causes, bool Welcomed)
{
    public static Conversation Unknown { get; } =
        new(null, null, [], null, "", ImmutableDictionary<string, WorkshopId>.Empty, Welcomed: false);

    public static Conversation Evolve(Conversation conversation, Recorded<ConversationEvent> recorded) => recorded.Event switch
    {
        ConversationEvent.Located located => conversation.Address is { } known && known.SeenAt > located.Address.SeenAt
            ? conversation
            : conversation with { Address = located.Address },
        ConversationEvent.Welcomed => conversation with { Welcomed = true },
        ConversationEvent.Occupied occupied => conversation with
        {
            Current = occupied.Workshop,
            Workshops = conversation.Workshops.Contains(occupied.Workshop)
                ? conversation.Workshops
                : conversation.Workshops.Add(occupied.Workshop),
            Plan = occupied.Plan,
            PlanName = occupied.PlanName,
            Causes = conversation.Causes.SetItem(recorded.Cause, occupied.Workshop),
        },
        ConversationEvent.PlanMade made => conversation with { Plan = made.Plan, PlanName = made.PlanName },
        ConversationEvent.Freed freed => freed.Workshop == conversation.Current ? conversation with { Current = null } : conversation,
        _ => conversation,
    };
}

/// <param name="Id">The channel's, opaque.</param>
/// <param name="Kind"><c>personal</c>, <c>groupChat</c> or <c>channel</c>.</param>
/// <param name="BotId">How the channel calls us there.</param>
/// <param name="SeenAt">When the channel sent <paramref name="ServiceUrl"/>; an older one never replaces it.</param>
public sealed record ConversationAddress(
    string Id, string Tenant, string Kind, string Channel, string ServiceUrl, string BotId, string BotName, DateTimeOffset SeenAt);

/// <summary>What happened to a chat. Stored as is: add cases, never repurpose one.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "type")]
[JsonDerivedType(typeof(Located), "located")]
[JsonDerivedType(typeof(Welcomed), "welcomed")]
[JsonDerivedType(typeof(Occupied), "occupied")]
[JsonDerivedType(typeof(Freed), "freed")]
[JsonDerivedType(typeof(PlanMade), "planMade")]
public abstract record ConversationEvent
{
    private ConversationEvent() { }

    /// <summary>The channel sent something: this is how the chat is reached.</summary>
    public sealed record Located(ConversationAddress Address) : ConversationEvent;

    /// <summary>The bot introduced itself, once and for all.</summary>
    public sealed record Welcomed : ConversationEvent;

    /// <summary>A workshop of this plan was prepared in the chat and takes its place.</summary>
    public sealed record Occupied(WorkshopId Workshop, PlanId Plan, string PlanName) : ConversationEvent;

    /// <summary>The workshop was closed: another one may be prepared.</summary>
    public sealed record Freed(WorkshopId Workshop) : ConversationEvent;

    /// <summary>A plan was made here from a file: it is the chat's.</summary>
    public sealed record PlanMade(PlanId Plan, string PlanName) : ConversationEvent;
}
