using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Assessments;

/// <summary>What changed between two states of a plan's commitments (domain §9, B45).</summary>
public static class PlanComparison
{
    /// <param name="before">Those that stood in the plan then.</param>
    /// <param name="now">Those that stand in it now.</param>
    /// <returns>
    /// One for each commitment: those of now in their order, then those that are gone in theirs. Of several with one id the first counts.
    /// </returns>
    public static ImmutableArray<CommitmentChange> Of(IEnumerable<OpenCommitment> before, IEnumerable<OpenCommitment> now) =>
        OfEach([.. before.DistinctBy(one => one.Id)], [.. now.DistinctBy(one => one.Id)]);

    private static ImmutableArray<CommitmentChange> OfEach(List<OpenCommitment> before, List<OpenCommitment> now)
    {
        var then = before.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var today = now.ToDictionary(one => one.Id, StringComparer.Ordinal);
        return
        [
            .. now.Select(one => Numbered(Compare(then.GetValueOrDefault(one.Id), one), before, now)),
            .. before.Where(one => !today.ContainsKey(one.Id)).Select(one => Numbered(Compare(one, null), before, now)),
        ];
    }

    private static CommitmentChange Compare(OpenCommitment? before, OpenCommitment? now) => before is null || now is null
        ? new(before, now, [], [])
        : new(before, now, Differing(OpenFields.OfCommitment, before, now), Milestones(
            [.. before.Milestones.DistinctBy(one => one.Id)], [.. now.Milestones.DistinctBy(one => one.Id)]));

    private static CommitmentChange Numbered(CommitmentChange change, IReadOnlyList<OpenCommitment> before, IReadOnlyList<OpenCommitment> now) =>
        Said(change.Before?.Number) == Said(change.Now?.Number) ? change : change with
        {
            NumberNowOf = Bearer(now, change.Before?.Number, change.Commitment.Id),
            NumberOnceOf = Bearer(before, change.Now?.Number, change.Commitment.Id),
        };

    private static OpenCommitment? Bearer(IReadOnlyList<OpenCommitment> commitments, string? number, string besides) =>
        Said(number).Length == 0 ? null : commitments.FirstOrDefault(one => one.Id != besides && Said(one.Number) == Said(number));

    private static ImmutableArray<MilestoneChange> Milestones(List<OpenMilestone> before, List<OpenMilestone> now)
    {
        var then = before.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var today = now.ToDictionary(one => one.Id, StringComparer.Ordinal);
        var stand = now.Select(one => then.GetValueOrDefault(one.Id) is { } old
            ? new MilestoneChange(old, one, Differing(OpenFields.OfMilestone, old, one))
            : new(null, one, []));
        return
        [
            .. stand.Where(change => change.Kind != ChangeKind.Unchanged),
            .. before.Where(one => !today.ContainsKey(one.Id)).Select(one => new MilestoneChange(one, null, [])),
        ];
    }

    private static ImmutableArray<string> Differing<T>(ImmutableArray<OpenField<T>> fields, T before, T now) =>
        [.. fields.Where(field => Said(field.ValueOf(before)) != Said(field.ValueOf(now))).Select(field => field.Name)];

    /// <summary>Blank and not given are the same, and so are the ways to end a line.</summary>
    private static string Said(object? value) => value switch
    {
        string text => text.ReplaceLineEndings("\n").Trim(),
        ImmutableArray<string> texts => string.Join('\n', texts.Select(Said).Where(text => text.Length > 0)),
        OpenOgpValues values => string.Join(
            '\n', OgpValueWords.All.Select(one => one.Get(values)).Select(said => $"{said?.Relevant} {Said(said?.Justification)}")),
        _ => value?.ToString() ?? "",
    };
}
