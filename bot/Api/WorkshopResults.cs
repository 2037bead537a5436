using OgpTeams.Bot.Cards;
using OgpTeams.Bot.Library;
using OgpTeams.Bot.Subjects;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops;
using OgpTeams.Domain.Workshops.Contributions;
using OgpTeams.Domain.Workshops.Views;

namespace OgpTeams.Bot.Api;

/// <summary>The body of <c>GET /api/v1/workshops/{id}/results</c>.</summary>
/// <param name="Subjects">Those the workshop started from, then those said in it.</param>
/// <param name="Canvas">What its boxes say, by their public names, empty ones left out; null in a workshop without canvas.</param>
/// <param name="Commitment">The id it has, or will have, in the plan; null in a workshop without canvas.</param>
internal sealed record WorkshopResults(
    string Id, string Format, string Title, WorkshopPhase State, string? Step, string Plan,
    IReadOnlyList<ResultParticipant> Participants, IReadOnlyList<ResultContribution> Contributions,
    IReadOnlyList<ResultSubject> Subjects, IReadOnlyDictionary<string, string>? Canvas,
    string? Commitment, IReadOnlyList<ResultSubAction> Subactions, IReadOnlyList<ResultMilestone> Milestones,
    IReadOnlyList<ResultDocument> Documents)
{
    public static WorkshopResults Of(
        WorkshopView view, IReadOnlyDictionary<ParticipantId, string> names, IReadOnlyList<ResultDocument> documents) => new(
        view.Id.Value, view.Brief.FormatId, view.Brief.Title, view.Phase, view.Step?.Id, view.Brief.Plan.Value,
        [.. view.Participants.Where(person => !view.Facilitators.ContainsKey(person.Id)).Select(person => new ResultParticipant(
            person.Id.Value, names.GetValueOrDefault(person.Id), person.Profile, person.IsPresent))],
        [.. view.Contributions.Where(contribution => contribution.Verb != Verbs.MergeSubjects).Select(contribution => new ResultContribution(
            contribution.Id.Value, contribution.Verb, contribution.StepId, contribution.Late, contribution.Hidden,
            contribution.OnBehalf, contribution.Fields))],
        [.. SubjectNumbers.Of(view).Select(subject => new ResultSubject(
            subject.Id.Value, subject.Title, subject.Description, subject.Position?.Desirability, subject.Position?.Feasibility,
            subject.Rank, subject.Selected, [.. subject.MergedFrom.Select(origin => origin.Id.Value)]))],
        view.Commitment.Id is null ? null : view.Commitment.Boxes,
        view.Commitment.Id?.Value,
        [.. view.Commitment.SubActions.Select(subAction => new ResultSubAction(
            subAction.Said.Id.Value, subAction.Said[Field.Text], subAction.Said[Field.Prompt], subAction.Selected))],
        [.. view.Commitment.Milestones.Select(milestone => new ResultMilestone(
            milestone.Id.Value, milestone.Title, milestone.Deliverable, milestone.Start, milestone.End, milestone.Duration,
            milestone.Budget, [.. milestone.SubActions.Select(subAction => subAction.Value)], milestone.Responsible ?? ""))],
        documents);
}

/// <param name="Name">Only with consent to be named.</param>
internal sealed record ResultParticipant(string Id, string? Name, Profile? Profile, bool Present);

internal sealed record ResultContribution(
    string Id, string Verb, string? Step, bool Late, bool Hidden, bool OnBehalf, IReadOnlyDictionary<string, string> Fields);

internal sealed record ResultSubject(
    string Id, string Title, string Description, decimal? Desirability, decimal? Feasibility, int? Rank, bool Selected,
    IReadOnlyList<string> MergedFrom);

/// <param name="Prompt">The beginning of a sentence it completes; empty when it answers none.</param>
/// <param name="Selected">Kept for the roadmap.</param>
internal sealed record ResultSubAction(string Id, string Text, string Prompt, bool Selected);

/// <summary>As in <c>plan.json</c>; what is not known yet is empty, or null for a date.</summary>
internal sealed record ResultMilestone(
    string Id, string Title, string Deliverable, PartialDate? StartDate, PartialDate? EndDate, string Duration, string Budget,
    IReadOnlyList<string> Subactions, string Responsible);

/// <param name="State"><c>pending</c>, <c>written</c>, <c>locked</c> or <c>failed</c>.</param>
internal sealed record ResultDocument(string Path, string? Version, string State, string? Reason)
{
    /// <param name="behind">More has happened than the documents say: what was written is pending again.</param>
    /// <param name="texts">In the workshop’s language, for the reason.</param>
    public static IEnumerable<ResultDocument> Of(DocumentsOf documents, bool behind, Texts texts) => documents.Documents.Select(document => new ResultDocument(
        document.Key, document.Value.Version, OpenName.Of(
            behind && document.Value.Status == DocumentStatus.Written ? DocumentStatus.Pending : document.Value.Status),
        document.Value.Reason is { } reason ? DocumentsCards.Reason(texts, reason) : null));
}
