using System.Collections.Immutable;
using System.Text.Json.Serialization;

namespace OgpTeams.Domain.Workshops.Commitments;

/// <summary>A step of the roadmap (feuille de route): an activity with its verifiable deliverable (livrable).</summary>
/// <param name="Title">Never empty.</param>
/// <param name="Deliverable">Empty while it is not known; so are the texts below.</param>
/// <param name="Duration">As people say it: « 3 mois ».</param>
/// <param name="Budget">« Considérations budgétaires ».</param>
/// <param name="SubActions">What it was made from.</param>
/// <param name="Cause">The order that made it, so that a repeat is known.</param>
/// <param name="Responsible">Who sees to it (« Pilote »), in words; null while nobody is named.</param>
public sealed record Milestone(
    MilestoneId Id, string Title, string Deliverable, PartialDate? Start, PartialDate? End, string Duration, string Budget,
    ImmutableArray<ContributionId> SubActions, string Cause,
    [property: JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingNull)] string? Responsible = null)
{
    public bool Equals(Milestone? other) => other is not null
        && (Id, Title, Deliverable, Start, End, Duration, Budget, Cause, Responsible) == (
            other.Id, other.Title, other.Deliverable, other.Start, other.End, other.Duration, other.Budget, other.Cause, other.Responsible)
        && SubActions.SequenceEqual(other.SubActions);

    public override int GetHashCode() => Id.GetHashCode();
}
