namespace OgpTeams.Microsoft365.Tokens;

/// <summary>
/// A token that was given in the settings, for a double of Microsoft's services on this machine. Whoever uses it sends it to
/// loopback addresses only.
/// </summary>
public sealed class GivenToken(string token) : IAppTokens
{
    public Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation) => Task.FromResult(token);
}
