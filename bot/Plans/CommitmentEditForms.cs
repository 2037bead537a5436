using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Plans;

/// <summary>
/// Owners write in the official form without a workshop: a new commitment, its name, number and « Quel est l’engagement ? », its
/// milestones. Each form says what it showed, so that two owners at once lose nothing.
/// </summary>
internal static class CommitmentEditForms
{
    private const int MostPlaces = 60;

    /// <summary>What fits on some 1,000 px of a phone.</summary>
    private const int Bytes = 4 * 1024;

    public static JsonObject New(PlanContext context, FormFill? fill) => AdaptiveCard.With(
        context.Texts, context.Texts["NewCommitment_Heading"],
        [
            AdaptiveCard.Text(context.Texts["NewCommitment_Why"]),
            .. Fields(context, fill, new OpenCommitment { Id = "" }, nameIsRequired: true).Elements,
        ],
        context.Send(context.Texts["Button_CreateCommitment"], Verbs.CreateCommitment),
        context.Open(context.Texts["Button_WholePlan"], PlanForms.Plan));

    public static JsonObject Edit(PlanContext context, PlanCommitment commitment, FormFill? fill)
    {
        var (texts, id) = (context.Texts, commitment.Id.Value);
        var open = PlanAsOpenData.Of(commitment);
        var form = Fields(context, fill, open, nameIsRequired: false);
        return AdaptiveCard.With(
            texts, texts.Format("EditCommitment_Heading", Shown.Line(PlanTexts.NameOf(texts, commitment), 80)),
            [
                AdaptiveCard.Text(texts["EditCommitment_Why"]), .. form.Elements,
            ],
            context.Send(
                texts["Button_SaveEdit"], Verbs.EditCommitment, ("commitment", id), ("keep", form.Keep),
                ("drawn", form.Drawn(input => Standing(OpenFields.OfCommitment, open, input)))),
            context.Open(texts["Button_BackToCommitment"], PlanForms.Commitment, id));
    }

    /// <summary>In their order, each with the way to change it.</summary>
    /// <param name="page">From 1; null: the first.</param>
    /// <param name="notice">What just happened.</param>
    public static JsonObject Milestones(PlanContext context, PlanCommitment commitment, string? page, string? notice = null)
    {
        var (texts, id) = (context.Texts, commitment.Id.Value);
        var shown = commitment.Milestones.Select((milestone, place) => AdaptiveCard.Group(
        [
            AdaptiveCard.Text(texts.Format("ReadBack_Numbered", place + 1, PlanCards.Milestone(texts, milestone))),
            AdaptiveCard.Actions(context.Open(
                texts.Format("Button_EditPlanMilestone", place + 1), PlanForms.EditMilestone, id, milestone.Id.Value)),
        ])).Pages(Bytes).At(page);
        return AdaptiveCard.With(
            texts, texts.Format("PlanMilestones_Heading", Shown.Line(PlanTexts.NameOf(texts, commitment), 80)),
            [
                notice is null ? null : AdaptiveCard.Strong(notice),
                shown.Items.Count == 0 ? AdaptiveCard.Text(texts["PlanMilestones_None"]) : null,
                .. shown.Items,
                shown.Told(texts),
            ],
            context.Open(texts["Button_NewPlanMilestone"], PlanForms.EditMilestone, id),
            shown.Next is { } next ? context.Open(texts["Button_OtherPlanMilestones"], PlanForms.Milestones, id, next) : null,
            context.Open(texts["Button_BackToCommitment"], PlanForms.Commitment, id)).Saying(notice);
    }

    /// <param name="item">The milestone to change; null or unknown for a new one.</param>
    public static JsonObject Milestone(PlanContext context, PlanCommitment commitment, string? item, FormFill? fill)
    {
        var (texts, id) = (context.Texts, commitment.Id.Value);
        var milestones = PlanAsOpenData.Of(commitment).Milestones;
        var one = milestones.FirstOrDefault(milestone => milestone.Id == item);
        var form = new Form(texts, fill)
            .Line("title", texts["PlanMilestone_title"], required: true, one?.Title)
            .Lines("deliverable", texts["PlanMilestone_deliverable"], value: one?.Deliverable, hint: texts["Milestone_DeliverableHint"])
            .Line("responsible", texts["PlanMilestone_responsible"], value: one?.Responsible, hint: texts["Milestone_ResponsibleHint"])
            .Line("start", texts["PlanMilestone_start"], value: Date(one?.StartDate), hint: texts["Milestone_DateHint"])
            .Line("end", texts["PlanMilestone_end"], value: Date(one?.EndDate), hint: texts["Milestone_DateHint"])
            .Lines("budget", texts["PlanMilestone_budget"], value: one?.Budget);
        if (milestones.Length is > 0 and <= MostPlaces)
        {
            var places = milestones.Length + (one is null ? 1 : 0);
            form.Choice(
                "order", texts["Milestone_Order"], Enumerable.Range(1, places).Select(place => ($"{place}", $"{place}")),
                value: $"{(one is null ? places : milestones.IndexOf(one) + 1)}");
        }

        return AdaptiveCard.With(
            texts, texts.Format(
                one is null ? "NewPlanMilestone_Heading" : "EditPlanMilestone_Heading", Shown.Line(PlanTexts.NameOf(texts, commitment), 80)),
            form.Elements,
            context.Send(
                texts["Button_SaveMilestone"], Verbs.SavePlanMilestone, ("commitment", id), ("milestone", one?.Id), ("keep", form.Keep),
                ("drawn", one is null ? null : form.Drawn(input => Standing(OpenFields.OfMilestone, one, input)))),
            one is null ? null : context.Press(
                texts["Button_RemoveMilestone"], Verbs.RemovePlanMilestone, ("commitment", id), ("milestone", one.Id)),
            context.Open(texts["Button_BackToCommitment"], PlanForms.Commitment, id));

        string? Date(PartialDate? date) => date is { } known ? texts.Date(known) : null;
    }

    private static Form Fields(PlanContext context, FormFill? fill, OpenCommitment one, bool nameIsRequired) => new Form(context.Texts, fill)
        .Line("number", context.Texts["PlanCommitment_number"], value: one.Number)
        .Line("name", context.Texts["PlanCommitment_name"], nameIsRequired, one.Name)
        .Lines("what", context.Texts["Detail_what"], value: one.What);

    private static string Standing<TOwner>(IEnumerable<OpenField<TOwner>> fields, TOwner owner, string input)
        where TOwner : OpenObject =>
        fields.FirstOrDefault(field => PlanCommitmentVerbs.InputOf(field.Name) == input) is { } field ? FieldText.Of(field, owner) : "";
}
