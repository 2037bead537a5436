using OgpTeams.Bot.Library;
using OgpTeams.Documents;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Plans.Translations;

namespace OgpTeams.Bot.Publishing;

/// <summary>Which documents a plan makes, and what stands in them.</summary>
internal static class PlanContents
{
    /// <param name="administration">Whose plan it is; empty when none of its workshops says so.</param>
    /// <param name="day">The day of what the plan says; null when not known.</param>
    /// <param name="readBack">Reads what people changed in one of its documents.</param>
    public static IReadOnlyList<DueDocument> Of(
        PlanId id, OpenPlan plan, string administration = "", DateOnly? day = null,
        Func<PlanPart, byte[], CancellationToken, Task>? readBack = null)
    {
        var folder = new DocumentNames(Language.Of(plan.Language)).Assessments;
        return
        [
            .. Documents(id, plan, null, plan, administration, day, readBack, folder),
            .. plan.Translations.SelectMany(one => Documents(
                id, AmendmentSummaries.In(Twin.Of(AmendmentSummaries.Without(plan), one)), one.Language, plan, administration, day, readBack, folder)),
            new DueDocument.Data(DocumentNames.PlanData, () => PlanJson.Write(plan)),
        ];
    }

    /// <param name="plan">As it is said in one language.</param>
    /// <param name="language">Of a twin, beside the documents in the plan's own; null: these.</param>
    /// <param name="reports">The folder of both.</param>
    private static IEnumerable<DueDocument> Documents(
        PlanId id, OpenPlan plan, string? language, OpenPlan own, string administration, DateOnly? day,
        Func<PlanPart, byte[], CancellationToken, Task>? readBack, string reports)
    {
        var names = new DocumentNames(Language.Of(plan.Language));
        var waiting = own.Waiting.Where(one => one.From is null)
            .Select(one => WordPlace.Of(one.Field ?? "").Document).ToHashSet(StringComparer.Ordinal);
        var suffix = language is null ? "" : $"-{language}";

        // Documents are handed out: what the owners have not retained stands in plan.json beside them, not in their hidden parts either.
        var standing = plan with
        {
            Commitments = [.. plan.Commitments.Where(commitment => commitment.Status == CommitmentStatus.Retained)],
            Translations = [],
            Adopted = plan.Adopted is null ? null : plan.Adopted with { Baseline = null },
        };
        return
        [
            Asking(new(null, language), Plan($"{id}-plan{suffix}", standing with { Assessments = [] }, names.ActionPlan, administration, day)),
            .. plan.Assessments.Select(assessment => Asking(new(assessment.Kind, language), Report(
                $"{id}-{OpenName.Of(assessment.Kind)}{suffix}",
                standing with { Assessments = [.. plan.Assessments.Where(one => one.Kind <= assessment.Kind)] }, assessment, administration,
                names.Assessment(assessment.Kind), reports))),
        ];

        DueDocument.Word Asking(PlanPart part, DueDocument.Word document) => document with
        {
            Language = language,
            Part = PlanDocuments.Of(part.Report, part.Language),
            ReadBack = readBack is null ? null : (merged, stop) => readBack(part, merged, stop),
            IsAwaited = waiting.Contains(PlanDocuments.Of(part.Report, part.Language)),
        };
    }

    private static DueDocument.Word Plan(string documentId, OpenPlan plan, string name, string administration, DateOnly? day) =>
        new(name, (existing, template, letterhead, inserted) => PlanDocument.Write(
            plan, documentId, existing, template, letterhead.Of(administration, day), inserted))
        {
            Id = documentId,
            Propose = document => PlanProposals.Of(plan, document),
        };

    /// <summary>Dated by what was told last: the same events make the same report, whenever it is written.</summary>
    private static DueDocument.Word Report(
        string documentId, OpenPlan plan, OpenAssessment assessment, string administration, string name, string folder) =>
        new(name, (existing, template, letterhead, inserted) => AssessmentDocument.Write(
            plan, assessment.Kind, documentId, assessment.Date!.Value.LastDay, existing, template, letterhead.Of(administration),
            inserted: inserted))
        {
            Folder = folder,
            Id = documentId,
            Propose = document => PlanProposals.Of(plan, assessment.Kind, assessment.Date!.Value.LastDay, document),
        };
}
