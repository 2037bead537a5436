using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>Whether a plan and its reports tell all they are asked: B43, B70 to B74, B76.</summary>
public sealed class Judging_what_is_told
{
    private static readonly OpenProgress _told = Land.Report.Commitments[0];

    [Fact]
    public void Wants_the_three_sections_before_the_commitments()
    {
        var plan = Land.Plan with { Sections = new() { Introduction = " ", Process = "Trois réunions." } };
        Assert.Equal(
            [("B74", Severity.Error, null, "plan/introduction"), ("B74", Severity.Error, null, "plan/efforts")], Places(Land.Findings(plan)));
        Assert.All(Land.Findings(plan, Stage.Draft), finding => Assert.Equal(Severity.Warning, finding.Severity));
    }

    [Fact]
    public void Wants_every_section_of_a_report_but_the_optional_ones()
    {
        var findings = Land.Findings(Reported(report => report with { Sections = report.Sections.Clear() }));
        Assert.Equal(
            ["introduction", "process-cycle", "process-development", "process-implementation", "irm-recommendations", "implementation",
                "peer-learning", "lessons", "next-steps", "conclusion"],
            findings.Where(finding => finding.Id == "B70").Select(finding => finding.Field!["assessment/midterm/".Length..]));
        Assert.All(findings.Where(finding => finding.Id == "B70"), finding => Assert.Equal(Severity.Error, finding.Severity));
    }

    [Fact]
    public void Wants_the_results_and_next_steps_of_each_commitment() => Assert.Equal(
        [
            ("B71", Severity.Error, "land", "assessment/midterm/results"), ("B71", Severity.Error, "land", "assessment/midterm/nextSteps"),
        ],
        Places(Land.Findings(Reported(_told with { Results = " ", NextSteps = [" "] }))));

    [Fact]
    public void Wants_a_level_for_each_milestone()
    {
        var open = _told with { Milestones = [.. _told.Milestones.Take(3), new("4", null, ProgressStatus.OnTrack)] };
        Assert.Equal([("B72", Severity.Error, "land", "assessment/midterm/milestone/4/level")], Places(Land.Findings(Reported(open))));
        Assert.All(Land.Findings(Reported(open), Stage.Draft), finding => Assert.Equal(Severity.Warning, finding.Severity));

        // A milestone that is done is complete; one that is blocked may not have begun. A commitment of which nothing is told tells none.
        Assert.Empty(Land.Findings(Reported(open with { Milestones = open.Milestones.SetItem(3, new("4", null, ProgressStatus.Done)) })));
        Assert.Equal(
            [("B72", Severity.Error, "land", "assessment/midterm/milestone/4/level")],
            Places(Land.Findings(Reported(open with
            {
                Milestones = open.Milestones.SetItem(3, new("4", null, ProgressStatus.Blocked, "Un décret manque")),
            }))));
        Assert.Equal(4, Land.Ids(Reported(report => report with { Commitments = [] })).Count(id => id == "B72"));
    }

    [Fact]
    public void Names_a_milestone_past_its_date_of_which_nothing_is_told()
    {
        var silent = _told with { Milestones = [.. _told.Milestones.Skip(1)] };
        var finding = Assert.Single(Land.Findings(Reported(silent), Stage.Draft), finding => finding.Id == "B73");
        Assert.Equal((Severity.Warning, "land", "assessment/midterm/milestone/1/status"), (finding.Severity, finding.Commitment, finding.Field));
        Assert.StartsWith("L’échéance de cette étape clé est passée (octobre 2017)", finding.Message.French, StringComparison.Ordinal);
        Assert.StartsWith("This milestone is past its date (October 2017)", finding.Message.English, StringComparison.Ordinal);

        // One that is due later, and one whose reason alone is told.
        Assert.DoesNotContain("B73", Land.Ids(Reported(_told with { Milestones = [.. _told.Milestones.Take(3)] })));
        Assert.DoesNotContain("B73", Land.Ids(Reported(silent with { Milestones = silent.Milestones.Add(new("1", null, null, "Pas de quorum")) })));
    }

