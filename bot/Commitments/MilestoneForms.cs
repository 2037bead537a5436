using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;

namespace OgpTeams.Bot.Commitments;

/// <summary>« Feuille de route »: milestones in order, each with its deliverable, who sees to it, dates and sub-actions.</summary>
internal static class MilestoneForms
{
    /// <summary>Item: the milestone; none for a new one.</summary>
    public static readonly FormRow Save = new("milestone", DrawSave, Whose.Facilitators);

    /// <summary>Item: the page, from 1.</summary>
    public static readonly FormRow List = new("milestones", (context, item, _) => DrawList(context, item), Whose.Facilitators);

    private const int ListBytes = 17 * 1024;
    private const int ChoiceBytes = 5 * 1024;
    private const int MostPlaces = 60;

    private static JsonObject DrawList(CardContext context, string? page)
    {
        var texts = context.Texts;
        var milestones = context.View.Commitment.Milestones;
        var shown = milestones.Select((milestone, index) => Item(context, milestone, index + 1)).Pages(ListBytes).At(page);
        var form = new Form(texts);
        _ = milestones.IsEmpty ? form.Say(texts["Roadmap_None"]) : form.Show(shown.Items);
        return FacilitatorForm.Card(
            context, "Milestones", form,
            context.Open(texts["Button_OpenMilestone"], Save),
            shown.Turn(context, List, "Button_OtherMilestones"));
    }

    /// <param name="item">The milestone to change; null or unknown for a new one.</param>
    private static JsonObject DrawSave(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var labels = new StepLabels(context, StepKind.Roadmap);
        var milestones = context.View.Commitment.Milestones;
        var at = milestones.FindIndex(milestone => milestone.Id.Value == item);
        var one = at < 0 ? null : milestones[at];
        var form = new Form(texts, fill)
            .Line(Field.Title, labels[Field.Title], required: true, one?.Title)
            .Lines("deliverable", labels["deliverable"], value: one?.Deliverable, hint: texts["Milestone_DeliverableHint"])
            .Line("responsible", labels["responsible"], value: one?.Responsible, hint: texts["Milestone_ResponsibleHint"])
            .Line("start", labels["start"], value: Date(one?.Start), hint: texts["Milestone_DateHint"])
            .Line("end", labels["end"], value: Date(one?.End), hint: texts["Milestone_DateHint"])
            .Line("duration", labels["duration"], value: one?.Duration, hint: texts["Milestone_DurationHint"])
            .Line("budget", labels["budget"], value: one?.Budget);
        var (choices, ticked) = SubActions(context, one);
        if (choices.Count > 0)
        {
            form.Several("subactions", texts["Milestone_SubActions"], choices, value: ticked);
        }

        if (milestones.Count is > 0 and <= MostPlaces)
        {
            var places = milestones.Count + (one is null ? 1 : 0);
            form.Choice(
                "order", texts["Milestone_Order"], Enumerable.Range(1, places).Select(place => ($"{place}", $"{place}")),
                value: $"{(one is null ? places : at + 1)}");
        }

        var removal = one is null ? ((JsonObject Ask, JsonObject Confirm)?)null : Removal(
            context, one, context.Texts["Button_AskRemoveMilestone"], context.Texts["Button_RemoveMilestone"]);
        _ = removal is { } known ? form.Show([known.Confirm]) : form;
        return FacilitatorForm.Card(
            context, one is null ? "NewMilestone" : "EditMilestone", form,
            context.Send(texts["Button_SaveMilestone"], Verbs.SaveMilestone, ("milestone", one?.Id.Value), ("keep", form.Keep)),
            removal?.Ask,
            milestones.IsEmpty ? null : context.Open(texts["Button_OpenMilestones"], List));

        string? Date(PartialDate? date) => date is { } known ? texts.Date(known) : null;
    }

    /// <summary>
    /// Its own first, then those kept for the roadmap, then the others. When a card cannot hold all of its own, they are not asked
    /// for: sent without, they stay as they are.
    /// </summary>
    private static (IReadOnlyList<(string Value, string Title)> Choices, string Ticked) SubActions(CardContext context, Milestone? one)
    {
        var own = one?.SubActions ?? [];
        var offered = context.View.Commitment.SubActions
            .OrderBy(subAction => own.Contains(subAction.Said.Id) ? 0 : subAction.Selected ? 1 : subAction.Dropped ? 3 : 2)
            .Select(subAction => SubActionForms.Choice(context, subAction))
            .Pages(ChoiceBytes, choice => 60 + Size.Of(choice.Title))[0];
        var ticked = own.Select(id => id.Value).Where(id => context.View.Commitment.SubActions.Any(known => known.Said.Id.Value == id)).ToList();
        return ticked.All(id => offered.Any(choice => choice.Value == id)) ? (offered, string.Join(',', ticked)) : ([], "");
    }

    private static JsonObject Item(CardContext context, Milestone milestone, int number)
    {
        var (ask, confirm) = Removal(
            context, milestone, context.Texts.Format("Button_AskRemoveNumbered", number),
            context.Texts.Format("Button_RemoveNumbered", number));
        return AdaptiveCard.Apart(
        [
            .. CommitmentList.Milestone(context, milestone, number, 300),
            AdaptiveCard.Actions(
                context.Open(context.Texts.Format("Button_EditMilestone", number), Save, milestone.Id.Value), ask),
            confirm,
        ]);
    }

    private static (JsonObject Ask, JsonObject Confirm) Removal(
        CardContext context, Milestone milestone, string ask, string remove) =>
        Disclosure.Confirmed(
            $"remove-{milestone.Id.Value}", ask,
            context.Texts.Format("Milestone_RemoveWhat", Shown.Line(milestone.Title, 100)),
            context.Press(remove, Verbs.RemoveMilestone, ("milestone", milestone.Id.Value)));
}
