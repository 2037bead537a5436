using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// Which commitment of a plan one of an imported file is, and which milestone: by its id, then by its number and name, then by a
/// name that only one has on either side. What is in neither is new.
/// </summary>
public static class ImportMatch
{
    /// <summary>The file with the plan's ids.</summary>
    public static OpenPlan To(Plan plan, OpenPlan file)
    {
        var standing = plan.Commitments.Select(PlanAsOpenData.Of).ToList();
        var ids = Ids(
            file.Commitments, standing, one => one.Id, one => Folded.Plain($"{one.Number} {one.Name}"),
            one => Folded.Plain(one.Name ?? ""));
        return file with
        {
            Commitments =
            [
                .. file.Commitments.Select(one => ids.GetValueOrDefault(one.Id) is { } id
                    ? To(standing.First(other => other.Id == id), one with { Id = id })
                    : one),
            ],
        };
    }

    private static OpenCommitment To(OpenCommitment standing, OpenCommitment one)
    {
        var ids = Ids(
            one.Milestones, standing.Milestones, milestone => milestone.Id,
            milestone => Folded.Plain($"{milestone.Title} {milestone.Deliverable}"), milestone => Folded.Plain(milestone.Title ?? ""));
        return one with
        {
            Milestones = [.. one.Milestones.Select(milestone => milestone with { Id = ids.GetValueOrDefault(milestone.Id, milestone.Id) })],
        };
    }

    /// <param name="by">In the order in which they count.</param>
    private static Dictionary<string, string> Ids<T>(
        IEnumerable<T> file, IReadOnlyList<T> plan, Func<T, string> id, params ReadOnlySpan<Func<T, string>> by)
    {
        var (left, free) = (file.ToList(), plan.ToList());
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        Pair(id);
        foreach (var name in by)
        {
            Pair(name);
        }

        return found;

        void Pair(Func<T, string> called)
        {
            var (names, theirs) = (Alone(left, called), Alone(free, called));
            foreach (var (name, one) in names)
            {
                if (theirs.TryGetValue(name, out var other))
                {
                    found[id(one)] = id(other);
                    left.Remove(one);
                    free.Remove(other);
                }
            }
        }

        static Dictionary<string, T> Alone(List<T> among, Func<T, string> called) => among
            .GroupBy(called, StringComparer.Ordinal).Where(same => same.Key.Length > 0 && !same.Skip(1).Any())
            .ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
    }
}
