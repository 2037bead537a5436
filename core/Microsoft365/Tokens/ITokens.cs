namespace OgpTeams.Microsoft365.Tokens;

/// <summary>
/// Access tokens of one caller: the application itself (<see cref="IAppTokens"/>), or it on behalf of one person.
/// </summary>
public interface ITokens
{
    /// <summary>Good for some minutes at least; kept and renewed by whoever gives it.</summary>
    /// <param name="scope">Of one audience; ending in <c>/.default</c> for the application itself.</param>
    /// <param name="claims">
    /// After a token was refused: the JSON of the claims challenge (<see cref="ClaimsChallenge"/>), or
    /// <see cref="IAppTokens.AnotherOne"/>. Null otherwise.
    /// </param>
    /// <exception cref="TokenUnavailableException">The reason is for an administrator.</exception>
    /// <exception cref="SignInNeededException">The person has to answer Entra first.</exception>
    Task<string> GetAsync(string scope, string? claims, CancellationToken cancellation);
}