    [Fact]
    public void Says_at_submission_what_a_rule_needs_and_nobody_told()
    {
        var findings = PlanCheck.Run(Land.Plan, Land.Manual, Stage.Submission).Where(finding => finding.Id == "B76").ToList();
        Assert.Equal(["plan/deliveredOn", "plan/languages", "plan/consultation"], findings.Select(finding => finding.Field));
        Assert.All(findings, finding =>
        {
            Assert.Equal(Severity.Info, finding.Severity);
            Assert.StartsWith("Non renseigné", finding.Message.French, StringComparison.Ordinal);
            Assert.StartsWith("Not told", finding.Message.English, StringComparison.Ordinal);
        });
        Assert.DoesNotContain(PlanCheck.Run(Land.Plan, Land.Manual, Stage.Draft), finding => finding.Id == "B76");
        Assert.DoesNotContain(PlanCheck.Run(Land.Whole, Land.Manual, Stage.Submission), finding => finding.Id == "B76");
    }

    [Fact]
    public void Says_the_same_of_a_report() => Assert.Equal(
        ["period", "deliveredOn", "languages"],
        PlanCheck.Run(
            Reported(report => report with { Submission = null }) with { EndDate = null }, Land.Manual, Stage.Submission)
            .Where(finding => finding.Id == "B76" && finding.Field!.StartsWith("assessment", StringComparison.Ordinal))
            .Select(finding => finding.Field!.Split('/')[2]));

    [Fact]
    public void Names_at_submission_the_fields_whose_guidance_would_be_printed()
    {
        var plan = Land.With(commitment => commitment with { ContactTitle = " ", StateActors = [], LeadAgency = null });
        var finding = Assert.Single(Placeholders(plan));
        Assert.Equal((Severity.Warning, "land", null), (finding.Severity, finding.Commitment, finding.Field));

        // The lead agency has a finding of its own.
        Assert.Contains("\u00A0: titre et ministère\u00A0; acteurs étatiques.", finding.Message.French, StringComparison.Ordinal);
        Assert.Contains(": title and department; state actors.", finding.Message.English, StringComparison.Ordinal);
        Assert.Empty(Placeholders(plan, Stage.Draft));

        // In a report, the optional sections too.
        var report = Placeholders(Land.Reported(Land.Report));
        Assert.Equal([(null, "assessment/midterm"), ("land", "assessment/midterm")], report.Select(one => (one.Commitment, one.Field)));
        Assert.Contains("critères d’éligibilité\u00A0; autres initiatives", report[0].Message.French, StringComparison.Ordinal);

        // A document shows where guidance stands: another template may not ask for the field.
        Assert.DoesNotContain(PlanCheck.Run(plan, Land.Manual, Stage.Submission, null, new HashSet<(string?, string?)>()), one => one.Id == "B75");
    }

