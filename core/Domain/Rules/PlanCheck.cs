using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>Judges a plan by the rules of the field (domain §6.3, §7 and §9).</summary>
public static class PlanCheck
{
    private static readonly Func<JudgedPlan, IEnumerable<Finding>>[] OfThePlan =
    [
        CalendarRules.Judge, DeliveryRules.Judge, SubmissionRules.Judge, PlanRules.Judge, LocalPlanRules.Judge,
        SectionRules.Judge, SelfAssessmentRules.Judge, UnsaidRules.Judge,
    ];

    private static readonly Func<JudgedPlan, OpenCommitment, IEnumerable<Finding>>[] OfACommitment =
    [
        FormRules.Judge, ContactRules.Judge, MilestoneRules.Judge, TargetRules.Judge,
    ];

    /// <param name="today">For what depends on the day and a report does not tell; null: that is not judged.</param>
    /// <param name="guided">The places, as a finding names them, where a document shows guidance; null: none is at hand.</param>
    /// <returns>First what is about the plan, then commitment by commitment in the plan's order; always in the same order.</returns>
    public static ImmutableArray<Finding> Run(OpenPlan plan, RuleSet rules, Stage stage, DateOnly? today = null, IReadOnlySet<(string?, string?)>? guided = null)
    {
        var judged = new JudgedPlan(plan, rules, stage, today);
        var findings = OfThePlan.SelectMany(judge => judge(judged)).Concat(
            judged.Retained.SelectMany(commitment => OfACommitment.SelectMany(judge => judge(judged, commitment)))).ToList();
        findings.AddRange(PlaceholderRules.Judge(
            judged, findings.Select(finding => (finding.Commitment, finding.Field)).ToHashSet(), guided));
        var places = plan.Commitments.Select((commitment, index) => KeyValuePair.Create(commitment.Id, index))
            .DistinctBy(place => place.Key, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);

        // A report may speak of a commitment that the plan no longer holds: behind the others.
        return [.. findings.OrderBy(finding => finding.Commitment is { } id ? places.GetValueOrDefault(id, places.Count) : -1)];
    }
}
