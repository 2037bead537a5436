using OgpTeams.Bot.Library;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Publishing;

/// <summary>Which documents a plan makes, and what stands in them.</summary>
internal static class PlanContents
{
    public static IReadOnlyList<DueDocument> Of(PlanId id, OpenPlan plan)
    {
        var names = new DocumentNames(Language.Of(plan.Language));

        // Documents are handed out: what the owners have not retained stands in plan.json beside them, not in their hidden parts either.
        var standing = plan with
        {
            Commitments = [.. plan.Commitments.Where(commitment => commitment.Status == CommitmentStatus.Retained)],
        };
        return
        [
            new DueDocument.Word(
                names.ActionPlan,
                (existing, template) => PlanDocument.Write(standing with { Assessments = [] }, $"{id}-plan", existing, template)),
            .. plan.Assessments.Select(assessment => Report(
                id, standing with { Assessments = [.. plan.Assessments.Where(one => one.Kind <= assessment.Kind)] }, assessment, names)),
            new DueDocument.Data(DocumentNames.PlanData, () => PlanJson.Write(plan)),
        ];
    }

    /// <summary>Dated by what was told last: the same events make the same report, whenever it is written.</summary>
    private static DueDocument.Word Report(PlanId id, OpenPlan plan, OpenAssessment assessment, DocumentNames names)
    {
        return new DueDocument.Word(names.Assessment(assessment.Kind), (existing, template) => AssessmentDocument.Write(
            plan, assessment.Kind, $"{id}-{OpenName.Of(assessment.Kind)}", assessment.Date!.Value.LastDay, existing, template))
        {
            Folder = names.Assessments,
        };
    }
}
