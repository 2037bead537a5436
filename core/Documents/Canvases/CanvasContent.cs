using OgpTeams.Documents.Elements;
using OgpTeams.Domain;

namespace OgpTeams.Documents.Canvases;

/// <summary>What the commitment canvas (« Canevas d'engagement ») of a format 2 or 3 workshop says.</summary>
/// <param name="DocumentId">Ours, stable: tells this document from another workshop's.</param>
/// <param name="Plan">The action plan the workshop feeds.</param>
/// <param name="Title">The workshop's.</param>
/// <param name="Date">The civil date of the workshop in its time zone.</param>
/// <param name="Subject">The subject the workshop worked on; null when there was none.</param>
/// <param name="Proposals">What participants proposed for the boxes and was not taken up: nothing said is lost.</param>
/// <param name="Ideas">Under the headings of the ideas step, in its order.</param>
/// <param name="Reformulations">The participants' ways of putting the subject.</param>
public sealed record CanvasContent(
    string DocumentId, Language Language, string Plan, string Title, string? Administration, DateOnly Date, CanvasSubject? Subject,
    CanvasBoxes Boxes, IReadOnlyList<CanvasProposal> Proposals, IReadOnlyList<CanvasIdeas> Ideas,
    IReadOnlyList<CanvasReformulation> Reformulations);

/// <summary>The chosen subject: a title, and its sentence if it has one.</summary>
public sealed record CanvasSubject(string Title, string? Description = null);

/// <summary>The nine boxes of the canvas (domain §4.6); null or blank: not filled yet.</summary>
public sealed record CanvasBoxes(
    string? Title = null, string? About = null, string? What = null, string? Content = null, string? AnswersTo = null,
    string? Usefulness = null, string? Transparency = null, string? Participation = null, string? Collaboration = null);

/// <param name="Box">Which box it was for: <c>title</c>, <c>about</c>, <c>what</c>… as in the tags.</param>
public sealed record CanvasProposal(string Box, Said Said);

/// <param name="Heading">« Questions communes », « Société civile, citoyens »…</param>
public sealed record CanvasIdeas(string Heading, IReadOnlyList<CanvasIdea> Ideas);

/// <param name="Prompt">The question it answers; null: none, and it stands before the first question.</param>
public sealed record CanvasIdea(string? Prompt, Said Said);

/// <summary>One person's reformulation.</summary>
/// <param name="Author">Only with their consent to be named.</param>
/// <param name="Answers">The sentences they completed, in the form's order.</param>
public sealed record CanvasReformulation(IReadOnlyList<CanvasAnswer> Answers, string? Author = null, bool Late = false, bool OnBehalf = false);

/// <param name="Starter">« Il permet de… »</param>
public sealed record CanvasAnswer(string Starter, string Text);
