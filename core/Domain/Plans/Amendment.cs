using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Workshops.Commitments;

namespace OgpTeams.Domain.Plans;

/// <summary>
/// A commitment that is otherwise than in the adopted plan: added, changed or withdrawn (domain §7.1, R15). Worked out, never stored:
/// what is changed back is none.
/// </summary>
/// <param name="At">When what the plan says of it last changed.</param>
/// <param name="Told">What owners say of it; null: nothing.</param>
public sealed record Amendment(CommitmentId Commitment, CommitmentChange Change, DateTimeOffset At, AmendmentWords? Told)
{
    /// <summary>Those of the plan in its order, then those withdrawn; none while the plan is not adopted.</summary>
    public static ImmutableArray<Amendment> Of(Plan plan) => plan.Adoption is not { } adoption ? [] :
    [
        .. PlanComparison.Of(Open(adoption.Baseline), Open(plan.Retained)).Where(change => change.Kind != ChangeKind.Unchanged)
            .Select(change => (Id: new CommitmentId(change.Commitment.Id), change))
            .Select(one => new Amendment(
                one.Id, one.change, adoption.ChangedAt.GetValueOrDefault(one.Id, plan.ChangedAt),
                adoption.Told.GetValueOrDefault(one.Id))),
    ];

    /// <summary>In an owner's words; null: as proposed.</summary>
    public string? Summary => Told?.Fields.GetValueOrDefault(AmendmentField.Summary);

    /// <summary>As an owner told it, until the commitment changes again.</summary>
    public DateOnly DateIn(TimeZoneInfo zone) =>
        !IsOutdated && PartialDate.TryParse(Told?.Fields.GetValueOrDefault(AmendmentField.Date)) is { } told
            ? told.FirstDay
            : DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(At, zone).DateTime);

    /// <summary>The commitment has changed again since an owner told something of it.</summary>
    public bool IsOutdated => Told is { } told && told.Of != Fingerprint;

    /// <summary>Tells what changed from what may change later.</summary>
    public string Fingerprint => CanvasText.Fingerprint(string.Join('\n', Said()));

    private IEnumerable<string> Said() => Change.Now is not { } now
        ? [$"{Change.Kind}"]
        :
        [
            $"{Change.Kind}", .. OpenFields.OfCommitment.Select(field => FieldText.Of(field, now)),
            .. now.Milestones.SelectMany(one => OpenFields.OfMilestone.Select(field => FieldText.Of(field, one)).Prepend(one.Id)),
        ];

    private static IEnumerable<OpenCommitment> Open(IEnumerable<PlanCommitment> commitments) =>
        commitments.Select(PlanAsOpenData.Of);
}
