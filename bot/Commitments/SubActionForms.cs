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
        var form = new Form(context.Texts, fill);
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
        var pages = SubjectChoices.Pages(context.View.Commitment.SubActions.Select(subAction => Choice(context, subAction)));
        var (choices, number) = pages.At(page);
        return Card(
            context, "SubActions", () => new Form(texts, fill).Several("subactions", texts["SubActions_Which"], choices, required: true),
            context.Send(texts["Button_SelectSubActions"], Verbs.SelectSubActions),
            context.Send(texts["Button_DropSubActions"], Verbs.DropSubActions),
            context.Open(texts["Button_OpenMilestone"], MilestoneForms.Save),
            SubjectChoices.More(context, Sort, pages, number));
    }

    /// <param name="item">A sub-action; else it is chosen in the form, from the page of that number.</param>
    private static JsonObject DrawEdit(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var one = context.View.Commitment.SubActions.FirstOrDefault(subAction => subAction.Said.Id.Value == item);
        var pages = SubjectChoices.Pages(context.View.Commitment.SubActions.Select(subAction => Choice(context, subAction)));
        var (choices, number) = pages.At(item);
        return Card(
            context, "EditSubAction",
            () => (one is null ? new Form(texts, fill).Choice("subaction", texts["SubActions_One"], choices, required: true) : new Form(texts, fill))
                .Lines(Field.Text, texts["SubActions_NewText"], required: true, one?.Said[Field.Text]),
            context.Send(texts["Button_EditSubAction"], Verbs.EditSubAction, ("subaction", one?.Said.Id.Value)),
            one is null ? SubjectChoices.More(context, Edit, pages, number) : null);
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

    private static JsonObject Card(CardContext context, string name, Func<Form> form, params IEnumerable<JsonNode?> actions) =>
        context.View.Commitment.SubActions.Count > 0
            ? FacilitatorForm.Card(context, name, form(), actions)
            : FacilitatorForm.Card(context, name, new Form(context.Texts).Say(context.Texts["SubActions_None"]));
}
