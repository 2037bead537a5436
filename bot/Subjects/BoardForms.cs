using System.Globalization;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Cards;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>Facilitators' forms about subjects: grouping, placing, choosing.</summary>
internal static class BoardForms
{
    /// <summary>The item that means the first page of a list.</summary>
    public const string FirstPage = "1";

    /// <summary>
    /// Item: the subject, or a page of the subjects to choose from. Without one: once the ranking is shown, the first subject the
    /// group has not placed yet, where its ratings put it; before, the subjects to choose from.
    /// </summary>
    public static readonly FormRow Place = new("place", DrawPlace, Whose.Facilitators);
    public static readonly FormRow Merge = new("merge", DrawMerge, Whose.Facilitators);
    public static readonly FormRow Unmerge = new("unmerge", DrawUnmerge, Whose.Facilitators);
    public static readonly FormRow Select = new("select", DrawSelect, Whose.Facilitators);

    private static JsonObject DrawPlace(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var subjects = context.View.Subjects;
        IReadOnlyList<SubjectView> inTurn = context.View.RatingsAreOpen ? [] : [.. subjects
            .OrderBy(subject => subject.Position?.Placed ?? false).ThenBy(subject => subject.Rank ?? int.MinValue)];
        var one = item is null && inTurn.Count > 0 ? inTurn[0] : subjects.FirstOrDefault(subject => subject.Id.Value == item);
        var next = one is null ? null : inTurn.SkipWhile(subject => subject.Id != one.Id).Skip(1).FirstOrDefault();
        var choices = SubjectChoices.Pages(inTurn.Count > 0 ? inTurn : subjects).At(item);
        var form = new Form(texts, fill);
        _ = one is null
            ? form.Choice("subject", texts["Subject_Which"], choices.Items, required: true)
            : form.Say(Shown.Line(one.Title, 200));
        Axis("desirability", texts["Place_Desirability"], "Desirability", one?.Position?.Desirability);
        Axis("feasibility", texts["Place_Feasibility"], "Feasibility", one?.Position?.Feasibility);
        return FacilitatorForm.Choose(
            context, "Place", subjects.Count, "Place_Nothing", form,
            context.Send(texts["Button_Place"], Verbs.PlaceSubject, ("subject", one?.Id.Value)),
            next is null ? null : context.Open(texts["Button_PlaceNext"], Place, next.Id.Value),
            one is null ? choices.Turn(context, Place)
                : subjects.Count > 1 ? context.Open(texts["Button_PlaceOther"], Place, FirstPage) : null);

        void Axis(string input, string label, string axis, decimal? at) => form.Choice(
            input, label, WithHalf(RatingForms.Grades(texts, axis), at), required: true, at is { } some ? Value(some) : null);

        // Where the ratings put it between two grades, it may stay there.
        IEnumerable<(string, string)> WithHalf(IEnumerable<(string Value, string Title)> grades, decimal? at) =>
            at is not { } half || decimal.IsInteger(half) ? grades : grades
                .Append((Value: Value(half), Title: texts.Format("Place_Between", half.ToString("0.#", texts.Culture))))
                .OrderBy(grade => decimal.Parse(grade.Value, CultureInfo.InvariantCulture));

        static string Value(decimal grade) => grade.ToString("0.#", CultureInfo.InvariantCulture);
    }

    private static JsonObject DrawMerge(CardContext context, string? item, FormFill? fill)
    {
        var texts = context.Texts;
        var choices = SubjectChoices.Pages(context.View.Subjects).At(item);
        return FacilitatorForm.Choose(
            context, "Merge", context.View.Subjects.Count, "Merge_Nothing",
            new Form(texts, fill)
                .Several("subjects", texts["Merge_Which"], choices.Items, required: true)
                .Line(Field.Title, texts["Merge_Title"])
                .Lines(Field.Description, texts["Merge_Description"]),
            context.Send(texts["Button_Merge"], Verbs.MergeSubjects), choices.Turn(context, Merge));
    }

    private static JsonObject DrawUnmerge(CardContext context, string? item, FormFill? fill) => Choose(
        context, "Unmerge", Verbs.UnmergeSubject, Unmerge,
        [.. context.View.Subjects.Where(subject => subject.MergedFrom.Count > 0)], item, fill);

    private static JsonObject DrawSelect(CardContext context, string? item, FormFill? fill) => Choose(
        context, "Select", Verbs.SelectSubject, Select,
        [.. context.View.Subjects.OrderBy(subject => context.View.RatingsAreOpen ? 0 : subject.Rank ?? int.MaxValue)], item, fill);

    private static JsonObject Choose(
        CardContext context, string name, string verb, FormRow form, IReadOnlyList<SubjectView> subjects, string? item, FormFill? fill)
    {
        var choices = SubjectChoices.Pages(subjects).At(item);
        return FacilitatorForm.Choose(
            context, name, subjects.Count, $"{name}_Nothing",
            new Form(context.Texts, fill).Choice(
                "subject", context.Texts["Subject_Which"], choices.Items, required: true,
                subjects.FirstOrDefault(subject => subject.Selected)?.Id.Value),
            context.Send(context.Texts[$"Button_{name}"], verb), choices.Turn(context, form));
    }
}
