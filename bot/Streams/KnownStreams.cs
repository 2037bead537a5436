using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Plans;

namespace OgpTeams.Bot.Streams;

/// <summary>Streams that several features read.</summary>
internal static class KnownStreams
{
    public static Task<Loaded<Conversation>> LoadConversationAsync(
        this StreamCache streams, string conversation, CancellationToken cancellation) =>
        streams.LoadAsync<Conversation, ConversationEvent>(
            StreamNames.OfConversation(conversation), Conversation.Unknown, Conversation.Evolve, cancellation);

    public static Task<Loaded<Plan?>> LoadPlanAsync(this StreamCache streams, PlanId plan, CancellationToken cancellation) =>
        streams.LoadAsync<Plan?, PlanEvent>(StreamNames.Of(plan), null, PlanEvolution.Evolve, cancellation);

    /// <summary>Whose plan it is; null where none of its workshops is there any more.</summary>
    public static async Task<string?> TenantOfAsync(this WorkshopDesk workshops, Plan plan, CancellationToken cancellation) => plan.Tenant
        ?? (plan.Order is [var first, ..] ? (await workshops.LoadAsync(first, cancellation))?.State.Brief.Tenant : null);

    /// <summary>The plan after these events, before anybody read them back.</summary>
    public static Plan With(this Plan plan, Act act, IEnumerable<PlanEvent> events) => events.Aggregate(
        plan, (state, happened) => PlanEvolution.Evolve(state, new(happened, act.By, act.Cause, act.At)) ?? state);
}
