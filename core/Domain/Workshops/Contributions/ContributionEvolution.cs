using System.Collections.Immutable;

namespace OgpTeams.Domain.Workshops.Contributions;

internal static class ContributionEvolution
{
    public static Workshop Apply(Workshop workshop, ContributionEvent contribution, Recorded<WorkshopEvent> recorded) => contribution switch
    {
        ContributionEvent.Received received => Answer(
            Add(WorkshopEvolution.TookPart(workshop, received.Author), new Contribution(
                received.Id, workshop.Order.Count + 1, received.Verb, received.StepId, received.Author, recorded.Cause,
                received.Fields, recorded.At, received.Late, received.OnBehalf, received.Revealed)),
            received),
        ContributionEvent.Edited edited => Change(workshop, edited.Id, was => was with
        {
            Fields = Merge(was.Fields, edited.Fields),
            Message = edited.Message ?? was.Message,
            RewordedBy = edited.Message is not null ? null : edited.Fields.Keys.Any(IsTyped) ? recorded.By : was.RewordedBy,
        }),

        // Not marked as handled: a new questionnaire withdraws the one before, and may itself be sent again later.
        ContributionEvent.Withdrawn withdrawn => Change(workshop, withdrawn.Id, was => was with { Withdrawn = true }),
        ContributionEvent.Restored restored => Change(workshop, restored.Id, was => was with { Withdrawn = false }),
        ContributionEvent.Hidden hidden => WorkshopEvolution.Handle(
            Change(workshop, hidden.Id, was => was with { HiddenBecause = hidden.Reason }), recorded),
        ContributionEvent.Unhidden unhidden => WorkshopEvolution.Handle(
            Change(workshop, unhidden.Id, was => was with { HiddenBecause = null }), recorded),
        _ => workshop,
    };

    public static Workshop Add(Workshop workshop, Contribution contribution) => workshop with
    {
        Contributions = workshop.Contributions.Add(contribution.Id, contribution),
        Order = workshop.Order.Add(contribution.Id),
        ByAuthor = workshop.ByAuthor.SetItem(
            contribution.Author, (workshop.ByAuthor.GetValueOrDefault(contribution.Author) ?? []).Add(contribution.Id)),
        Blind = contribution.Revealed ? workshop.Blind : workshop.Blind.Add(contribution.Id),
    };

    /// <summary>What was written alone in the steps before this one is shown from now on.</summary>
    public static Workshop Reveal(Workshop workshop, int before)
    {
        var shown = workshop.Blind.Where(id => workshop.IndexOf(workshop.Contributions[id].StepId!) < before).ToArray();
        return shown.Length == 0 ? workshop : workshop with
        {
            Contributions = workshop.Contributions.SetItems(shown.Select(
                id => KeyValuePair.Create(id, workshop.Contributions[id] with { Revealed = true }))),
            Blind = workshop.Blind.Except(shown),
        };
    }

    /// <summary>What a message can say; the rest is only on cards.</summary>
    private static bool IsTyped(string field) => field is Field.Title or Field.Description or Field.Text;

    private static Workshop Answer(Workshop workshop, ContributionEvent.Received received) =>
        received.StepId is not { } step || !ContributionKind.Of(received.Verb).Answers(workshop.Brief.Steps[workshop.IndexOf(step)].Kind)
            ? workshop
            : workshop with
            {
                Answered = workshop.Answered.SetItem(
                    step, (workshop.Answered.GetValueOrDefault(step) ?? []).Add(received.Author)),
            };

    private static Workshop Change(Workshop workshop, ContributionId id, Func<Contribution, Contribution> change) => workshop with
    {
        Contributions = workshop.Contributions.SetItem(id, change(workshop.Contributions[id])),
    };

    private static ImmutableSortedDictionary<string, string> Merge(
        ImmutableSortedDictionary<string, string> fields, ImmutableSortedDictionary<string, string> changes) =>
        changes.Aggregate(fields, (all, change) => change.Value.Length == 0 ? all.Remove(change.Key) : all.SetItem(change.Key, change.Value));
}
