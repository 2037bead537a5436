using OgpTeams.Bot.Publishing;
using OgpTeams.Domain;
using OgpTeams.Domain.Participants;
using OgpTeams.Domain.Views;
using OgpTeams.Domain.Workshops;

namespace OgpTeams.Bot.Api;

/// <summary>The body of <c>GET /api/v1/workshops/{id}/results</c>.</summary>
internal sealed record WorkshopResults(
    string Id, string Format, string Title, WorkshopPhase State, string? Step, string Plan,
    IReadOnlyList<ResultParticipant> Participants, IReadOnlyList<ResultContribution> Contributions,
    IReadOnlyList<ResultSubject> Subjects, IReadOnlyDictionary<string, string>? Canvas,
    IReadOnlyList<object> Subactions, IReadOnlyList<object> Milestones, IReadOnlyList<ResultDocument> Documents)
{
    /// <param name="behind">More has happened than the documents say: what was written is pending again.</param>
    public static WorkshopResults Of(
        WorkshopView view, IReadOnlyDictionary<ParticipantId, string> names, DocumentsOf documents, bool behind) => new(
        view.Id.Value, view.Brief.FormatId, view.Brief.Title, view.Phase, view.Step?.Id, view.Brief.Plan.Value,
        [.. view.Participants.Where(person => !view.Facilitators.ContainsKey(person.Id)).Select(person => new ResultParticipant(
            person.Id.Value, names.GetValueOrDefault(person.Id), person.Profile, person.IsPresent))],
        [.. view.Contributions.Where(contribution => contribution.Verb != Verbs.MergeSubjects).Select(contribution => new ResultContribution(
            contribution.Id.Value, contribution.Verb, contribution.StepId, contribution.Late, contribution.Hidden,
            contribution.OnBehalf, contribution.Fields))],
        [.. view.Subjects.Select(subject => new ResultSubject(
            subject.Id.Value, subject.Title, subject.Description, subject.Position?.Desirability, subject.Position?.Feasibility,
            subject.Rank, subject.Selected, [.. subject.MergedFrom.Select(origin => origin.Id.Value)]))],
        Canvas: null, Subactions: [], Milestones: [],
        [.. documents.Documents.Select(document => new ResultDocument(
            document.Key, document.Value.Version, DocumentLinks.NameOf(
                behind && document.Value.Status == DocumentStatus.Written ? DocumentStatus.Pending : document.Value.Status), document.Value.Reason))]);
}

/// <param name="Name">Only with consent to be named.</param>
internal sealed record ResultParticipant(string Id, string? Name, Profile? Profile, bool Present);

internal sealed record ResultContribution(
    string Id, string Verb, string? Step, bool Late, bool Hidden, bool OnBehalf, IReadOnlyDictionary<string, string> Fields);

internal sealed record ResultSubject(
    string Id, string Title, string Description, decimal? Desirability, decimal? Feasibility, int? Rank, bool Selected,
    IReadOnlyList<string> MergedFrom);

/// <param name="State"><c>pending</c>, <c>written</c>, <c>locked</c> or <c>failed</c>.</param>
internal sealed record ResultDocument(string Path, string? Version, string State, string? Reason);
