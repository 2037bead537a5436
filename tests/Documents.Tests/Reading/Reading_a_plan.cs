using System.Text;
using System.Text.Json;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Documents.Tests.PlanSamples;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>A plan written in Word comes back whole, whatever is in it.</summary>
public sealed class Reading_a_plan
{
    [Fact]
    public void Gives_the_plan_that_was_written() => AssertComesBack(Plan);

    [Fact]
    public void Gives_it_in_English_too() => AssertComesBack(Plan with { Language = "en" });

    [Fact]
    public void Keeps_what_the_document_has_no_field_for()
    {
        var origin = new OpenOrigin { Workshops = ["W1"], Contributions = ["A", "B"], Others = [Member("weight", "3")] };
        AssertComesBack(Plan with
        {
            RuleSet = "manual2017",
            Submission = new() { Languages = ["fr"], Local = false },
            Others = [Member("logo", "\"tapir.png\"")],
            BesidePlan = [Member("$schema", "\"urn:ogpteams:schema:plan:1\"")],
            Sections = Plan.Sections with { Others = [Member("annex", "[1, {\"a\": null}]")] },
            Commitments =
            [
                new() { Id = "P0", Name = "En tête", Status = CommitmentStatus.Proposal, What = "Une proposition" },
                Land with
                {
                    Origin = origin,
                    Others = [Member("costs", "{\"eur\": 12.50}")],
                    OgpValues = Land.OgpValues with { Others = [Member("reviewed", "true")] },
                    Milestones = Land.Milestones.SetItem(0, Land.Milestones[0] with { Duration = "trois mois", Origin = origin, Others = [Member("x", "\"y\"")] }),
                },
                new() { Id = "S0", Status = CommitmentStatus.SetAside, Others = [Member("why", "\"trop cher\"")] }, Grants,
            ],
            Assessments =
            [
                new()
                {
                    Kind = AssessmentKind.Midterm,
                    Date = PartialDate.Of(2018, 6),
                    Since = new() { Commitments = [Land] },
                    Commitments = [new() { Id = Land.Id, Level = CompletionLevel.Limited, NextSteps = ["un", "deux"], Milestones = [new("M1", CompletionLevel.Complete)] }],
                },
            ],
        });
    }

    [Theory]
    [InlineData("  des blancs autour  ")]
    [InlineData("\n\nune ligne vide au début, au milieu\n\net à la fin\n\n")]
    [InlineData("fins\r\nde ligne\rde toutes sortes")]
    [InlineData("un\u0000contrôle \uFFFE \u000B")]
    [InlineData("e\u0301 et é")]
    [InlineData("🎒 بوابة \u200F \u2028 \u00A0")]
    [InlineData("Transparence\u00A0: oui – on dirait notre étiquette")]
    [InlineData("oui – peut-être")]
    [InlineData("31/06/2023")]
    [InlineData("date de début")]
    [InlineData("\uFFFC")]
    [InlineData(" ")]
    [InlineData("")]
    public void Gives_every_text_as_it_was(string text)
    {
        var milestone = new OpenMilestone { Id = "M", Title = text, Deliverable = text, Responsible = text, Budget = text };
        var commitment = new OpenCommitment
        {
            Id = "C",
            Number = text,
            Name = text,
            LeadAgency = text,
            PublicProblem = text,
            What = text,
            HowItSolves = text,
            OgpValues = new() { Transparency = new(null, text), Accountability = new(true, text), Participation = new(false, text), Technology = new(null, null) },
            AdditionalInfo = text,
            ContactName = text,
            ContactTitle = text,
            ContactEmail = text,
            ContactPhone = text,
            StateActors = [text],
            OtherActors = ["avant", text, "après"],
            Milestones = [milestone],
        };
        AssertComesBack(new OpenPlan
        {
            Id = "P",
            Title = "T" + text,
            Country = text,
            Sections = new() { Introduction = text, Efforts = text, Process = text },
            Commitments = [commitment],
        });
    }

    [Fact]
    public void Gives_back_what_an_administrations_template_has_no_place_for()
    {
        var template = new WordFile(PlanDocument.Template(Language.French));
        foreach (var tag in new[] { "plan/country", "commitment/*/contactPhone", "commitment/*/milestone/*" })
        {
            template.Control(tag).Remove();
        }

        var outcome = PlanDocument.Write(Plan, Plan.Id, null, template.Save());
        Assert.Equal(
            Encoding.UTF8.GetString(PlanJson.Write(Plan)), Encoding.UTF8.GetString(PlanJson.Write(PlanReading.Read(outcome.Bytes).Plan)));
    }

    internal static OpenMember Member(string name, string json) => new(name, JsonDocument.Parse(json).RootElement.Clone());

    internal static void AssertComesBack(OpenPlan plan)
    {
        // As a file says it: a null and an absent member are one.
        var asked = Encoding.UTF8.GetString(PlanJson.Write(plan));
        var document = PlanDocument.Write(plan, plan.Id, null).Bytes;
        var read = PlanReading.Read(document);
        Assert.Equal(asked, Encoding.UTF8.GetString(PlanJson.Write(read.Plan)));
        Assert.Empty(read.Findings);
    }
}
