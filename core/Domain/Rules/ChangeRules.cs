using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>What changed in the plan since a report was begun (domain §9, B45): to be told in the report, nothing to correct.</summary>
internal static class ChangeRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenAssessment report) => report.Since is not { } since
        ? []
        : PlanComparison.Of(Distinct(since.Commitments), Distinct(judged.Retained))
            .Where(change => change.Kind != ChangeKind.Unchanged)
            .Select(change => judged.Find(PlanRule.ChangedSince, ReportField.Of(report, "changed"), Message(change), change.Commitment));

    private static List<OpenCommitment> Distinct(IEnumerable<OpenCommitment> commitments) =>
        [.. commitments.DistinctBy(commitment => commitment.Id, StringComparer.Ordinal)
            .Select(commitment => commitment with { Milestones = [.. commitment.Milestones.DistinctBy(one => one.Id, StringComparer.Ordinal)] })];

    private static BilingualText Message(CommitmentChange change) => change.Kind switch
    {
        ChangeKind.Added => new(
            "Ajouté depuis le plan : le rapport le signale.", "Added since the plan: the report flags it."),
        ChangeKind.Withdrawn => new(
            "Retiré depuis le plan : le rapport le signale ; dites pourquoi.", "Withdrawn since the plan: the report flags it; say why."),
        _ => Changed(change),
    };

    private static BilingualText Changed(CommitmentChange change)
    {
        List<BilingualText> where =
            [.. change.Fields.Select(field => FieldNames.Of(field)), .. change.Milestones.Select(one => Milestone(one, change.Commitment))];
        var (french, english) = (string.Join(", ", where.Select(one => one.French)), string.Join(", ", where.Select(one => one.English)));
        return new(
            $"Modifié depuis le plan ({french}) : le rapport le signale.", $"Changed since the plan ({english}): the report flags it.");
    }

    private static BilingualText Milestone(MilestoneChange change, OpenCommitment commitment)
    {
        var name = FieldNames.Milestone(change.Milestone.Id, commitment);
        return change.Kind switch
        {
            ChangeKind.Added => new($"{name.French} ajoutée", $"{name.English} added"),
            ChangeKind.Withdrawn => new("une étape clé retirée", "a milestone withdrawn"),
            _ => name,
        };
    }
}
