using Microsoft.Extensions.Options;
using OgpTeams.Bot.People;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Workshops;

/// <summary>What the creation card asks; checked and trimmed.</summary>
/// <param name="PlanName">Empty: the conversation's plan, or a new one under the workshop's title.</param>
internal sealed record CreationRequest(
    WorkshopFormat Format, string Title, string Objective, string Administration, string PlanName, string Language, int MaxSubjects);

/// <param name="Workshop">The new one, or the one an earlier copy of the same order made.</param>
internal sealed record CreationOutcome(WorkshopId? Workshop, bool Repeat, Refusal? Refusal);

/// <summary>
/// Creates a workshop: the plan when it is new, the chat it occupies and the workshop itself, in one transaction, so that
/// a chat never has two workshops and never points to one that is not there.
/// </summary>
internal sealed class WorkshopCreation(
    StreamCache streams, IEventStore store, KeyedLocks locks, PeopleDesk people, WorkshopNews news, IOptions<WorkshopOptions> options)
{
    public async Task<CreationOutcome> CreateAsync(
        CreationRequest request, ConversationAddress address, Actor actor, Act act, CancellationToken cancellation)
    {
        using var alone = await locks.EnterAsync(StreamNames.OfConversation(address.Id), cancellation);
        while (true)
        {
            var chat = await streams.LoadConversationAsync(address.Id, cancellation);
            if (chat.State.Causes.TryGetValue(act.Cause, out var earlier))
            {
                return new CreationOutcome(earlier, Repeat: true, null);
            }

            if (chat.State.Current is not null)
            {
                return new CreationOutcome(null, Repeat: false, Refusal.WorkshopRunning);
            }

            var (planName, plan, version) = await PlanAsync(request, address, chat.State, actor.Id, cancellation);
            if (plan is not null && !plan.Owners.Contains(actor.Id))
            {
                return new CreationOutcome(null, Repeat: false, Refusal.NotOwner);
            }

            var brief = Brief(request, address, planName);
            StreamAppend[] appends =
            [
                .. plan is null
                    ? [StreamCache.Append<PlanEvent>(StreamNames.Of(brief.Plan), version, act, new PlanEvent.Created(planName))]
                    : Array.Empty<StreamAppend>(),
                StreamCache.Append<ConversationEvent>(
                    StreamNames.OfConversation(address.Id), chat.Version, act,
                    new ConversationEvent.Occupied(brief.Id, brief.Plan, planName)),
                StreamCache.Append<WorkshopEvent>(StreamNames.Of(brief.Id), 0, act, new WorkshopEvent.Created(brief)),
            ];
            if (await store.AppendAsync(appends, actor.Rows, cancellation))
            {
                news.Tell(brief.Id, [new WorkshopEvent.Created(brief)]);
                return new CreationOutcome(brief.Id, Repeat: false, null);
            }

            await people.RecheckAsync(actor.Rows, cancellation);
        }
    }

    private WorkshopBrief Brief(CreationRequest request, ConversationAddress address, string planName) => new(
        new WorkshopId(OgpId.New()), request.Format.Id, request.Title, request.Objective, request.Administration,
        Plan.IdOf(address.Tenant, planName), planName, request.Language, options.Value.TimeZone, request.MaxSubjects,
        address.Id, address.Tenant, [.. request.Format.Steps.Select(step => Planned(step, request.Language))]);

    private static PlannedStep Planned(FormatStep step, string language) =>
        new(step.Id, step.Kind, step.Minutes, step.Title.In(language));

    /// <summary>Without a name: the chat's plan; else a new one called as the workshop, numbered if that name is another's.</summary>
    private async Task<(string Name, Plan? Plan, long Version)> PlanAsync(
        CreationRequest request, ConversationAddress address, Conversation chat, ParticipantId person, CancellationToken cancellation)
    {
        var given = request.PlanName.Length > 0 ? request.PlanName : chat.PlanName;
        for (var number = 1; ; number++)
        {
            var name = given.Length > 0 ? given : number == 1 ? request.Title : $"{request.Title} ({number})";
            var plan = await streams.LoadAsync<Plan?, PlanEvent>(
                StreamNames.Of(Plan.IdOf(address.Tenant, name)), null, PlanEvolution.Evolve, cancellation);
            if (given.Length > 0 || plan.State is null || plan.State.Owners.Contains(person))
            {
                return (name, plan.State, plan.Version);
            }
        }
    }
}
