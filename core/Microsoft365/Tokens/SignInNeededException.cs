namespace OgpTeams.Microsoft365.Tokens;

/// <summary>
/// Entra gives no token in this person’s name before they answered it: consent, another factor, a condition of access, or a
/// sign-in that is too old. Only the program they use can ask them.
/// </summary>
/// <param name="code">Of Entra’s, without a sentence of its own.</param>
/// <param name="claims">JSON: what that program has to ask Entra for; null when signing in anew is enough.</param>
public sealed class SignInNeededException(string code, string? claims = null, Exception? inner = null)
    : Exception($"Entra wants to ask the person first: {code}.", inner)
{
    public string Code { get; } = code;

    public string? Claims { get; } = claims;
}
