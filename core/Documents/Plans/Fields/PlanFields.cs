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
    [
        Commitment("number", "CommitmentNumber", FieldForms.Text, one => one.Number, (one, text) => one with { Number = text }),
        Commitment("name", "CommitmentName", FieldForms.Text, one => one.Name, (one, text) => one with { Name = text }),
        Commitment("startDate", "StartDate", FieldForms.Date, one => one.StartDate, (one, date) => one with { StartDate = date }),
        Commitment("endDate", "EndDate", FieldForms.Date, one => one.EndDate, (one, date) => one with { EndDate = date }),
        Commitment("leadAgency", "LeadAgency", FieldForms.Text, one => one.LeadAgency, (one, text) => one with { LeadAgency = text }),
        Commitment("publicProblem", "PublicProblem", FieldForms.Text, one => one.PublicProblem, (one, text) => one with { PublicProblem = text }),
        Commitment("what", "What", FieldForms.Text, one => one.What, (one, text) => one with { What = text }),
        Commitment("howItSolves", "HowItSolves", FieldForms.Text, one => one.HowItSolves, (one, text) => one with { HowItSolves = text }),
        Commitment("ogpValues", "OgpValues", OgpValuesForm.Form, one => one.OgpValues, (one, values) => one with { OgpValues = values }),
        Commitment("additionalInfo", "AdditionalInfo", FieldForms.Text, one => one.AdditionalInfo, (one, text) => one with { AdditionalInfo = text }),
        Commitment("contactName", "ContactName", FieldForms.Text, one => one.ContactName, (one, text) => one with { ContactName = text }),
        Commitment("contactTitle", "ContactTitle", FieldForms.Text, one => one.ContactTitle, (one, text) => one with { ContactTitle = text }),
        Commitment("contactEmail", "ContactEmail", FieldForms.Text, one => one.ContactEmail, (one, text) => one with { ContactEmail = text }),
        Commitment("contactPhone", "ContactPhone", FieldForms.Text, one => one.ContactPhone, (one, text) => one with { ContactPhone = text }),
        Commitment("stateActors", "StateActors", FieldForms.List, one => one.StateActors, (one, items) => one with { StateActors = items }),
        Commitment("otherActors", "OtherActors", FieldForms.List, one => one.OtherActors, (one, items) => one with { OtherActors = items }),
    ];

    public static IReadOnlyList<FormField<OpenMilestone>> OfMilestone { get; } =
    [
        Milestone("title", "MilestoneTitle", FieldForms.Text, one => one.Title, (one, text) => one with { Title = text }),
        Milestone("deliverable", "Deliverable", FieldForms.Text, one => one.Deliverable, (one, text) => one with { Deliverable = text }),
        Milestone("startDate", "StartDate", FieldForms.Date, one => one.StartDate, (one, date) => one with { StartDate = date }),
        Milestone("endDate", "EndDate", FieldForms.Date, one => one.EndDate, (one, date) => one with { EndDate = date }),
        Milestone("budget", "MilestoneBudget", FieldForms.Text, one => one.Budget, (one, text) => one with { Budget = text }),
    ];

    private static FormField<OpenPlan, T> Plan<T>(
        string name, string label, FieldForm<T> form, Func<OpenPlan, T> get, Func<OpenPlan, T, OpenPlan> set) => new(name, label, form, get, set);

    private static FormField<OpenCommitment, T> Commitment<T>(
        string name, string label, FieldForm<T> form, Func<OpenCommitment, T> get, Func<OpenCommitment, T, OpenCommitment> set) =>
        new(name, label, form, get, set);

    private static FormField<OpenMilestone, T> Milestone<T>(
        string name, string label, FieldForm<T> form, Func<OpenMilestone, T> get, Func<OpenMilestone, T, OpenMilestone> set) =>
        new(name, label, form, get, set);
}
