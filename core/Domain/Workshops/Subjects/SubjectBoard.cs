using System.Collections.Immutable;
using Ratings = System.Collections.Immutable.ImmutableDictionary<
    OgpTeams.Domain.ParticipantId,
    System.Collections.Immutable.ImmutableDictionary<OgpTeams.Domain.ContributionId, OgpTeams.Domain.Workshops.Subjects.SubjectRating>>;

namespace OgpTeams.Domain.Workshops.Subjects;

/// <summary>What was done with the subjects: groups, ratings, placings, the choice.</summary>
/// <param name="Origins">For a subject made by merging: what it was made of.</param>
/// <param name="MergedInto">For a merged subject: the one that stands for it.</param>
/// <param name="Ratings">By person, as they stand; seen by nobody else.</param>
/// <param name="SelectedAt">When the choice was made.</param>
/// <param name="ShownRatings">As they stood when the rating step last ended, or the ranking was revealed: what outcomes are made from.</param>
public sealed record SubjectBoard(
    ImmutableDictionary<ContributionId, ImmutableArray<ContributionId>> Origins,
    ImmutableDictionary<ContributionId, ContributionId> MergedInto,
    Ratings Ratings,
    Ratings? ShownRatings,
    ImmutableDictionary<ContributionId, Placing> Placings,
    ContributionId? Selected,
    DateTimeOffset? SelectedAt = null)
{
    public static SubjectBoard Empty { get; } = new(
        ImmutableDictionary<ContributionId, ImmutableArray<ContributionId>>.Empty,
        ImmutableDictionary<ContributionId, ContributionId>.Empty,
        Ratings.Empty, null, ImmutableDictionary<ContributionId, Placing>.Empty, null);

    public SubjectBoard Merge(ContributionId id, ImmutableArray<ContributionId> origins) => this with
    {
        Origins = Origins.SetItem(id, origins),
        MergedInto = MergedInto.SetItems(origins.Select(origin => KeyValuePair.Create(origin, id))),
        Selected = Selected is { } selected && origins.Contains(selected) ? id : Selected,
    };

    public SubjectBoard Unmerge(ContributionId id) => this with
    {
        Origins = Origins.Remove(id),
        MergedInto = MergedInto.RemoveRange(Origins[id]),
        Selected = Selected == id ? Origins[id][0] : Selected,
    };

    public SubjectBoard Rate(ParticipantId person, IEnumerable<SubjectRating> ratings) => this with
    {
        Ratings = Ratings.SetItem(person, ratings.Aggregate(
            Ratings.GetValueOrDefault(person) ?? ImmutableDictionary<ContributionId, SubjectRating>.Empty,
            (mine, rating) => mine.SetItem(rating.Subject, Complete(mine.GetValueOrDefault(rating.Subject), rating)))),
    };

    public SubjectBoard ShowRatings() => this with { ShownRatings = Ratings };

    /// <summary>True when these ratings would change nothing.</summary>
    public bool Holds(ParticipantId person, IEnumerable<SubjectRating> ratings) =>
        ratings.All(rating => Ratings.GetValueOrDefault(person)?.GetValueOrDefault(rating.Subject) is { } mine
            && Complete(mine, rating) == mine);

    private static SubjectRating Complete(SubjectRating? before, SubjectRating rating) => new(
        rating.Subject, rating.Desirability ?? before?.Desirability, rating.Feasibility ?? before?.Feasibility);
}

/// <summary>The group's placing of a subject, as a facilitator recorded it; in half steps, as medians are.</summary>
public sealed record Placing(decimal Desirability, decimal Feasibility, ParticipantId By, DateTimeOffset At);
