using System.Diagnostics;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;
using OgpTeams.Domain.Tests.Anything;

namespace OgpTeams.Domain.Tests.Rules;

/// <summary>Whatever a plan holds, it is judged: no exception, always the same order, words in both languages.</summary>
public sealed class Judging_anything
{
    private static readonly Gen<string?> Text = Gen.Elements(
        null, "", " ", "Terres", "Il n’y a pas de portail", "😀\ud83d", "\u0001{{x}}", "سجل مفتوح", "a@b.c", "M. X. Y. Etc. …", "12", "0012");

    private static readonly Gen<PartialDate?> Date =
        from year in Gen.Elements(1, 2016, 2017, 2018, 2019, 2020, 9999)
        from month in Gen.Choose(1, 12)
        from day in Gen.Elements<int?>(null, null, 1, 28, 30, 31)
        from isNull in Gen.Elements(false, false, false, true)
        select isNull ? null : PartialDate.Of(year, month, day);

    private static readonly Gen<OpenOgpValue?> Value =
        from relevant in Gen.Elements<bool?>(null, true, false)
        from text in Text
        from isNull in Gen.Elements(true, false)
        select isNull ? null : new OpenOgpValue(relevant, text);

    private static readonly Gen<OpenMilestone> Milestone =
        from id in Gen.Elements("1", "2", "3")
        from title in Text
        from deliverable in Text
        from start in Date
        from end in Date
        select new OpenMilestone { Id = id, Title = title, Deliverable = deliverable, StartDate = start, EndDate = end };

    private static readonly Gen<OpenCommitment> Commitment =
        from id in Gen.Elements("A", "B", "C", "D")
        from status in Gen.Elements(CommitmentStatus.Retained, CommitmentStatus.Retained, CommitmentStatus.Proposal)
        from texts in Gen.ArrayOf(Text, 8)
        from dates in Gen.ArrayOf(Date, 2)
        from values in Gen.ArrayOf(Value, 4)
        from milestones in Gen.ListOf(Milestone, 3)
        select new OpenCommitment
        {
            Id = id,
            Status = status,
            Number = texts[0],
            Name = texts[1],
            LeadAgency = texts[2],
            PublicProblem = texts[3],
            What = texts[4],
            ContactName = texts[5],
            ContactEmail = texts[6],
            ContactPhone = texts[7],
            StartDate = dates[0],
            EndDate = dates[1],
            OgpValues = new() { Transparency = values[0], Accountability = values[1], Participation = values[2], Technology = values[3] },
            Milestones = [.. milestones],
        };

    private static readonly Gen<OpenSubmission?> Submission =
        from dates in Gen.ArrayOf(Date, 6)
        from text in Text
        from local in Gen.Elements<bool?>(null, true, false)
        from isNull in Gen.Elements(true, false)
        select isNull ? null : new OpenSubmission
        {
            DueOn = dates[0],
            DeliveredOn = dates[1],
            Languages = text is null ? [] : [text],
            Consultation = new(dates[2], dates[3]),
            Amendments = [new(dates[4], "A", text), new(null, null, null)],
            Local = local,
            NextElections = dates[5],
        };

    private static readonly Gen<OpenAssessment> Report =
        from kind in Gen.Elements(AssessmentKind.Midterm, AssessmentKind.EndOfTerm)
        from date in Date
        from submission in Submission
        from since in Gen.ListOf(Commitment, 2)
        from level in Gen.Elements<CompletionLevel?>(null, CompletionLevel.NotStarted, CompletionLevel.Complete)
        from status in Gen.Elements<ProgressStatus?>(null, ProgressStatus.Done, ProgressStatus.Blocked, ProgressStatus.Abandoned)
        from text in Text
        select new OpenAssessment
        {
            Kind = kind,
            Date = date,
            Period = text,
            Submission = submission,
            Since = new() { Commitments = [.. since] },
            Commitments = [new() { Id = "A", Level = level, Status = status, Reason = text, Milestones = [new("1", level, status), new("9", null)] }],
        };

    private static readonly Gen<OpenPlan> Plan =
        from dates in Gen.ArrayOf(Date, 2)
        from commitments in Gen.ListOf(Commitment)
        from reports in Gen.ListOf(Report, 2)
        from submission in Submission
        select new OpenPlan
        {
            Id = "P",
            Title = "T",
            StartDate = dates[0],
            EndDate = dates[1],
            Submission = submission,
            Commitments = [.. commitments],
            Assessments = [.. reports],
        };

    [Fact]
    public void Ends_with_the_same_findings_every_time_in_both_languages() => Ends_with_the_same_findings(plans: 15);

    [Fact]
    [Trait("Length", "Long")]
    public void Ends_with_the_same_findings_for_many_plans() => Ends_with_the_same_findings(plans: 300);

    private static void Ends_with_the_same_findings(int plans) => ForAll.Holds(20261126, Arb.From(Plan), plan =>
    {
        foreach (var rules in RuleSets.All)
        {
            foreach (var stage in Enum.GetValues<Stage>())
            {
                var findings = PlanCheck.Run(plan, rules, stage, new DateOnly(2019, 1, 1));
                Assert.Equal(findings.AsEnumerable(), PlanCheck.Run(plan, rules, stage, new DateOnly(2019, 1, 1)).AsEnumerable());
                Assert.All(findings, Is_well_said);
            }
        }
    }, tests: plans, longest: 30);

    [Fact]
    public void Takes_no_time_to_speak_of_over_five_hundred_commitments()
    {
        var plan = Land.Times(500);
        PlanCheck.Run(plan, Land.Manual, Stage.Submission);
        var watch = Stopwatch.StartNew();
        Assert.Single(PlanCheck.Run(plan, Land.Manual, Stage.Submission));

        // Loose: the machine may be shared by others.
        Assert.InRange(watch.ElapsedMilliseconds, 0, 300);
    }

    private static void Is_well_said(Finding finding)
    {
        Assert.Contains(finding.Id, Choosing_rules.AllRules.Select(rule => rule.Id));
        foreach (var text in new[] { finding.Message, finding.Source })
        {
            Assert.NotEmpty(text.French);
            Assert.NotEmpty(text.English);
            Assert.NotEqual('\'', text.French.FirstOrDefault(character => character == '\''));
        }

        if (finding.Field is { } field)
        {
            Assert.DoesNotMatch("[a-z][A-Z]|/", FieldNames.Of(field).French);
            Assert.DoesNotMatch("[a-z][A-Z]|/", FieldNames.Of(field).English);
        }

        // What people wrote themselves (B27 quotes it) is not ours to set.
        if (finding.Id != "B27")
        {
            Assert.DoesNotMatch("[^\u00a0\u202f][:;?!»]|«[^\u00a0]", finding.Message.French);
            Assert.DoesNotMatch("[\u00a0 ][:;?!]|[«»]", finding.Message.English);
        }
    }
}
