using OgpTeams.Bot.Library;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Publishing;

/// <summary>Which documents a plan makes, and what stands in them.</summary>
internal static class PlanContents
{
    /// <param name="administration">Whose plan it is; empty when none of its workshops says so.</param>
    /// <param name="day">The day of what the plan says; null when not known.</param>
    /// <param name="readBack">Reads what people changed in the plan's document, or in the report of that kind.</param>
    public static IReadOnlyList<DueDocument> Of(
        PlanId id, OpenPlan plan, string administration = "", DateOnly? day = null,
        Func<AssessmentKind?, byte[], CancellationToken, Task>? readBack = null)
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
                (existing, template, letterhead) => PlanDocument.Write(
                    standing with { Assessments = [] }, $"{id}-plan", existing, template, letterhead.Of(administration, day)))
            {
                ReadBack = readBack is null ? null : (merged, stop) => readBack(null, merged, stop),
                IsAwaited = plan.Waiting.Any(one => one.From is null
                    && WordPlace.Of(one.Field ?? "").Report is null),
            },
            .. plan.Assessments.Select(assessment => Report(
                id, standing with { Assessments = [.. plan.Assessments.Where(one => one.Kind <= assessment.Kind)] }, assessment, administration, names) with
            {
                ReadBack = readBack is null ? null : (merged, stop) => readBack(assessment.Kind, merged, stop),
                IsAwaited = plan.Waiting.Any(one => WordPlace.Of(one.Field ?? "").Report == assessment.Kind),
            }),
            new DueDocument.Data(DocumentNames.PlanData, () => PlanJson.Write(plan)),
        ];
    }

    /// <summary>Dated by what was told last: the same events make the same report, whenever it is written.</summary>
    private static DueDocument.Word Report(PlanId id, OpenPlan plan, OpenAssessment assessment, string administration, DocumentNames names)
    {
        return new DueDocument.Word(names.Assessment(assessment.Kind), (existing, template, letterhead) => AssessmentDocument.Write(
            plan, assessment.Kind, $"{id}-{OpenName.Of(assessment.Kind)}", assessment.Date!.Value.LastDay, existing, template,
            letterhead.Of(administration)))
        {
            Folder = names.Assessments,
        };
    }
}
