using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// The plan was adopted: its commitments as they stood then are kept for good, reports compare with them (domain §9.1), and each of
/// them that is otherwise today is an amendment (modification).
/// </summary>
/// <param name="Baseline">Those retained when it was marked adopted, by number.</param>
public sealed record PlanAdoption(DateOnly Date, ImmutableList<PlanCommitment> Baseline)
{
    /// <summary>When what the plan says of a commitment last changed.</summary>
    public ImmutableDictionary<CommitmentId, DateTimeOffset> ChangedAt { get; init; } =
        ImmutableDictionary<CommitmentId, DateTimeOffset>.Empty;

    /// <summary>What owners say of amendments.</summary>
    public ImmutableDictionary<CommitmentId, AmendmentWords> Told { get; init; } =
        ImmutableDictionary<CommitmentId, AmendmentWords>.Empty;

    internal PlanAdoption With(PlanEvent.AmendmentTold told)
    {
        var fields = PlanEvolution.Merge(
            Told.GetValueOrDefault(told.Commitment)?.Fields ?? ImmutableSortedDictionary.Create<string, string>(StringComparer.Ordinal),
            told.Fields);
        return this with
        {
            Told = fields.IsEmpty ? Told.Remove(told.Commitment) : Told.SetItem(told.Commitment, new(fields, told.Of)),
        };
    }

    /// <summary>Notes which commitments say something else than before.</summary>
    internal PlanAdoption After(Plan? before, Plan after, DateTimeOffset at)
    {
        if (before is null || ReferenceEquals(before.Commitments, after.Commitments))
        {
            return this;
        }

        // They are only ever added at the end.
        var others = after.Commitments.Skip(before.Commitments.Count).Select(one => (Before: (PlanCommitment?)null, Now: one));
        return this with
        {
            ChangedAt = ChangedAt.SetItems(before.Commitments
                .Zip(after.Commitments, (then, now) => (Before: (PlanCommitment?)then, Now: now)).Concat(others).Where(pair => !ReferenceEquals(pair.Before, pair.Now) && Differs(pair.Before, pair.Now))
                .Select(pair => KeyValuePair.Create(pair.Now.Id, at))),
        };
    }

    private static bool Differs(PlanCommitment? before, PlanCommitment now) =>
        PlanComparison.Of(Standing(before), Standing(now)).Any(change => change.Kind != ChangeKind.Unchanged);

    private static OpenCommitment[] Standing(PlanCommitment? commitment) =>
        commitment is { Standing: CommitmentStanding.Retained } ? [PlanAsOpenData.Of(commitment)] : [];
}

/// <param name="Fields">By <see cref="AmendmentField"/>; none empty.</param>
/// <param name="Of"><see cref="Amendment.Fingerprint"/> of what it was said of.</param>
public sealed record AmendmentWords(ImmutableSortedDictionary<string, string> Fields, string Of);

/// <summary>The public names of what <c>amendment.save</c> tells.</summary>
public static class AmendmentField
{
    public const string Summary = "summary";

    /// <summary>The day the amendment was decided, in ISO.</summary>
    public const string Date = "date";
}
