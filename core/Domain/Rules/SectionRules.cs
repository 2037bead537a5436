using OgpTeams.Domain.Plans.Open;
using static OgpTeams.Domain.Rules.RuleTexts;

namespace OgpTeams.Domain.Rules;

/// <summary>The narrative sections of the plan and of its reports are filled in, but for the optional ones (domain §6.1, §6.4; B70, B74).</summary>
internal static class SectionRules
{
    public static IEnumerable<Finding> Judge(JudgedPlan judged)
    {
        var sections = judged.Plan.Sections;
        (string Field, string? Text)[] told =
            [("introduction", sections.Introduction), ("efforts", sections.Efforts), ("process", sections.Process)];
        return told.Where(section => string.IsNullOrWhiteSpace(section.Text))
            .Select(section => judged.Find(PlanRule.SectionMissing, $"plan/{section.Field}", Say("PlanSectionMissing")));
    }

    public static IEnumerable<Finding> Judge(JudgedPlan judged, OpenAssessment report) => AssessmentSection.All
        .Where(section => !AssessmentSection.Optional.Contains(section) && string.IsNullOrWhiteSpace(report.Sections.GetValueOrDefault(section)))
        .Select(section => judged.Find(
            PlanRule.SelfAssessmentSection, SelfAssessmentField.Of(report, section), Say("ReportSectionMissing")));
}
