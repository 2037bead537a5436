using OgpTeams.Documents.Elements;
using OgpTeams.Domain;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Commitments;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Roadmaps;

/// <summary>What the roadmap (« Feuille de route ») of a format 3 workshop says.</summary>
/// <param name="Commitment">The commitment's name; empty: not named yet.</param>
/// <param name="Milestones">In their order.</param>
/// <param name="SubActions">All of them, kept or not (domain §4.7), in the order people should read them.</param>
/// <param name="Prompts">The questions and beginnings of sentences that sub-actions may answer.</param>
public sealed record RoadmapContent(
    WorkshopHeading Heading, string Commitment, IReadOnlyList<Milestone> Milestones, IReadOnlyList<SubActionView> SubActions,
    IReadOnlyList<FormatPrompt> Prompts)
{
    public static RoadmapContent Of(
        WorkshopView view, IReadOnlyList<FormatPrompt> prompts, IReadOnlyDictionary<ParticipantId, string> names) => new(
        WorkshopHeading.Of(view, "roadmap", names), view.Commitment[CanvasBox.Title], view.Commitment.Milestones,
        view.Commitment.SubActions, prompts);
}
