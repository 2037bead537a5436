using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Formats;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Commitments;

/// <summary>« Sous-actions »: everybody lists them, facilitators keep those of the roadmap.</summary>
internal static class SubActionForms
{
    public static readonly StepForm Submit = new(
        "subaction", "SubAction", "Button_SendSubAction", Verbs.SubmitSubAction, (context, _, fill) => SubmitInputs(context, fill));

    /// <summary>Item: the page, from 1.</summary>
    public static readonly FormRow Sort = new("subactions", DrawSort, Whose.Facilitators);

    /// <summary>Item: the sub-action, or a page of those to choose from.</summary>
    public static readonly FormRow Edit = new("subaction.edit", DrawEdit, Whose.Facilitators);

    private const int MostPrompts = 30;

    private static IReadOnlyList<JsonNode> SubmitInputs(CardContext context, FormFill? fill)
    {
        var prompts = context.Format.Prompts(StepKind.SubActions).Take(MostPrompts)
            .Select(prompt => (prompt.Id, Shown.Choice(prompt.Text.In(context.Texts.Language), 120))).ToList();
        var form = new Form(context.Texts, fill).Show(CommitmentList.Reminder(context));
        if (prompts.Count > 0)
        {
            form.Choice(Field.Prompt, context.Texts["SubAction_Prompt"], prompts);
        }

        return form.Lines(Field.Text, new StepLabels(context, StepKind.SubActions)[Field.Text], required: true).Elements;
    }

    /// <summary>To keep some for the roadmap, or leave them aside.</summary>
    private static JsonObject DrawSort(CardContext context, string? page, FormFill? fill)
    {
        var texts = context.Texts;
        var choices = Choices(context, page);
        return FacilitatorForm.Choose(
            context, "SubActions", choices.Items.Count, "SubActions_None",
            new Form(texts, fill).Several("subactions", texts["SubActions_Which"], choices.Items, required: true),
            context.Send(texts["Button_SelectSubActions"], Verbs.SelectSubActions),
            context.Send(texts["Button_DropSubActions"], Verbs.DropSubActions),
            context.Open(texts["Button_OpenMilestone"], MilestoneForms.Save),
            choices.Turn(context, Sort));
    }

    /// <param name="item">A sub-action; else it is chosen in the form, from the page of that number.</param>
    private static JsonObject DrawEdit(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var one = context.View.Commitment.SubActions.FirstOrDefault(subAction => subAction.Said.Id.Value == item);
        var choices = Choices(context, item);
        var form = new Form(texts, fill);
        if (one is null)
        {
            form.Choice("subaction", texts["SubActions_One"], choices.Items, required: true);
        }

        return FacilitatorForm.Choose(
            context, "EditSubAction", choices.Items.Count, "SubActions_None",
            form.Lines(Field.Text, texts["SubActions_NewText"], required: true, one?.Said[Field.Text]),
            context.Send(texts["Button_EditSubAction"], Verbs.EditSubAction, ("subaction", one?.Said.Id.Value)),
            one is null ? choices.Turn(context, Edit) : null);
    }

    /// <summary>Its text, and where it stands.</summary>
    public static (string Value, string Title) Choice(CardContext context, SubActionView subAction)
    {
        var text = Shown.Choice(subAction.Said[Field.Text], 120);
        return (subAction.Said.Id.Value, subAction switch
        {
            { Selected: true } => context.Texts.Format("SubActions_Selected", text),
            { Dropped: true } => context.Texts.Format("SubActions_Dropped", text),
            _ => text,
        });
    }

    private static Page<(string Value, string Title)> Choices(CardContext context, string? page) =>
        SubjectChoices.Pages(context.View.Commitment.SubActions.Select(subAction => Choice(context, subAction))).At(page);
}
