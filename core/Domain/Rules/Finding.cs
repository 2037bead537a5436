namespace OgpTeams.Domain.Rules;

/// <summary>Something of a plan that a rule has to say about.</summary>
/// <param name="Id">The rule's public name: <c>B29</c>.</param>
/// <param name="Commitment">Its id; null when it is about the plan or a report as a whole.</param>
/// <param name="Field">
/// Where, as in the document's tags: <c>publicProblem</c>, <c>milestone/M1/endDate</c>, <c>assessment/midterm/level</c>; null: as a whole.
/// </param>
/// <param name="Message">What is seen and what to do.</param>
/// <param name="Source">Where the rule comes from.</param>
public sealed record Finding(
    string Id, Severity Severity, string? Commitment, string? Field, BilingualText Message, BilingualText Source);
