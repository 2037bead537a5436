using System.Collections.Immutable;
using System.Diagnostics;
using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Plans.Fields;

/// <summary>The fields of a plan document, in its order: what is written in it and read from it, in one place.</summary>
internal static class PlanFields
{
    public static IReadOnlyList<FormField<OpenPlan>> OfPlan { get; } =
    [
        Plan("country", "Country", FieldForms.Text, plan => plan.Country, (plan, text) => plan with { Country = text }),
        Plan("title", "PlanTitle", FieldForms.Text, plan => plan.Title, (plan, text) => plan with { Title = text ?? "" }),
        Plan(
            "period", "PlanPeriod", FieldForms.Period, plan => new(plan.StartDate, plan.EndDate),
            (plan, period) => plan with { StartDate = period.Start, EndDate = period.End }),
        Plan(
            "introduction", "PlanIntroduction", FieldForms.Text, plan => plan.Sections.Introduction,
            (plan, text) => plan with { Sections = plan.Sections with { Introduction = text } }),
        Plan(
            "efforts", "PlanEfforts", FieldForms.Text, plan => plan.Sections.Efforts,
            (plan, text) => plan with { Sections = plan.Sections with { Efforts = text } }),
        Plan(
            "process", "PlanProcess", FieldForms.Text, plan => plan.Sections.Process,
            (plan, text) => plan with { Sections = plan.Sections with { Process = text } }),
    ];

    public static IReadOnlyList<FormField<OpenCommitment>> OfCommitment { get; } =
        [.. OpenFields.OfCommitment.Select(field => Of("Commitment", field))];

    public static IReadOnlyList<FormField<OpenMilestone>> OfMilestone { get; } =
        [.. OpenFields.OfMilestone.Select(field => Of("Milestone", field))];

    /// <summary>Those of a milestone that have a column only where some milestone of the form says them.</summary>
    public static IReadOnlyList<FormField<OpenMilestone>> InOptionalColumns { get; } =
        [.. OfMilestone.Where(field => field.Name is "responsible" or "budget")];

    /// <summary>A field of a commitment.</summary>
    public static FormField<OpenCommitment> Named(string field) => OfCommitment.First(one => one.Name == field);

    /// <summary>
    /// Words in a field of the plan's, as we would write what they mean: « 30/09/2018 » and « 30 septembre 2018 » mean one day.
    /// </summary>
    /// <param name="tag">Of the field, in the plan's document or in a report.</param>
    public static string Meaning(string tag, string words, Texts texts) => tag.Split('/') switch
    {
        ["plan", var name] => Find(OfPlan, name)?.Meaning(new() { Id = "", Title = "" }, words, texts) ?? words,
        [.., "milestone", _, var name] => Find(OfMilestone, name)?.Meaning(new() { Id = "" }, words, texts) ?? words,
        [.., "commitment", _, var name] => Find(OfCommitment, name)?.Meaning(new() { Id = "" }, words, texts) ?? words,
        _ => words,
    };

    private static FormField<TOwner>? Find<TOwner>(IReadOnlyList<FormField<TOwner>> fields, string name)
        where TOwner : OpenObject => fields.FirstOrDefault(field => field.Name == name);

    private static FormField<OpenPlan, T> Plan<T>(
        string name, string label, FieldForm<T> form, Func<OpenPlan, T> get, Func<OpenPlan, T, OpenPlan> set) => new(name, label, form, get, set);

    /// <param name="owner">What has the field: the resources of names that others use too begin with it.</param>
    private static FormField<TOwner> Of<TOwner>(string owner, OpenField<TOwner> field)
        where TOwner : OpenObject
    {
        var label = char.ToUpperInvariant(field.Name[0]) + field.Name[1..];
        if (field.Name is "number" or "name" or "title" or "responsible" or "budget")
        {
            label = owner + label;
        }

        return field switch
        {
            OpenField<TOwner, string?> text => Form(label, text, FieldForms.Text),
            OpenField<TOwner, PartialDate?> date => Form(label, date, FieldForms.Date),
            OpenField<TOwner, ImmutableArray<string>> list => Form(label, list, FieldForms.List),
            OpenField<TOwner, OpenOgpValues> values => Form(label, values, OgpValuesForm.Form),
            _ => throw new UnreachableException($"No form for {field.Name}."),
        };
    }

    private static FormField<TOwner, TValue> Form<TOwner, TValue>(
        string label, OpenField<TOwner, TValue> field, FieldForm<TValue> form)
        where TOwner : OpenObject => new(field.Name, label, form, field.Get, field.Set);
}
