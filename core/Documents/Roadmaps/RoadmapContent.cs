using OgpTeams.Documents.Elements;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Roadmaps;

/// <summary>What the roadmap (« Feuille de route ») of a format 3 workshop says.</summary>
/// <param name="DocumentId">Ours, stable: tells this document from another workshop's.</param>
/// <param name="Plan">The action plan the workshop feeds.</param>
/// <param name="Title">The workshop's.</param>
/// <param name="Date">The civil date of the workshop in its time zone.</param>
/// <param name="Commitment">The commitment's name; null: not named yet.</param>
/// <param name="Milestones">In their order.</param>
/// <param name="SubActions">All of them, kept or not (domain §4.7), in the order people should read them.</param>
public sealed record RoadmapContent(
    string DocumentId, Language Language, string Plan, string Title, string? Administration, DateOnly Date, string? Commitment,
    IReadOnlyList<RoadmapMilestone> Milestones, IReadOnlyList<RoadmapSubAction> SubActions);

/// <summary>One milestone (étape clé).</summary>
/// <param name="Id">Letters, digits or hyphens; part of the tags.</param>
/// <param name="Duration">In words; may stay empty in the workshop.</param>
/// <param name="Budget">Budget considerations, in words.</param>
public sealed record RoadmapMilestone(
    string Id, string Title, string? Deliverable = null, PartialDate? StartDate = null, PartialDate? EndDate = null, string? Duration = null,
    string? Budget = null);

/// <summary>One sub-action (sous-action).</summary>
/// <param name="Id">Letters, digits or hyphens; part of the tags.</param>
/// <param name="Prompt">The question or sentence starter it answers; null: none.</param>
/// <param name="Selected">Kept for the roadmap.</param>
/// <param name="Milestones">Titles of the milestones it went into.</param>
public sealed record RoadmapSubAction(string Id, Said Said, bool Selected, string? Prompt = null, IReadOnlyList<string>? Milestones = null);
