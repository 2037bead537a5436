namespace OgpTeams.Microsoft365.Tokens;

/// <summary>Access tokens of the application itself. From Entra, or in tests one that was given.</summary>
public interface IAppTokens : ITokens
{
    /// <summary>As <c>claims</c>: the last token was refused without a word about claims: another one is wanted.</summary>
    const string AnotherOne = "{}";
}
