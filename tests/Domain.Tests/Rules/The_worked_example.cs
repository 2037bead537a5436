using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>The commitment on land records of the manual (domain §6.2).</summary>
public sealed class The_worked_example
{
    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Submission)]
    public void Gives_no_other_finding_than_being_alone(Stage stage)
    {
        var finding = Assert.Single(PlanCheck.Run(Land.Whole, Land.Manual, stage, new DateOnly(2026, 3, 1)));
        Assert.Equal(("B33", Severity.Warning, null, "commitments"), (finding.Id, finding.Severity, finding.Commitment, finding.Field));
        Assert.Equal(
            "1 engagement retenu, sur 5 à 15 conseillés\u00a0: complétez le plan, ou dites pourquoi il en compte moins.", finding.Message.French);
        Assert.Equal("1 retained commitment, out of 5 to 15 advised: add to the plan, or say why it holds fewer.", finding.Message.English);
    }

    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Submission)]
    public void Gives_none_among_five(Stage stage) => Assert.Empty(PlanCheck.Run(Land.Times(5), Land.Manual, stage));

    [Fact]
    public void Gives_none_when_each_milestone_is_one_text_in_the_official_cell() => Assert.Empty(Land.IdsWith(commitment => commitment with
    {
        Milestones = [.. commitment.Milestones.Select(milestone => milestone with { Title = $"{milestone.Title}. {milestone.Deliverable}", Deliverable = null })],
    }));

    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Submission)]
    public void Gives_none_when_it_was_handed_in_on_time_in_both_languages(Stage stage) => Assert.Empty(Land.Ids(Land.HandedIn(told => told with
    {
        DueOn = PartialDate.Of(2017, 6, 30),
        DeliveredOn = PartialDate.Of(2017, 6, 30),
        Languages = ["fr", "en"],
        Consultation = new(PartialDate.Of(2017, 5, 1), PartialDate.Of(2017, 5, 15)),
        Amendments = [new(PartialDate.Of(2018, 6, 30), Land.Commitment.Id, "Dates")],
    }), stage));

    [Theory]
    [InlineData(Stage.Draft)]
    [InlineData(Stage.Submission)]
    public void Gives_none_with_a_report_without_reproach(Stage stage) => Assert.Empty(Land.Ids(Land.Reported(Land.Report), stage));
}
