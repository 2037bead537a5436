using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Subjects;

/// <summary>The subjects by the number people type them with: their place in <c>results.subjects</c>, from 1.</summary>
internal static class SubjectNumbers
{
    public static IReadOnlyList<SubjectView> Of(Workshop workshop) => Of(WorkshopView.For(workshop, Viewer.Everyone));

    public static IReadOnlyList<SubjectView> Of(WorkshopView view) => [.. view.ChosenSubjects, .. view.Subjects];
}