    [Theory]
    [InlineData("Réunir [à compléter] familles", "[à compléter]")]
    [InlineData("Un registre.\n À compléter…", "À compléter…")]
    [InlineData("<<Nom du pays>>, plan 201X-201X", "<<Nom du pays>>")]
    [InlineData("Budget: [TBC]", "[TBC]")]
    [InlineData("XXXX", "XXXX")]
    [InlineData("Le conseil doit compléter la liste [...] avant juin", null)]
    [InlineData("Reste à compléter le registre en 2018", null)]
    public void Names_the_words_that_stand_in_for_others(string text, string? words)
    {
        var found = Placeholders(Land.With(commitment => commitment with { What = text }));
        Assert.Equal(words is null ? [] : [("land", "what")], found.Select(finding => (finding.Commitment, finding.Field)));
        Assert.All(found, finding => Assert.StartsWith($"«\u00A0{words}\u00A0»", finding.Message.French, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("30 juin 2017 – 30 juin 2018", false)]
    [InlineData("juin 2017 – juin 2018", false)]
    [InlineData("première année", false)]
    [InlineData("1er janvier 2017 – 30 juin 2018", true)]
    [InlineData("30 juin 2017 – 30 juin 2020", true)]
    [InlineData("30 June 2017 to 30 June 2019", true)]
    public void Holds_the_mid_term_period_against_the_dates_of_the_plan(string period, bool isFound) => Assert.Equal(
        isFound ? [("B43", Severity.Warning, null, "assessment/midterm/period")] : [],
        Places(Land.Findings(Reported(report => report with { Period = period }))));

    [Theory]
    [InlineData("2017-06-30", "2019-06-30", "30 juin 2017 – 30 juin 2018", "30 juin 2018 – 30 juin 2019")]
    [InlineData("2024-01-01", "2025-12-31", "1er janvier 2024 – 31 décembre 2024", "1er janvier 2025 – 31 décembre 2025")]
    [InlineData("2017-08-15", "2019-06-30", "15 août 2017 – 30 juin 2018", "1er juillet 2018 – 30 juin 2019")]
    [InlineData("2024-01", "2025-12", "janvier 2024 – décembre 2024", "janvier 2025 – décembre 2025")]
    [InlineData("2024-01-01", "2027-12-31", "1er janvier 2024 – 31 décembre 2025", "1er janvier 2026 – 31 décembre 2027")]
    [InlineData("2022-02-28", "2024-02-29", "28 février 2022 – 28 février 2023", "1er mars 2023 – 29 février 2024")]
    public void Works_the_period_out_from_the_dates_of_the_plan(string start, string end, string first, string second)
    {
        var plan = Land.Reported(Land.Report) with { StartDate = PartialDate.Parse(start), EndDate = PartialDate.Parse(end) };
        Assert.Equal(first, ReportingPeriod.InWords(plan, AssessmentKind.Midterm));
        Assert.Equal(second, ReportingPeriod.InWords(plan, AssessmentKind.EndOfTerm));
    }

    [Fact]
    public void Takes_the_whole_plan_at_the_end_where_no_mid_term_report_was_begun()
    {
        Assert.Equal("30 juin 2017 – 30 juin 2019", ReportingPeriod.InWords(Land.Plan, AssessmentKind.EndOfTerm));
        Assert.Equal("30 June 2017 – 30 June 2019", ReportingPeriod.InWords(Land.Plan with { Language = "en" }, AssessmentKind.EndOfTerm));
        Assert.Null(ReportingPeriod.InWords(Land.Plan with { EndDate = null }, AssessmentKind.Midterm));
        Assert.Equal("Un an", ReportingPeriod.Of(Land.Plan, new() { Kind = AssessmentKind.Midterm, Period = "Un an" }));
    }

    /// <summary>A local plan is judged by local rules: R3, B33, B36 and B41 are the manual's of national plans.</summary>
    [Fact]
    public void Judges_a_local_plan_by_local_rules_only()
    {
        var plan = Land.Plan with
        {
            StartDate = PartialDate.Of(2018, 3, 1),
            EndDate = PartialDate.Of(2019, 3, 31),
            Commitments = [],
            Submission = new() { Languages = ["fr"], DeliveredOn = PartialDate.Of(2018, 12, 1), Consultation = Land.Whole.Submission!.Consultation },
        };
        Assert.Equal(["B33", "B36", "B41", "R3", "R9"], Ids(plan).Order(StringComparer.Ordinal));

        var local = plan with { Submission = plan.Submission with { Local = true, NextElections = PartialDate.Of(2020, 3, 15) } };
        Assert.Empty(Ids(local));
        Assert.Empty(Ids(local with { Submission = local.Submission! with { DeliveredOn = null } }));
        Assert.Equal(["B35"], Ids(local with { Submission = local.Submission! with { NextElections = PartialDate.Of(2019, 3, 31) } }));

        static string[] Ids(OpenPlan plan) => [.. PlanCheck.Run(plan, Land.Manual, Stage.Submission).Select(finding => finding.Id)];
    }

    private static List<Finding> Placeholders(OpenPlan plan, Stage stage = Stage.Submission) =>
        [.. PlanCheck.Run(plan, Land.Manual, stage).Where(finding => finding.Id == "B75")];

    private static OpenPlan Reported(OpenProgress progress) => Reported(report => report with { Commitments = [progress] });

    private static OpenPlan Reported(Func<OpenAssessment, OpenAssessment> change) => Land.Reported(change(Land.Report));

    private static IEnumerable<(string Id, Severity Severity, string? Commitment, string? Field)> Places(Finding[] findings) =>
        findings.Select(finding => (finding.Id, finding.Severity, finding.Commitment, finding.Field));
}
