using System.Text.Json.Nodes;
using OgpTeams.Bot.Actions;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.People;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Workshops;

/// <summary>The shell around a plan's rules.</summary>
internal sealed class PlanDesk(StreamCache streams, IEventStore store, PeopleDesk people)
{
    public async Task<Reply> AddOwnerAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var person = new ParticipantId(inputs.Required("person", CardInputs.ShortText));
        var plan = new PlanId(inputs.Data("plan"));
        if (inputs.Refusal is { } unreadable)
        {
            return Reply.Say(who.Texts[$"Refusal_{unreadable}"], Outcomes.Of(unreadable));
        }

        if ((await people.RowsAsync([person], cancellation)).Count == 0)
        {
            return Reply.Say(who.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown));
        }

        var act = new Act(who.Actor.Id, inputs.Cause(who.Actor.Id, Verbs.AddPlanOwner, inputs.Data("id")), who.At);
        while (true)
        {
            var loaded = await streams.LoadAsync<Plan?, PlanEvent>(StreamNames.Of(plan), null, PlanEvolution.Evolve, cancellation);
            var decision = PlanDecider.Decide(new PlanCommand.AddOwner(person), act, loaded.State);
            if (decision.Refusal is { } refusal)
            {
                return Reply.Say(who.Texts[$"Refusal_{refusal}"], Outcomes.Of(refusal));
            }

            if (decision.IsRepeat)
            {
                return Reply.Say(who.Texts["Repeat"], Outcomes.Repeat);
            }

            var append = StreamCache.Append(StreamNames.Of(plan), loaded.Version, act, decision.Events);
            if (await store.AppendAsync([append], who.Actor.Rows, cancellation))
            {
                return Reply.Of(NoticeCards.Plain(who.Texts, who.Texts["Done_plan_owner_add"], loaded.State!.Name));
            }

            await people.RecheckAsync(who.Actor.Rows, cancellation);
        }
    }
}
