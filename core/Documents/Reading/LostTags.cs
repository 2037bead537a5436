using OgpTeams.Documents.Building;
using OgpTeams.Documents.Merging;
using OgpTeams.Documents.Packages;
using OgpTeams.Documents.Plans;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Reading;

/// <summary>
/// Puts our controls back in a document that lost its tags, as merging does (<see cref="Relink"/>): around the words of a plan
/// that has the ids of the one we wrote and says nothing.
/// </summary>
internal static class LostTags
{
    /// <returns>False when no tag was lost.</returns>
    public static bool Restore(DocxPackage package, Published published, Texts texts)
    {
        if (FieldTag.FieldsIn(package.Body).Any())
        {
            return false;
        }

        var values = PlanValues.Of(Bare(published, texts), published.DocumentId, texts);
        Relink.Restore(new(package, published, MergeTemplate.Of(PlanTemplate.Build(texts), texts), values, texts, new Findings(texts)));
        return FieldTag.FieldsIn(package.Body).Any();
    }

    private static OpenPlan Bare(Published published, Texts texts)
    {
        var tags = published.Entries.Where(entry => entry.Value.IsItem).Select(entry => entry.Key.Split('/')).ToList();
        var milestones = tags.Where(tag => tag is ["commitment", _, "milestone", _]).ToLookup(tag => tag[1], tag => tag[3]);
        return new()
        {
            Id = "",
            Title = "",
            Language = texts.Culture.TwoLetterISOLanguageName,
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
