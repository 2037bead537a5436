using System.Collections.Immutable;
using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Plans.Open;
using OgpTeams.Domain.Rules;

namespace OgpTeams.Documents;

/// <summary>What reading a document met that its drafters should look at, as findings beside those of the rules.</summary>
public static class ReadingRules
{
    /// <summary>Where they come from.</summary>
    public static BilingualText Source { get; } = new("Lecture du document", "Reading of the document");

    /// <summary>
    /// What reading met and what the rules say, as it is told everywhere: reading's first, place by place; a date that cannot be read
    /// is not said to be missing as well.
    /// </summary>
    public static ImmutableArray<Finding> Join(OpenPlan plan, ImmutableArray<Finding> read, ImmutableArray<Finding> judged)
    {
        var unread = read.Where(finding => finding.Id == PlanRule.UnreadableDate.Id)
            .Select(finding => (finding.Commitment, finding.Field)).ToHashSet();
        var order = plan.Commitments.Select(commitment => commitment.Id).ToList();
        return
        [
            .. read.Concat(judged.Where(finding => !unread.Contains((finding.Commitment, finding.Field))))
                .OrderBy(finding => finding.Commitment is null ? -1 : order.IndexOf(finding.Commitment) is >= 0 and var place ? place : order.Count),
        ];
    }

    /// <summary>All that is to be said of a plan that stands as open data, in the same order and words wherever it is asked.</summary>
    public static ImmutableArray<Finding> Check(OpenPlan plan, RuleSet rules, Stage stage, DateOnly today, Language language) => Join(
        plan, [.. PlanReading.UnreadDates(plan, language).Select(Judge).OfType<Finding>()], PlanCheck.Run(plan, rules, stage, today));

    /// <returns>
    /// Null for what asks nothing of anybody (tags found again, rows added by hand and read well…), and for what a rule says too
    /// (a level to be ticked).
    /// </returns>
    public static Finding? Judge(ReadingFinding met)
    {
        const string Report = "assessment/commitment/";
        var parts = (met.Tag.StartsWith(Report, StringComparison.Ordinal) ? met.Tag["assessment/".Length..] : met.Tag).Split('/', 3);
        var (commitment, field) = parts is ["commitment", var id, ..]
            ? (id, parts.ElementAtOrDefault(2))
            : (null, met.Tag.Length == 0 ? null : met.Tag);

        // Said in the language asked for already.
        var message = new BilingualText(met.Message, met.Message);
        return met.Kind switch
        {
            ReadingFindingKind.DateNotUnderstood when met.IsInWords =>
                new(PlanRule.DateInWords.Id, Severity.Warning, commitment, field, message, PlanRule.DateInWords.Source ?? Source),
            ReadingFindingKind.DateNotUnderstood =>
                new(PlanRule.UnreadableDate.Id, Severity.Error, commitment, field, message, PlanRule.UnreadableDate.Source ?? Source),
            ReadingFindingKind.PendingTrackedChange => Warning("READ-trackedChange"),
            ReadingFindingKind.DisplayDiffers => Warning("READ-display"),
            ReadingFindingKind.ReadTwice => Warning("READ-twice"),
            ReadingFindingKind.ValuesNotUnderstood => Warning("READ-values"),
            ReadingFindingKind.HeadingDiffers => Warning("READ-heading"),
            ReadingFindingKind.Copied => Warning("READ-copied"),
            ReadingFindingKind.TitleMissing => Warning("READ-title"),
            ReadingFindingKind.Unplaced => Warning("READ-unplaced"),
            ReadingFindingKind.LevelNotUnderstood => Warning("READ-level"),
            ReadingFindingKind.StatusNotUnderstood => Warning("READ-status"),
            _ => null,
        };

        Finding Warning(string ruleId) => new(ruleId, Severity.Warning, commitment, field, message, Source);
    }
}
