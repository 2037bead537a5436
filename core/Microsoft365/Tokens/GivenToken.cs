namespace OgpTeams.Microsoft365.Tokens;

/// <summary>One token that somebody gave us. For tests, on this machine: it is never renewed.</summary>
public sealed class GivenToken(string token) : IAppTokens
{
    public Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation) => Task.FromResult(token);
}
