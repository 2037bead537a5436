using OgpTeams.Documents.Building;
using OgpTeams.Domain.Plans.Assessments;

namespace OgpTeams.Documents.Assessments;

/// <summary>Red, amber, green in words, and why.</summary>
internal static class OutlookWords
{
    /// <summary>« Orange – à surveiller (échéance dans 12 jours) », then the reason people gave on a line of its own.</summary>
    public static string Of(AssessedCommitment assessed, Texts texts) =>
        string.Join('\n', new[] { InBrief(assessed, texts), Reason(assessed.Progress.Reason, texts) }.OfType<string>());

    public static string InBrief(AssessedCommitment assessed, Texts texts) => Cause(assessed, texts) is { } cause
        ? texts.Format("OutlookWith", Light(assessed, texts), cause)
        : Light(assessed, texts);

    /// <summary>« Vert – dans les temps »; « Retiré du plan » for what is judged no more.</summary>
    public static string Light(AssessedCommitment assessed, Texts texts) =>
        texts["Light" + (assessed.Change.Kind == ChangeKind.Withdrawn ? "Withdrawn" : assessed.Outlook.Light.ToString())];

    /// <summary>Null where the light says it all.</summary>
    public static string? Cause(AssessedCommitment assessed, Texts texts)
    {
        var outlook = assessed.Outlook;
        var milestone = assessed.Milestones.FirstOrDefault(one => one.Milestone.Id == outlook.Milestone)?.Milestone;
        return assessed.Change.Kind == ChangeKind.Withdrawn ? null
            : milestone is null ? Cause(outlook, texts)
            : outlook.Cause == ProgressCause.Blocked ? texts.Format("CauseBlockedMilestone", CommitmentWords.Name(milestone))
            : texts.Format("CauseOfMilestone", Cause(outlook, texts)!, CommitmentWords.Name(milestone));
    }

    /// <summary>« bloquée : le prestataire a fait défaut »; empty when nothing was said of a milestone.</summary>
    public static string Of(AssessedMilestone assessed, Texts texts)
    {
        var change = assessed.Kind switch
        {
            ChangeKind.Withdrawn => texts["MilestoneWithdrawn"],
            ChangeKind.Added => texts["MilestoneAdded"],
            _ => null,
        };
        var status = assessed.Progress?.Status is { } said ? texts["Status" + said] : Late(assessed, texts);
        var reason = assessed.Progress?.Reason;
        string?[] lines =
        [
            change,
            string.IsNullOrWhiteSpace(reason) ? status
                : status is null ? texts.Format("Reason", reason) : texts.Format("StatusWithReason", status, reason),
        ];
        return string.Join('\n', lines.OfType<string>());
    }

    private static string? Late(AssessedMilestone assessed, Texts texts) =>
        assessed is { Kind: not ChangeKind.Withdrawn, Outlook.Cause: ProgressCause.Late } ? Cause(assessed.Outlook, texts) : null;

    private static string? Reason(string? reason, Texts texts) =>
        string.IsNullOrWhiteSpace(reason) ? null : texts.Format("Reason", reason);

    private static string? Cause(ProgressOutlook outlook, Texts texts) => outlook.Cause switch
    {
        ProgressCause.Complete => texts["CauseComplete"],
        ProgressCause.Blocked => texts["CauseBlocked"],
        ProgressCause.Late => texts.Count("CauseLate", outlook.Days),
        ProgressCause.DueSoon => texts.Count("CauseDueSoon", outlook.Days),
        _ => null,
    };
}
