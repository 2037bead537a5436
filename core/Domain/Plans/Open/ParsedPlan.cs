using System.Collections.Immutable;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>What came out of a <c>plan.json</c>.</summary>
public abstract record ParsedPlan
{
    private ParsedPlan() { }

    public sealed record Usable(OpenPlan Plan) : ParsedPlan;

    /// <param name="Problems">Every one found, in the order of the schema; one at least.</param>
    public sealed record Unusable(ImmutableArray<PlanProblem> Problems) : ParsedPlan;
}

/// <summary>Something to correct in a <c>plan.json</c>.</summary>
/// <param name="Path">Where: <c>commitments[2].startDate</c>; empty when it is the file as a whole.</param>
/// <param name="Message">What is wrong and what to do about it.</param>
public sealed record PlanProblem(string Path, BilingualText Message);
