using System.Collections.Immutable;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Plans;

/// <summary>A self-assessment report as <c>plan.json</c> and its document give it.</summary>
public static class AssessmentAsOpenData
{
    public static OpenAssessment Of(SelfAssessment assessment, Plan plan, TimeZoneInfo zone) => new()
    {
        Kind = assessment.Kind,
        Date = PartialDate.TryParse(assessment.Sections.GetValueOrDefault(AssessmentField.Date))
            ?? PartialDate.Of(DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(assessment.ToldAt, zone).DateTime)),
        Period = assessment.Sections.GetValueOrDefault(AssessmentField.Period),
        Sections = assessment.Sections.RemoveRange([AssessmentField.Period, AssessmentField.Date]),
        Submission = SubmissionField.Open(assessment.Submission, []),
        Since = new OpenBaseline { Commitments = [.. assessment.Since.Select(PlanAsOpenData.Of)] },
        Commitments =
        [
            // Each of them, and each milestone: an id alone says that it is still to be told.
            .. assessment.CommitmentsOf(plan).Select(commitment => Of(commitment, assessment)),
        ],
    };

    private static OpenProgress Of(PlanCommitment commitment, SelfAssessment assessment)
    {
        var told = assessment.Of(commitment.Id);
        return new OpenProgress
        {
            Id = commitment.Id.Value,
            Level = assessment.LevelOf(commitment.Id),
            Status = OpenName.Read<ProgressStatus>(told.GetValueOrDefault(ProgressField.Status)),
            Reason = told.GetValueOrDefault(ProgressField.Reason),
            Results = told.GetValueOrDefault(ProgressField.Results),
            NextSteps = FieldText.Lines(told.GetValueOrDefault(ProgressField.NextSteps, "")),
            MoreInfo = told.GetValueOrDefault(ProgressField.MoreInfo),
            Milestones = [.. assessment.MilestonesOf(commitment).Select(milestone => assessment.Of(commitment.Id, milestone.Id))],
        };
    }
}
