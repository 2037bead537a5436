using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Actions;

/// <summary>A press that concerns one workshop: read, decide, answer with a card for that person.</summary>
internal sealed class WorkshopActions(
    WorkshopDesk desk, PeopleDesk people, CardContexts contexts, PublishingSweep sweep, FormatShelf formats, VerbTable verbs,
    ChatRoster roster, IOptions<WorkshopOptions> options)
{
    /// <summary>What is asked of a workshop without ordering anything of it.</summary>
    public static IReadOnlyList<VerbRow> Rows { get; } =
    [
        Asked(Verbs.OpenFacilitation, actions => actions.FacilitateAsync) with { IsReading = true },
        Asked(Verbs.SendFacilitation, actions => actions.SendFacilitationAsync) with { IsReading = true },
        Asked(CardVerbs.OpenForm, actions => actions.OpenAsync) with { IsReading = true },
        Asked(CardVerbs.SendForm, actions => actions.SendAsync) with { IsReading = true },
        Asked(Verbs.Publish, actions => actions.PublishAsync),
    ];

    private delegate Task<Reply> Answer(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation);

    public Task<Reply> OrderAsync(WorkshopVerb row, JsonObject data, ActionContext who, CancellationToken cancellation) =>
        InAsync(data, who, (workshop, inputs, _, _) => OrderAsync(workshop, row, inputs, who, cancellation), cancellation);

    private static AnswerVerb<WorkshopActions> Asked(string verb, Func<WorkshopActions, Answer> answer) =>
        new(verb, (actions, data, who, cancellation) => actions.InAsync(data, who, answer(actions), cancellation));

    private async Task<Reply> InAsync(JsonObject data, ActionContext who, Answer answer, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        return await desk.FindAsync(inputs.Data("workshop"), who.Address.Tenant, cancellation) is { } workshop
            ? await answer(workshop, inputs, who, cancellation)
            : Reply.Say(who.Texts["Refusal_Gone"], Outcomes.Of(Refusal.Gone));
    }

    private async Task<Reply> FacilitateAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation) =>
        workshop.State.IsFacilitator(who.Actor.Id)
            ? Reply.Of(await ControlAsync(workshop, who, null, cancellation))
            : Refused(workshop, Refusal.NotFacilitator);

    private async Task<Reply> SendFacilitationAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation) =>
        workshop.State.IsFacilitator(who.Actor.Id) && await MineAsync(workshop, who, cancellation) is var mine
            ? Reply.Of(FacilitationCards.Control(mine)) with
            {
                // In a group it is a post that everybody sees.
                Apart = true,
                InChat = FacilitationCards.Control(who.InGroup ? mine with { Addresses = null } : mine),
            }
            : Refused(workshop, Refusal.NotFacilitator);

    /// <summary>Where the workshop stands, for whoever looks; help where there is none.</summary>
    public async Task<Reply> StatusAsync(string workshop, ActionContext who, CancellationToken cancellation)
    {
        return Reply.Of(await desk.FindAsync(workshop, who.Address.Tenant, cancellation) is { } loaded
            ? StatusCards.Status(await contexts.ForAsync(loaded, Viewer.Of(who.Actor.Id), withNames: true, cancellation))
            : WelcomeCards.Help(who.Texts, who.InGroup, NewId.Draw()));
    }

    private async Task<JsonObject> ControlAsync(
        Loaded<Workshop> workshop, ActionContext who, string? notice, CancellationToken cancellation) =>
        FacilitationCards.Control(await MineAsync(workshop, who, cancellation), notice);

    private async Task<Reply> OrderAsync(
        Loaded<Workshop> workshop, WorkshopVerb row, CardInputs inputs, ActionContext who, CancellationToken cancellation)
    {
        var scope = new VerbScope(
            workshop.State, formats.Find(workshop.State.Brief.FormatId), who.Actor, who.Address.Tenant, people,
            options.Value.TakeoverAfter, cancellation)
        {
            Member = account => roster.FindAsync(workshop.State.Brief.Conversation, account, cancellation),
        };
        var command = await row.Read(inputs, scope);
        var act = inputs.ActOf(who, row.Verb);
        if (inputs.Refusal is { } unreadable)
        {
            // Whom a verb does not concern is told that first, not what was wrong with the form.
            var forOthers = row.Whose == Whose.Facilitators && !workshop.State.IsFacilitator(who.Actor.Id);
            return await RefuseAsync(workshop, who, row, forOthers ? Refusal.NotFacilitator : unreadable, inputs, cancellation);
        }

        var execution = await desk.ExecuteAsync(workshop.State.Id, command, act, scope.Rows, cancellation);
        if (execution.Decision.Refusal is { } refusal)
        {
            return await RefuseAsync(execution.Workshop, who, row, refusal, inputs, cancellation);
        }

        var texts = Texts.For(workshop.State.Brief.Language);
        var notice = execution.Decision.IsRepeat ? texts["Repeat"]
            : execution.IsLate ? texts["Late"]
            : texts.Find($"Done_{row.Verb.Replace('.', '_')}") ?? texts["Done"];
        if (row.NotKept?.Invoke(inputs, texts) is { Length: > 0 } lost)
        {
            notice = $"{notice} {lost}";
        }

        if (execution.Decision.Events.Count > 0 && row.Hint?.Invoke(inputs, execution, texts) is { Length: > 0 } hint)
        {
            notice = $"{notice} {hint}";
        }

        if (row.InWords)
        {
            return Reply.Say(notice, Outcomes.Of(execution));
        }

        var card = await AnswerAsync(execution.Workshop, who, row, notice, row.After(inputs), cancellation);
        if (row.Undo?.Invoke(execution) is { } undo)
        {
            // Under the heading and the notice: who pressed by mistake looks no further.
            ((JsonArray)card["body"]!).Insert(2, AdaptiveCard.Actions(undo));
        }

        return Reply.Of(card, Outcomes.Of(execution)) with
        {
            Apart = row.Apart,
            InChat = row.Apart
                ? await AnswerAsync(execution.Workshop, who, row, notice, row.After(inputs), cancellation, forAll: who.InGroup)
                : null,
        };
    }

    private async Task<Reply> OpenAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation)
    {
        var form = verbs.FindForm(inputs.Data("form"));
        if (form?.Whose == Whose.Facilitators && !workshop.State.IsFacilitator(who.Actor.Id))
        {
            return Refused(workshop, Refusal.NotFacilitator);
        }

        if (form is null)
        {
            return Refused(workshop, Refusal.Unknown);
        }

        return Reply.Of(form.Open(
            await MineAsync(workshop, who, form, cancellation), Some(inputs.Data("item")), form.Prefill?.Invoke(who)));
    }

    /// <summary>With whom the form needs besides those who have acted.</summary>
    private async Task<CardContext> MineAsync(
        Loaded<Workshop> workshop, ActionContext who, FormRow form, CancellationToken cancellation)
    {
        var context = await MineAsync(workshop, who, cancellation);
        return form.AsksRoster ? context with { Newcomers = await NewcomersAsync(workshop.State, cancellation) } : context;
    }

    private Task<IReadOnlyList<(string Account, string Name)>> NewcomersAsync(Workshop workshop, CancellationToken cancellation) =>
        roster.OthersAsync(
            workshop.Brief.Conversation, workshop.Brief.Tenant,
            person => workshop.IsFacilitator(person) || workshop.Participants.ContainsKey(person), cancellation);

    private async Task<Reply> SendAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation)
    {
        var reply = await OpenAsync(workshop, inputs, who, cancellation);
        return reply.Card is null || verbs.FindForm(inputs.Data("form")) is not { } form ? reply : reply with
        {
            Apart = true,
            InChat = ReadingCards.All.Contains(form) ? null
                : form.Whose == Whose.Facilitators ? form.Open(
                    await MineAsync(workshop, who, cancellation) with { Addresses = null }, Some(inputs.Data("item")))
                : form.Open(
                    await contexts.ForAsync(workshop, Viewer.Everyone, withNames: true, cancellation), Some(inputs.Data("item"))),
        };
    }

    private async Task<Reply> PublishAsync(
        Loaded<Workshop> workshop, CardInputs inputs, ActionContext who, CancellationToken cancellation)
    {
        if (!workshop.State.IsFacilitator(who.Actor.Id))
        {
            return Refused(workshop, Refusal.NotFacilitator);
        }

        sweep.Ask(workshop.State.Id);
        sweep.Ask(workshop.State.Brief.Plan);
        return Reply.Of(await ControlAsync(
            workshop, who, Texts.For(workshop.State.Brief.Language)["Done_documents_publish"], cancellation));
    }

    /// <param name="next">The form one goes on with; null: the Régie.</param>
    /// <param name="forAll">It may stand in the group, where everybody sees it.</param>
    private async Task<JsonObject> AnswerAsync(
        Loaded<Workshop> workshop, ActionContext who, WorkshopVerb row, string notice, (FormRow Form, string? Item)? next,
        CancellationToken cancellation, bool forAll = false)
    {
        if (row.Whose == Whose.Everyone || !workshop.State.IsFacilitator(who.Actor.Id))
        {
            return PersonalCards.Answer(
                await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: false, cancellation), notice);
        }

        var mine = await MineAsync(workshop, who, cancellation);
        var shown = forAll ? mine with { Addresses = null } : mine;
        return next is var (form, item) ? form.Open(shown, item, fill: null, notice) : FacilitationCards.Control(shown, notice);
    }

    /// <summary>Nothing changed: the form comes back with what was typed and what to correct, or the card as it stands says why.</summary>
    private async Task<Reply> RefuseAsync(
        Loaded<Workshop> workshop, ActionContext who, WorkshopVerb row, Refusal refusal, CardInputs inputs,
        CancellationToken cancellation)
    {
        var texts = Texts.For(workshop.State.Brief.Language);
        var notice = texts[$"Refusal_{refusal}"];
        if (row.InWords)
        {
            return Reply.Say(notice, Outcomes.Of(refusal));
        }

        if (refusal is Refusal.MissingInput or Refusal.InvalidInput && row.Form is { } form)
        {
            var context = await MineAsync(workshop, who, form, cancellation);
            return Reply.Of(form.Open(context, Some(row.Item?.Invoke(inputs)), FormFill.Of(inputs, texts), notice), Outcomes.Of(refusal));
        }

        return refusal is Refusal.StaleStep or Refusal.TooMany or Refusal.StepNotOpen or Refusal.LastStep or Refusal.FirstStep
            or Refusal.Closed or Refusal.NoOneLeft
            ? Reply.Of(await AnswerAsync(workshop, who, row, notice, next: null, cancellation), Outcomes.Of(refusal))
            : Refused(workshop, refusal);
    }

    private static Reply Refused(Loaded<Workshop> workshop, Refusal refusal) =>
        Reply.Say(Texts.For(workshop.State.Brief.Language)[$"Refusal_{refusal}"], Outcomes.Of(refusal));

    private Task<CardContext> MineAsync(Loaded<Workshop> workshop, ActionContext who, CancellationToken cancellation) =>
        contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);

    private static string? Some(string? text) => text is { Length: > 0 } ? text : null;
}
