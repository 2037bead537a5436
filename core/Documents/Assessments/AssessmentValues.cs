using System.Collections.Immutable;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Plans;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>What the report says in each of its controls.</summary>
internal static class AssessmentValues
{
    /// <summary>Under which the report remembers the commitments it was begun from: a small plan.json.</summary>
    public const string Since = "since";

    /// <summary>Under which the report remembers the day progress was judged on.</summary>
    public const string At = "at";

    /// <param name="withScales">Whether the report shows the two scales side by side.</param>
    public static DocumentValues Of(AssessedPlan assessed, string documentId, Texts texts, bool withScales = false)
    {
        var (plan, assessment) = (assessed.Plan, assessed.Assessment);
        var title = Title(plan, assessment.Kind, texts);
        var values = new DocumentValues(documentId, "assessment/" + assessment.Kind, title)
        {
            Meaning = (tag, words) => PlanFields.Meaning(tag, words, texts),
        };
        values.Kept[Since] = KeptPlan.Whole(new() { Id = plan.Id, Title = plan.Title, Language = plan.Language, Commitments = assessed.Baseline });
        values.Kept[KeptPlan.Name] = KeptPlan.Whole(plan);
        if (assessed.Commitments.Length > 0)
        {
            values.Kept[At] = $"\"{assessed.At:yyyy-MM-dd}\"";
        }

        values.Set("assessment/country", plan.Country);
        values.Set("assessment/title", Unread.Of(assessment, "title") ?? title);
        values.Set("assessment/period", ReportingPeriod.Of(plan, assessment));
        foreach (var section in AssessmentSection.All)
        {
            values.Set("assessment/" + section, assessment.Sections.GetValueOrDefault(section));
        }

        var any = assessed.Commitments.Length > 0;
        values.Set("assessment/summary", any ? SummaryTable.Value(assessed, texts) : null);
        values.Set("assessment/levels", any ? LevelsChart.Value(assessed, texts) : null);
        values.Set("assessment/changes", any ? ChangesList.Value(assessed, texts) : null);
        values.Set(AssessmentTemplate.Scales, withScales ? ScalesTable.Value(texts) : null);
        values.Set("assessment/none", any ? null : new FieldValue.Blocks([Wml.P("BodyText", texts["AssessmentNoneText"])]));
        values.Repeat(CompletionForm.Tag, assessed.Commitments.Select(one => one.Id));
        foreach (var commitment in assessed.Commitments)
        {
            SetCommitment(values, commitment, texts);
        }

        return values;
    }

    public static string Title(OpenPlan plan, AssessmentKind kind, Texts texts) =>
        Title(string.IsNullOrWhiteSpace(plan.Title) ? texts["ActionPlan"] : plan.Title, kind, texts);

    /// <param name="plan">The plan's title.</param>
    public static string Title(string plan, AssessmentKind kind, Texts texts) => texts.Format("FileTitle", texts["Assessment" + kind], plan);

    private static void SetCommitment(DocumentValues values, AssessedCommitment assessed, Texts texts)
    {
        var tag = "assessment/commitment/" + assessed.Id;
        var (commitment, progress) = (assessed.Change.Commitment, assessed.Progress);
        values.Set(tag + "/heading", Heading(assessed, texts));
        PlanValues.Set(values, tag, PlanFields.OfCommitment, commitment, texts);
        values.Set(tag + "/contactAgency", commitment.LeadAgency);
        values.Set(tag + "/changed", Unread.Of(progress, "changed") ?? ChangeWords.Of(assessed, texts));
        values.Set(tag + "/status", Told(progress, "status", progress.Status is null && progress.Reason is null) ?? OutlookWords.Of(assessed, texts));
        values.Set(tag + "/level", Boxes(Told(progress, "level", progress.Level is null)) ?? LevelWords.Choice(assessed.Level, texts));
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

    /// <summary>Boxes as people left them, none or several of them ticked.</summary>
    private static FieldValue.Lines? Boxes(string? text) => text?.Split('\n') is { Length: 4 } lines && TickBox.AreLines(lines)
        ? new([.. lines.Select(line => new Line(line))])
        : null;

    private static string Heading(AssessedCommitment assessed, Texts texts) =>
        Heading(assessed.Change.Commitment, assessed.Change.Kind == ChangeKind.Withdrawn, texts);

    public static string Heading(OpenCommitment commitment, bool isWithdrawn, Texts texts)
    {
        var heading = CommitmentWords.Heading(commitment, texts);
        return isWithdrawn ? texts.Format("AssessmentHeadingWithdrawn", heading) : heading;
    }

    private static void SetMilestone(DocumentValues values, string tag, AssessedMilestone assessed, Texts texts)
    {
        PlanValues.Set(values, tag, AssessmentFields.OfMilestone, assessed.Milestone, texts);
        var progress = assessed.Progress;
        values.Set(
            tag + "/level",
            Told(progress, "level", progress?.Level is null) ?? (assessed.Level is { } level ? LevelWords.Of(level, texts) : null));
        values.Set(
            tag + "/status", Told(progress, "status", progress is { Status: null, Reason: null }) ?? OutlookWords.Of(assessed, texts));
    }

    /// <summary>Words that were read and not understood go back where they stood, until somebody gives a value.</summary>
    private static string? Told(OpenObject? progress, string field, bool givesNone) =>
        progress is not null && givesNone ? Unread.Of(progress, field) : null;
}
