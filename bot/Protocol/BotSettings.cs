using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Microsoft365.Clouds;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Protocol;

internal enum BotAuthentication
{
    Anonymous,
    SingleTenant,
    ManagedIdentity,
}

/// <summary>Who speaks the protocol (docs/adr/0012): ourselves, or Microsoft's Bot Framework SDK.</summary>
internal enum BotAdapter
{
    Direct,
    BotFramework,
}

/// <summary>
/// Who may speak to the bot and whom it speaks to: the section <c>Bot</c>, and what <c>Cloud</c> says where it is silent. Read
/// as written; <see cref="StartupGuard"/> says what is missing or makes no sense.
/// </summary>
internal sealed record BotSettings
{
    public const string Section = "Bot";

    /// <summary>Null when the setting names no way there is.</summary>
    public required BotAuthentication? Authentication { get; init; }

    /// <summary>Null when the setting names no cloud there is.</summary>
    public required Cloud? Cloud { get; init; }

    public string AppId { get; init; } = "";

    public string TenantId { get; init; } = "";

    /// <summary>Whose activities count; the bot's own tenant unless set.</summary>
    public IReadOnlyList<string> AllowedTenants { get; init; } = [];

    /// <summary>Where the bot writes to. What is set stands instead of the cloud's.</summary>
    public IReadOnlyList<string> AllowedServiceHosts { get; init; } = [];

    /// <summary>Where files lie that people send to the bot. What is set stands instead of the cloud's.</summary>
    public IReadOnlyList<string> AllowedFileHosts { get; init; } = [];

    public Uri? OpenIdMetadata { get; init; }

    public string Issuer { get; init; } = "";

    public string Scope { get; init; } = "";

    /// <summary>Entra with the bot's tenant, or without: then it is <see cref="TenantId"/>.</summary>
    public Uri? Authority { get; init; }

    public string? ClientSecret { get; init; }

    public string? CertificatePath { get; init; }

    /// <summary>Stands for the connector's token; goes to loopback addresses only.</summary>
    public string? AccessToken { get; init; }

    /// <summary>How the bot asks for its own tokens.</summary>
    public AppRegistration Registration => new()
    {
        SignIn = SignIn,
        TenantId = Authority?.AbsolutePath.Trim('/') is { Length: > 0 } tenant ? tenant : TenantId,
        ClientId = AppId,
        ClientSecret = ClientSecret,
        CertificatePath = CertificatePath,
        ManagedIdentity = Authentication is BotAuthentication.ManagedIdentity,
    };

    /// <summary>Entra, without tenant.</summary>
    public Uri SignIn => new((Authority ?? Cloud!.SignIn).GetLeftPart(UriPartial.Authority));

    public ServiceHosts ServiceHosts => Authentication is BotAuthentication.Anonymous
        ? ServiceHosts.ThisMachine
        : new(AllowedServiceHosts, loopbackOnly: AccessToken is not null);

    public ServiceHosts FileHosts => Authentication is BotAuthentication.Anonymous ? ServiceHosts.ThisMachine : new(AllowedFileHosts);

    /// <summary>Null when the setting names no way there is.</summary>
    public static BotAuthentication? AuthenticationOf(IConfiguration settings) =>
        Named<BotAuthentication>(settings, "Bot:Authentication");

    /// <summary>Null when the setting names no adapter there is.</summary>
    public static BotAdapter? AdapterOf(IConfiguration settings) => Named<BotAdapter>(settings, "Bot:Adapter");

    public static BotSettings Of(IConfiguration settings)
    {
        var cloud = Cloud.Named(settings[Cloud.Setting]);
        var tenant = Text(settings, "Bot:TenantId") ?? "";
        return new()
        {
            Authentication = AuthenticationOf(settings),
            Cloud = cloud,
            AppId = Text(settings, "Bot:AppId") ?? "",
            TenantId = tenant,
            AllowedTenants = List(settings, "Bot:AllowedTenants") is { Count: > 0 } tenants ? tenants : [tenant],
            AllowedServiceHosts = List(settings, "Bot:AllowedServiceHosts") is { Count: > 0 } hosts
                ? hosts
                : cloud?.Bots?.ServiceHosts ?? [],
            AllowedFileHosts = List(settings, "Bot:AllowedFileHosts") is { Count: > 0 } files ? files : cloud?.Files ?? [],
            OpenIdMetadata = Text(settings, "Bot:OpenIdMetadata") is { } metadata
                ? Address(metadata)
                : cloud?.Bots?.OpenIdMetadata,
            Issuer = Text(settings, "Bot:Issuer") ?? cloud?.Bots?.Issuer ?? "",
            Scope = Text(settings, "Bot:Scope") ?? cloud?.Bots?.Scope ?? "",
            Authority = Text(settings, "Bot:Authority") is { } authority ? Address(authority) : null,
            ClientSecret = Text(settings, "Bot:ClientSecret"),
            CertificatePath = Text(settings, "Bot:CertificatePath"),
            AccessToken = Text(settings, "Bot:AccessToken"),
        };
    }

    /// <summary>Empty is not set.</summary>
    public static string? Text(IConfiguration settings, string key) =>
        settings[key]?.Trim() is { Length: > 0 } text ? text : null;

    /// <summary>One key each (<c>Bot:AllowedTenants:0</c>), or all in one, between commas.</summary>
    public static IReadOnlyList<string> List(IConfiguration settings, string key) =>
    [
        .. settings.GetSection(key).GetChildren().Select(one => one.Value).Prepend(settings[key]).OfType<string>()
            .SelectMany(text => text.Split([',', ';', ' '], StringSplitOptions.RemoveEmptyEntries)),
    ];

    /// <summary>Its first value when nothing is set.</summary>
    private static T? Named<T>(IConfiguration settings, string key)
        where T : struct, Enum => Text(settings, key) switch
        {
            null => default(T),
            var name => Enum.GetValues<T>()
                .Where(known => name.Equals($"{known}", StringComparison.OrdinalIgnoreCase))
                .Select(known => (T?)known).FirstOrDefault(),
        };

    private static Uri? Address(string text) => Uri.TryCreate(text, UriKind.Absolute, out var address) ? address : null;
}
