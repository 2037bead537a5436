using System.Collections.Immutable;
using System.Text;
using OgpTeams.Documents.Building;
using OgpTeams.Documents.Controls;
using OgpTeams.Documents.Plans;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>What the report says in each of its controls.</summary>
internal static class AssessmentValues
{
    /// <summary>Under which the report remembers the commitments it was begun from: a small plan.json.</summary>
    public const string Since = "since";

    public static DocumentValues Of(AssessedPlan assessed, string documentId, Texts texts)
    {
        var (plan, assessment) = (assessed.Plan, assessed.Assessment);
        var title = texts.Format(
            "FileTitle", texts["Assessment" + assessment.Kind],
            string.IsNullOrWhiteSpace(plan.Title) ? texts["ActionPlan"] : plan.Title);
        var values = new DocumentValues(documentId, "assessment/" + assessment.Kind, title);
        values.Kept[Since] = WriteBaseline(plan, assessed.Baseline);
        values.Set("assessment/country", plan.Country);
        values.Set("assessment/title", title);
        values.Set("assessment/period", assessment.Period);
        foreach (var section in AssessmentSection.All)
        {
            values.Set("assessment/" + section, assessment.Sections.GetValueOrDefault(section));
        }

        var any = assessed.Commitments.Length > 0;
        values.Set("assessment/summary", any ? SummaryTable.Value(assessed, texts) : null);
        values.Set("assessment/levels", any ? LevelsChart.Value(assessed, texts) : null);
        values.Set("assessment/changes", any ? ChangesList.Value(assessed, texts) : null);
        values.Set("assessment/none", any ? null : new FieldValue.Blocks([Wml.P("BodyText", texts["AssessmentNoneText"])]));
        values.Repeat(CompletionForm.Tag, assessed.Commitments.Select(one => one.Id));
        foreach (var commitment in assessed.Commitments)
        {
            SetCommitment(values, commitment, texts);
        }

        return values;
    }

    /// <returns>Null: not readable, and so not known.</returns>
    public static ImmutableArray<OpenCommitment>? ReadBaseline(string json) =>
        PlanJson.Parse(Encoding.UTF8.GetBytes(json)) is ParsedPlan.Usable usable ? usable.Plan.Commitments : null;

    private static string WriteBaseline(OpenPlan plan, ImmutableArray<OpenCommitment> baseline) => Encoding.UTF8.GetString(
        PlanJson.Write(new OpenPlan { Id = plan.Id, Title = plan.Title, Language = plan.Language, Commitments = baseline }));

    private static void SetCommitment(DocumentValues values, AssessedCommitment assessed, Texts texts)
    {
        var tag = "assessment/commitment/" + assessed.Id;
        var (commitment, progress) = (assessed.Change.Commitment, assessed.Progress);
        values.Set(tag + "/heading", Heading(assessed, texts));
        PlanValues.SetFields(values, tag, commitment, texts);
        values.Set(tag + "/contactAgency", commitment.LeadAgency);
        values.Set(tag + "/changed", ChangeWords.Of(assessed, texts));
        values.Set(tag + "/status", OutlookWords.Of(assessed, texts));
        values.Set(tag + "/level", LevelWords.Choice(assessed.Level, texts));
        values.Set(tag + "/results", progress.Results);
        values.Set(tag + "/nextSteps", new FieldValue.Lines([
            .. progress.NextSteps.Where(step => !string.IsNullOrWhiteSpace(step)).Select(step => new Line(step, LineStyle.Bullet)),
        ]));
        values.Set(tag + "/moreInfo", progress.MoreInfo);
        values.Repeat(tag + "/milestone/*", assessed.Milestones.Select(milestone => milestone.Milestone.Id));
        foreach (var milestone in assessed.Milestones)
        {
            SetMilestone(values, $"{tag}/milestone/{milestone.Milestone.Id}", milestone, texts);
        }
    }

    private static string Heading(AssessedCommitment assessed, Texts texts)
    {
        var heading = CommitmentWords.Heading(assessed.Change.Commitment, texts);
        return assessed.Change.Kind == ChangeKind.Withdrawn ? texts.Format("AssessmentHeadingWithdrawn", heading) : heading;
    }

    private static void SetMilestone(DocumentValues values, string tag, AssessedMilestone assessed, Texts texts)
    {
        values.Set(tag + "/title", assessed.Milestone.Title);
        values.Set(tag + "/output", assessed.Milestone.Deliverable);
        values.Set(tag + "/startDate", PlanValues.Date(assessed.Milestone.StartDate, texts));
        values.Set(tag + "/endDate", PlanValues.Date(assessed.Milestone.EndDate, texts));
        values.Set(tag + "/level", assessed.Level is { } level ? LevelWords.Of(level, texts) : null);
        values.Set(tag + "/status", OutlookWords.Of(assessed, texts));
    }
}
