using System.Diagnostics;
using OgpTeams.Domain.Formats;
using OgpTeams.Domain.Workshops.Contributions;
using static OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;
using Decision = OgpTeams.Domain.Decision<OgpTeams.Domain.Workshops.WorkshopEvent>;

namespace OgpTeams.Domain.Workshops.Subjects;

/// <summary>The rules of grouping, rating, placing and choosing subjects.</summary>
internal static class SubjectRules
{
    public static Decision Decide(SubjectCommand command, Act act, Workshop workshop) => command switch
    {
        SubjectCommand.Rate { For: null } rate => Rate(rate, act.By, workshop),
        _ when !workshop.IsFacilitator(act.By) => Refuse(Refusal.NotFacilitator),
        SubjectCommand.Rate rate => Rate(rate, rate.For!.Value, workshop),
        SubjectCommand.Merge merge => Merge(merge, workshop),
        SubjectCommand.Unmerge unmerge => Grouping(workshop) ?? (
            !workshop.Board.Origins.ContainsKey(unmerge.Id) ? Refuse(Refusal.Unknown)

            // A group inside a group: the outer one is undone first, or it would stand for a group that is gone.
            : workshop.Board.MergedInto.ContainsKey(unmerge.Id) ? Refuse(Refusal.InvalidInput)
            : Accept(new SubjectEvent.Unmerged(unmerge.Id))),
        SubjectCommand.Place place => Place(place, workshop),
        SubjectCommand.Select select => Select(select, workshop),
        SubjectCommand.Reveal => workshop.TimingOf(StepKind.Rating) != StepTiming.Now ? Refuse(Refusal.StepNotOpen)
            : workshop.Board.ShownRatings == workshop.Board.Ratings ? NoChange
            : Accept(new SubjectEvent.RankingRevealed()),
        _ => throw new UnreachableException($"No rule for {command.GetType().Name}."),
    };

    /// <summary>A subject grouped since the card was drawn keeps its ratings, for when the group is undone.</summary>
    private static Decision Rate(SubjectCommand.Rate rate, ParticipantId person, Workshop workshop) =>
        workshop.TimingOf(StepKind.Rating) != StepTiming.Now ? Refuse(Refusal.StepNotOpen)
        : rate.Ratings.IsEmpty ? Refuse(Refusal.MissingInput)
        : rate.Ratings.Any(rating => !IsKnown(workshop, rating.Subject)) ? Refuse(Refusal.Unknown)
        : workshop.Board.Holds(person, rate.Ratings) ? NoChange
        : Accept([
            .. rate.For is { } other ? ContributionRules.Present(workshop, other) : [],
            new SubjectEvent.Rated(rate.Ratings, rate.For, rate.Once),
        ]);

    private static Decision Merge(SubjectCommand.Merge merge, Workshop workshop)
    {
        if (workshop.Step is not { } step || Grouping(workshop) is not null)
        {
            return Refuse(Refusal.StepNotOpen);
        }

        var origins = merge.Subjects.Distinct().ToArray();
        if (origins.Length < 2)
        {
            return Refuse(Refusal.MissingInput);
        }

        if (origins.Any(origin => !IsShared(workshop, origin)))
        {
            return Refuse(Refusal.Unknown);
        }

        var first = workshop.Contributions[origins[0]];
        return Accept(new SubjectEvent.Merged(
            merge.Id, [.. origins], step.Id,
            merge.Title.Length > 0 ? merge.Title : first[Field.Title],
            merge.Description.Length > 0 ? merge.Description : first[Field.Description]));
    }

    /// <summary>Also in the conclusion, where the group looks at the matrix.</summary>
    private static Decision Place(SubjectCommand.Place place, Workshop workshop) =>
        workshop.TimingOf(StepKind.Rating, StepKind.Closing) != StepTiming.Now ? Refuse(Refusal.StepNotOpen)
        : !IsShared(workshop, place.Id) ? Refuse(Refusal.Unknown)
        : workshop.Board.Placings.TryGetValue(place.Id, out var placing)
            && (placing.Desirability, placing.Feasibility) == (place.Desirability, place.Feasibility) ? NoChange
        : Accept(new SubjectEvent.Placed(place.Id, place.Desirability, place.Feasibility));

    /// <summary>From the rating step on, and after closing: the lead chooses as the group's spokesperson.</summary>
    private static Decision Select(SubjectCommand.Select select, Workshop workshop) =>
        workshop.Phase != WorkshopPhase.Closed && workshop.TimingOf(StepKind.Rating) == StepTiming.Early
            ? Refuse(Refusal.StepNotOpen)
        : !IsShared(workshop, select.Id) ? Refuse(Refusal.Unknown)
        : workshop.Board.Selected == select.Id ? NoChange
        : Accept(new SubjectEvent.Selected(select.Id));

    private static Decision? Grouping(Workshop workshop) =>
        workshop.TimingOf(StepKind.Sharing, StepKind.Rating) == StepTiming.Now ? null : Refuse(Refusal.StepNotOpen);

    /// <summary>Words still written alone must not come out through a group.</summary>
    private static bool IsShared(Workshop workshop, ContributionId id) =>
        workshop.IsOpenSubject(id) && workshop.Contributions[id].Revealed;

    private static bool IsKnown(Workshop workshop, ContributionId id) =>
        workshop.Contributions.TryGetValue(id, out var subject) && Workshop.IsSubject(subject) && subject.Revealed;
}
