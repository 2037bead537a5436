using System.Collections.Immutable;
using OgpTeams.Domain.Json;

namespace OgpTeams.Domain.Plans.Open;

/// <summary>What came out of a <c>plan.json</c>.</summary>
public abstract record ParsedPlan
{
    private ParsedPlan() { }

    public sealed record Usable(OpenPlan Plan) : ParsedPlan;

    /// <param name="Problems">Every one found, in the order of the schema; one at least.</param>
    public sealed record Unusable(ImmutableArray<JsonProblem> Problems) : ParsedPlan;
}
