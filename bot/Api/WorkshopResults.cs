using OgpTeams.Bot.Publishing;
using OgpTeams.Domain;
using OgpTeams.Domain.Commitments;
using OgpTeams.Domain.Contributions;
using OgpTeams.Domain.Participants;
using OgpTeams.Domain.Views;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Api;

/// <summary>The body of <c>GET /api/v1/workshops/{id}/results</c>.</summary>
internal sealed record WorkshopResults(
    string Id, string Format, string Title, WorkshopPhase State, string? Step, string Plan,
    IReadOnlyList<ResultParticipant> Participants, IReadOnlyList<ResultContribution> Contributions,
    IReadOnlyList<ResultSubject> Subjects, IReadOnlyDictionary<string, string>? Canvas,
    IReadOnlyList<ResultSubAction> Subactions, IReadOnlyList<ResultMilestone> Milestones, IReadOnlyList<ResultDocument> Documents)
{
    public static WorkshopResults Of(
        WorkshopView view, IReadOnlyDictionary<ParticipantId, string> names, IEnumerable<KeyValuePair<string, DocumentState>> documents) => new(
        view.Id.Value, view.Brief.FormatId, view.Brief.Title, view.Phase, view.Step?.Id, view.Brief.Plan.Value,
        [.. view.Participants.Where(person => !view.Facilitators.ContainsKey(person.Id)).Select(person => new ResultParticipant(
            person.Id.Value, names.GetValueOrDefault(person.Id), person.Profile, person.IsPresent))],
        [.. view.Contributions.Where(contribution => contribution.Verb != Verbs.MergeSubjects).Select(contribution => new ResultContribution(
            contribution.Id.Value, contribution.Verb, contribution.StepId, contribution.Late, contribution.Hidden,
            contribution.OnBehalf, contribution.Fields))],
        [.. view.Subjects.Concat(view.ChosenSubjects).Select(subject => new ResultSubject(
            subject.Id.Value, subject.Title, subject.Description, subject.Position?.Desirability, subject.Position?.Feasibility,
            subject.Rank, subject.Selected, [.. subject.MergedFrom.Select(origin => origin.Id.Value)]))],
        Boxes(view.Commitment),
        [.. view.Commitment.SubActions.Select(subAction => new ResultSubAction(
            subAction.Said.Id.Value, subAction.Said[Field.Text], subAction.Said[Field.Prompt], subAction.Selected, subAction.Dropped,
            subAction.Said.Late, subAction.Said.OnBehalf))],
        [.. view.Commitment.Milestones.Select(milestone => new ResultMilestone(
            milestone.Id.Value, milestone.Title, milestone.Deliverable, milestone.Start, milestone.End, milestone.Duration, milestone.Budget,
            [.. milestone.SubActions.Select(subAction => subAction.Value)]))],
        [.. documents.Select(document => new ResultDocument(
            document.Key, document.Value.Version, DocumentLinks.NameOf(document.Value.Status), document.Value.Reason))]);

    /// <summary>The commitment's id, and its nine boxes; null in a workshop without one.</summary>
    private static Dictionary<string, string>? Boxes(CommitmentView commitment) => commitment.Id is not { } id ? null
        : CanvasBox.All.Select(box => KeyValuePair.Create(box, commitment[box])).Prepend(KeyValuePair.Create("commitment", id.Value))
            .ToDictionary(StringComparer.Ordinal);
}

/// <param name="Name">Only with consent to be named.</param>
internal sealed record ResultParticipant(string Id, string? Name, Profile? Profile, bool Present);

internal sealed record ResultContribution(
    string Id, string Verb, string? Step, bool Late, bool Hidden, bool OnBehalf, IReadOnlyDictionary<string, string> Fields);

internal sealed record ResultSubject(
    string Id, string Title, string Description, decimal? Desirability, decimal? Feasibility, int? Rank, bool Selected,
    IReadOnlyList<string> MergedFrom);

/// <param name="Prompt">The id of what it answers; empty when it answers nothing.</param>
internal sealed record ResultSubAction(
    string Id, string Text, string Prompt, bool Selected, bool Dropped, bool Late, bool OnBehalf);

/// <param name="Start">Like <paramref name="End"/>, a day (<c>yyyy-MM-dd</c>) or a month (<c>yyyy-MM</c>).</param>
/// <param name="Subactions">The ids of those it was made from.</param>
internal sealed record ResultMilestone(
    string Id, string Title, string Deliverable, PartialDate? Start, PartialDate? End, string Duration, string Budget,
    IReadOnlyList<string> Subactions);

/// <param name="State"><c>pending</c>, <c>written</c>, <c>locked</c> or <c>failed</c>.</param>
internal sealed record ResultDocument(string Path, string? Version, string State, string? Reason);
