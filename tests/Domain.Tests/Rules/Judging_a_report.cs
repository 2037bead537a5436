using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>Self-assessment reports: R5, R17, B42 to B46, B49.</summary>
public sealed class Judging_a_report
{
    [Theory]
    [InlineData("2018-09-15", 0)]
    [InlineData("2018-09-14", 1)]
    [InlineData(null, 1)]
    public void Wants_a_consultation_of_fourteen_full_days(string? end, int findings)
    {
        var report = Land.Report with
        {
            Submission = Land.Report.Submission! with { Consultation = new(PartialDate.Of(2018, 9, 1), PartialDate.TryParse(end)) },
        };
        var found = Land.Findings(Land.Reported(report));
        Assert.Equal(findings, found.Length);
        Assert.All(found, one => Assert.Equal(("B42", Severity.Error, "assessment/midterm/consultation"), (one.Id, one.Severity, one.Field)));
        Assert.All(Land.Findings(Land.Reported(report), Stage.Draft), one => Assert.Equal(Severity.Warning, one.Severity));
    }

    [Fact]
    public void Wants_a_translation() => Assert.Equal(
        ["R17"], Land.Ids(Land.Reported(Land.Report with { Submission = Land.Report.Submission! with { Languages = ["fr"] } })));

    [Theory]
    [InlineData("2018-06-30", 0)]
    [InlineData("2018-06", 0)]
    [InlineData("2018-06-29", 1)]
    public void Wants_no_mid_term_report_in_the_first_year(string date, int findings)
    {
        Assert.Equal(findings, Land.Ids(Land.Reported(Land.Report with { Date = PartialDate.Parse(date) })).Count(id => id == "B43"));
        Assert.Equal(
            findings,
            Land.Ids(Land.Reported(Land.Report with { Date = null }), today: PartialDate.Parse(date).LastDay).Count(id => id == "B43"));
    }

    [Fact]
    public void Wants_one_report_for_each_period()
    {
        var end = Land.Report with { Kind = AssessmentKind.EndOfTerm, Date = PartialDate.Of(2019, 8, 31), Period = "2018-2019", Commitments = [Done] };
        Assert.Empty(Land.Ids(Land.Reported(Land.Report with { Period = "2017-2018" }, end)));
        Assert.Equal(["B43"], Land.Ids(Land.Reported(Land.Report with { Period = " 2018-2019" }, end)));
        Assert.Equal(["B43"], Land.Ids(Land.Reported(Land.Report, end with { Date = Land.Report.Date })));
        Assert.Equal(["B43"], Land.Ids(Land.Reported(end, end with { Period = "2017-2018", Date = null })));
    }

    [Fact]
    public void Knows_which_reports_a_rule_set_asks_for()
    {
        var plan = Land.Reported(Land.Report);
        Assert.DoesNotContain("R5", Land.Ids(plan));
        Assert.Contains("R5", Land.Ids(plan, rules: RuleSets.Find("deadlines31August")));
        Assert.DoesNotContain("R5", Land.Ids(
            Land.Reported(Land.Report with { Kind = AssessmentKind.EndOfTerm }), rules: RuleSets.Find("deadlines31August")));
    }

    [Fact]
    public void Wants_a_level_for_every_commitment()
    {
        Assert.All([Stage.Draft, Stage.Submission], stage =>
        {
            var finding = Assert.Single(Land.Findings(Land.Reported(Land.Report with { Commitments = [] }), stage), one => one.Id == "B44");
            Assert.Equal(
                ("B44", Severity.Error, Land.Commitment.Id, "assessment/midterm/level"),
                (finding.Id, finding.Severity, finding.Commitment, finding.Field));
        });
        Assert.Equal(["B44"], Ids(new() { Id = Land.Commitment.Id }));
    }

