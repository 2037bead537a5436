namespace OgpTeams.Manifest.Packages;

/// <summary>For whom a package is made; everything in it is checked.</summary>
/// <param name="AppId">Of the one app registration: the bot’s, and the one people sign in with.</param>
/// <param name="Domain">Where the bot is reached, a host name in lower case.</param>
/// <param name="Version">Three numbers; Teams takes a package again only when they rise.</param>
/// <param name="Publisher">Who answers for the app, at most 32 characters.</param>
internal sealed record PackageOrder(Guid AppId, string Domain, Version Version, string Publisher, Uri Privacy, Uri Terms)
{
    /// <summary>A page of ours.</summary>
    /// <param name="path">After the host, with its slash.</param>
    public string Page(string path) => $"https://{Domain}{path}";
}
