using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Domain.Rules;

/// <summary>Where in a self-assessment report: <c>assessment/midterm/level</c>.</summary>
internal static class SelfAssessmentField
{
    public static string Of(OpenAssessment report, string field) => $"assessment/{OpenName.Of(report.Kind)}/{field}";

    public static string OfMilestone(OpenAssessment report, string milestone, string field) => Of(report, $"milestone/{milestone}/{field}");
}
