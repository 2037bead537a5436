using Microsoft.Extensions.Options;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Streams;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Plans;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Plans;

/// <param name="IsNew">The plan was made; else what the file says otherwise waits in it.</param>
internal sealed record ImportExecution(PlanId Plan, Decision<PlanEvent> Decision, bool IsNew);

/// <summary>
/// Makes a plan from a file, or notes in the plan of that name what the file says otherwise: all of it in one transaction, or
/// nothing. Whoever presses owns the plan that is made.
/// </summary>
internal sealed class ImportDesk(
    StreamCache streams, IEventStore store, PlanDesk plans, PlanNames names, PeopleDesk people, WorkshopNews news,
    IOptions<WorkshopOptions> options)
{
    /// <param name="into">The plan it is for, whatever its name; null: the one called <paramref name="name"/>.</param>
    /// <returns>Null when there is no such plan.</returns>
    public async Task<ImportExecution?> ImportAsync(
        PlanImport import, string name, PlanId? into, ActionContext who, Act act, CancellationToken cancellation)
    {
        while (true)
        {
            var id = into ?? await names.FindAsync(who.Address.Tenant, name, cancellation);
            var chat = await streams.LoadConversationAsync(who.Address.Id, cancellation);
            if (await plans.ExecuteAsync(
                id, who.Address.Tenant, chat.State.Workshops, plan => Order(id, plan, import, who), act, who.Actor.Rows, cancellation)
                is var (_, decision))
            {
                return new(id, decision, IsNew: false);
            }

            if (into is not null)
            {
                return null;
            }

            var events = ImportRules.Create(import, name, who.Address.Tenant, act);
            var made = await streams.LoadPlanAsync(id, cancellation);
            if (made.State is null && await names.GiveAsync(who.Address.Tenant, name, id, act, cancellation) is { } given
                && await store.AppendAsync(
                    [StreamCache.Append(StreamNames.Of(id), made.Version, act, events), .. given, .. InChat(id, name, chat, who, act)],
                    who.Actor.Rows, cancellation))
            {
                news.TellPlan(id);
                return new(id, Decision<PlanEvent>.Accept([.. events]), IsNew: true);
            }

            await people.RecheckAsync(who.Actor.Rows, cancellation);
        }
    }

    /// <summary>What it would propose to a plan that is there.</summary>
    public PlanCommand.Import Order(PlanId id, Plan plan, PlanImport import, ActionContext who)
    {
        var read = ImportMatch.To(plan, import.Plan);
        var open = PlanAsOpenData.Of(id, plan, who.Texts.Language.Code, options.Value.Zone);
        return new(import.File, import.Fingerprint, read, PlanChanges.OfFile(open, read));
    }

    /// <summary>« plan » leads to it from now on, in a group where no other plan is at work.</summary>
    private static IEnumerable<StreamAppend> InChat(
        PlanId id, string name, Loaded<Conversation> chat, ActionContext who, Act act) =>
        who.InGroup && chat.State.Plan is not null ? [] :
        [
            StreamCache.Append<ConversationEvent>(
                StreamNames.OfConversation(who.Address.Id), chat.Version, act, new ConversationEvent.PlanMade(id, name)),
        ];
}
