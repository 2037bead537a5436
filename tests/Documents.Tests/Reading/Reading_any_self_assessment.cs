using System.Collections.Immutable;
using FsCheck;
using FsCheck.Fluent;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Tests.Reading;

/// <summary>Whatever a plan and its self-assessment say comes back from the report.</summary>
public sealed class Reading_any_self_assessment
{
    private static readonly Gen<CompletionLevel?> _level = Gen.Elements(Enum.GetValues<CompletionLevel>().Cast<CompletionLevel?>().Append(null));
    private static readonly Gen<ProgressStatus?> _status = Gen.Elements(Enum.GetValues<ProgressStatus>().Cast<ProgressStatus?>().Append(null));

    private static readonly Gen<OpenMilestoneProgress> _milestone =
        from id in Gen.Choose(0, 3)
        from level in _level
        from status in _status
        from reason in Reading_any_plan.Text
        from others in Reading_any_plan.Others
        select new OpenMilestoneProgress($"M{id}", level, status, reason) { Others = others };

    private static readonly Gen<OpenProgress> _progress =
        from id in Gen.Choose(0, 4)
        from level in _level
        from status in _status
        from texts in Gen.ArrayOf(Reading_any_plan.Text, 3)
        from steps in Reading_any_plan.Texts
        from others in Reading_any_plan.Others
        from count in Gen.Choose(0, 4)
        from milestones in Gen.ArrayOf(_milestone, count)
        select new OpenProgress
        {
            Id = $"C{id}",
            Level = level,
            Status = status,
            Reason = texts[0],
            Results = texts[1],
            MoreInfo = texts[2],
            NextSteps = steps,
            Others = others,
            Milestones = [.. milestones.DistinctBy(one => one.Id)],
        };

    private static readonly Gen<OpenAssessment> _report =
        from period in Reading_any_plan.Text
        from date in Reading_any_plan.Date
        from sections in Gen.ArrayOf(Reading_any_plan.Text, AssessmentSection.All.Length + 1)
        from others in Reading_any_plan.Others
        from count in Gen.Choose(0, 5)
        from progress in Gen.ArrayOf(_progress, count)
        select new OpenAssessment
        {
            Kind = AssessmentKind.Midterm,
            Period = period,
            Date = date,
            Others = others,
            Sections = AssessmentSection.All.Append("annex").Zip(sections).Where(one => one.Second is not null)
                .ToImmutableSortedDictionary(one => one.First, one => one.Second!, StringComparer.Ordinal),
            Commitments = [.. progress.DistinctBy(one => one.Id)],
        };

    private static readonly Gen<(OpenPlan Plan, AssessmentKind Kind)> _assessed =
        from plan in Reading_any_plan.Plans
        from earlier in Reading_any_plan.Plans
        from reports in Gen.ArrayOf(_report, 2)
        from kind in Gen.Elements(AssessmentKind.Midterm, AssessmentKind.EndOfTerm)
        from since in Gen.Elements(true, false)
        let compared = reports[0] with { Since = since ? new() { Commitments = earlier.Commitments } : null }
        select (plan with { Assessments = [compared, reports[1] with { Kind = AssessmentKind.EndOfTerm }] }, kind);

    [Fact]
    public void Gives_it_back() => Check.One(
        Reading_any_plan.Seeded(60),
        Prop.ForAll(_assessed.ToArbitrary(), one => Reading_a_self_assessment.AssertComesBack(one.Plan, one.Kind)));
}
