using OgpTeams.Documents.Outcomes;
using OgpTeams.Domain;
using OgpTeams.Domain.Rules;

namespace OgpTeams.AddinBackend.Commands;

/// <summary>What reading a document met that its drafters should look at, as findings beside those of the rules.</summary>
internal static class ReadingRules
{
    private static readonly BilingualText Source = new("Lecture du document", "Reading of the document");

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
