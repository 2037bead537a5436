using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>The calendar of domain §7.1 by its worked dates, R8 to R18, B36, B39 to B41.</summary>
public sealed class Handing_in_a_plan
{
    [Theory]
    [InlineData("2018-06-30", Lateness.OnTime, false, true)]
    [InlineData("2018-07-15", Lateness.Late, false, true)]
    [InlineData("2018-10-30", Lateness.Late, true, true)]
    [InlineData("2018-10-31", Lateness.Referred, false, true)]
    [InlineData("2018-12-30", Lateness.Referred, true, true)]
    [InlineData("2018-12-31", Lateness.Moved, false, false)]
    public void Takes_more_than_for_strict(string delivered, Lateness lateness, bool onThreshold, bool leavesTime)
    {
        var day = PartialDate.Parse(delivered).FirstDay;
        Assert.Equal(new Delivery(lateness, onThreshold), Delivery.Of(Land.Manual, new(2018, 6, 30), day));
        Assert.Equal(leavesTime, Delivery.LeavesTime(Land.Manual, day, new(2020, 6, 30)));
    }

    [Theory]
    [InlineData("2018-08-31", Lateness.OnTime, false)]
    [InlineData("2018-12-31", Lateness.Late, true)]
    [InlineData("2019-01-01", Lateness.Moved, false)]
    public void Moves_a_plan_of_31_August_from_the_new_year_on(string delivered, Lateness lateness, bool onThreshold) => Assert.Equal(
        new Delivery(lateness, onThreshold),
        Delivery.Of(RuleSets.Find("deadlines31August")!, new(2018, 8, 31), PartialDate.Parse(delivered).FirstDay));

    [Theory]
    [InlineData("2018-06-30", "")]
    [InlineData("2018-06", "")]
    [InlineData("2018-07-15", "R8")]
    [InlineData("2018-10-30", "R8 B39")]
    [InlineData("2018-10-31", "R9")]
    [InlineData("2018-12-30", "R9 B39")]
    [InlineData("2018-12-31", "R12 B36")]
    public void Tells_what_being_late_means(string delivered, string ids)
    {
        var plan = Land.HandedIn(told => told with { DueOn = PartialDate.Of(2018, 6, 30), DeliveredOn = PartialDate.Parse(delivered) });
        plan = plan with { StartDate = PartialDate.Of(2018, 6, 30), EndDate = PartialDate.Of(2020, 6, 30), Commitments = [] };
        Assert.Equal(ids, string.Join(' ', Land.Ids(plan)));

        // The day it was due is the rule set's when none is told.
        Assert.Equal(ids, string.Join(' ', Land.Ids(plan with { Submission = plan.Submission! with { DueOn = null } })));
    }

    [Fact]
    public void Refers_a_report_as_it_does_a_plan() => Assert.Equal(["R9"], Land.Ids(Land.Reported(Land.Report with
    {
        Submission = Land.Report.Submission! with { DueOn = PartialDate.Of(2018, 9, 30), DeliveredOn = PartialDate.Of(2019, 9, 1) },
    })));

    [Fact]
    public void Takes_an_English_version()
    {
        Assert.Equal(["B41"], Land.Ids(Land.HandedIn(told => told with { Languages = ["fr"] })));
        Assert.Empty(Land.Ids(Land.HandedIn(told => told with { Languages = ["fr", "EN"] })));
        Assert.Empty(Land.Ids(Land.HandedIn(told => told)));
        Assert.Empty(Land.Ids(Land.HandedIn(told => told with { Languages = ["es"] }) with { Language = "en" }));
    }

    [Theory]
    [InlineData("2017-05-15", null)]
    [InlineData("2017-05-14", "R18")]
    public void Lets_the_public_comment_two_weeks(string end, string? id) => Assert.Equal(
        id is null ? [] : [id],
        Land.Ids(Land.HandedIn(told => told with { Consultation = new(PartialDate.Of(2017, 5, 1), PartialDate.Parse(end)) })));

    [Theory]
    [InlineData("2018-06-30", "Dates", null)]
    [InlineData("2018-07-01", "Dates", "B40 Warning")]
    [InlineData("2018-06-30", " ", "B40 Error")]
    [InlineData(null, "Dates", null)]
    public void Counts_amendments_of_one_year_with_a_list_of_changes(string? date, string summary, string? finding) => Assert.Equal(
        finding ?? "", string.Join(", ", Land.Findings(Land.HandedIn(told => told with
        {
            Amendments = [new(PartialDate.TryParse(date), Land.Commitment.Id, summary)],
        })).Select(one => $"{one.Id} {one.Severity}")));
}
