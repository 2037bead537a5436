using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Plans;

/// <summary>The shell around a plan's rules: bring it up to date, decide, append at the version read. On a conflict, again.</summary>
internal sealed class PlanDesk(
    IEventStore store, PlanKeeper keeper, WorkshopDesk workshops, PeopleDesk people, Publisher publisher, DocumentLinks links,
    WorkshopNews news, IOptions<WorkshopOptions> options)
{
    /// <summary>Reads one of <see cref="PlanVerbs"/> and carries it out; <c>data</c> says for which plan or workshop.</summary>
    public async Task<Reply> HandleAsync(string verb, JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var workshop = await WorkshopAsync(inputs, who, cancellation);
        if (PlanOf(inputs, workshop) is not { } id)
        {
            return Reply.Say(who.Texts["Plan_Gone"], Outcomes.Of(Refusal.Gone));
        }

        // A workshop of another plan opens nothing in this one.
        workshop = workshop?.Brief.Plan == id ? workshop : null;
        var facilitator = workshop is not null && workshop.IsFacilitator(who.Actor.Id);
        List<Person> rows = [.. who.Actor.Rows];
        var command = verb == Verbs.AddPlanOwner
            ? new PlanCommand.AddOwner(await PersonInput.ReadAsync(
                inputs, "person", who.Address.Tenant, people, person => workshop?.Participants.ContainsKey(person) == true, rows, cancellation))
            : PlanVerbs.Read(verb, inputs, workshop?.Brief.Commitment, facilitator && MayTellDetails(workshop!));
        if (inputs.Data("id").Length > 64)
        {
            inputs.Errors["id"] = "Input_TooLong";
        }

        var act = new Act(who.Actor.Id, inputs.Cause(who.Actor.Id, verb, inputs.Data("id")), who.At);
        while (true)
        {
            var current = await keeper.CurrentAsync(id, workshop is null ? [] : [workshop.Id], cancellation);
            if (current.Plan.State is not { } plan || !IsOf(id, plan, who))
            {
                return Reply.Say(who.Texts["Plan_Gone"], Outcomes.Of(Refusal.Gone));
            }

            who = InItsLanguage(who, current);
            var decision = inputs.Refusal is { } unreadable && (plan.Owners.Contains(who.Actor.Id) || facilitator)
                ? Decision<PlanEvent>.Refuse(unreadable)
                : PlanDecider.Decide(command, act, plan);
            if (decision.Refusal is { } refusal)
            {
                return await RefuseAsync(verb, inputs, id, current, who, Told(refusal, command, workshop, facilitator), cancellation);
            }

            if (decision.IsRepeat)
            {
                return await AnswerAsync(id, current, command, who, who.Texts["Repeat"], Outcomes.Repeat, cancellation);
            }

            if (await store.AppendAsync(
                [StreamCache.Append(StreamNames.Of(id), current.Plan.Version, act, decision.Events)], rows, cancellation))
            {
                news.TellPlan(id);
                var after = current with
                {
                    Plan = new Folded<Plan?>(plan.With(act, decision.Events), current.Plan.Version + decision.Events.Count),
                };
                return await AnswerAsync(
                    id, after, command, who, who.Texts[$"Done_{verb.Replace('.', '_')}"], Outcomes.Accepted, cancellation);
            }

            await people.RecheckAsync(rows, cancellation);
        }
    }

    /// <summary>A card of the plan: the whole, one commitment, or a form.</summary>
    public async Task<Reply> OpenAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var workshop = await WorkshopAsync(inputs, who, cancellation);
        if (PlanOf(inputs, workshop) is not { } id
            || await keeper.CurrentAsync(id, workshop is null ? [] : [workshop.Id], cancellation) is not { Plan.State: { } plan } current
            || !IsOf(id, plan, who))
        {
            return Reply.Say(who.Texts["Plan_Gone"], Outcomes.Of(Refusal.Gone));
        }

        var context = await ContextAsync(id, current, InItsLanguage(who, current), who.Actor.Id, cancellation);
        var mayDetail = workshop?.Brief.Plan == id && workshop.IsFacilitator(who.Actor.Id) && MayTellDetails(workshop);
        return PlanForms.Open(
            context with { Workshop = mayDetail ? workshop!.Id : null, Own = mayDetail ? workshop!.Brief.Commitment : null },
            inputs.Data("form"), inputs.Data("item"), inputs.Data("page"), null, inputs.Data("kind")) is { } card
            ? Reply.Of(card)
            : Reply.Say(who.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown));
    }

    /// <param name="viewer">Null for a card that everybody sees.</param>
    public async Task<PlanContext?> ShowAsync(
        PlanId id, IEnumerable<WorkshopId> also, ActionContext who, ParticipantId? viewer, CancellationToken cancellation) =>
        await keeper.CurrentAsync(id, also, cancellation) is { Plan.State: not null } current
            ? await ContextAsync(id, current, InItsLanguage(who, current), viewer, cancellation)
            : null;

    /// <summary>« plan » is the same word in both languages: its cards speak as the chat's latest workshop does.</summary>
    private static ActionContext InItsLanguage(ActionContext who, CurrentPlan current) =>
        current.Workshops.LastOrDefault(workshop => workshop.Brief.Conversation == who.Address.Id) is { } workshop
            ? who with { Texts = Texts.For(workshop.Brief.Language) }
            : who;

    private async Task<PlanContext> ContextAsync(
        PlanId id, CurrentPlan current, ActionContext who, ParticipantId? viewer, CancellationToken cancellation)
    {
        var plan = current.Plan.State!;
        var here = current.Workshops.Where(workshop => workshop.Brief.Conversation == who.Address.Id);
        var names = await people.NamesAsync(here.SelectMany(workshop => workshop.Participants.Keys).Distinct(), cancellation);
        return new PlanContext(
            id, plan, current.Workshops, who.Texts, viewer is { } person && plan.Owners.Contains(person), names,
            links.Of((await publisher.StateAsync(id, cancellation)).State), $"{id}.v{current.Plan.Version}",
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(who.At, options.Value.Zone).DateTime));
    }

    private async Task<Reply> AnswerAsync(
        PlanId id, CurrentPlan current, PlanCommand command, ActionContext who, string notice, string outcome, CancellationToken cancellation) =>
        Reply.Of(PlanForms.Answer(await ContextAsync(id, current, who, who.Actor.Id, cancellation), command, notice), outcome);

    /// <summary>Nothing changed: the form comes back with what was typed and what to correct.</summary>
    private async Task<Reply> RefuseAsync(
        string verb, CardInputs inputs, PlanId id, CurrentPlan current, ActionContext who, Refusal refusal, CancellationToken cancellation)
    {
        if (refusal is not (Refusal.MissingInput or Refusal.InvalidInput))
        {
            return Reply.Say(who.Texts[$"Refusal_{refusal}"], Outcomes.Of(refusal));
        }

        var fill = new FormFill(inputs.Typed(), inputs.Errors.ToDictionary(error => error.Key, error => who.Texts[error.Value]));
        var context = await ContextAsync(id, current, who, who.Actor.Id, cancellation);
        return PlanForms.Corrected(context, verb, inputs.Data("commitment"), fill) is { } card
            ? Reply.Of(card, Outcomes.Of(refusal))
            : Reply.Say(who.Texts[$"Refusal_{refusal}"], Outcomes.Of(refusal));
    }

    /// <summary>
    /// The rules know owners only: whoever came by a workshop is told about facilitating, and that it is too early for the
    /// commitment that this workshop has not made yet.
    /// </summary>
    private static Refusal Told(Refusal refusal, PlanCommand command, Workshop? workshop, bool facilitator) =>
        command is not PlanCommand.DetailCommitment detail || workshop is null ? refusal
        : refusal == Refusal.NotOwner ? facilitator ? Refusal.StepNotOpen : Refusal.NotFacilitator
        : refusal == Refusal.Unknown && detail.Commitment == workshop.Brief.Commitment ? Refusal.StepNotOpen
        : refusal;

    /// <summary>From the canvas on; during the whole of a workshop about a roadmap; once closed.</summary>
    private static bool MayTellDetails(Workshop workshop) =>
        workshop.Phase == WorkshopPhase.Closed
        || workshop.TimingOf(StepKind.Canvas, StepKind.Roadmap) != StepTiming.Early
        || (workshop.Phase == WorkshopPhase.Open && workshop.Brief.Steps.Any(step => step.Kind == StepKind.Roadmap));

    private async Task<Workshop?> WorkshopAsync(CardInputs inputs, ActionContext who, CancellationToken cancellation) =>
        inputs.Data("workshop") is var given && OgpId.IsValid(given)
            && (await workshops.LoadAsync(new WorkshopId(given), cancellation)).State is { } workshop
            && workshop.Brief.Tenant == who.Address.Tenant
            ? workshop
            : null;

    private static PlanId? PlanOf(CardInputs inputs, Workshop? workshop) =>
        inputs.Data("plan") is { Length: > 0 } given ? OgpId.IsValid(given) ? new PlanId(given) : null : workshop?.Brief.Plan;

    /// <summary>A plan's id follows from the organisation and the name.</summary>
    private static bool IsOf(PlanId id, Plan plan, ActionContext who) => Plan.IdOf(who.Address.Tenant, plan.Name) == id;
}
