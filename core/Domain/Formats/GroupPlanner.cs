using System.Collections.Immutable;

namespace OgpTeams.Domain.Formats;

/// <summary>How to split participants into groups: online, 6 to 10 people in each.</summary>
public static class GroupPlanner
{
    public const int FewestPerGroup = 6;
    public const int MostPerGroup = 10;

    /// <summary>As few groups as the maximum allows, balanced, the larger ones first: 11 → 6 + 5, 21 → 7 + 7 + 7.</summary>
    /// <param name="participants">Facilitators not counted; 0 or more.</param>
    public static GroupPlan Plan(int participants)
    {
        ArgumentOutOfRangeException.ThrowIfNegative(participants);
        var groups = Math.Max(1, (participants + MostPerGroup - 1) / MostPerGroup);
        ImmutableArray<int> sizes =
            [.. Enumerable.Range(0, groups).Select(group => (participants / groups) + (group < participants % groups ? 1 : 0))];
        return new GroupPlan(
            sizes,
            TooMany: participants > MostPerGroup,
            TooFew: sizes[^1] < FewestPerGroup);
    }
}

/// <param name="Sizes">One per group, one group at least.</param>
/// <param name="TooMany">More than one group can hold: split them, or run the workshop twice.</param>
/// <param name="TooFew">A group has fewer than six people: it can be run, but invite more if you can.</param>
public sealed record GroupPlan(ImmutableArray<int> Sizes, bool TooMany, bool TooFew);
