using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Bot.Publishing;

/// <summary>Which documents a plan makes, and what stands in them.</summary>
internal static class PlanContents
{
    public static IReadOnlyList<DueDocument> Of(PlanId id, OpenPlan plan) =>
    [
        new DueDocument.Word(
            new DocumentNames(plan.Language).ActionPlan, (existing, template) => PlanDocument.Write(plan, $"{id}-plan", existing, template)),
        new DueDocument.Data(DocumentNames.PlanData, PlanJson.Write(plan)),
    ];
}
