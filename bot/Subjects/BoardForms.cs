using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>Facilitators' forms about subjects: grouping, placing, choosing.</summary>
internal static class BoardForms
{
    /// <summary>Item: the subject, or a page of the subjects to choose from.</summary>
    public static readonly FormRow Place = new("place", DrawPlace, Whose.Facilitators);
    public static readonly FormRow Merge = new("merge", DrawMerge, Whose.Facilitators);
    public static readonly FormRow Unmerge = new("unmerge", DrawUnmerge, Whose.Facilitators);
    public static readonly FormRow Select = new("select", DrawSelect, Whose.Facilitators);

    private static JsonObject DrawPlace(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var subjects = context.View.Subjects;
        var one = subjects.FirstOrDefault(subject => subject.Id.Value == item);
        var pages = SubjectChoices.Pages(subjects.OrderBy(subject => subject.Position is not null));
        var (choices, page) = pages.At(item);
        var form = new Form(texts, fill);
        _ = one is null
            ? form.Choice("subject", texts["Subject_Which"], choices, required: true)
            : form.Say(Shown.Line(one.Title, 200));
        form.Choice("desirability", texts["Place_Desirability"], Grades("Desirability"), required: true, Grade(one?.Position?.Desirability))
            .Choice("feasibility", texts["Place_Feasibility"], Grades("Feasibility"), required: true, Grade(one?.Position?.Feasibility));
        return Card(
            context, "Place", form, subjects, context.Send(texts["Button_Place"], Verbs.PlaceSubject, ("subject", one?.Id.Value)),
            one is null ? SubjectChoices.More(context, Place, pages, page) : null);

        IEnumerable<(string, string)> Grades(string axis) =>
            Enumerable.Range(1, 5).Select(grade => ($"{grade}", grade is 1 or 5 ? texts[$"{axis}_{grade}"] : $"{grade}"));
        static string? Grade(decimal? median) => median is { } some ? $"{Math.Round(some, MidpointRounding.AwayFromZero):0}" : null;
    }

    private static JsonObject DrawMerge(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var pages = SubjectChoices.Pages(context.View.Subjects);
        var (choices, page) = pages.At(item);
        return Card(
            context, "Merge",
            new Form(texts, fill)
                .Several("subjects", texts["Merge_Which"], choices, required: true)
                .Line(Field.Title, texts["Merge_Title"])
                .Lines(Field.Description, texts["Merge_Description"]),
            context.View.Subjects, context.Send(texts["Button_Merge"], Verbs.MergeSubjects),
            SubjectChoices.More(context, Merge, pages, page));
    }

    private static JsonObject DrawUnmerge(CardContext context, string? item, FormFill? fill) => Choose(
        context, "Unmerge", Verbs.UnmergeSubject, Unmerge,
        [.. context.View.Subjects.Where(subject => subject.MergedFrom.Count > 0)], item, fill);

    private static JsonObject DrawSelect(CardContext context, string? item, FormFill? fill) => Choose(
        context, "Select", Verbs.SelectSubject, Select,
        [.. context.View.Subjects.OrderBy(subject => subject.Rank ?? int.MaxValue)], item, fill);

    private static JsonObject Choose(
        CardContext context, string name, string verb, FormRow form, IReadOnlyList<SubjectView> subjects, string? item, FormFill? fill)
    {
        var pages = SubjectChoices.Pages(subjects);
        var (choices, page) = pages.At(item);
        return Card(
            context, name,
            new Form(context.Texts, fill).Choice(
                "subject", context.Texts["Subject_Which"], choices, required: true,
                subjects.FirstOrDefault(subject => subject.Selected)?.Id.Value),
            subjects, context.Send(context.Texts[$"Button_{name}"], verb), SubjectChoices.More(context, form, pages, page));
    }

    private static JsonObject Card(
        CardContext context, string name, Form form, IReadOnlyList<SubjectView> subjects, params IEnumerable<JsonNode?> actions) =>
        subjects.Count > 0
            ? FacilitatorForm.Card(context, name, form, actions)
            : FacilitatorForm.Card(context, name, new Form(context.Texts).Say(context.Texts[$"{name}_Nothing"]));
}
