namespace OgpTeams.Microsoft365.Tokens;

/// <summary>Access tokens of the application itself. From Entra, or in tests one that was given.</summary>
public interface IAppTokens
{
    /// <summary>As <c>claims</c>: the last token was refused without a word about claims: another one is wanted.</summary>
    const string AnotherOne = "{}";

    /// <summary>Good for some minutes at least; kept and renewed by whoever gives it.</summary>
    /// <param name="scope">Of one audience, ending in <c>/.default</c>.</param>
    /// <param name="claims">
    /// After a token was refused: the JSON of the claims challenge (<see cref="ClaimsChallenge"/>), or <see cref="AnotherOne"/>.
    /// Null otherwise.
    /// </param>
    /// <exception cref="TokenUnavailableException">The reason is for an administrator.</exception>
    Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation);
}
