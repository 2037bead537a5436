using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Documents.Printing;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Plans;

/// <summary>A press that concerns a plan: read, decide, answer with a card for that person.</summary>
internal sealed class PlanActions(
    PlanDesk desk, WorkshopDesk workshops, PeopleDesk people, Publisher publisher, PublishingSweep sweep, DocumentLinks links,
    ChatRoster roster, IOptions<WorkshopOptions> options)
{
    /// <summary>Of the ten seconds that Teams waits for an answer.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static IReadOnlyList<VerbRow> Rows { get; } =
    [
        new AnswerVerb<PlanActions>(
            CardVerbs.OpenPlan, (actions, data, who, cancellation) => actions.OpenAsync(data, who, cancellation))
        {
            IsReading = true,
        },
        new AnswerVerb<PlanActions>(
            CardVerbs.SendPlan, (actions, data, who, cancellation) => actions.SendAsync(data, who, cancellation))
        {
            IsReading = true,
        },
        new AnswerVerb<PlanActions>(
            Verbs.CheckPlan, (actions, data, who, cancellation) => actions.CheckAsync(data, who, cancellation))
        {
            IsReading = true,
        },
        new AnswerVerb<PlanActions>(
            Verbs.PublishPlan, (actions, data, who, cancellation) => actions.PublishAsync(data, who, cancellation)),
    ];

    /// <summary><c>data</c> says of which plan, or of which workshop's.</summary>
    public async Task<Reply> OrderAsync(PlanVerb row, JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var workshop = await WorkshopAsync(inputs, who, cancellation);
        if (PlanOf(inputs, workshop) is not { } id)
        {
            return Gone(who);
        }

        // A workshop of another plan opens nothing in this one.
        workshop = workshop?.Brief.Plan == id ? workshop : null;
        var scope = new PlanScope(workshop, who.Actor, who.Address.Tenant, people, cancellation)
        {
            Member = account => roster.FindAsync(who.Address.Id, account, cancellation),
        };
        var command = await row.Read(inputs, scope);
        WorkshopId[] also = workshop is null ? [] : [workshop.Id];
        var act = inputs.ActOf(who, row.Verb);
        if (inputs.Refusal is { } unreadable)
        {
            return await desk.FindAsync(id, who.Address.Tenant, also, cancellation) is { Plan.State: { } plan } found
                ? await RefuseAsync(row, inputs, id, found, workshop, who, Told(unreadable, command, act, plan, workshop), cancellation)
                : Gone(who);
        }

        if (await desk.ExecuteAsync(id, who.Address.Tenant, also, command, act, scope.Rows, cancellation)
            is not var (current, decision))
        {
            return Gone(who);
        }

        if (decision.Refusal is { } refusal)
        {
            return await RefuseAsync(row, inputs, id, current, workshop, who, refusal, cancellation);
        }

        var context = await ContextAsync(id, current, who, who.Actor.Id, cancellation, workshop);
        return Reply.Of(
            PlanForms.Answer(context, command, context.Texts[decision.IsRepeat ? "Repeat" : Done(row.Verb, command)]),
            decision.IsRepeat ? Outcomes.Repeat : Outcomes.Accepted);
    }

    private static string Done(string verb, PlanCommand command) =>
        command is PlanCommand.ReadBack { Decision: ReadBackDecision.Keep } ? "ReadBack_Kept" : $"Done_{verb.Replace('.', '_')}";

    /// <summary>A card of the plan: the whole, one commitment, or a form.</summary>
    private async Task<Reply> OpenAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var workshop = await WorkshopAsync(inputs, who, cancellation);
        if (PlanOf(inputs, workshop) is not { } id
            || await desk.FindAsync(id, who.Address.Tenant, workshop is null ? [] : [workshop.Id], cancellation)
                is not { } current)
        {
            return Gone(who);
        }

        var context = await ContextAsync(
            id, current, who, who.Actor.Id, cancellation, workshop?.Brief.Plan == id ? workshop : null);
        if (context.IsOwner && inputs.Data("form") == PlanForms.Owner)
        {
            // People of the chat who have not acted yet can own the plan too.
            context = context with
            {
                Newcomers = await roster.OthersAsync(
                    who.Address.Id, who.Address.Tenant,
                    person => context.Plan.Owners.Contains(person) || context.Names.ContainsKey(person), cancellation),
            };
        }

        if (context.IsOwner && inputs.Data("form") == PlanForms.ReadBack && inputs.Data("page").Length == 0)
        {
            var isRead = await LookAsync(id, cancellation);
            if (await ShowAsync(id, [], who, who.Actor.Id, cancellation) is { } now)
            {
                context = context with { Plan = now.Plan, Drawn = now.Drawn, IsRead = isRead };
            }
        }

        return PlanForms.Open(
            context, inputs.Data("form"), inputs.Data("item"), inputs.Data("page"), null, inputs.Data("kind")) is { } card
            ? Reply.Of(card)
            : !context.IsOwner && PlanForms.Open(
                context with { IsOwner = true }, inputs.Data("form"), inputs.Data("item"), inputs.Data("page"), null, inputs.Data("kind")) is not null
                ? Reply.Say(who.Texts["Refusal_NotOwner"], Outcomes.Of(Refusal.NotOwner))
                : Reply.Say(who.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown));
    }

    /// <summary>Whoever opens what drafters changed sees what they changed a moment ago: the documents are looked at first.</summary>
    /// <returns>False when one could not be read or written, or that takes longer than an answer may: it goes on.</returns>
    private async Task<bool> LookAsync(PlanId id, CancellationToken cancellation)
    {
        try
        {
            return await publisher.PublishAsync(id, CancellationToken.None).WaitAsync(Patience, cancellation);
        }
        catch (TimeoutException)
        {
            sweep.Ask(id);
            return false;
        }
    }

    /// <summary>What the rules say of it, for everybody who can see the plan.</summary>
    private async Task<Reply> CheckAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var workshop = await WorkshopAsync(inputs, who, cancellation);
        var stage = inputs.Choice("stage", [.. Enum.GetValues<Stage>().Select(OpenName.Of)]);
        if (inputs.Refusal is { } refusal)
        {
            return Reply.Say(who.Texts[$"Refusal_{refusal}"], Outcomes.Of(refusal));
        }

        if (PlanOf(inputs, workshop) is not { } id
            || await desk.FindAsync(id, who.Address.Tenant, workshop is null ? [] : [workshop.Id], cancellation) is not { } current)
        {
            return Gone(who);
        }

        // Nothing to say of what is not there would read as « nothing is wrong ».
        var plan = current.Plan.State;
        if ((Some("item") is { } item && plan.Find(new(item)) is null)
            || (Some("kind") is { } kind
                && (OpenName.Read<AssessmentKind>(kind) is not { } report || plan.Assessment(report) is null)))
        {
            return Reply.Say(who.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown));
        }

        var context = await ContextAsync(
            id, current, who, who.Actor.Id, cancellation, workshop?.Brief.Plan == id ? workshop : null);
        return Reply.Of(CheckCards.Draw(
            context, OpenName.Read<Stage>(stage) ?? Stage.Draft, Some("item"), Some("kind"), Some("page")));

        string? Some(string name) => inputs.Data(name) is { Length: > 0 } given ? given : null;
    }

    private async Task<Reply> SendAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var reply = await OpenAsync(data, who, cancellation);
        return reply.Card is { } card ? reply with { Apart = true, InChat = (JsonObject)card.DeepClone() } : reply;
    }

    /// <summary>The version to publish: the Word document at once, its pages and its print as soon as they are there.</summary>
    private async Task<Reply> PublishAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var workshop = await WorkshopAsync(inputs, who, cancellation);
        if (PlanOf(inputs, workshop) is not { } id
            || await desk.FindAsync(id, who.Address.Tenant, workshop is null ? [] : [workshop.Id], cancellation) is not { } current)
        {
            return Gone(who);
        }

        var texts = TextsOf(current, who);
        if (!current.Plan.State.Owners.Contains(who.Actor.Id))
        {
            return Reply.Say(texts["Refusal_NotOwner"], Outcomes.Of(Refusal.NotOwner));
        }

        var final = await publisher.PublishFinalAsync(id, printed: false, cancellation);
        if (final is not null && LibreOffice.IsHere)
        {
            sweep.AskPrint(id);
        }

        return Reply.Of(PlanCards.Final(await ContextAsync(id, current, who, who.Actor.Id, cancellation), final));
    }

    /// <param name="viewer">Null for a card that everybody sees.</param>
    public async Task<PlanContext?> ShowAsync(
        PlanId id, IEnumerable<WorkshopId> also, ActionContext who, ParticipantId? viewer, CancellationToken cancellation) =>
        await desk.FindAsync(id, who.Address.Tenant, also, cancellation) is { } current
            ? await ContextAsync(id, current, who, viewer, cancellation)
            : null;

    /// <summary>Whom a verb does not concern is told that first, not what was wrong with the form.</summary>
    private static Refusal Told(Refusal unreadable, PlanCommand command, Act act, Plan plan, Workshop? workshop) =>
        plan.Owners.Contains(act.By) || workshop?.IsFacilitator(act.By) == true
            ? unreadable
            : PlanDecider.Decide(command, act, plan).Refusal ?? unreadable;

    /// <summary>« plan » is the same word in both languages: its cards speak as the chat's latest workshop does.</summary>
    private static Texts TextsOf(FoundPlan current, ActionContext who) =>
        current.Workshops.LastOrDefault(workshop => workshop.Brief.Conversation == who.Address.Id) is { } workshop
            ? Texts.For(workshop.Brief.Language)
            : who.Texts;

    /// <param name="workshop">Of this plan, by which the viewer came.</param>
    private async Task<PlanContext> ContextAsync(
        PlanId id, FoundPlan current, ActionContext who, ParticipantId? viewer, CancellationToken cancellation,
        Workshop? workshop = null)
    {
        var told = workshop is not null && viewer is { } telling && CameBy.Of(workshop, telling).MayTell ? workshop : null;
        var plan = current.Plan.State;
        var here = current.Workshops.Where(workshop => workshop.Brief.Conversation == who.Address.Id);
        var names = await people.NamesAsync(here.SelectMany(workshop => workshop.Participants.Keys).Distinct(), cancellation);
        var documents = (await publisher.StateAsync(id, cancellation)).State;
        return new PlanContext(
            id, plan, current.Workshops, TextsOf(current, who), viewer is { } person && plan.Owners.Contains(person), names,
            links.Of(documents, plan), $"{id}.v{current.Plan.Version}",
            DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(who.At, options.Value.Zone).DateTime))
        {
            FolderIsBehind = documents.IsNamedAfter(plan) == false,
            Zone = options.Value.Zone,
            Chat = who.Address.Id,
            Workshop = told?.Id,
            Own = told?.Brief.Commitment,
        };
    }

    /// <summary>Nothing changed: the form comes back with what was typed and what to correct.</summary>
    private async Task<Reply> RefuseAsync(
        PlanVerb row, CardInputs inputs, PlanId id, FoundPlan current, Workshop? workshop, ActionContext who, Refusal refusal,
        CancellationToken cancellation)
    {
        var texts = TextsOf(current, who);
        if (row.Verb == Verbs.ReadBack && refusal is Refusal.NameTaken or Refusal.Reworded)
        {
            return Reply.Of(
                ReadBackCards.Draw(
                    await ContextAsync(id, current, who, who.Actor.Id, cancellation, workshop),
                    notice: texts[refusal == Refusal.NameTaken ? "ReadBack_NameTaken" : "ReadBack_Reworded"]),
                Outcomes.Of(refusal));
        }

        if (refusal == Refusal.NameTaken)
        {
            inputs.Errors["name"] = "Input_NameTaken";
        }

        if (refusal is Refusal.MissingInput or Refusal.InvalidInput or Refusal.NameTaken && row.Form is { } form)
        {
            var fill = FormFill.Of(inputs, texts);
            var context = await ContextAsync(id, current, who, who.Actor.Id, cancellation, workshop);
            if (PlanForms.Open(
                context, form, inputs.Data("commitment") is { Length: > 0 } given ? given : $"{workshop?.Brief.Commitment}",
                inputs.Data("page"), fill, inputs.Data("kind")) is { } card)
            {
                return Reply.Of(card, Outcomes.Of(refusal));
            }
        }

        return Reply.Say(texts[$"Refusal_{refusal}"], Outcomes.Of(refusal));
    }

    private async Task<Workshop?> WorkshopAsync(CardInputs inputs, ActionContext who, CancellationToken cancellation) =>
        inputs.Data("workshop") is var given && OgpId.IsValid(given)
            && (await workshops.LoadAsync(new WorkshopId(given), cancellation))?.State is { } workshop
            && workshop.Brief.Tenant == who.Address.Tenant
            ? workshop
            : null;

    private static PlanId? PlanOf(CardInputs inputs, Workshop? workshop) =>
        inputs.Data("plan") is { Length: > 0 } given ? OgpId.IsValid(given) ? new PlanId(given) : null : workshop?.Brief.Plan;

    private static Reply Gone(ActionContext who) => Reply.Say(who.Texts["Plan_Gone"], Outcomes.Of(Refusal.Gone));
}
