namespace OgpTeams.Microsoft365.Tokens;

/// <summary>No token could be had.</summary>
/// <param name="reason">One line, for an administrator, without secrets.</param>
/// <param name="retryAfter">When asking again may help; null when it will not without a change of settings.</param>
public sealed class TokenUnavailableException(string reason, TimeSpan? retryAfter = null, Exception? inner = null)
    : Exception(reason, inner)
{
    public TimeSpan? RetryAfter { get; } = retryAfter;
}
