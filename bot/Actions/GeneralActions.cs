using System.Text.Json.Nodes;
using Microsoft.Extensions.Options;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.People;
using OgpTeams.Bot.Workshops;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;

namespace OgpTeams.Bot.Actions;

/// <summary>Presses that belong to no workshop yet, or to none at all: preparing one, one's own data, a plan's owners.</summary>
internal sealed class GeneralActions(
    FormatShelf formats, WorkshopCreation creation, PlanDesk plans, PersonalData personalData, IOptions<WorkshopOptions> options)
{
    /// <returns>Null when the verb is none of these.</returns>
    public async Task<Reply?> HandleAsync(string verb, JsonObject data, ActionContext who, CancellationToken cancellation) => verb switch
    {
        Verbs.Prepare => Prepare(data, Speaking(data, who)),
        CardVerbs.Guide => Guide(data, Speaking(data, who)),
        Verbs.Create => await CreateAsync(data, Speaking(data, who), cancellation),
        Verbs.AddPlanOwner => await plans.AddOwnerAsync(data, who, cancellation),
        Verbs.ExportData => Reply.Of(PersonalDataCards.Data(
            who.Texts, await personalData.ExportAsync(who.Actor, cancellation), NewId(), new CardInputs(data).Data("item"))),
        Verbs.EraseData => await EraseAsync(data, who, cancellation),
        _ => null,
    };

    private static ActionContext Speaking(JsonObject data, ActionContext who) =>
        new CardInputs(data).Choice(CreationCards.Spoken, "fr", "en") is { } language ? who with { Texts = Texts.For(language) } : who;

    public JsonObject Offer(ActionContext who) => CreationCards.Offer(who.Texts, formats.All, NewId());

    private Reply Prepare(JsonObject data, ActionContext who)
    {
        var inputs = new CardInputs(data);
        var format = inputs.Required("format", CardInputs.ShortText);
        return formats.Find(format) is { } found
            ? Reply.Of(CreationCards.Create(who.Texts, found, NewId(), Prefill()))
            : Reply.Of(Offer(who), Outcomes.Of(format.Length == 0 ? Refusal.MissingInput : Refusal.Unknown));
    }

    /// <summary>What the administration set; the creator may change it for this workshop.</summary>
    private FormFill Prefill() => new(
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["maxSubjects"] = options.Value.MaxSubjects.ToString(System.Globalization.CultureInfo.InvariantCulture),
        }, new Dictionary<string, string>(StringComparer.Ordinal));

    private Reply Guide(JsonObject data, ActionContext who)
    {
        var inputs = new CardInputs(data);
        var start = inputs.Choice("start", "novice", "scheme", "expert");
        var goal = inputs.Choice("goal", "subject", "canvas", "roadmap");
        if (start is null || goal is null)
        {
            return Reply.Of(Offer(who), Outcomes.Of(Refusal.MissingInput));
        }

        var sequence = SequenceWizard.Suggest(
            start switch { "scheme" => StartingPoint.KnowsScheme, "expert" => StartingPoint.Expert, _ => StartingPoint.Novice },
            goal switch { "canvas" => Goal.Canvas, "roadmap" => Goal.Roadmap, _ => Goal.Subject });
        return Reply.Of(CreationCards.Guide(who.Texts, sequence, formats.All, NewId()));
    }

    private async Task<Reply> CreateAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        var inputs = new CardInputs(data);
        var format = formats.Find(inputs.Required("format", CardInputs.ShortText));
        var title = inputs.Required("title", 200);
        var objective = inputs.Text("objective", 2_000);
        var administration = inputs.Text("administration", 200);
        var planName = inputs.Text("planName", 200);
        var language = inputs.Choice("language", "fr", "en") ?? who.Texts.Language;
        var maxSubjects = inputs.Number("maxSubjects", 1, 20) ?? options.Value.MaxSubjects;
        if (format is null)
        {
            return Reply.Of(Offer(who), Outcomes.Of(inputs.Errors.ContainsKey("format") ? Refusal.MissingInput : Refusal.Unknown));
        }

        if (inputs.Refusal is { } unreadable)
        {
            var fill = new FormFill(inputs.Typed(), inputs.Errors.ToDictionary(error => error.Key, error => who.Texts[error.Value]));
            return Reply.Of(CreationCards.Create(who.Texts, format, NewId(), fill), Outcomes.Of(unreadable));
        }

        var act = new Act(who.Actor.Id, inputs.Cause(who.Actor.Id, Verbs.Create, inputs.Data("id")), who.At);
        var request = new CreationRequest(format, title, objective, administration, planName, language, maxSubjects);
        var created = await creation.CreateAsync(request, who.Address, who.Actor, act, cancellation);
        var texts = Texts.For(language);
        return created.Refusal is { } refusal
            ? Reply.Say(texts[$"Refusal_{refusal}"], Outcomes.Of(refusal))
            : Reply.Of(
                NoticeCards.Plain(texts, texts["Done_workshop_create"], texts["Created_WhatNext"]),
                created.Repeat ? Outcomes.Repeat : Outcomes.Accepted);
    }

    private async Task<Reply> EraseAsync(JsonObject data, ActionContext who, CancellationToken cancellation)
    {
        if (new CardInputs(data).Flag("ask"))
        {
            return Reply.Of(PersonalDataCards.ConfirmErase(who.Texts, NewId()));
        }

        if (await personalData.EraseAsync(who, cancellation) is { } refusal)
        {
            return Reply.Say(who.Texts["Erase_LeadsAlone"], Outcomes.Of(refusal));
        }

        return Reply.Of(NoticeCards.Plain(who.Texts, who.Texts["Done_data_erase"], who.Texts["Erased_WhatStays"]));
    }

    private static string NewId() => OgpId.New();
}
