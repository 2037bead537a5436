using System.Collections.Immutable;
using System.Text;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.AssessmentSamples;
using static OgpTeams.Documents.Tests.PlanSamples;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>A plan with its self-assessment comes back whole from the report, whatever is in it.</summary>
public sealed class Reading_a_self_assessment
{
    private static readonly OpenAssessment _endOfTerm = Midterm with { Kind = AssessmentKind.EndOfTerm, Since = null, Date = PartialDate.Of(2019, 6) };

    [Fact]
    public void Gives_the_plan_and_the_assessment_that_were_written() => AssertComesBack(Assessed);

    [Fact]
    public void Gives_them_in_English_too() => AssertComesBack(Assessed with { Language = "en" });

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Gives_both_reports_from_the_second(string language) =>
        AssertComesBack(Assessed with { Language = language, Assessments = [Midterm, _endOfTerm] }, AssessmentKind.EndOfTerm);

    [Fact]
    public void Gives_no_assessment_where_nothing_was_told() => AssertComesBack(Plan);

    [Theory]
    [InlineData("fr")]
    [InlineData("en")]
    public void Gives_the_worked_example(string language)
    {
        var file = Path.Combine(AppContext.BaseDirectory, "examples", "plan-assessed.json");
        var plan = Assert.IsType<ParsedPlan.Usable>(PlanJson.Parse(File.ReadAllBytes(file))).Plan with { Language = language };
        Assert.NotEmpty(plan.Assessments);
        Assert.All(plan.Assessments, report => AssertComesBack(plan, report.Kind));
    }

    [Fact]
    public void Keeps_what_the_report_has_no_field_for() => AssertComesBack(Assessed with
    {
        RuleSet = "manual2017",
        Submission = new() { Languages = ["fr"], Local = false },
        Others = [Reading_a_plan.Member("logo", "\"tapir.png\"")],
        BesidePlan = [Reading_a_plan.Member("$schema", "\"urn:ogpteams:schema:plan:1\"")],
        Commitments =
        [
            Land with
            {
                Origin = new() { Workshops = ["W1"] },
                Others = [Reading_a_plan.Member("costs", "12.50")],
                Milestones = Land.Milestones.SetItem(0, Land.Milestones[0] with { Duration = "trois mois", Others = [Reading_a_plan.Member("x", "1")] }),
            },
            new() { Id = "P0", Status = CommitmentStatus.Proposal, What = "Une proposition" }, Health,
        ],
        Assessments =
        [
            Midterm with
            {
                Others = [Reading_a_plan.Member("author", "\"Claire\"")],
                Submission = new() { DeliveredOn = PartialDate.Of(2018, 9, 1) },
                Sections = Midterm.Sections.Add("annex", "Une rubrique à nous."),
                Commitments =
                [
                    new() { Id = "gone", Results = "D’un engagement que le plan n’a plus." },
                    new() { Id = "H-1" },
                    Midterm.Commitments[0] with
                    {
                        Others = [Reading_a_plan.Member("score", "3")],
                        Milestones =
                        [
                            new("M4", null, ProgressStatus.Blocked, "  une raison\nen deux lignes ") { Others = [Reading_a_plan.Member("y", "2")] },
                            new("M1", null), new("M2", null, ProgressStatus.Done), new("M3", CompletionLevel.Limited, null, "pluies"),
                        ],
                    },
                ],
            },
        ],
    });

    [Fact]
    public void Keeps_what_was_withdrawn_apart_from_the_plan() => AssertComesBack(Assessed with
    {
        Commitments = [Land with { Milestones = Land.Milestones.RemoveAt(1) }, Health],
        Assessments = [Midterm with { Since = new() { Commitments = [Land, Grants], Others = [Reading_a_plan.Member("z", "1")] } }],
    });

    [Theory]
    [InlineData("  des blancs autour  ")]
    [InlineData("\n\nune ligne vide au début, au milieu\n\net à la fin\n\n")]
    [InlineData("fins\r\nde ligne\rde toutes sortes")]
    [InlineData("un\u0000contrôle \uFFFE \u000B")]
    [InlineData("🎒 بوابة \u200F \u2028 \u00A0")]
    [InlineData("bloqué : on dirait notre suivi")]
    [InlineData("Orange – à surveiller")]
    [InlineData("Motif : Motif : double")]
    [InlineData("☒ Limité")]
    [InlineData("31/06/2023")]
    [InlineData("Prochaines étapes")]
    [InlineData("\uFFFC")]
    [InlineData(" ")]
    [InlineData("")]
    public void Gives_every_text_as_it_was(string text)
    {
        var commitment = new OpenCommitment
        {
            Id = "C",
            Number = text,
            Name = text,
            LeadAgency = text,
            What = text,
            StateActors = [text],
            Milestones = [new() { Id = "M", Title = text, Deliverable = text, Responsible = text, Budget = text }],
        };
        var progress = new OpenProgress
        {
            Id = "C",
            Level = CompletionLevel.Limited,
            Reason = text,
            Results = text,
            NextSteps = ["avant", text, "après"],
            MoreInfo = text,
            Milestones = [new("M", CompletionLevel.Limited, ProgressStatus.Blocked, text)],
        };
        AssertComesBack(new OpenPlan
        {
            Id = "P",
            Title = "T" + text,
            Country = text,
            Commitments = [commitment],
            Assessments =
            [
                new()
                {
                    Kind = AssessmentKind.Midterm,
                    Period = text,
                    Sections = AssessmentSection.All.ToImmutableSortedDictionary(section => section, _ => text, StringComparer.Ordinal),
                    Commitments = [progress],
                },
            ],
        });
    }

    [Fact]
    public void Gives_back_what_an_administrations_template_has_no_place_for()
    {
        var template = new WordFile(AssessmentDocument.Template(Language.French));
        foreach (var tag in new[] { "assessment/period", "assessment/lessons", "assessment/commitment/*/status", "assessment/commitment/*/milestone/*" })
        {
            template.Control(tag).Remove();
        }

        var outcome = AssessmentDocument.Write(Assessed, AssessmentKind.Midterm, Assessed.Id, Today, null, template.Save());
        Assert.Equal(
            Encoding.UTF8.GetString(PlanJson.Write(Assessed)), Encoding.UTF8.GetString(PlanJson.Write(PlanReading.Read(outcome.Bytes).Plan)));
    }

    /// <param name="plan">May leave levels open: that is all reading says.</param>
    internal static void AssertComesBack(OpenPlan plan, AssessmentKind kind)
    {
        var read = PlanReading.Read(Write(plan, kind: kind).Bytes);
        Assert.Equal(Encoding.UTF8.GetString(PlanJson.Write(plan)), Encoding.UTF8.GetString(PlanJson.Write(read.Plan)));
        Assert.DoesNotContain(read.Findings, finding => finding.Kind != ReadingFindingKind.LevelNotTicked);
    }

    internal static void AssertComesBack(OpenPlan plan) => AssertComesBack(plan, AssessmentKind.Midterm);
}