    [Theory]
    [InlineData(CompletionLevel.Complete, CompletionLevel.Substantial, 1)]
    [InlineData(CompletionLevel.Complete, CompletionLevel.Complete, 0)]
    [InlineData(CompletionLevel.NotStarted, CompletionLevel.Complete, 1)]
    [InlineData(CompletionLevel.NotStarted, CompletionLevel.NotStarted, 0)]
    [InlineData(CompletionLevel.Limited, CompletionLevel.Complete, 0)]
    public void Compares_a_commitment_with_its_milestones(CompletionLevel own, CompletionLevel milestone, int findings)
    {
        var progress = new OpenProgress { Id = Land.Commitment.Id, Level = own, Milestones = [new("4", milestone)] };
        Assert.Equal(findings, Ids(progress).Count(id => id == "B44"));
    }

    [Fact]
    public void Wants_the_reason_of_what_is_stuck_or_late()
    {
        var blocked = new OpenProgress { Id = Land.Commitment.Id, Level = CompletionLevel.Limited, Status = ProgressStatus.Blocked };
        Assert.Equal(["B49"], Ids(blocked));
        Assert.Equal(["B49"], Ids(blocked with { Status = ProgressStatus.Abandoned }));
        Assert.Empty(Ids(blocked with { Reason = "Pas de quorum" }));

        var limited = blocked with { Status = null };
        Assert.Equal(["B49"], Ids(limited with { Milestones = [new("1", CompletionLevel.Limited)] }));
        Assert.Empty(Ids(limited with { Milestones = [new("1", CompletionLevel.Limited, Reason: "Pas de quorum")] }));
        Assert.Empty(Ids(limited with { Milestones = [new("1", CompletionLevel.Complete)] }));
        Assert.Empty(Ids(limited with { Milestones = [new("4", CompletionLevel.Limited)] }));
    }

    [Fact]
    public void Informs_of_what_changed_since_the_plan()
    {
        var since = Land.Report with { Since = new() { Commitments = [Land.Commitment, Land.Commitment with { Id = "gone", Number = "6", Name = "Ancien" }] } };
        var plan = Land.Reported(since) with
        {
            Commitments = [Land.Commitment with { Name = "Terres ouvertes" }, Land.Commitment with { Id = "new", Number = "6", Name = "Nouveau" }],
        };
        var changes = Land.Findings(plan).Where(finding => finding.Id == "B45").ToList();
        Assert.Equal([("land", Severity.Info), ("new", Severity.Info), ("gone", Severity.Info)], changes.Select(one => (one.Commitment, one.Severity)));
        Assert.Equal("Modifié depuis le plan (nom)\u00A0: le rapport le signale.", changes[0].Message.French);
        Assert.Equal("Changed since the plan (name): the report flags it.", changes[0].Message.English);
        Assert.Empty(Land.Ids(Land.Reported(Land.Report with { Since = new() { Commitments = [Land.Commitment] } })));
    }

    [Theory]
    [InlineData(5, 0)]
    [InlineData(4, 1)]
    [InlineData(0, 1)]
    public void Expects_five_recommendations(int count, int findings) => Assert.Equal(findings, Land.Ids(Land.Reported(Land.Report with
    {
        Submission = Land.Report.Submission! with { IrmRecommendations = [.. Enumerable.Repeat("Une", count)] },
        Sections = Land.Report.Sections.Remove(AssessmentSection.IrmRecommendations),
    })).Count(id => id == "B46"));

    [Fact]
    public void Takes_what_the_report_says_of_recommendations_for_an_answer() => Assert.Empty(Land.Ids(Land.Reported(Land.Report with
    {
        Submission = Land.Report.Submission! with { IrmRecommendations = [] },
        Sections = Land.Report.Sections.SetItem(AssessmentSection.IrmRecommendations, "Premier plan : le MEI n’a pas encore publié de rapport."),
    })));

    private static OpenProgress Done => Land.Report.Commitments[0] with
    {
        Level = CompletionLevel.Complete,
        Milestones = [.. Land.Commitment.Milestones.Select(milestone => new OpenMilestoneProgress(milestone.Id, CompletionLevel.Complete))],
    };

    /// <summary>What is still to be told of the commitment has its own tests.</summary>
    private static string[] Ids(OpenProgress progress) =>
        [.. Land.Ids(Land.Reported(Land.Report with { Commitments = [progress] })).Where(id => id is not ("B71" or "B72" or "B73"))];
}
