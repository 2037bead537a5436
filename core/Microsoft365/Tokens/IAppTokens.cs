namespace OgpTeams.Microsoft365.Tokens;

/// <summary>Access tokens of the application itself. From Entra, or in tests one that was given.</summary>
public interface IAppTokens
{
    /// <summary>Good for some minutes at least; kept and renewed by whoever gives it.</summary>
    /// <param name="scope">Of one audience, ending in <c>/.default</c>.</param>
    /// <param name="claims">The JSON of a claims challenge, after a token was refused; null otherwise.</param>
    /// <exception cref="TokenUnavailableException">The reason is for an administrator.</exception>
    Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation);
}
