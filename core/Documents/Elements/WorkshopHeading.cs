using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Elements;

/// <summary>What each document of a workshop says of it, and whom it may name.</summary>
/// <param name="DocumentId">Ours, stable: tells this document from another workshop's.</param>
/// <param name="Plan">The action plan the workshop feeds.</param>
/// <param name="Title">The workshop's.</param>
/// <param name="Administration">Empty when nobody said it.</param>
/// <param name="Date">The civil date of the workshop in its time zone.</param>
/// <param name="Names">By person; whoever has none here is not named.</param>
public sealed record WorkshopHeading(
    string DocumentId, Language Language, string Plan, string Title, string Administration, DateOnly Date,
    IReadOnlyDictionary<ParticipantId, string> Names)
{
    /// <param name="document">Which one of the workshop's: <c>canvas</c>.</param>
    public static WorkshopHeading Of(WorkshopView view, string document, IReadOnlyDictionary<ParticipantId, string> names) => new(
        $"{view.Id}-{document}", Language.Of(view.Brief.Language),
        view.Brief.PlanName, view.Brief.Title, view.Brief.Administration,
        DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(
            view.CreatedAt, TimeZoneInfo.FindSystemTimeZoneById(view.Brief.TimeZone)).DateTime), names);

    public string? NameOf(ParticipantId? person) => person is { } known ? Names.GetValueOrDefault(known) : null;
}
