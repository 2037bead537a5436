using System.Collections.Immutable;
using static OgpTeams.Domain.Plans.Open.FieldKind;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>The fields of the official form of a commitment (domain §6.2), in its order: a row each, and nowhere else.</summary>
public static class OpenFields
{
    public static ImmutableArray<OpenField<OpenCommitment>> OfCommitment { get; } =
    [
        Row("number", Line, one => one.Number, (one, text) => one with { Number = text }),
        Row("name", Line, one => one.Name, (one, text) => one with { Name = text }),
        Row("startDate", Date, one => one.StartDate, (one, date) => one with { StartDate = date }, page: 1),
        Row("endDate", Date, one => one.EndDate, (one, date) => one with { EndDate = date }, page: 1),
        Row("leadAgency", Line, one => one.LeadAgency, (one, text) => one with { LeadAgency = text }, page: 1),
        Row("publicProblem", Text, one => one.PublicProblem, (one, text) => one with { PublicProblem = text }, page: 1),
        Row("what", Text, one => one.What, (one, text) => one with { What = text }),
        Row("howItSolves", Text, one => one.HowItSolves, (one, text) => one with { HowItSolves = text }, page: 1),
        Row("ogpValues", Values, one => one.OgpValues, (one, values) => one with { OgpValues = values }, page: 2),
        Row("additionalInfo", Text, one => one.AdditionalInfo, (one, text) => one with { AdditionalInfo = text }, page: 2),
        Row("contactName", Line, one => one.ContactName, (one, text) => one with { ContactName = text }, page: 3),
        Row("contactTitle", Line, one => one.ContactTitle, (one, text) => one with { ContactTitle = text }, page: 3),
        Row("contactEmail", Email, one => one.ContactEmail, (one, text) => one with { ContactEmail = text }, page: 3),
        Row("contactPhone", Line, one => one.ContactPhone, (one, text) => one with { ContactPhone = text }, page: 3),
        Row("stateActors", List, one => one.StateActors, (one, items) => one with { StateActors = items }, page: 2),
        Row("otherActors", List, one => one.OtherActors, (one, items) => one with { OtherActors = items }, page: 2),
    ];

    public static ImmutableArray<OpenField<OpenMilestone>> OfMilestone { get; } =
    [
        Milestone("title", Text, one => one.Title, (one, text) => one with { Title = text }),
        Milestone("deliverable", Text, one => one.Deliverable, (one, text) => one with { Deliverable = text }),
        Milestone("responsible", Line, one => one.Responsible, (one, text) => one with { Responsible = text }),
        Milestone("startDate", Date, one => one.StartDate, (one, date) => one with { StartDate = date }),
        Milestone("endDate", Date, one => one.EndDate, (one, date) => one with { EndDate = date }),
        Milestone("budget", Text, one => one.Budget, (one, text) => one with { Budget = text }),
    ];

    /// <summary>What <c>commitment.details</c> tells: who is in charge is asked first.</summary>
    public static ImmutableArray<OpenField<OpenCommitment>> Told { get; } =
        [.. OfCommitment.Where(field => field.Page > 0).OrderBy(field => field.Name == "leadAgency" ? 0 : 1)];

    private static OpenField<OpenCommitment, T> Row<T>(
        string name, FieldKind kind, Func<OpenCommitment, T> get, Func<OpenCommitment, T, OpenCommitment> set, int page = 0) =>
        new(name, kind, get, set, page);

    private static OpenField<OpenMilestone, T> Milestone<T>(
        string name, FieldKind kind, Func<OpenMilestone, T> get, Func<OpenMilestone, T, OpenMilestone> set) =>
        new(name, kind, get, set);
}
