using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>« Carte sujet »: proposing one, changing one.</summary>
internal static class SubjectForms
{
    public static readonly StepForm Submit = new(
        "subject", "Subject", "Button_SendSubject", Verbs.SubmitSubject, (context, _, fill) => SubmitInputs(context, fill))
    {
        Draw = DrawSubmit,
    };

    /// <summary>Item: the subject; none = it is chosen in the form. A number = a page of the subjects to choose from.</summary>
    public static readonly FormRow Edit = new("subject.edit", DrawEdit);

    private static JsonObject DrawSubmit(CardContext context, string? item, FormFill? fill) => AdaptiveCard.With(
        context.Texts, context.Texts["Subject_Heading"],
        [AdaptiveCard.Text(context.Texts.Count("Subject_Why", context.View.Brief.MaxSubjects)), .. SubmitInputs(context, fill)],
        Submit.Send(context));

    private static IReadOnlyList<JsonNode> SubmitInputs(CardContext context, FormFill? fill)
    {
        var labels = new StepLabels(context, StepKind.Reflection, StepKind.Sharing);
        return new Form(context.Texts, fill)
            .Line(Field.Title, labels[Field.Title], required: true)
            .Lines(Field.Description, labels[Field.Description], hint: Question(context, labels))
            .Elements;
    }

    /// <param name="item">A subject; else it is chosen in the form, from the page of that number.</param>
    private static JsonObject DrawEdit(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        List<SubjectView> editable =
        [
            .. context.View.Subjects.Where(subject => subject.Mine || context.View.IsFacilitator),
            .. context.View.IsFacilitator ? context.View.ChosenSubjects : [],
        ];
        var one = editable.FirstOrDefault(subject => subject.Id.Value == item);
        var labels = new StepLabels(context, StepKind.Reflection, StepKind.Sharing);
        var form = new Form(texts, fill);
        var page = one is null ? SubjectChoices.Pages(editable).At(item) : null;
        if (page is not null)
        {
            form.Choice("subject", texts["Subject_Which"], page.Items, required: true).Say(texts["Subject_EmptyKeeps"]);
        }

        form.Line(Field.Title, labels[Field.Title], required: one is not null, one?.Title, keepsWhenEmpty: one is null)
            .Lines(Field.Description, labels[Field.Description], value: one?.Description,
                hint: Question(context, labels), keepsWhenEmpty: one is null);
        if (context.View.IsFacilitator)
        {
            form.Lines(Field.Reformulation, labels[Field.Reformulation], value: one?.Reformulation,
                    keepsWhenEmpty: one is null)
                .Lines(Field.Notes, labels[Field.Notes], value: one?.Notes, keepsWhenEmpty: one is null);
        }

        return AdaptiveCard.With(
            texts, texts["Subject_EditHeading"],
            editable.Count == 0 ? [AdaptiveCard.Text(texts["Subjects_None"])] : [.. form.Elements],
            editable.Count == 0 ? [] :
            [
                context.Send(texts["Button_SaveSubject"], Verbs.EditSubject, ("subject", one?.Id.Value), ("keep", form.Keep)),
                context.View.ChosenSubjects.Any(chosen => one is null || chosen.Id == one.Id) ? null
                    : one is null ? context.Send(texts["Button_WithdrawChosen"], Verbs.WithdrawSubject)
                    : context.Press(texts["Button_Withdraw"], Verbs.WithdrawSubject, ("subject", one.Id.Value)),
                page?.Turn(context, Edit),
            ]);
    }

    private static string Question(CardContext context, StepLabels labels) =>
        labels.Question(Field.Description) ?? context.Texts["Subject_Question"];
}
