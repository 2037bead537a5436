using System.Collections.Immutable;
using OgpTeams.Documents.Elements;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Documents.Plans.Fields;
using OgpTeams.Documents.Values;
using OgpTeams.Domain.Plans.Assessments;
using OgpTeams.Domain.Plans.Open;

namespace OgpTeams.Documents.Assessments;

/// <summary>
/// The fields of a self-assessment report, as read from it. Where it says more than was given (a level that the status tells,
/// a light, a lateness), text that stands as the report would write it says what was given.
/// </summary>
internal static class AssessmentFields
{
    public static IReadOnlyList<FormField<OpenPlan>> OfPlan { get; } = [.. PlanFields.OfPlan.Where(field => field.Name == "country")];

    public static IReadOnlyList<FormField<OpenAssessment>> OfSelfAssessment { get; } =
    [
        new FormField<OpenAssessment, string?>(
            "period", "AssessmentPeriod", FieldForms.Text, report => report.Period, (report, text) => report with { Period = text }),
        .. AssessmentSection.All.Select(section => new FormField<OpenAssessment, string?>(
            section, AssessmentGuidance.HeadingOf(section), FieldForms.Text, report => report.Sections.GetValueOrDefault(section),
            (report, text) => report with { Sections = text is null ? report.Sections : report.Sections.SetItem(section, text) })),
    ];

    /// <summary>What the report takes over from the plan about a milestone. The deliverable's tag is short: ids make it long.</summary>
    public static IReadOnlyList<FormField<OpenMilestone>> OfMilestone { get; } =
    [
        .. PlanFields.OfMilestone.Where(field => field.Name == "title"),
        new FormField<OpenMilestone, string?>(
            "output", "Deliverable", FieldForms.Text, one => one.Deliverable, (one, text) => one with { Deliverable = text }),
        .. PlanFields.OfMilestone.Where(field => field.Name is "startDate" or "endDate"),
    ];

    /// <param name="written">The commitment as the report last told it; null: not known.</param>
    public static IReadOnlyList<FormField<OpenProgress>> OfProgress(AssessedCommitment? written, Texts texts) =>
    [
        new FormField<OpenProgress, Standing>(
            "status", "Outlook", Standing.Form(
                written is null ? null : OutlookWords.Of(written, texts), written is null ? [] : [OutlookWords.InBrief(written, texts)],
                written?.Progress.Status),
            one => new(one.Status, one.Reason), (one, standing) => one with { Status = standing.Status, Reason = standing.Reason }),
        new FormField<OpenProgress, CompletionLevel?>(
            "level", "Level", new(
                null, (_, _) => LevelWords.Choice(written?.Level, texts), LevelWords.Read, (one, other) => one == other,
                ReadingFindingKind.LevelNotTicked),
            one => one.Level, (one, level) => one with { Level = level }),
        new FormField<OpenProgress, string?>(
            "results", "Results", FieldForms.Text, one => one.Results, (one, text) => one with { Results = text }),
        new FormField<OpenProgress, ImmutableArray<string>>(
            "nextSteps", "CommitmentNextSteps", FieldForms.List, one => one.NextSteps, (one, steps) => one with { NextSteps = steps }),
        new FormField<OpenProgress, string?>(
            "moreInfo", "MoreInfo", FieldForms.Text, one => one.MoreInfo, (one, text) => one with { MoreInfo = text }),

        // The report composes it: words of people are no value of it.
        new FormField<OpenProgress, string?>(
            "changed", "Changed", new(
                null, (_, _) => FieldValue.Lines.Of(written is null ? null : ChangeWords.Of(written, texts)), _ => null, (_, _) => true,
                ReadingFindingKind.WordsKept),
            _ => null, (one, _) => one),
    ];

    /// <inheritdoc cref="OfProgress(AssessedCommitment?, Texts)"/>
    public static IReadOnlyList<FormField<OpenMilestoneProgress>> OfProgress(AssessedMilestone? written, Texts texts) =>
    [
        new FormField<OpenMilestoneProgress, CompletionLevel?>(
            "level", "Level", new(
                null, (_, _) => FieldValue.Lines.Of(written?.Level is { } level ? LevelWords.Of(level, texts) : null), LevelWords.Read,
                (one, other) => one == other, ReadingFindingKind.LevelNotUnderstood),
            one => one.Level, (one, level) => one with { Level = level }),
        new FormField<OpenMilestoneProgress, Standing>(
            "status", "FollowUp", Standing.Form(
                written is null ? null : OutlookWords.Of(written, texts), written is null ? [] : OutlookWords.Computed(written, texts),
                status: null),
            one => new(one.Status, one.Reason), (one, standing) => one with { Status = standing.Status, Reason = standing.Reason }),
    ];
}
