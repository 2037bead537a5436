using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// An action plan (plan d’action): belongs to a tenant under a name. Workshops bring it subjects and commitments; its owners
/// decide what stands in it.
/// </summary>
/// <param name="Details">
/// By <see cref="PlanField"/>; none empty. As its events hold them, in texts, dates in ISO: read them by <see cref="StartDate"/>
/// and <see cref="EndDate"/>.
/// </param>
/// <param name="Workshops">What each one brings, as last heard of; a workshop that joined and brought nothing yet is there too.</param>
/// <param name="Order">Workshops in the order they joined.</param>
/// <param name="Commitments">In the order they were first brought.</param>
public sealed record Plan(
    string Name, ImmutableHashSet<ParticipantId> Owners, ImmutableSortedDictionary<string, string> Details,
    ImmutableDictionary<WorkshopId, BroughtBy> Workshops, ImmutableList<WorkshopId> Order, ImmutableList<PlanCommitment> Commitments)
{
    public PartialDate? StartDate => PartialDate.TryParse(Details.GetValueOrDefault(PlanField.StartDate));

    public PartialDate? EndDate => PartialDate.TryParse(Details.GetValueOrDefault(PlanField.EndDate));

    /// <summary>When something last happened to it.</summary>
    public DateTimeOffset ChangedAt { get; init; }

    /// <summary>In the order they were begun, one of each kind.</summary>
    public ImmutableList<SelfAssessment> Assessments { get; init; } = [];

    /// <summary>The one it was created under, from which its id was made.</summary>
    public string FirstName { get; init; } = Name;

    /// <summary>A plan made under this name of a tenant, whatever the case and the spaces.</summary>
    public static PlanId IdOf(string tenant, string name) => new(OgpId.From(
        $"{tenant}\n{string.Join(' ', name.Split(default(char[]), StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant()}"));

    /// <summary>Commitments that stand in the plan document, by number.</summary>
    public IEnumerable<PlanCommitment> Retained => Commitments
        .Where(commitment => commitment.Standing == CommitmentStanding.Retained).OrderBy(commitment => commitment.Number);

    /// <returns>Null when no report of that kind was begun.</returns>
    public SelfAssessment? Assessment(AssessmentKind kind) => Assessments.Find(assessment => assessment.Kind == kind);

    public PlanCommitment? Find(CommitmentId id) => Commitments.Find(commitment => commitment.Id == id);
}

/// <param name="Version">The workshop's, of which this is the share; 0 when it only joined.</param>
public sealed record BroughtBy(long Version, WorkshopShare Share);

/// <summary>The public names of what <c>plan.details</c> tells.</summary>
public static class PlanField
{
    public const string Country = "country";
    public const string StartDate = "startDate";
    public const string EndDate = "endDate";
    public const string RuleSet = "ruleSet";
    public const string Language = "language";

    public static ImmutableArray<string> All { get; } = [Country, StartDate, EndDate, RuleSet, Language];
}
