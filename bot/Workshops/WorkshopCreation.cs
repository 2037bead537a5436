using Microsoft.Extensions.Options;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Workshops;

/// <summary>What the creation card asks; checked and trimmed.</summary>
/// <param name="PlanName">Empty: the conversation's plan, or a new one under <see cref="DefaultPlanName"/>.</param>
/// <param name="Start">What its creator chose to start from.</param>
internal sealed record CreationRequest(
    WorkshopFormat Format, string Title, string Objective, string Administration, string PlanName, string Language, int MaxSubjects,
    StartChoice Start)
{
    /// <summary>The workshop's title unless said.</summary>
    public string DefaultPlanName { get; init; } = Title;
}

/// <param name="Workshop">The new one, or the one an earlier copy of the same order made.</param>
/// <param name="Need">What has to be chosen first, when that is missing.</param>
/// <param name="Plan">The plan it would stand in, for the choice.</param>
internal sealed record CreationOutcome(
    WorkshopId? Workshop, bool Repeat, Refusal? Refusal, StartNeed? Need = null, CurrentPlan? Plan = null);

/// <summary>
/// Creates a workshop: the plan when it is new, the chat it occupies and the workshop itself, in one transaction, so that
/// a chat never has two workshops and never points to one that is not there.
/// </summary>
internal sealed class WorkshopCreation(
    StreamCache streams, IEventStore store, KeyedLocks locks, PeopleDesk people, PlanKeeper plans, PlanNames names,
    WorkshopNews news, IOptions<WorkshopOptions> options)
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

            var (planId, planName, current) = await PlanAsync(request, address, chat.State, actor.Id, cancellation);
            var plan = current.Plan;
            var takesOver = plan.State is { } ownerless && !ownerless.Owners.Contains(actor.Id)
                && await IsOrphanAsync(planId, ownerless, chat.State, cancellation);
            if (plan.State is not null && !plan.State.Owners.Contains(actor.Id) && !takesOver)
            {
                return new CreationOutcome(null, Repeat: false, Refusal.NotOwner);
            }

            var start = WorkshopStart.Of(request.Format, request.Start, plan.State, OfferedSubject.Of(current.Workshops));
            if (start is not WorkshopStart.Ready ready)
            {
                return start is WorkshopStart.Missing(var need)
                    ? new CreationOutcome(null, Repeat: false, Refusal.MissingInput, need, current)
                    : new CreationOutcome(null, Repeat: false, Refusal.Unknown);
            }

            var brief = Brief(request, ready, address, planId, planName);
            var given = plan.State is null ? await names.GiveAsync(address.Tenant, planName, planId, act, cancellation) : [];
            if (given is null)
            {
                continue;
            }

            PlanEvent[] joining = plan.State is null
                ? [new PlanEvent.Created(planName), new PlanEvent.Joined(brief.Id)]
                : [.. takesOver ? new PlanEvent[] { new PlanEvent.OwnerAdded(actor.Id) } : [], new PlanEvent.Joined(brief.Id)];
            StreamAppend[] appends =
            [
                StreamCache.Append(StreamNames.Of(brief.Plan), plan.Version, act, joining),
                StreamCache.Append<ConversationEvent>(
                    StreamNames.OfConversation(address.Id), chat.Version, act,
                    new ConversationEvent.Occupied(brief.Id, brief.Plan, planName)),
                StreamCache.Append<WorkshopEvent>(StreamNames.Of(brief.Id), 0, act, new WorkshopEvent.Created(brief)),
                .. given,
            ];
            if (await store.AppendAsync(appends, actor.Rows, cancellation))
            {
                news.Tell(brief.Id, [new WorkshopEvent.Created(brief)]);
                news.TellPlan(brief.Plan);
                return new CreationOutcome(brief.Id, Repeat: false, null);
            }

            await people.RecheckAsync(actor.Rows, cancellation);
        }
    }

    /// <summary>All its owners had themselves erased: whoever goes on with it in its own chat owns it, or nobody ever could.</summary>
    private async Task<bool> IsOrphanAsync(PlanId id, Plan plan, Conversation chat, CancellationToken cancellation) =>
        chat.Plan == id && (await people.RowsAsync(plan.Owners, cancellation)).Values.All(
            owner => owner is { Account: null, DirectoryId: null });

    private WorkshopBrief Brief(
        CreationRequest request, WorkshopStart.Ready start, ConversationAddress address, PlanId plan, string planName) => new(
        new WorkshopId(NewId.Draw()), request.Format.Id, request.Title,
        request.Objective.Length > 0 ? request.Objective : request.Format.Objective.In(request.Language), request.Administration,
        plan, planName, request.Language, options.Value.TimeZone, request.MaxSubjects,
        address.Id, address.Tenant, [.. request.Format.Steps.Select(step => Planned(step, request.Language))],
        start.Subjects.IsEmpty ? null : start.Subjects, start.Commitment, start.Canvas);

    private static PlannedStep Planned(FormatStep step, string language) =>
        new(step.Id, step.Kind, step.Minutes, step.Title.In(language));

    /// <summary>Without a name: the chat's plan; else the one of the default name, numbered if that name is another's.</summary>
    private async Task<(PlanId Id, string Name, CurrentPlan Plan)> PlanAsync(
        CreationRequest request, ConversationAddress address, Conversation chat, ParticipantId person, CancellationToken cancellation)
    {
        var asked = request.PlanName.Length > 0;
        if (!asked && chat.Plan is { } own)
        {
            var known = await plans.CurrentAsync(own, chat.Workshops, cancellation);
            return (own, known.Plan.State?.Name ?? chat.PlanName, known);
        }

        for (var number = 1; ; number++)
        {
            var name = asked ? request.PlanName
                : number == 1 ? request.DefaultPlanName
                : $"{request.DefaultPlanName} ({number})";
            var id = await names.FindAsync(address.Tenant, name, cancellation);
            var plan = await plans.CurrentAsync(id, chat.Workshops, cancellation);
            if (asked || plan.Plan.State is null || plan.Plan.State.Owners.Contains(person))
            {
                return (id, plan.Plan.State?.Name ?? name, plan);
            }
        }
    }
}
