using OgpTeams.Documents.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>The subject sheet (fiche sujets) of a workshop, as the document wants it.</summary>
internal static class SubjectSheetContents
{
    public static SubjectSheetContent Of(
        WorkshopView view, IReadOnlyDictionary<ParticipantId, Person> names, Language language, DateOnly day) => new(
        $"{view.Id}-subjects", language, view.Brief.PlanName, view.Brief.Title, OrNull(view.Brief.Administration), day,
        [.. view.Ranking.Concat(view.Unplaced).Select(subject => Sheet(subject, names))]);

    private static SheetSubject Sheet(SubjectView subject, IReadOnlyDictionary<ParticipantId, Person> names) => new(
        subject.Id.Value, subject.Title, subject.Description, OrNull(subject.Reformulation), OrNull(subject.Notes),
        subject.Position?.Desirability, subject.Position?.Feasibility, subject.Rank, subject.Position?.Raters ?? 0,
        subject.Position?.Placed ?? false, subject.Selected, subject.Late, subject.OnBehalf,
        subject.Author is { } author ? names.GetValueOrDefault(author)?.Name : null,
        [.. subject.MergedFrom.Select(origin => Sheet(origin, names))]);

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
