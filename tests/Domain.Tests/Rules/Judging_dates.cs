using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>B29 to B32: a milestone, its commitment, the plan. Months compare with days by month.</summary>
public sealed class Judging_dates
{
    [Fact]
    public void Wants_each_milestone_verifiable()
    {
        Assert.Empty(Land.Ids(Land.WithMilestone(0, milestone => milestone with { Deliverable = null })));
        Assert.Empty(Land.Ids(Land.WithMilestone(0, milestone => milestone with { Title = null })));
        var finding = Assert.Single(Land.Findings(Land.WithMilestone(0, milestone => milestone with { Title = null, Deliverable = " " })));
        Assert.Equal(("B29", Severity.Error, "milestone/1/deliverable"), (finding.Id, finding.Severity, finding.Field));
    }

    [Fact]
    public void Wants_each_milestone_dated()
    {
        Assert.Empty(Land.Ids(Land.WithMilestone(0, milestone => milestone with { StartDate = null })));
        var plan = Land.WithMilestone(0, milestone => milestone with { EndDate = null });
        var finding = Assert.Single(Land.Findings(plan));
        Assert.Equal(("B29", Severity.Error, "milestone/1/endDate"), (finding.Id, finding.Severity, finding.Field));
        Assert.Equal(Severity.Warning, Assert.Single(Land.Findings(plan, Stage.Draft)).Severity);
    }

    [Theory]
    [InlineData("2017-06", null)]
    [InlineData("2017-06-30", null)]
    [InlineData("2017-06-29", "milestone/1/startDate")]
    [InlineData("2017-05", "milestone/1/startDate")]
    public void Lets_no_milestone_start_before_its_commitment(string start, string? field) =>
        Expect("B30", field, Land.WithMilestone(0, milestone => milestone with { StartDate = PartialDate.Parse(start) }));

    [Theory]
    [InlineData("2019-06", null)]
    [InlineData("2019-06-30", null)]
    [InlineData("2019-07-01", "milestone/4/endDate")]
    [InlineData("2019-07", "milestone/4/endDate")]
    public void Lets_no_milestone_end_after_its_commitment(string end, string? field) =>
        Expect("B30", field, Land.WithMilestone(3, milestone => milestone with { EndDate = PartialDate.Parse(end) }));

    [Theory]
    [InlineData("2018-01", null)]
    [InlineData("2017-12-31", "milestone/3/endDate")]
    public void Lets_no_milestone_end_before_it_starts(string end, string? field) =>
        Expect("B30", field, Land.WithMilestone(2, milestone => milestone with { EndDate = PartialDate.Parse(end) }));

    [Fact]
    public void Weighs_dates_in_disorder_as_errors_at_every_stage() => Assert.All([Stage.Draft, Stage.Submission], stage => Assert.Equal(
        Severity.Error, Assert.Single(Land.Findings(Land.Plan with { StartDate = PartialDate.Of(2020, 1) }, stage), one => one.Id == "B30").Severity));

    [Theory]
    [InlineData("2017-06", "2019-06", null)]
    [InlineData("2017-06-29", "2019-06-30", "startDate")]
    [InlineData("2017-06-30", "2019-07-01", "endDate")]
    public void Keeps_a_commitment_within_its_plan(string start, string end, string? field) => Expect("B31", field, Land.With(commitment =>
        commitment with { StartDate = PartialDate.Parse(start), EndDate = PartialDate.Parse(end) }));

    [Fact]
    public void Lets_a_long_commitment_end_after_its_plan_if_the_next_one_says_so()
    {
        var finding = Assert.Single(Land.Findings(Land.With(commitment => commitment with { EndDate = PartialDate.Of(2020, 6, 30) })));
        Assert.Equal("B31", finding.Id);
        Assert.Contains("plan suivant", finding.Message.French, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("2018-06-30", 0)]
    [InlineData("2018-06", 0)]
    [InlineData("2018-07-01", 1)]
    public void Wants_a_target_within_the_first_year(string end, int findings) => Assert.Equal(findings, Land.IdsWith(commitment =>
        commitment with { Milestones = [Ending("1", end), Ending("2", "2019-06")] }).Count(id => id == "B32"));

    [Theory]
    [InlineData("2018-07-01", 0)]
    [InlineData("2018-06-30", 1)]
    public void Wants_a_target_after_the_first_year(string end, int findings) => Assert.Equal(findings, Land.IdsWith(commitment =>
        commitment with { Milestones = [Ending("1", "2017-10"), Ending("2", end)] }).Count(id => id == "B32"));

    [Fact]
    public void Wants_no_second_year_of_a_commitment_of_one() => Assert.Empty(Land.IdsWith(commitment => commitment with
    {
        EndDate = PartialDate.Of(2018, 6),
        Milestones = [Ending("1", "2017-10"), Ending("2", "2018-06")],
    }));

    [Fact]
    public void Says_nothing_of_targets_that_a_missing_date_could_be() => Assert.DoesNotContain("B32", Land.IdsWith(commitment => commitment with
    {
        Milestones = [Ending("1", "2018-10"), new() { Id = "2", Title = "Réunir" }],
    }));

    private static OpenMilestone Ending(string id, string end) => new() { Id = id, Title = "Réunir", EndDate = PartialDate.Parse(end) };

    private static void Expect(string id, string? field, OpenPlan plan) => Assert.Equal(
        field is null ? [] : [(id, field)], Land.Findings(plan).Select(finding => (finding.Id, finding.Field!)));
}
