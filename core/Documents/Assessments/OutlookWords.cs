using OgpTeams.Documents.Elements;
using OgpTeams.Domain.Plans.Assessments;

namespace OgpTeams.Documents.Assessments;

/// <summary>Red, amber, green in words, and why.</summary>
internal static class OutlookWords
{
    /// <summary>« Orange – à surveiller (échéance dans 12 jours) », then the reason people gave on a line of its own.</summary>
    public static string Of(AssessedCommitment assessed, Texts texts) =>
        string.Join('\n', new[] { InBrief(assessed, texts), Reason(assessed, texts) }.OfType<string>());

    /// <summary>« Motif : le prestataire a fait défaut »; null when people gave none.</summary>
    public static string? Reason(AssessedCommitment assessed, Texts texts) =>
        string.IsNullOrWhiteSpace(assessed.Reason) ? null : texts.Format("Reason", assessed.Reason.Trim());

    /// <summary>« Vert – dans les temps »; « Retiré du plan » for what is judged no more.</summary>
    public static string Light(AssessedCommitment assessed, Texts texts) =>
        texts["Light" + (assessed.Change.Kind == ChangeKind.Withdrawn ? "Withdrawn" : assessed.Outlook.Light.ToString())];

    /// <summary>Null where the light says it all.</summary>
    public static string? Cause(AssessedCommitment assessed, Texts texts)
    {
        var outlook = assessed.Outlook;
        var milestone = assessed.Milestones.FirstOrDefault(one => one.Milestone.Id == outlook.Milestone)?.Milestone;
        return assessed.Change.Kind == ChangeKind.Withdrawn ? null
            : milestone is null ? outlook.Cause == ProgressCause.Complete ? texts["CauseComplete"] : Days(outlook, texts)
            : outlook.Cause == ProgressCause.Blocked ? texts.Format("CauseBlockedMilestone", CommitmentWords.Name(milestone))
            : outlook.Cause == ProgressCause.NotSaid ? texts.Format("CauseUntoldMilestone", CommitmentWords.Name(milestone), Days(outlook, texts)!)
            : texts.Format("CauseOfMilestone", Days(outlook, texts)!, CommitmentWords.Name(milestone));
    }

    /// <summary>« bloquée : le prestataire a fait défaut »; « à renseigner » when nothing was said of a milestone.</summary>
    public static string Of(AssessedMilestone assessed, Texts texts)
    {
        var reason = assessed.Progress?.Reason;
        var said = (assessed.Progress?.Status, string.IsNullOrWhiteSpace(reason)) switch
        {
            (null, true) => null,
            (null, false) => texts.Format("Reason", reason!),
            ({ } status, true) => texts["Status" + status],
            ({ } status, false) => texts.Format("StatusWithReason", texts["Status" + status], reason!),
        };
        return string.Join('\n', [.. Computed(assessed, texts), .. said is null ? Array.Empty<string>() : [said]]);
    }

    /// <summary>The lines of it that nobody gave.</summary>
    public static IReadOnlyList<string> Computed(AssessedMilestone assessed, Texts texts) =>
    [
        .. new[] { Change(assessed, texts), Untold(assessed, texts), assessed.Progress?.Status is null ? Late(assessed, texts) : null }.OfType<string>(),
    ];

    /// <summary>« à renseigner (échéance passée de 365 jours) ».</summary>
    private static string? Untold(AssessedMilestone assessed, Texts texts) => !assessed.IsUntold ? null
        : assessed.Outlook.Days == 0 ? texts["ToTell"] : texts.Format("OutlookWith", texts["ToTell"], Days(assessed.Outlook, texts)!);

    private static string? Change(AssessedMilestone assessed, Texts texts) => assessed.Kind switch
    {
        ChangeKind.Withdrawn => texts["MilestoneWithdrawn"],
        ChangeKind.Added => texts["MilestoneAdded"],
        _ => null,
    };

    private static string? Late(AssessedMilestone assessed, Texts texts) =>
        assessed is { Kind: not ChangeKind.Withdrawn, Outlook.Cause: ProgressCause.Late } ? Days(assessed.Outlook, texts) : null;

    /// <summary>« Orange – à surveiller (échéance dans 12 jours) »</summary>
    public static string InBrief(AssessedCommitment assessed, Texts texts) => Cause(assessed, texts) is { } cause
        ? texts.Format("OutlookWith", Light(assessed, texts), cause)
        : Light(assessed, texts);

    private static string? Days(ProgressOutlook outlook, Texts texts) => outlook.Cause switch
    {
        ProgressCause.Late => texts.Count("CauseLate", outlook.Days),
        ProgressCause.DueSoon => texts.Count("CauseDueSoon", outlook.Days),
        ProgressCause.NotSaid when outlook.Days > 0 => texts.Count("CausePast", outlook.Days),
        _ => null,
    };
}
