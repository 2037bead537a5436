using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Microsoft365.Mail;

/// <summary>What a failure means to whoever sent.</summary>
internal static class MailFailures
{
    private const string Setting = $"{MailOptions.Section}:{nameof(MailOptions.Mailbox)}";

    /// <summary>The request never left: there is nothing to doubt.</summary>
    private static readonly HttpRequestError[] Unreached =
    [
        HttpRequestError.NameResolutionError, HttpRequestError.ConnectionError, HttpRequestError.SecureConnectionError,
        HttpRequestError.ProxyTunnelError,
    ];

    /// <returns>Null for what is no failure of the service.</returns>
    public static MailOutcome? Explain(Exception thrown) => thrown switch
    {
        TokenUnavailableException none => new MailOutcome.TryAgain(none.RetryAfter, none.Message),
        GraphThrottledException paused => new MailOutcome.TryAgain(paused.Remaining, paused.Message),
        HttpRequestException broken when Unreached.Contains(broken.HttpRequestError) =>
            new MailOutcome.TryAgain(null, "Microsoft Graph could not be reached."),
        _ => GraphFailure.Of(thrown) is { } failure ? Explain(failure) : null,
    };

    private static MailOutcome Explain(GraphFailure failure) => failure.Status switch
    {
        429 or 503 => new MailOutcome.TryAgain(null, $"Microsoft Graph is throttling or out of service ({failure})."),
        401 => new MailOutcome.TryAgain(null, $"Microsoft Graph does not take our token ({failure})."),
        403 => new MailOutcome.Refused(
            MailRefusal.MailboxClosed,
            $"The application may not use the mailbox of {Setting} ({failure}). To let it in, "
            + "an administrator of Exchange runs: New-ManagementRoleAssignment -App <object id of the enterprise application> "
            + "-Role \"Application Mail.Send\" -CustomResourceScope <a scope that holds this mailbox alone>; the same with "
            + "\"Application Calendars.ReadWrite\" for meetings. It can take more than an hour (docs/deploy.md)."),
        404 when failure.Has("ErrorItemNotFound") =>
            new MailOutcome.Refused(MailRefusal.MeetingGone, $"The meeting is no longer in the calendar ({failure})."),
        404 => new MailOutcome.Refused(
            MailRefusal.MailboxUnknown, $"There is no mailbox under {Setting}, or it is not in Exchange Online ({failure})."),
        400 when failure.Codes.Any(IsOfAddress) =>
            new MailOutcome.Refused(MailRefusal.BadAddress, $"The service does not take the address ({failure})."),

        // The service may have taken it before it failed, or before the connection did.
        0 or 408 or 500 or 502 or 504 => new MailOutcome.Doubtful($"Microsoft Graph did not say what became of it ({failure})."),
        _ => new MailOutcome.Refused(MailRefusal.Other, $"Microsoft Graph answered {failure}."),
    };

    private static bool IsOfAddress(string code) => code.Contains("Recipient", StringComparison.OrdinalIgnoreCase)
        || code.Contains("EmailAddress", StringComparison.OrdinalIgnoreCase)
        || code.Contains("SmtpAddress", StringComparison.OrdinalIgnoreCase);
}
