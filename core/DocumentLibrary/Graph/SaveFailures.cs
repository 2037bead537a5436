using OgpTeams.Microsoft365.Graph;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.DocumentLibrary.Graph;

/// <summary>What a failure means to whoever asked.</summary>
/// <param name="grant">What an administrator has to do when we are not let in.</param>
internal sealed class SaveFailures(string grant)
{
    private static readonly string[] Locks = ["resourceLocked", "lockMismatch", "lockOwnerMismatch"];

    /// <summary>Changed under our hands: read again.</summary>
    public static bool IsStale(GraphFailure failure) =>
        failure.Status == 412 || (failure.Status == 409 && !failure.Has("nameAlreadyExists") && !IsLocked(failure));

    /// <summary>423 under whatever code: <c>accessDenied</c> is one of them, and no question of rights.</summary>
    public static bool IsLocked(GraphFailure failure) => failure.Status == 423 || Locks.Any(failure.Has);

    /// <summary>The write may have happened all the same.</summary>
    public static bool IsDoubtful(GraphFailure failure) => failure.Status is 0 or 408 or 500 or 502 or 504;

    /// <returns>Null when it is worth trying later: it is thrown as <see cref="LibraryUnavailableException"/>.</returns>
    public SaveOutcome? Explain(GraphFailure failure) =>
        IsLocked(failure) ? new SaveOutcome.Locked() : failure.Status switch
        {
            404 => new SaveOutcome.Gone(),
            403 or 507 or 400 or 405 or 406 or 411 or 413 or 415 or 422 or 501 => new SaveOutcome.Refused(Reason(failure)),
            _ => null,
        };

    /// <returns>Null for what is no failure of the service.</returns>
    public string? Reason(Exception thrown) => thrown switch
    {
        TokenUnavailableException or GraphThrottledException or NotAFolderException => thrown.Message,
        _ => GraphFailure.Of(thrown) is { } failure ? Reason(failure) : null,
    };

    private string Reason(GraphFailure failure) => failure switch
    {
        { Status: 403 } when failure.Has("malwareDetected") => $"SharePoint takes the document for malware ({failure}).",
        { Status: 403 } when failure.Has("serviceReadOnly") || failure.Has("notAllowed") =>
            $"The SharePoint site is read-only, or a policy of the tenant forbids this ({failure}).",
        { Status: 403 } => $"SharePoint does not let this application in ({failure}). {grant}",
        { Status: 401 } => $"Microsoft Graph does not take our token ({failure}).",
        { Status: 507 } => $"The SharePoint site is full ({failure}). Make room, or raise its quota.",
        { Status: 413 } => $"The document is too large for SharePoint ({failure}).",
        { Status: 429 or 503 } => $"Microsoft Graph is throttling or out of service ({failure}).",
        _ => $"Microsoft Graph answered {failure}.",
    };
}
