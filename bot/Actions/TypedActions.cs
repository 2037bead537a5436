using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Messages;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Steps;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Subjects;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Conversations;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Participants;
using OgpTeams.Domain.Workshops.Steps;
using OgpTeams.Domain.Workshops.Subjects;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Actions;

/// <summary>What a typed message gets.</summary>
/// <param name="Card">Null: nothing is said.</param>
/// <param name="Private">Concerns one person: never shown in a group.</param>
internal sealed record TypedReply(JsonObject? Card, string? Outcome, bool Private);

/// <summary>Typed commands: every step control exists as one, and one can contribute without a card.</summary>
internal sealed class TypedActions(
    WorkshopDesk desk, GeneralActions general, PlanActions plans, ImportActions imports, MessageActions messages,
    PlanKeeper keeper, StreamCache streams, CardContexts contexts,
    MessagePlaces places, Publisher publisher, PublishingSweep sweep, DocumentLinks links)
{
    public static IReadOnlyList<VerbRow> Rows { get; } =
    [
        new AnswerVerb<TypedActions>(
            CardVerbs.SendTyped, (actions, data, who, cancellation) => actions.SendAsync(data, who, cancellation)),
    ];

    /// <param name="chosen">Where it is for, when its author was asked; null: it is found out.</param>
    public async Task<TypedReply> HandleAsync(
        Typed typed, ActionContext who, CancellationToken cancellation, Loaded<Workshop>? chosen = null)
    {
        switch (typed.Command)
        {
            case TypedCommand.Help:
                return Public(WelcomeCards.Help(who.Texts, who.InGroup, NewId.Draw()));
            case TypedCommand.NewWorkshop:
                return Public(general.Offer(who));
            case TypedCommand.MyData:
                return Private(await general.DataAsync(who, page: null, cancellation));
            case TypedCommand.Import when await imports.TypedAsync(typed.Rest, who, cancellation) is { } reply:
                return Of(reply, who);
            case TypedCommand.Import:
                // « Importer les bonnes pratiques » is no file, but what somebody has to say.
                return await HandleAsync(new(TypedCommand.Unknown, typed.Text) { Text = typed.Text }, who, cancellation, chosen);
            case TypedCommand.RemoveMyName:
                return Private(PersonalDataCards.ConfirmErase(who.Texts, NewId.Draw()));
        }

        var found = chosen is null ? await places.FindAsync(who, toOrder: TypedOrders.Records(typed.Command), cancellation) : [chosen];
        var isPlans = typed.Command is TypedCommand.Plan or TypedCommand.Assessments or TypedCommand.Check;
        if (typed.Command == TypedCommand.Messages)
        {
            return await messages.TypedAsync(found.Count > 0 ? found[^1] : null, who, cancellation) switch
            {
                null => NoWorkshop(who),
                { Card: { } card } => Private(card),
                _ => Refused(who.Texts, Refusal.NotFacilitator),
            };
        }

        if (found.Count > 1 && !(isPlans && found.Select(workshop => workshop.State.Brief.Plan).Distinct().Count() == 1))
        {
            return typed.Command == TypedCommand.MyContributions ? await MineAsync(found[^1], who, cancellation)
                : Size.Of(typed.Text) > Form.Room ? NotKept(who.Texts, "NotKept_TooLong")
                : Public(MessagePlaces.Ask(who.Texts, found, typed.Text, who.ActivityId), Outcomes.Of(Refusal.MissingInput));
        }

        var workshop = found.Count > 0 ? found[^1] : null;
        return typed.Command switch
        {
            TypedCommand.Plan => await PlanAsync(context => PlanCards.Plan(context), workshop, who, cancellation),
            TypedCommand.Check => await PlanAsync(context => CheckCards.Draw(context), workshop, who, cancellation),
            TypedCommand.Assessments => await PlanAsync(AssessmentCards.Offer, workshop, who, cancellation),
            TypedCommand.Bare when workshop is not { State.Phase: not WorkshopPhase.Closed } =>
                Public(WelcomeCards.Help(who.Texts, who.InGroup, NewId.Draw())),
            TypedCommand.Documents when workshop is null && await DocumentsAsync(who, cancellation) is { } documents => documents,
            _ when workshop is null => NoWorkshop(who),
            TypedCommand.MyContributions => await MineAsync(workshop, who, cancellation),
            TypedCommand.Rate => await RateAsync(workshop, typed, who, cancellation),
            TypedCommand.Introduce when typed.Rest.Length > 0 => await IntroduceAsync(workshop, typed, who, cancellation),
            _ => TypedOrders.Of(typed, workshop.State.Run?.StepId) is { } command
                ? await OrderAsync(workshop.State.Id, command, typed, who, who.Actor.Rows, cancellation)
                : await ReadAsync(workshop, typed, who, cancellation),
        };
    }

    /// <summary>Where the workshop stands that is under way in a chat, for one person; null when none is.</summary>
    public async Task<JsonObject?> UnderWayAsync(ConversationAddress chat, Actor who, CancellationToken cancellation) =>
        (await streams.LoadConversationAsync(chat.Id, cancellation)).State.Current is { } id
        && await desk.LoadAsync(id, cancellation) is { State: { Phase: WorkshopPhase.Open } state } workshop
        && state.Brief.Tenant == chat.Tenant
            ? StatusCards.Status(await contexts.ForAsync(workshop, Viewer.Of(who.Id), withNames: true, cancellation))
            : null;

    /// <summary>The answer to « which workshop? »: as if the message had come in that one.</summary>
    private async Task<Reply> SendAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var (workshop, text) = (inputs.Required(MessagePlaces.Which, CardInputs.ShortText), inputs.Required("text"));
        if (inputs.Refusal is { } unreadable)
        {
            return Reply.Say(who.Texts[$"Refusal_{unreadable}"], Outcomes.Of(unreadable));
        }

        if (who.InGroup || await places.ChosenAsync(workshop, who, cancellation) is not { } chosen)
        {
            return Reply.Say(who.Texts["Refusal_Gone"], Outcomes.Of(Refusal.Gone));
        }

        // Known by its message, as any other typed order: pressed twice it is kept once, and edited it is found again.
        var message = inputs.Data("message") is { Length: > 0 and <= CardInputs.ShortText } id ? id : who.ActivityId;
        var reply = await HandleAsync(TypedCommands.Read(text), who with { ActivityId = message }, cancellation, chosen);
        return Reply.Of(reply.Card!, reply.Outcome ?? Outcomes.Accepted);
    }

    /// <summary>
    /// The plan of this chat, or of the workshop; in a group without its owners' controls, which come with the cards it opens.
    /// </summary>
    private async Task<TypedReply> PlanAsync(
        Func<PlanContext, JsonObject> draw, Loaded<Workshop>? workshop, ActionContext who, CancellationToken cancellation)
    {
        var chat = (await streams.LoadConversationAsync(who.Address.Id, cancellation)).State;
        ParticipantId? viewer = who.InGroup ? null : who.Actor.Id;

        // In a 1:1 chat that of a workshop at work; else the one that was made there, before those of workshops elsewhere.
        var isAtWork = !who.InGroup && workshop is { State.Phase: not WorkshopPhase.Closed };
        var at = isAtWork ? workshop?.State.Brief.Plan : chat.Plan ?? (who.InGroup ? null : workshop?.State.Brief.Plan);
        return at is { } id
            && await plans.ShowAsync(id, chat.Workshops, who, viewer, cancellation) is { } context
            ? Public(draw(context))
            : Public(
                AdaptiveCard.Notice(who.Texts, who.Texts["Plan_None_Heading"], who.Texts["Plan_None_Text"]),
                Outcomes.Of(Refusal.Gone));
    }

    private static string DoneBy(Texts texts, string? verb) => texts.Find($"Done_{verb?.Replace('.', '_')}") ?? texts["Done"];

    /// <summary>Typed orders repeat by the id of their message.</summary>
    public static string CauseOf(ActionContext who) => $"text:{who.ActivityId}";

    /// <summary>A rating counts once all of it could be read; which subjects it was about is told to its author alone.</summary>
    private async Task<TypedReply> RateAsync(
        Loaded<Workshop> workshop, Typed typed, ActionContext who, CancellationToken cancellation)
    {
        var texts = Texts.For(workshop.State.Brief.Language);
        if (RatingLine.Read(typed.Rest) is not { } lines)
        {
            return NotKept(texts, "NotKept_Rating");
        }

        var subjects = SubjectNumbers.Of(workshop.State);
        var told = lines.Select(line => (line, Subject: subjects.ElementAtOrDefault(line.Subject - 1))).ToList();
        var timing = workshop.State.TimingOf(StepKind.Rating);
        if (timing == StepTiming.Now && told.Exists(rating => rating.Subject is null))
        {
            return Public(
                AdaptiveCard.Notice(texts, texts["NotDone_Heading"], texts.Format("NotKept_SubjectNumber", subjects.Count)),
                Outcomes.Of(Refusal.Unknown));
        }

        var rate = new SubjectCommand.Rate(
            [
                .. told.Where(rating => rating.Subject is not null).Select(rating => new SubjectRating(
                    rating.Subject!.Id, rating.line.Desirability, rating.line.Feasibility)),
            ],
            Once: true);
        var what = who.InGroup ? null : string.Join("\n\n", told.Select(rating => texts.Format(
            "Rated_One", rating.line.Subject, Shown.Line(rating.Subject?.Title ?? "", 80), rating.line.Desirability,
            rating.line.Feasibility)));
        return await OrderAsync(workshop.State.Id, rate, typed, who, who.Actor.Rows, cancellation, what);
    }

    /// <summary>The name and why one is here; all else that stands of the person stays as it is.</summary>
    private async Task<TypedReply> IntroduceAsync(
        Loaded<Workshop> workshop, Typed typed, ActionContext who, CancellationToken cancellation)
    {
        var said = SubjectLine.Read(typed.Rest);
        var (name, reason) = (said.GetValueOrDefault(Field.Title, ""), said.GetValueOrDefault(Field.Description, ""));
        if (name.Length is 0 or > CardInputs.ShortText || reason.Length > CardInputs.LongText)
        {
            return NotKept(Texts.For(workshop.State.Brief.Language), "NotKept_Name");
        }

        var me = workshop.State.Participants.GetValueOrDefault(who.Actor.Id);
        var person = who.Actor.Person with { Name = name };
        var introduce = new ParticipantCommand.Introduce(
            new ContributionId(NewId.Draw()), reason, me?.Profile, me?.Expert ?? false, me?.NameConsent ?? false,
            me?.EmailConsent ?? false, me?.HasEmail ?? false, person != who.Actor.Person);
        return await OrderAsync(workshop.State.Id, introduce, typed, who, [person], cancellation);
    }

    /// <summary>In a group the answer is neutral and holds no content; the cards of the chat show what changed.</summary>
    /// <param name="rows">Of people, to write with the events.</param>
    /// <param name="kept">What was kept, in a 1:1 chat; null: the verb's own sentence.</param>
    private async Task<TypedReply> OrderAsync(
        WorkshopId id, WorkshopCommand command, Typed typed, ActionContext who, IReadOnlyList<Person> rows,
        CancellationToken cancellation, string? kept = null)
    {
        var execution = await desk.ExecuteAsync(id, command, new Act(who.Actor.Id, CauseOf(who), who.At), rows, cancellation);
        var texts = Texts.For(execution.Workshop.State.Brief.Language);
        var outcome = Outcomes.Of(execution);
        var own = !who.InGroup && TypedOrders.VerbOf(typed.Command) is not null;
        var sentence = execution.Decision.Refusal is { } no ? texts[$"Refusal_{no}"]
            : execution.Decision.IsRepeat ? texts["Repeat"]
            : execution.IsLate ? texts["Late"]
            : own ? kept ?? DoneBy(texts, TypedOrders.VerbOf(typed.Command))
            : TypedOrders.StepVerbOf(typed.Command) is { } moved ? DoneBy(texts, moved)
            : texts[TypedOrders.VerbOf(typed.Command) switch
            {
                null or Verbs.Pass => "Done",
                Verbs.RateSubjects => "Done_TypedRating",
                _ => "Done_Typed",
            }];
        if (execution.Decision.Events.OfType<StepEvent.Opened>().Any())
        {
            // Its own chat gets the step's card from the keeper at once: nothing is to be said beside it.
            if (who.Address.Id == execution.Workshop.State.Brief.Conversation)
            {
                return new TypedReply(Card: null, outcome, Private: false);
            }

            var mine = await contexts.ForAsync(execution.Workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);
            return Public(FacilitationCards.Control(mine, sentence), outcome);
        }

        if (own)
        {
            var context = await contexts.ForAsync(execution.Workshop, Viewer.Of(who.Actor.Id), withNames: false, cancellation);
            return Public(PersonalCards.Answer(context, sentence), outcome);
        }

        return Public(AdaptiveCard.Notice(
            texts, texts[execution.Decision.Refusal is null ? "Noted_Heading" : "NotDone_Heading"], sentence), outcome);
    }

    private async Task<TypedReply> ReadAsync(
        Loaded<Workshop> workshop, Typed typed, ActionContext who, CancellationToken cancellation)
    {
        var (id, plan) = (workshop.State.Id, workshop.State.Brief.Plan);
        var mine = await contexts.ForAsync(workshop, Viewer.Of(who.Actor.Id), withNames: true, cancellation);
        var everyone = await contexts.ForAsync(workshop, Viewer.Everyone, withNames: true, cancellation);
        var facilitates = mine.View.IsFacilitator;
        switch (typed.Command)
        {
            case TypedCommand.Form:
                return StepCards.Form(who.InGroup ? everyone : mine) is { } form
                    ? Public(form)
                    : Public(AdaptiveCard.Notice(
                        everyone.Texts, everyone.Texts["NoForm_Heading"], everyone.Texts["NoForm_Text"]), Outcomes.Of(Refusal.StepNotOpen));
            case TypedCommand.Introduce:
                return Public(ParticipantForms.Introduce.Open(
                    who.InGroup ? everyone : mine, fill: who.InGroup ? null : ParticipantForms.Introduce.Prefill?.Invoke(who)));
            case TypedCommand.Subjects:
                return Public(ReadingCards.Subjects.Open(everyone));
            case TypedCommand.Control:
                return facilitates
                    ? Private(FacilitationCards.Control(mine))
                    : Refused(everyone.Texts, Refusal.NotFacilitator);
            case TypedCommand.Close:
                return !facilitates ? Refused(everyone.Texts, Refusal.NotFacilitator)
                    : Public(WorkshopForms.Close.Open(mine));
            case TypedCommand.Status or TypedCommand.Bare:
                return Public(StatusCards.Status(who.InGroup ? everyone : mine));
            case TypedCommand.Documents:
                await publisher.PublishAsync(id, cancellation);
                await publisher.PublishAsync(plan, cancellation);
                await LookAtOthersAsync(plan, who, cancellation);
                return Public(DocumentsCards.Links(everyone.Texts, everyone.View.Brief.Title,
                [
                    .. links.Of((await publisher.StateAsync(id, cancellation)).State),
                    .. links.Of(
                        (await publisher.StateAsync(plan, cancellation)).State,
                        (await streams.LoadPlanAsync(plan, cancellation)).State),
                ]));
            case TypedCommand.Several:
                return NotKept(everyone.Texts, "NotKept_Several");
            case var _ when Size.Of(typed.Rest) > Form.Room:
                return NotKept(everyone.Texts, "NotKept_TooLong");
            case var _ when who.InGroup && everyone.View.WordsAreBlind:
                // What is written alone is not said again before everybody.
                return Private(OfferBackCards.Offer(mine, typed.Rest));
            default:
                return Public(OfferBackCards.Offer(who.InGroup ? everyone : mine, typed.Rest));
        }
    }

    /// <summary>One's own words, and what became of them as it stands now: in this workshop and those before.</summary>
    private async Task<TypedReply> MineAsync(Loaded<Workshop> workshop, ActionContext who, CancellationToken cancellation)
    {
        await keeper.CurrentAsync(workshop.State.Brief.Plan, [workshop.State.Id], cancellation);
        var all = new List<CardContext>();
        var others = (await places.AllAsync(who, cancellation)).Where(other => other.State.Id != workshop.State.Id);
        foreach (var own in others.Prepend(workshop))
        {
            all.Add(await contexts.ForAsync(own, Viewer.Of(who.Actor.Id), withNames: true, cancellation));
        }

        return Private(PersonalDataCards.Mine(all));
    }

    /// <summary>Of a plan that no workshop belongs to yet.</summary>
    private async Task<TypedReply?> DocumentsAsync(ActionContext who, CancellationToken cancellation)
    {
        if ((await streams.LoadConversationAsync(who.Address.Id, cancellation)).State.Plan is not { } plan)
        {
            return null;
        }

        await publisher.PublishAsync(plan, cancellation);
        await LookAtOthersAsync(plan, who, cancellation);
        return (await streams.LoadPlanAsync(plan, cancellation)).State is { } state
            ? Public(DocumentsCards.Links(
                who.Texts, state.Name, links.Of((await publisher.StateAsync(plan, cancellation)).State, state)))
            : null;
    }

    /// <summary>The documents of the chat's other plans are read too, while the links of this one are shown.</summary>
    private async Task LookAtOthersAsync(PlanId shown, ActionContext who, CancellationToken cancellation)
    {
        var chat = (await streams.LoadConversationAsync(who.Address.Id, cancellation)).State;
        var all = new HashSet<PlanId>(chat.Plan is { } latest ? [latest] : []);
        foreach (var workshop in chat.Workshops)
        {
            all.UnionWith((await desk.LoadAsync(workshop, cancellation))?.State.Brief is { } brief ? [brief.Plan] : []);
        }

        all.Remove(shown);
        all.ToList().ForEach(sweep.Ask);
    }

    /// <summary>What somebody put into a 1:1 chat, in place of words that say nothing else to do.</summary>
    public async Task<TypedReply?> ReceiveAsync(
        IReadOnlyList<SentFile> files, Typed typed, ActionContext who, CancellationToken cancellation) =>
        files.Count > 0 && !who.InGroup && typed.Command is TypedCommand.Bare or TypedCommand.Unknown or TypedCommand.Import
            ? Of(await imports.ReceiveAsync(files, who, cancellation), who)
            : null;

    private static TypedReply Of(Reply reply, ActionContext who) => Public(
        reply.Card ?? AdaptiveCard.Notice(who.Texts, who.Texts["NotDone_Heading"], reply.Message!), reply.Outcome);

    private static TypedReply Public(JsonObject card, string outcome = Outcomes.Accepted) => new(card, outcome, Private: false);

    private static TypedReply Private(JsonObject card) => new(card, Outcomes.Accepted, Private: true);

    private static TypedReply NoWorkshop(ActionContext who) => Public(
        AdaptiveCard.Notice(
            who.Texts, who.Texts["NoWorkshop_Heading"], who.Texts[who.InGroup ? "NoWorkshop_Text" : "NoWorkshop_Own"]),
        Outcomes.Of(Refusal.Gone));

    private static TypedReply NotKept(Texts texts, string why) => Public(
        AdaptiveCard.Notice(texts, texts["NotDone_Heading"], texts[why]), Outcomes.Of(Refusal.InvalidInput));

    private static TypedReply Refused(Texts texts, Refusal refusal) => Public(
        AdaptiveCard.Notice(texts, texts["NotDone_Heading"], texts[$"Refusal_{refusal}"]), Outcomes.Of(refusal));
}
