using System.Globalization;
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
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Actions;

/// <summary>A press that concerns one workshop: read, decide, answer with a card for that person.</summary>
internal sealed class WorkshopActions(
    WorkshopDesk desk, PeopleDesk people, CardContexts contexts, PublishingSweep sweep, FormatShelf formats, IOptions<WorkshopOptions> options)
{
    public async Task<Reply> HandleAsync(WorkshopId id, string verb, JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var workshop = await desk.LoadAsync(id, cancellation);
        if (workshop.State is not { } state || !string.Equals(state.Brief.Tenant, who.Address.Tenant, StringComparison.Ordinal))
        {
            return Reply.Say(who.Texts["Refusal_Gone"], Outcomes.Of(Refusal.Gone));
        }

        return verb switch
        {
            Verbs.OpenFacilitation => state.IsFacilitator(who.Actor.Id)
                ? Reply.Of(await ControlAsync(workshop, who, null, cancellation))
                : await RefuseAsync(workshop, who, verb, Refusal.NotFacilitator, null, cancellation),
            CardVerbs.OpenForm => await OpenAsync(workshop, data, who, cancellation),
            Verbs.Publish => await PublishAsync(workshop, who, cancellation),
            _ when VerbTable.Find(verb) is { } read => await OrderAsync(workshop, verb, read, data, who, cancellation),
            _ => Reply.Say(who.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown)),
        };
    }

    /// <summary>Where the workshop stands, for whoever looks; help where there is none.</summary>
    public async Task<Reply> StatusAsync(string workshop, ActionContext who, CancellationToken cancellation)
    {
        var loaded = OgpId.IsValid(workshop) ? await desk.LoadAsync(new WorkshopId(workshop), cancellation) : null;
        return Reply.Of(loaded?.State is { } state && state.Brief.Tenant == who.Address.Tenant
            ? StatusCards.Status(await contexts.ForAsync(loaded, Viewer.Of(who.Actor.Id), withNames: true, cancellation))
            : WelcomeCards.Help(who.Texts, who.InGroup, NewId.Draw()));
    }

    /// <summary>An order by text: the mark is the message's id.</summary>
    public Task<Execution> ExecuteAsync(WorkshopId id, WorkshopCommand command, ActionContext who, CancellationToken cancellation) =>
        desk.ExecuteAsync(
            id, command, new Act(who.Actor.Id, $"text:{who.ActivityId}", who.At), who.Actor.Rows, cancellation);

    public async Task<JsonObject> ControlAsync(
        Folded<Workshop?> workshop, ActionContext who, string? notice, CancellationToken cancellation) =>
        FacilitationCards.Control(
            await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation), notice);

    private async Task<Reply> OrderAsync(
        Folded<Workshop?> workshop, string verb, ReadVerb read, JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var scope = new VerbScope(
            workshop.State!, formats.Find(workshop.State!.Brief.FormatId), who.Actor, who.Address.Tenant, people,
            options.Value.TakeoverAfter, cancellation);
        var command = await read(inputs, scope);
        var cardId = inputs.Data("id");
        if (cardId.Length > 64)
        {
            inputs.Errors["id"] = "Input_TooLong";
        }

        if (inputs.Refusal is { } unreadable)
        {
            // Whom a verb does not concern is told that first, not what was wrong with the form.
            var forOthers = FacilitatorVerbs.Contains(verb) && verb != Verbs.TakeFacilitation
                && !workshop.State!.IsFacilitator(who.Actor.Id);
            return await RefuseAsync(workshop, who, verb, forOthers ? Refusal.NotFacilitator : unreadable, inputs, cancellation);
        }

        var act = new Act(who.Actor.Id, inputs.Cause(who.Actor.Id, verb, cardId), who.At);
        var execution = await desk.ExecuteAsync(workshop.State!.Id, command, act, scope.Rows, cancellation);
        if (execution.Decision.Refusal is { } refusal)
        {
            return await RefuseAsync(execution.Workshop, who, verb, refusal, inputs, cancellation);
        }

        var texts = Texts.For(workshop.State.Brief.Language);
        var notice = execution.Decision.IsRepeat ? texts["Repeat"]
            : execution.IsLate ? texts["Late"]
            : texts.Find($"Done_{verb.Replace('.', '_')}") ?? texts["Done"];
        if (execution.Decision.Events.Count > 0 && verb is Verbs.SubmitSubject or Verbs.EditSubject
            && Sentences.Count(inputs.Data(Field.Description)) is > 1 and var sentences)
        {
            // Kept as it is; only suggested (domain §9, B02).
            notice = $"{notice} {texts.Format("Hint_OneSentence", sentences)}";
        }
        else if (execution.Decision.Events.Count > 0 && verb == Verbs.SaveCanvas)
        {
            notice = CanvasNotice(notice, inputs, execution, texts);
        }

        var outcome = execution.Decision.IsRepeat ? Outcomes.Repeat : execution.IsLate ? Outcomes.Late : Outcomes.Accepted;
        return Reply.Of(await AnswerAsync(execution.Workshop, who, verb, notice, inputs, cancellation), outcome);
    }

    /// <summary>Two sentences are a wish, not a rule (domain §9, B03); what somebody else wrote meanwhile is never lost.</summary>
    private static string CanvasNotice(string notice, CardInputs inputs, Execution execution, Texts texts) => string.Join(' ', new[]
    {
        notice,
        execution.Decision.Events.Any(happened => happened is ContributionEvent.Received) ? texts["Canvas_Both"] : "",
        Sentences.Count(inputs.Data(CanvasBox.What)) is > 2 and var sentences ? texts.Format("Hint_TwoSentences", sentences) : "",
    }.Where(text => text.Length > 0));

    private async Task<Reply> OpenAsync(Folded<Workshop?> workshop, JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var form = inputs.Data("form");
        if (FacilitatorForms.Contains(form) && !workshop.State!.IsFacilitator(who.Actor.Id))
        {
            return await RefuseAsync(workshop, who, CardVerbs.OpenForm, Refusal.NotFacilitator, null, cancellation);
        }

        var context = await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);
        return FormCards.Open(context, form, inputs.Data("item") is { Length: > 0 } item ? item : null, Prefill(form, who)) is { } card
            ? Reply.Of(card)
            : Reply.Say(context.Texts["Refusal_Unknown"], Outcomes.Of(Refusal.Unknown));
    }

    private static readonly HashSet<string> FacilitatorForms = new(StringComparer.Ordinal)
    {
        Forms.Note, Forms.Place, Forms.Merge, Forms.Unmerge, Forms.Select, Forms.Floor, Forms.Attendance, Forms.Facilitator,
        Forms.GoTo, Forms.Extend, Forms.OnBehalf, Forms.Hide, Forms.Unhide, Forms.Close, Forms.Reopen, Forms.Script,
        Forms.Canvas, Forms.Proposals, Forms.SubActions, Forms.EditSubAction, Forms.Milestone, Forms.Milestones,
    };

    /// <summary>What the person told of themselves before, in the introduction form only they see.</summary>
    private static FormFill? Prefill(string form, ActionContext who) => form != Forms.Introduce ? null : new FormFill(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["name"] = who.Actor.Person.Name ?? "",
            ["position"] = who.Actor.Person.Position ?? "",
            ["organisation"] = who.Actor.Person.Organisation ?? "",
            ["email"] = who.Actor.Person.Email ?? "",
        }, new Dictionary<string, string>(StringComparer.Ordinal));

    private async Task<Reply> PublishAsync(Folded<Workshop?> workshop, ActionContext who, CancellationToken cancellation)
    {
        if (!workshop.State!.IsFacilitator(who.Actor.Id))
        {
            return await RefuseAsync(workshop, who, Verbs.Publish, Refusal.NotFacilitator, null, cancellation);
        }

        sweep.Ask(workshop.State.Id);
        sweep.Ask(workshop.State.Brief.Plan);
        return Reply.Of(await ControlAsync(
            workshop, who, Texts.For(workshop.State.Brief.Language)["Done_documents_publish"], cancellation));
    }

    private async Task<JsonObject> AnswerAsync(
        Folded<Workshop?> workshop, ActionContext who, string verb, string notice, CardInputs? inputs, CancellationToken cancellation)
    {
        if (FacilitatorVerbs.Contains(verb) && workshop.State!.IsFacilitator(who.Actor.Id))
        {
            var mine = await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);
            return inputs is not null && FormAfter(verb, inputs) is var (form, item)
                ? FormCards.Open(mine, form, item, fill: null, notice)!
                : FacilitationCards.Control(mine, notice);
        }

        var context = await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: false, cancellation);
        return PersonalCards.Answer(context, notice);
    }

    private static readonly HashSet<string> FacilitatorVerbs = new(StringComparer.Ordinal)
    {
        Verbs.Next, Verbs.Back, Verbs.Pause, Verbs.Resume, Verbs.Extend, Verbs.GoTo, Verbs.NextFloor, Verbs.GiveFloor, Verbs.SkipFloor,
        Verbs.SaveNote, Verbs.MarkAttendance, Verbs.AddFacilitator, Verbs.TakeFacilitation, Verbs.MergeSubjects, Verbs.UnmergeSubject,
        Verbs.PlaceSubject, Verbs.SelectSubject, Verbs.Hide, Verbs.Unhide, Verbs.OnBehalf, Verbs.Close, Verbs.Reopen, Verbs.Publish,
        Verbs.ShareIdeas, Verbs.SaveCanvas, Verbs.AcceptProposal, Verbs.AcceptAllProposals, Verbs.DismissProposal, Verbs.EditSubAction,
        Verbs.SelectSubActions, Verbs.DropSubActions, Verbs.SaveMilestone, Verbs.RemoveMilestone,
    };

    /// <summary>Nothing changed: the form comes back with what was typed and what to correct, or the card as it stands says why.</summary>
    private async Task<Reply> RefuseAsync(
        Folded<Workshop?> workshop, ActionContext who, string verb, Refusal refusal, CardInputs? inputs, CancellationToken cancellation)
    {
        var texts = Texts.For(workshop.State!.Brief.Language);
        var notice = texts[$"Refusal_{refusal}"];
        var outcome = Outcomes.Of(refusal);
        if (refusal is Refusal.MissingInput or Refusal.InvalidInput && inputs is not null && FormOf(verb, inputs) is var (form, item))
        {
            var context = await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);
            var fill = new FormFill(inputs.Typed(), inputs.Errors.ToDictionary(error => error.Key, error => texts[error.Value]));
            if (FormCards.Open(context, form, item, fill, notice) is { } corrected)
            {
                return Reply.Of(corrected, outcome);
            }
        }

        return refusal is Refusal.StaleStep or Refusal.TooMany or Refusal.StepNotOpen or Refusal.LastStep or Refusal.FirstStep
            or Refusal.Closed or Refusal.NoOneLeft
            ? Reply.Of(await AnswerAsync(workshop, who, verb, notice, null, cancellation), outcome)
            : Reply.Say(notice, outcome);
    }

    /// <summary>What one goes on with, for what is done several times in a row: the next boxes, proposals, milestones.</summary>
    private static (string Form, string? Item)? FormAfter(string verb, CardInputs inputs) => verb switch
    {
        Verbs.SaveCanvas when int.TryParse(inputs.Data("page"), CultureInfo.InvariantCulture, out var page) && page is > 0 and < 3 =>
            (Forms.Canvas, (page + 1).ToString(CultureInfo.InvariantCulture)),
        Verbs.AcceptProposal or Verbs.DismissProposal or Verbs.AcceptAllProposals => (Forms.Proposals, null),
        Verbs.EditSubAction or Verbs.SelectSubActions or Verbs.DropSubActions => (Forms.SubActions, null),
        Verbs.SaveMilestone or Verbs.RemoveMilestone => (Forms.Milestones, null),
        _ => null,
    };

    /// <summary>The form a verb was typed in.</summary>
    private static (string Form, string? Item)? FormOf(string verb, CardInputs inputs) => verb switch
    {
        Verbs.Introduce => (Forms.Introduce, null),
        Verbs.SubmitSubject => (Forms.Subject, null),
        Verbs.EditSubject => (Forms.EditSubject, inputs.Data("subject") is { Length: > 0 } subject ? subject : null),
        Verbs.RateSubjects => (Forms.Rate, "1"),
        Verbs.SubmitFeedback => (Forms.Feedback, null),
        Verbs.SubmitReformulation => (Forms.Reformulation, null),
        Verbs.SubmitIdea => (Forms.Ideas, null),
        Verbs.ProposeForCanvas => (Forms.Proposal, null),
        Verbs.SubmitSubAction => (Forms.SubAction, null),
        Verbs.SaveCanvas => (Forms.Canvas, null),
        Verbs.AcceptProposal or Verbs.DismissProposal => (Forms.Proposals, null),
        Verbs.EditSubAction => (Forms.EditSubAction, inputs.Data("subaction") is { Length: > 0 } subAction ? subAction : null),
        Verbs.SelectSubActions or Verbs.DropSubActions => (Forms.SubActions, null),
        Verbs.SaveMilestone => (Forms.Milestone, inputs.Data("milestone") is { Length: > 0 } milestone ? milestone : null),
        Verbs.RemoveMilestone => (Forms.Milestones, null),
        Verbs.SaveNote => (Forms.Note, null),
        Verbs.PlaceSubject => (Forms.Place, null),
        Verbs.MergeSubjects => (Forms.Merge, null),
        Verbs.UnmergeSubject => (Forms.Unmerge, null),
        Verbs.SelectSubject => (Forms.Select, null),
        Verbs.GiveFloor => (Forms.Floor, null),
        Verbs.MarkAttendance => (Forms.Attendance, null),
        Verbs.AddFacilitator => (Forms.Facilitator, null),
        Verbs.GoTo => (Forms.GoTo, null),
        Verbs.Extend => (Forms.Extend, null),
        Verbs.OnBehalf => (Forms.OnBehalf, null),
        Verbs.Hide => (Forms.Hide, null),
        Verbs.Unhide => (Forms.Unhide, null),
        Verbs.Close => (Forms.Close, null),
        _ => null,
    };
}
