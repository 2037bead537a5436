namespace OgpTeams.Microsoft365.Clouds;

/// <summary>
/// Where one of Microsoft's clouds keeps what we talk to: the root setting <c>Cloud</c>. Every address in it can be set apart
/// (<c>Bot:*</c>, <c>DocumentLibrary:Graph:*</c>); tokens of one cloud are worth nothing in another.
/// </summary>
/// <param name="Name">As the setting writes it.</param>
/// <param name="Graph">Microsoft Graph, without version.</param>
/// <param name="SignIn">Entra, without tenant.</param>
/// <param name="Bots">Null where nobody has published them: they must be given then.</param>
/// <param name="Files">Where Teams keeps the files that people send; none where nobody has published it.</param>
public sealed record Cloud(string Name, Uri Graph, Uri SignIn, BotHosts? Bots, params IReadOnlyList<string> Files)
{
    public const string Setting = "Cloud";

    public static Cloud Public { get; } = new(
        nameof(Public), new("https://graph.microsoft.com"), new("https://login.microsoftonline.com"),
        new(new("https://login.botframework.com/v1/.well-known/openidconfiguration"), "https://api.botframework.com",
            "https://api.botframework.com/.default",

            // trafficmanager.net itself is anybody's.
            ["smba.trafficmanager.net", .. Whole("botframework.com"), .. Whole("teams.microsoft.com")]),
        "*.sharepoint.com");

    public static Cloud UsGov { get; } = new(
        nameof(UsGov), new("https://graph.microsoft.us"), new("https://login.microsoftonline.us"),
        new(new("https://login.botframework.azure.us/v1/.well-known/openidconfiguration"), "https://api.botframework.us",
            "https://api.botframework.us/.default", [.. Whole("botframework.azure.us"), .. Whole("teams.microsoft.us")]),
        "*.sharepoint.us", "*.sharepoint-mil.us");

    public static Cloud China { get; } = new(
        nameof(China), new("https://microsoftgraph.chinacloudapi.cn"), new("https://login.partner.microsoftonline.cn"),
        new(new("https://login.botframework.azure.cn/v1/.well-known/openidconfiguration"), "https://api.botframework.azure.cn",
            "https://api.botframework.azure.cn/.default", Whole("botframework.azure.cn")), "*.sharepoint.cn");

    /// <summary>The French sovereign cloud: where its bots live is not published.</summary>
    public static Cloud Bleu { get; } = new(
        nameof(Bleu), new("https://graph.svc.sovcloud.fr"), new("https://login.sovcloud-identity.fr"), Bots: null);

    public static IReadOnlyList<Cloud> All { get; } = [Public, UsGov, China, Bleu];

    /// <summary>The one a setting names, whatever its case; the public one when it names none, null for no cloud of ours.</summary>
    public static Cloud? Named(string? name) => string.IsNullOrWhiteSpace(name)
        ? Public
        : All.FirstOrDefault(cloud => cloud.Name.Equals(name.Trim(), StringComparison.OrdinalIgnoreCase));

    private static string[] Whole(string domain) => [domain, "*." + domain];
}

/// <summary>The Bot Service of a cloud.</summary>
/// <param name="OpenIdMetadata">Says which keys sign what it sends.</param>
/// <param name="Issuer">Of its tokens, exactly.</param>
/// <param name="Scope">Of the tokens it takes.</param>
/// <param name="ServiceHosts">Where its connectors may be: hosts, <c>*.</c> for what is below one.</param>
public sealed record BotHosts(Uri OpenIdMetadata, string Issuer, string Scope, IReadOnlyList<string> ServiceHosts);
