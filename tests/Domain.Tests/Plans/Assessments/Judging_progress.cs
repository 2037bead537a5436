using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Plans.Assessments.ProgressCause;
using static OgpTeams.Domain.Plans.Assessments.ProgressLight;

namespace OgpTeams.Domain.Tests.Plans.Assessments;

public sealed class Judging_progress
{
    private static readonly DateOnly _day = new(2018, 6, 30);

    [Theory]
    [InlineData("2018-08-30", Green, OnTime, 0)]
    [InlineData("2018-08-29", Amber, DueSoon, 60)]
    [InlineData("2018-06-30", Amber, DueSoon, 0)]
    [InlineData("2018-06-29", Amber, Late, 1)]
    [InlineData("2018-05-01", Amber, Late, 60)]
    [InlineData("2018-04-30", Red, Late, 61)]
    [InlineData("2018-06", Amber, DueSoon, 0)]
    [InlineData("2018-04", Red, Late, 61)]
    public void Goes_by_the_days_to_the_due_date_and_takes_a_month_to_its_last_day(
        string due, ProgressLight light, ProgressCause cause, int days) =>
        Assert.Equal(new ProgressOutlook(light, cause, days), Judge(CompletionLevel.Limited, ProgressStatus.OnTrack, due));

    [Theory]
    [InlineData(CompletionLevel.Complete, null, Green, Complete)]
    [InlineData(CompletionLevel.Complete, ProgressStatus.Blocked, Green, Complete)]
    [InlineData(null, ProgressStatus.Done, Green, Complete)]
    [InlineData(CompletionLevel.Substantial, ProgressStatus.Blocked, Red, Blocked)]
    [InlineData(CompletionLevel.Limited, ProgressStatus.Abandoned, ProgressLight.Abandoned, ProgressCause.Abandoned)]
    [InlineData(null, null, Unknown, NotSaid)]
    public void Hears_people_before_the_calendar(CompletionLevel? level, ProgressStatus? status, ProgressLight light, ProgressCause cause) =>
        Assert.Equal(new ProgressOutlook(light, cause), Judge(level, status, "2017-01-01"));

    [Fact]
    public void Finds_nothing_late_without_a_date() =>
        Assert.Equal(new ProgressOutlook(Green, OnTime), Judge(CompletionLevel.Limited, null, null));

    [Fact]
    public void Takes_other_thresholds() => Assert.Equal(Red, ProgressRules.Judge(
        CompletionLevel.Limited, null, PartialDate.Parse("2018-06-20"), _day, new LightThresholds(DueSoonDays: 5, LateDays: 5)).Light);

    [Fact]
    public void Gives_a_commitment_the_light_of_its_most_worrying_open_milestone()
    {
        var outlook = Judge(
            new()
            {
                Id = "C",
                Level = CompletionLevel.Limited,
                Milestones =
            [
                new("done", CompletionLevel.Complete), new("late", CompletionLevel.Limited), new("later", CompletionLevel.NotStarted),
                new("gone", CompletionLevel.Limited, ProgressStatus.Abandoned),
            ]
            });
        Assert.Equal(new ProgressOutlook(Red, Late, 181, "later"), outlook);
    }

    [Fact]
    public void Leaves_a_complete_commitment_green_whatever_is_told_of_its_milestones() => Assert.Equal(
        new ProgressOutlook(Green, Complete), Judge(Told(CompletionLevel.Complete)));

    [Theory]
    [InlineData(CompletionLevel.Limited)]
    [InlineData(CompletionLevel.Complete)]
    public void Never_leaves_a_commitment_green_over_a_milestone_past_its_date_that_nobody_spoke_of(CompletionLevel level)
    {
        var told = Told(level);
        Assert.Equal(
            new ProgressOutlook(Amber, NotSaid, 515, "unsaid"),
            Judge(told with { Milestones = [.. told.Milestones.Where(one => one.Id != "unsaid").Select(one => one with { Level = CompletionLevel.Complete })] }));

        // An id alone tells nothing; of a milestone that is not due yet, nothing need be told.
        Assert.Equal(Amber, Judge(told with { Milestones = [.. told.Milestones.Select(one => new OpenMilestoneProgress(one.Id, null))] }).Light);
        Assert.Equal(Green, ProgressRules.Judge(
            new OpenCommitment { Id = "C", EndDate = PartialDate.Parse("2019-06-30"), Milestones = [Milestone("later", "2018-06-30")] },
            new() { Id = "C", Level = level }, _day, LightThresholds.Proposed).Light);
    }

    /// <summary>Whether it is late, nobody knows: neither red nor green.</summary>
    [Fact]
    public void Does_not_call_late_what_nobody_spoke_of()
    {
        Assert.Equal((Amber, NotSaid), Outlook(Judge(new() { Id = "C", Level = CompletionLevel.Limited })));
        Assert.Equal((Unknown, NotSaid), Outlook(Judge(new() { Id = "C" })));

        static (ProgressLight, ProgressCause) Outlook(ProgressOutlook outlook) => (outlook.Light, outlook.Cause);
    }

    [Theory]
    [InlineData(ProgressStatus.Done, CompletionLevel.Complete)]
    [InlineData(ProgressStatus.OnTrack, null)]
    [InlineData(ProgressStatus.Blocked, CompletionLevel.Limited)]
    [InlineData(ProgressStatus.Abandoned, CompletionLevel.Substantial)]
    public void Takes_from_a_status_alone_the_level_it_tells(ProgressStatus status, CompletionLevel? level)
    {
        Assert.Equal(level, CompletionScale.LevelOf(null, status, last: CompletionLevel.Substantial));
        Assert.Equal(CompletionLevel.NotStarted, CompletionScale.LevelOf(CompletionLevel.NotStarted, status));
    }

    /// <summary>With each of its milestones told; one of them late.</summary>
    private static OpenProgress Told(CompletionLevel level) => new()
    {
        Id = "C",
        Level = level,
        Milestones =
        [
            new("done", CompletionLevel.Complete), new("late", CompletionLevel.Limited), new("later", CompletionLevel.Complete),
            new("gone", CompletionLevel.Complete), new("unsaid", CompletionLevel.Complete),
        ],
    };

    private static ProgressOutlook Judge(CompletionLevel? level, ProgressStatus? status, string? due) =>
        ProgressRules.Judge(level, status, PartialDate.TryParse(due), _day, LightThresholds.Proposed);

    private static ProgressOutlook Judge(OpenProgress progress) => ProgressRules.Judge(
        new OpenCommitment
        {
            Id = "C",
            EndDate = PartialDate.Parse("2019-06-30"),
            Milestones =
            [
                Milestone("done", "2017-12"), Milestone("late", "2018-05-31"), Milestone("later", "2017-12-31"), Milestone("gone", "2017-01"),
                Milestone("unsaid", "2017-01"),
            ],
        },
        progress, _day, LightThresholds.Proposed);

    private static OpenMilestone Milestone(string id, string end) => new() { Id = id, EndDate = PartialDate.Parse(end) };
}
