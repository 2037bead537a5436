using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans.Assessments;

/// <summary>Which light shows for a commitment or a milestone.</summary>
public static class ProgressRules
{
    private static readonly ProgressOutlook NotSaid = new(ProgressLight.Unknown, ProgressCause.NotSaid);

    /// <param name="due">A month is due on its last day. Null: no date, and so never late.</param>
    public static ProgressOutlook Judge(
        CompletionLevel? level, ProgressStatus? status, PartialDate? due, DateOnly at, LightThresholds thresholds) => (level, status) switch
        {
            (null, null) => NotSaid,
            (_, ProgressStatus.Abandoned) => new(ProgressLight.Abandoned, ProgressCause.Abandoned),
            (CompletionLevel.Complete, _) or (null, ProgressStatus.Done) => new(ProgressLight.Green, ProgressCause.Complete),
            (_, ProgressStatus.Blocked) => new(ProgressLight.Red, ProgressCause.Blocked),
            _ => ByDate(due, at, thresholds),
        };

    /// <summary>
    /// Of a commitment: its own, or that of its most worrying open milestone. Never green while a milestone is past its date and
    /// nothing was told of it (domain §9, B73): whether it is late, nobody knows.
    /// </summary>
    public static ProgressOutlook Judge(OpenCommitment commitment, OpenProgress? progress, DateOnly at, LightThresholds thresholds)
    {
        var own = Judge(progress?.Level, progress?.Status, commitment.EndDate, at, thresholds);
        var milestones = commitment.Milestones
            .Select(milestone => Judge(milestone, progress, at, thresholds) with { Milestone = milestone.Id }).ToList();
        var worst = own.Cause is ProgressCause.Complete or ProgressCause.Abandoned or ProgressCause.Blocked
            ? own
            : milestones.Where(outlook => outlook.Light is ProgressLight.Amber or ProgressLight.Red)
                .Prepend(own).MaxBy(outlook => (outlook.Light, outlook.Cause, outlook.Cause == ProgressCause.DueSoon ? -outlook.Days : outlook.Days))!;
        return worst.Light == ProgressLight.Green
            && milestones.Where(outlook => outlook is { Cause: ProgressCause.NotSaid, Days: > 0 }).MaxBy(outlook => outlook.Days) is { } untold
                ? untold with { Light = ProgressLight.Amber }
                : worst;
    }

    /// <returns>Where nothing was said, with the days since its date is past.</returns>
    public static ProgressOutlook Judge(OpenMilestone milestone, OpenProgress? progress, DateOnly at, LightThresholds thresholds)
    {
        var said = progress?.Milestones.FirstOrDefault(one => one.Id == milestone.Id);
        var outlook = Judge(said?.Level, said?.Status, milestone.EndDate, at, thresholds);
        return outlook == NotSaid && milestone.EndDate is { } due
            ? NotSaid with { Days = Math.Max(at.DayNumber - due.LastDay.DayNumber, 0) }
            : outlook;
    }

    private static ProgressOutlook ByDate(PartialDate? due, DateOnly at, LightThresholds thresholds)
    {
        if (due is not { } date)
        {
            return new(ProgressLight.Green, ProgressCause.OnTime);
        }

        var late = at.DayNumber - date.LastDay.DayNumber;
        return late > 0 ? new(late > thresholds.LateDays ? ProgressLight.Red : ProgressLight.Amber, ProgressCause.Late, late)
            : -late <= thresholds.DueSoonDays ? new(ProgressLight.Amber, ProgressCause.DueSoon, -late)
            : new(ProgressLight.Green, ProgressCause.OnTime);
    }
}
