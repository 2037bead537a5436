using OgpTeams.Documents.Assessments;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Values;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Puts our controls back in a document that lost its tags, as merging does (<see cref="Relink"/>): around the words of a plan
/// that has the ids of the one we wrote and says nothing.
/// </summary>
internal static class LostTags
{
    /// <returns>False when no tag was lost.</returns>
    public static bool Restore(DocxPackage package, Published published, KeptSelfAssessment? report, Texts texts)
    {
        if (FieldTag.FieldsIn(package.Body).Any())
        {
            return false;
        }

        var plan = Bare(published, report is null ? "" : "assessment/", texts);
        var values = report is null ? PlanValues.Of(plan, published.DocumentId, texts)
            : AssessmentValues.Of(AssessedPlan.Of(plan, report.Kind, null, report.At), published.DocumentId, texts);
        var template = report is null ? PlanTemplate.Build(texts) : AssessmentTemplate.Build(report.Kind, texts);
        Relink.Restore(new(package, published, MergeTemplate.Of(template, texts, isTheirs: false), values, texts, new Findings(texts)));
        return FieldTag.FieldsIn(package.Body).Any();
    }

    private static OpenPlan Bare(Published published, string prefix, Texts texts)
    {
        var tags = published.Entries.Where(entry => entry.Value.IsItem && entry.Key.StartsWith(prefix, StringComparison.Ordinal))
            .Select(entry => entry.Key[prefix.Length..].Split('/')).ToList();
        var milestones = tags.Where(tag => tag is ["commitment", _, "milestone", _]).ToLookup(tag => tag[1], tag => tag[3]);
        return new()
        {
            Id = "",
            Title = "",
            Language = texts.Culture.TwoLetterISOLanguageName,

            // Some day: without one there are no amendments.
            Adopted = new(PartialDate.Of(DateOnly.MinValue)),
            Submission = new()
            {
                Amendments = [.. tags.Where(tag => tag is ["amendment", _]).Select(tag => new OpenAmendment(null, tag[1], null))],
            },
            Commitments =
            [
                .. tags.Where(tag => tag is ["commitment", _]).Select(tag => new OpenCommitment
                {
                    Id = tag[1],
                    Milestones = [.. milestones[tag[1]].Select(id => new OpenMilestone { Id = id })],
                }),
            ],
        };
    }
}
