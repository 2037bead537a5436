using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Subjects;

/// <summary>What the subject sheet (« Fiche sujets ») of a format 1 workshop says.</summary>
/// <param name="Subjects">In ranking order; unplaced last. Merged ones stand in their result's <c>MergedFrom</c> only.</param>
public sealed record SubjectSheetContent(WorkshopHeading Heading, IReadOnlyList<SubjectView> Subjects)
{
    public static SubjectSheetContent Of(WorkshopView view, IReadOnlyDictionary<ParticipantId, string> names) =>
        new(WorkshopHeading.Of(view, "subjects", names), [.. view.Ranking, .. view.Unplaced]);
}
