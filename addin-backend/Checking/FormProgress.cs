using System.Collections.Immutable;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.AddinBackend.Checking;

/// <summary>How far the form of one commitment is filled in: fields that must not stay empty, and those that still are.</summary>
/// <param name="Fields">How many there are.</param>
/// <param name="Missing">As findings name them: <c>publicProblem</c>, <c>milestone/M2/endDate</c>.</param>
internal sealed record FormProgress(int Fields, ImmutableArray<string> Missing)
{
    private static readonly ImmutableArray<(CommitmentGap Gap, string Field)> Single =
    [
        (CommitmentGap.Name, "name"), (CommitmentGap.LeadAgency, "leadAgency"), (CommitmentGap.PublicProblem, "publicProblem"),
        (CommitmentGap.What, "what"), (CommitmentGap.HowItSolves, "howItSolves"), (CommitmentGap.OgpValues, "ogpValues"),
        (CommitmentGap.Milestones, "milestones"),
    ];

    public int Filled => Fields - Missing.Length;

    public static FormProgress OfPlan(OpenCommitment commitment)
    {
        var gaps = CommitmentGaps.Of(commitment);
        List<(string Field, bool Lacks)> fields =
        [
            .. Single.Select(one => (one.Field, gaps.Contains(one.Gap) || (one.Gap == CommitmentGap.OgpValues && gaps.Contains(CommitmentGap.TechnologyAlone)))),
            ("contactName", Lacks(commitment.ContactName)),
            ("contactEmail", Lacks(commitment.ContactEmail) && Lacks(commitment.ContactPhone)),
            ("startDate", commitment.StartDate is null), ("endDate", commitment.EndDate is null),
            .. commitment.Milestones.SelectMany(one => new[]
            {
                ($"milestone/{one.Id}/deliverable", Lacks(one.Deliverable)), ($"milestone/{one.Id}/endDate", one.EndDate is null),
            }),
        ];
        return Of(commitment, fields);
    }

    /// <summary>What a report asks of a commitment; the rest it takes over from the plan.</summary>
    public static FormProgress OfReport(OpenPlan plan, AssessmentKind kind, OpenCommitment commitment)
    {
        var told = plan.Assessments.LastOrDefault(one => one.Kind == kind)?.Commitments.FirstOrDefault(one => one.Id == commitment.Id);
        return Of(commitment,
        [
            ("level", told?.Level is null), ("results", Lacks(told?.Results)), ("nextSteps", told is null || told.NextSteps.IsDefaultOrEmpty),
            .. commitment.Milestones.Select(one => (
                $"milestone/{one.Id}/level", told?.Milestones.FirstOrDefault(milestone => milestone.Id == one.Id)?.Level is null)),
        ]);
    }

    /// <summary>In the form's own order, and as people call them.</summary>
    public static string Label(string field, OpenCommitment commitment, Language language)
    {
        var name = FieldNames.Of(field, commitment).In(language);
        return name.Length == 0 ? field : char.ToUpper(name[0], language.Culture) + name[1..];
    }

    private static FormProgress Of(OpenCommitment commitment, List<(string Field, bool Lacks)> fields)
    {
        var order = OpenFields.OfCommitment.Select(field => field.Name).ToList();
        return new(fields.Count, [.. fields.Where(field => field.Lacks).Select(field => field.Field).OrderBy(field =>
            order.IndexOf(field) is >= 0 and var place ? place : field == "milestones" ? order.Count : order.Count + 1)]);
    }

    private static bool Lacks(string? text) => string.IsNullOrWhiteSpace(text);
}
