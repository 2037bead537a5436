using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Inputs;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Participants;
using OgpTeams.Bot.Plans;
using OgpTeams.Bot.Publishing;
using OgpTeams.Bot.Streams;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Actions;

/// <summary>Presses that belong to no workshop yet, or to none at all: preparing one, one's own data.</summary>
internal sealed class GeneralActions(
    FormatShelf formats, WorkshopCreation creation, StreamCache streams, PlanKeeper keeper, PersonalData personalData,
    PublishingSweep sweep, IOptions<WorkshopOptions> options)
{
    public static IReadOnlyList<VerbRow> Rows { get; } =
    [
        new AnswerVerb<GeneralActions>(
            Verbs.Prepare, (actions, data, who, cancellation) => actions.PrepareAsync(data, Speaking(data, who), cancellation))
        {
            ForEverybody = true,
        },
        new AnswerVerb<GeneralActions>(
            CardVerbs.Guide, (actions, data, who, _) => Task.FromResult(actions.Guide(data, Speaking(data, who))))
        {
            ForEverybody = true,
        },
        new AnswerVerb<GeneralActions>(
            Verbs.Create, (actions, data, who, cancellation) => actions.CreateAsync(data, Speaking(data, who), cancellation)),
        new AnswerVerb<GeneralActions>(Verbs.ExportData, async (actions, data, who, cancellation) =>
            Reply.Of(await actions.DataAsync(who, new CardInputs(data).Data("item"), cancellation))) { IsReading = true },
        new AnswerVerb<GeneralActions>(
            Verbs.EraseData, (actions, data, who, cancellation) => actions.EraseAsync(data, who, cancellation))
        {
            IsReading = true,
        },
    ];

    private static ActionContext Speaking(JsonObject data, ActionContext who) =>
        new CardInputs(data).Choice(CardAction.Spoken, "fr", "en") is { } language ? who with { Texts = Texts.For(language) } : who;

    public JsonObject Offer(ActionContext who) => CreationCards.Offer(who.Texts, formats.All, NewId());

    /// <summary>What is known of whoever asks.</summary>
    /// <param name="page">Null for the first.</param>
    public async Task<JsonObject> DataAsync(ActionContext who, string? page, CancellationToken cancellation)
    {
        var kept = await personalData.ExportAsync(who.Actor, cancellation);
        return PersonalDataCards.Data(
            who.Texts, kept.Json, NewId(), page, ReadableData.Of(who.Texts, kept.Person, kept.Workshops));
    }

    private async Task<Reply> PrepareAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var format = inputs.Required("format", CardInputs.ShortText);
        if (formats.Find(format) is not { } found)
        {
            return Reply.Of(Offer(who), Outcomes.Of(format.Length == 0 ? Refusal.MissingInput : Refusal.Unknown));
        }

        var chat = await streams.LoadConversationAsync(who.Address.Id, cancellation);
        var plan = chat.State.Plan is { } id ? await keeper.CurrentAsync(id, chat.State.Workshops, cancellation) : null;
        var offer = OfferOf(plan, who);
        return Reply.Of(CreationCards.Create(who.Texts, found, NewId(), offer, inputs.Data("item"), Prefill(inputs, offer)));
    }

    /// <summary>What the administration set, and what an earlier workshop hands on; the creator may change it.</summary>
    private FormFill Prefill(CardInputs inputs, StartOffer offer)
    {
        var (subject, commitment) = (inputs.Data("subjectId"), inputs.Data("commitmentId"));
        return FormFill.Of(
            ("maxSubjects", options.Value.MaxSubjects.ToString(System.Globalization.CultureInfo.InvariantCulture)),
            ("subjectId", subject), ("commitmentId", commitment), ("title", offer.TitleOf(subject, commitment)));
    }

    private Reply Guide(JsonObject data, ActionContext who)
    {
        var inputs = new CardInputs(data);
        var start = inputs.Choice("start", [.. CreationCards.Start.Select(known => known.Code)]);
        var goal = inputs.Choice("goal", [.. CreationCards.Goals.Select(known => known.Code)]);
        if (start is null || goal is null)
        {
            return Reply.Of(Offer(who), Outcomes.Of(Refusal.MissingInput));
        }

        var sequence = SequenceWizard.Suggest(
            CreationCards.Start.First(known => known.Code == start).Value,
            CreationCards.Goals.First(known => known.Code == goal).Value);
        return Reply.Of(CreationCards.Guide(who.Texts, sequence, formats.All, NewId()));
    }

    private async Task<Reply> CreateAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var format = formats.Find(inputs.Required("format", CardInputs.ShortText));
        var title = inputs.Required("title", 200);
        var objective = inputs.Text("objective", 2_000);
        var administration = inputs.Text("administration", 200);
        var planName = Legible.Line(inputs.Text("planName", 200));
        var language = inputs.Choice("language", "fr", "en") ?? who.Texts.Language.Code;
        var maxSubjects = inputs.Number("maxSubjects", 1, 20) ?? options.Value.MaxSubjects;
        var start = Start(inputs);
        if (format is null)
        {
            return Reply.Of(Offer(who), Outcomes.Of(inputs.Errors.ContainsKey("format") ? Refusal.MissingInput : Refusal.Unknown));
        }

        if (inputs.Refusal is { } unreadable)
        {
            var chat = await streams.LoadConversationAsync(who.Address.Id, cancellation);
            var offered = chat.State.Plan is { } id ? await keeper.CurrentAsync(id, chat.State.Workshops, cancellation) : null;
            return Corrected(inputs, who, format, OfferOf(offered, who), unreadable);
        }

        var act = inputs.ActOf(who, Verbs.Create);
        var request = new CreationRequest(format, title, objective, administration, planName, language, maxSubjects, start)
        {
            DefaultPlanName = administration.Length == 0
                ? title
                : new DocumentNames(Language.Of(language)).NewPlan(YearOf(who), administration),
        };
        var created = await creation.CreateAsync(request, who.Address, who.Actor, act, cancellation);
        if (created is { Refusal: { } missing, Need: { } need })
        {
            var (input, error) = need == StartNeed.Subject ? ("subjectText", "Input_SubjectNeeded") : ("commitmentId", "Input_CommitmentNeeded");
            inputs.Errors[input] = error;
            return Corrected(inputs, who, format, OfferOf(created.Plan, who), missing);
        }

        var texts = Texts.For(language);
        return created.Refusal is { } refusal
            ? Reply.Say(texts[$"Refusal_{refusal}"], Outcomes.Of(refusal))
            : Reply.Of(
                AdaptiveCard.With(
                    texts, texts["Done_workshop_create"], [AdaptiveCard.Text(texts["Created_WhatNext"])],
                    CardAction.Primary(CardAction.Press(texts["Button_Control"], Verbs.OpenFacilitation, CardAction.Data(
                        ("workshop", created.Workshop?.Value), ("id", NewId()))))),
                created.Repeat ? Outcomes.Repeat : Outcomes.Accepted);
    }

    private int YearOf(ActionContext who) => TimeZoneInfo.ConvertTime(who.At, options.Value.Zone).Year;

    private StartOffer OfferOf(CurrentPlan? plan, ActionContext who) => StartOffer.Of(plan) with
    {
        PlanName = plan?.Plan.State?.Name,
        Year = YearOf(who),
    };

    private static StartChoice Start(CardInputs inputs)
    {
        var subjects = inputs.Ids("subjectId");
        var text = inputs.Text("subjectText");
        var commitment = inputs.Text("commitmentId", CardInputs.ShortText);
        var afresh = string.Equals(commitment, CreationCards.NewCommitment, StringComparison.OrdinalIgnoreCase);
        return new StartChoice(
            [.. subjects], text.Length == 0 ? null : new ChosenSubject(new ContributionId(NewId()), null, SubjectLine.Read(text)),
            afresh || commitment.Length == 0 ? null : new CommitmentId(commitment), afresh, new CommitmentId(NewId()));
    }

    private static Reply Corrected(CardInputs inputs, ActionContext who, WorkshopFormat format, StartOffer offer, Refusal refusal) =>
        Reply.Of(
            CreationCards.Create(who.Texts, format, NewId(), offer, page: null, FormFill.Of(inputs, who.Texts)), Outcomes.Of(refusal));

    private async Task<Reply> EraseAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        if (new CardInputs(data).Flag("ask"))
        {
            return Reply.Of(PersonalDataCards.ConfirmErase(who.Texts, NewId()));
        }

        if (await personalData.EraseAsync(who, cancellation) is not { } workshops)
        {
            return Reply.Say(who.Texts["Erase_LeadsAlone"], Outcomes.Of(Refusal.WorkshopRunning));
        }

        // They are told that it is done: the documents follow at once.
        foreach (var workshop in workshops)
        {
            sweep.Ask(workshop.Id);
            sweep.Ask(workshop.Brief.Plan);
        }

        return Reply.Of(AdaptiveCard.Notice(who.Texts, who.Texts["Done_data_erase"], who.Texts["Erased_WhatStays"]));
    }

    private static string NewId() => Streams.NewId.Draw();
}
