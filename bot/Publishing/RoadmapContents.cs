using OgpTeams.Bot.Formats;
using OgpTeams.Documents.Roadmaps;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;
using OgpTeams.EventStore;

namespace OgpTeams.Bot.Publishing;

/// <summary>The roadmap (feuille de route) of a workshop, as the document wants it: all sub-actions, those kept marked.</summary>
internal static class RoadmapContents
{
    public static RoadmapContent Of(
        WorkshopView view, WorkshopFormat? format, IReadOnlyDictionary<ParticipantId, Person> names, Texts texts,
        Language language, DateOnly day) => new(
        $"{view.Id}-roadmap", language, view.Brief.PlanName, view.Brief.Title, OrNull(view.Brief.Administration), day,
        OrNull(view.Commitment[CanvasBox.Title]), [.. view.Commitment.Milestones.Select(Of)],
        [.. view.Commitment.SubActions.Select(subAction => new RoadmapSubAction(
            subAction.Said.Id.Value, CanvasContents.SaidOf(subAction.Said, subAction.Said[Field.Text], names), subAction.Selected,
            subAction.Said[Field.Prompt] is { Length: > 0 } prompt ? format.Prompt(StepKind.SubActions, prompt, texts) : null,
            [.. view.Commitment.Milestones.Where(milestone => milestone.SubActions.Contains(subAction.Said.Id))
                .Select(milestone => milestone.Title)]))]);

    private static RoadmapMilestone Of(Milestone milestone) => new(
        milestone.Id.Value, milestone.Title, OrNull(milestone.Deliverable), milestone.Start, milestone.End, OrNull(milestone.Duration),
        OrNull(milestone.Budget));

    private static string? OrNull(string text) => text.Length == 0 ? null : text;
}
