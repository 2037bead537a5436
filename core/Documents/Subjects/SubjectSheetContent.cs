using OgpTeams.Domain;

namespace OgpTeams.Documents.Subjects;

/// <summary>What the subject sheet (« Fiche sujets ») of a format 1 workshop says.</summary>
/// <param name="DocumentId">Ours, stable: tells this document from another workshop's.</param>
/// <param name="Plan">The action plan the workshop feeds.</param>
/// <param name="Title">The workshop's.</param>
/// <param name="Date">The civil date of the workshop in its time zone.</param>
/// <param name="Subjects">In ranking order; unplaced last. Merged ones stand in their result's <c>MergedFrom</c> only.</param>
public sealed record SubjectSheetContent(
    string DocumentId, Language Language, string Plan, string Title, string? Administration, DateOnly Date,
    IReadOnlyList<SheetSubject> Subjects);

/// <summary>One subject card (carte sujet).</summary>
/// <param name="Id">Letters, digits or hyphens; part of the tags.</param>
/// <param name="Desirability">The group's position, 1 to 5. Null, like <paramref name="Feasibility"/>: not placed.</param>
/// <param name="Rank">From 1. The number on the matrix; null for an unplaced subject.</param>
/// <param name="Raters">How many people rated it.</param>
/// <param name="PlacedByFacilitator">The group placed it; the medians did not.</param>
/// <param name="Late">Received after the step was closed.</param>
/// <param name="OnBehalf">Entered by a facilitator for somebody.</param>
/// <param name="Author">Only with their consent to be named.</param>
public sealed record SheetSubject(
    string Id, string Title, string Description, string? Reformulation, string? Notes, decimal? Desirability, decimal? Feasibility,
    int? Rank, int Raters, bool PlacedByFacilitator, bool Selected, bool Late, bool OnBehalf, string? Author,
    IReadOnlyList<SheetSubject> MergedFrom)
{
    /// <summary>Whether both positions are known.</summary>
    public bool IsPlaced => Desirability is not null && Feasibility is not null;
}
