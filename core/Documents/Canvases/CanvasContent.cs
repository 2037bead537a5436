using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Documents.Canvases;

/// <summary>What the commitment canvas (« Canevas d'engagement ») of a format 2 or 3 workshop says.</summary>
/// <param name="Subjects">Those the workshop worked on; none when there was none.</param>
/// <param name="Boxes">By <see cref="Domain.Workshops.Commitments.CanvasBox"/>; one that is missing is not filled yet.</param>
/// <param name="Proposals">What participants proposed for the boxes; what was taken up stands there already.</param>
/// <param name="Ideas">Under the headings of the ideas step, in its order.</param>
/// <param name="Reformulations">The participants' ways of putting the subject.</param>
public sealed record CanvasContent(
    WorkshopHeading Heading, IReadOnlyList<SubjectView> Subjects, IReadOnlyDictionary<string, string> Boxes,
    IReadOnlyList<ProposalView> Proposals, IReadOnlyList<CanvasIdeas> Ideas, IReadOnlyList<CanvasReformulation> Reformulations);

/// <param name="Heading">« Questions communes », « Société civile, citoyens »…</param>
public sealed record CanvasIdeas(string Heading, IReadOnlyList<CanvasIdea> Ideas);

/// <param name="Prompt">The question it answers; null: none, and it stands before the first question.</param>
/// <param name="Said">Whose words they are, and how they came.</param>
public sealed record CanvasIdea(string? Prompt, string Text, ContributionView Said);

/// <summary>One person's reformulation.</summary>
/// <param name="Said">Whose words they are, and how they came.</param>
/// <param name="Answers">The sentences they completed, in the form's order.</param>
public sealed record CanvasReformulation(IReadOnlyList<CanvasAnswer> Answers, ContributionView Said);

/// <param name="Starter">« Il permet de… »</param>
public sealed record CanvasAnswer(string Starter, string Text);
