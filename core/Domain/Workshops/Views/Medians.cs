using System.Collections.Immutable;
using OgpTeams.Domain.Workshops.Subjects;

namespace OgpTeams.Domain.Workshops.Views;

/// <summary>The group's position of each subject, from everybody's ratings.</summary>
internal static class Medians
{
    public static IReadOnlyDictionary<ContributionId, Position> Of(
        IEnumerable<ImmutableDictionary<ContributionId, SubjectRating>> ratings) =>
        ratings.SelectMany(mine => mine.Values).GroupBy(rating => rating.Subject)
            .Select(subject => (subject.Key, Position: PositionOf([.. subject])))
            .Where(subject => subject.Position is not null)
            .ToDictionary(subject => subject.Key, subject => subject.Position!);

    private static Position? PositionOf(SubjectRating[] ratings) =>
        Median(ratings.Select(rating => rating.Desirability)) is { } desirability
        && Median(ratings.Select(rating => rating.Feasibility)) is { } feasibility
            ? new Position(desirability, feasibility, ratings.Length, Placed: false)
            : null;

    private static decimal? Median(IEnumerable<int?> values)
    {
        var sorted = values.OfType<int>().Order().ToArray();
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2m;
    }
}
