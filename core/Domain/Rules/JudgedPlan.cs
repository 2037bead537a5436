using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>A plan before the rules it is judged by.</summary>
/// <param name="Today">Stands in for the day of a report that does not tell its own; null: what needs it is not judged.</param>
internal sealed record JudgedPlan(OpenPlan Plan, RuleSet Rules, Stage Stage, DateOnly? Today)
{
    /// <summary>Those that stand in the plan document, in its order.</summary>
    public ImmutableArray<OpenCommitment> Retained { get; } =
        [.. Plan.Commitments.Where(commitment => commitment.Status == CommitmentStatus.Retained)];

    /// <summary>A local government's plan: what the manual of national plans asks for (R3, B33, B36, B41) is not asked of it.</summary>
    public bool IsLocal => Plan.Submission?.Local == true;

    public Finding Find(PlanRule rule, string? field, BilingualText message, OpenCommitment? about = null) => new(
        rule.Id, Weight(rule), about?.Id, field, message, rule.Source ?? Rules.Source);

    /// <summary>The rule set says itself how much a plan too short weighs.</summary>
    private Severity Weight(PlanRule rule) =>
        rule == PlanRule.TooShort && Stage == Stage.Submission ? Rules.TooShort : rule.At(Stage);
}
