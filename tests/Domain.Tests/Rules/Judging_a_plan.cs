using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>B33 to B36, numbers, and the period (domain §7.1).</summary>
public sealed class Judging_a_plan
{
    [Theory]
    [InlineData(0, true)]
    [InlineData(4, true)]
    [InlineData(5, false)]
    [InlineData(15, false)]
    [InlineData(16, true)]
    public void Counts_five_to_fifteen_retained_commitments(int count, bool found)
    {
        var plan = Land.Times(count);
        plan = plan with { Commitments = [.. plan.Commitments, Land.Commitment with { Id = "P", Status = CommitmentStatus.Proposal }] };
        Assert.Equal(found ? ["B33"] : [], PlanCheck.Run(plan, Land.Manual, Stage.Submission).Select(finding => finding.Id));
    }

    [Fact]
    public void Sees_numbers_and_names_given_twice()
    {
        var plan = Land.Times(2);
        Assert.Empty(Land.Ids(plan));
        Assert.Equal(["NUMBER-twice"], Land.Ids(Change(plan, 1, one => one with { Number = " 1" })));
        var named = Assert.Single(Land.Findings(Change(plan, 1, one => one with { Name = "TERRES 1 " })));
        Assert.Equal(("NAME-twice", "C2"), (named.Id, named.Commitment));
    }

    [Fact]
    public void Sees_a_number_that_is_missing_between_two()
    {
        var gap = Assert.Single(Land.Findings(Change(Land.Times(3), 1, one => one with { Number = "4" })), one => one.Id == "NUMBER-gap");
        Assert.Contains("de 1 à 3", gap.Message.French, StringComparison.Ordinal);
        Assert.Empty(Land.Ids(Change(Land.Times(3), 1, one => one with { Number = "2" })));
    }

    [Theory]
    [InlineData("manual2017", "2017-06-30", "2019-06-30", null)]
    [InlineData("manual2017", "2017-07", "2019-06", null)]
    [InlineData("manual2017", "2017-06-30", "2019-06-29", "R3")]
    [InlineData("manual2017", "2017-06-30", "2019-08-31", "R3 R3")]
    [InlineData("manual2017", "2017-06-30", "2020-06-30", "R3")]
    [InlineData("manual2017", "2017-12-30", "2019-06-30", null)]
    [InlineData("manual2017", "2017-12-31", "2019-06-30", "B36")]
    [InlineData("deadlines31August", "2018-08-31", "2020-08-31", null)]
    [InlineData("deadlines31August", "2018-12-31", "2020-08-31", null)]
    [InlineData("deadlines31August", "2019-01-01", "2020-08-31", "B36")]
    [InlineData("deadlines31August", "2018-06-30", "2020-06-30", "R3")]
    [InlineData("standards2022", "2022-06", "2026-06", null)]
    [InlineData("standards2022", "2022-06", "2024-06", null)]
    [InlineData("standards2022", "2022-06", "2025-06", "R3")]
    public void Knows_the_periods_of_each_rule_set(string rules, string start, string end, string? ids) => Assert.Equal(
        ids ?? "", string.Join(' ', Land.Ids(
            Land.Plan with { StartDate = PartialDate.Parse(start), EndDate = PartialDate.Parse(end), Commitments = [] },
            rules: RuleSets.Find(rules))));

    [Theory]
    [InlineData("manual2017", Severity.Error)]
    [InlineData("standards2022", Severity.Warning)]
    public void Weighs_too_short_a_plan_by_rule_set(string rules, Severity weight)
    {
        var plan = Land.Plan with { StartDate = PartialDate.Of(2018, 6, 30), Commitments = [] };
        Assert.Equal(weight, Assert.Single(Land.Findings(plan, rules: RuleSets.Find(rules))).Severity);
        Assert.Equal(Severity.Warning, Assert.Single(Land.Findings(plan, Stage.Draft, RuleSets.Find(rules))).Severity);
    }

    [Fact]
    public void Lets_five_local_commitments_run_at_once()
    {
        Assert.Empty(Land.Ids(Local(Land.Times(5))));
        var finding = Assert.Single(Land.Findings(Local(Land.Times(6))));
        Assert.Equal(("B34", Severity.Error), (finding.Id, finding.Severity));
        Assert.Contains("6 engagements sont en cours le 30 juin 2017", finding.Message.French, StringComparison.Ordinal);
        Assert.Empty(Land.Ids(Land.Times(6)));
    }

    [Theory]
    [InlineData("2018-06-29", 0)]
    [InlineData("2018-06-30", 1)]
    public void Counts_local_commitments_by_the_day(string lastDayOfTheFirst, int findings)
    {
        var plan = Change(Land.Times(6), 0, one => one with { EndDate = PartialDate.Parse(lastDayOfTheFirst) });
        plan = Change(plan, 5, one => one with { StartDate = PartialDate.Of(2018, 6, 30) });
        Assert.Equal(findings, Land.Ids(Local(plan)).Count(id => id == "B34"));
    }

    [Theory]
    [InlineData("2019-07-01", null)]
    [InlineData("2019-06", null)]
    [InlineData("2019-06-30", "B35")]
    [InlineData("2019-05", "B35")]
    [InlineData(null, "B35")]
    public void Ends_a_local_plan_before_the_next_elections(string? elections, string? id) => Assert.Equal(
        id is null ? [] : [id], Land.Ids(Land.HandedIn(told => told with { Local = true, NextElections = PartialDate.TryParse(elections) })));

    private static OpenPlan Local(OpenPlan plan) =>
        plan with { Submission = new() { Local = true, NextElections = PartialDate.Of(2020, 5) } };

    private static OpenPlan Change(OpenPlan plan, int index, Func<OpenCommitment, OpenCommitment> change) =>
        plan with { Commitments = plan.Commitments.SetItem(index, change(plan.Commitments[index])) };
}
