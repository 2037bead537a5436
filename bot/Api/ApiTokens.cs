using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Extensions.Options;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;
using OgpTeams.Bot.Protocol;
using OgpTeams.DocumentLibrary;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Api;

/// <summary>
/// Who may read the API, the documents and the description once callers are asked who they are: people of the bot's tenant
/// through an application they signed in to, and applications an administrator gave the role. Closed by default: what is open
/// to all says so where it is mapped.
/// </summary>
internal static class ApiTokens
{
    public const string Scheme = "entra";

    /// <summary>The scope a person's application asks for.</summary>
    public const string UserScope = "access_as_user";

    private const string Scopes = "scp";

    /// <summary>The role of an application that reads on nobody's behalf.</summary>
    public const string AppRole = "Workshops.Read";

    /// <summary>Nothing at all on a machine that asks nobody.</summary>
    public static IServiceCollection AddApiTokens(this IServiceCollection services, IConfiguration settings)
    {
        services.AddSingleton<Callers>().AddSingleton<PaneDesk>();
        if (BotSettings.AuthenticationOf(settings) is BotAuthentication.Anonymous)
        {
            return services.AddSingleton(provider => CallersLibrary(provider, people: null));
        }

        services.AddSingleton(provider => CallersLibrary(provider, new EntraTokens(
            provider.GetRequiredService<BotSettings>().Registration, provider.GetRequiredService<IHttpClientFactory>())));
        services.AddAuthentication().AddMicrosoftIdentityWebApi(_ => { }, _ => { }, Scheme);
        services.AddOptions<MicrosoftIdentityOptions>(Scheme).Configure<BotSettings>((options, bot) =>
        {
            var registered = bot.Registration;
            options.Instance = registered.SignIn.AbsoluteUri;
            options.TenantId = registered.TenantId;
            options.ClientId = registered.ClientId;
        });
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<BotSettings, IHttpClientFactory>((options, bot, clients) =>
        {
            options.MapInboundClaims = false;
            options.RequireHttpsMetadata = bot.SignIn.Scheme == Uri.UriSchemeHttps;
            options.Backchannel = clients.CreateClient(EntraTokens.ClientName);
            options.Events ??= new();
            options.Events.OnMessageReceived = BearerToken.Take;
            options.TokenValidationParameters.ValidAlgorithms = [SecurityAlgorithms.RsaSha256];
            if (!options.RequireHttpsMetadata)
            {
                // A double of Entra on this machine: Identity.Web's own validator speaks https only.
                var own = $"{bot.SignIn.AbsoluteUri}{bot.Registration.TenantId}/v2.0";
                options.TokenValidationParameters.IssuerValidator = (issuer, _, _) =>
                    string.Equals(issuer, own, StringComparison.Ordinal)
                        ? issuer
                        : throw new SecurityTokenInvalidIssuerException("Another issuer.");
            }
        });
        services.Configure<AadIssuerValidatorOptions>(options => options.HttpClientName = EntraTokens.ClientName);
        var options = ApiOptions.Of(settings);
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser()
                .RequireAssertion(context => MayRead(context.User, options)).Build());
        return services;
    }

    /// <summary>A token with a scope does, and the person's roles are not the application's.</summary>
    public static bool SpeaksForPerson(ClaimsPrincipal caller) => caller.HasClaim(claim => claim.Type == Scopes);

    private static bool MayRead(ClaimsPrincipal caller, ApiOptions options) => SpeaksForPerson(caller)
        ? caller.FindFirst(Scopes)!.Value.Split(' ').Contains(UserScope, StringComparer.Ordinal)
            && options.Allows(ClientOf(caller))
        : caller.HasClaim("roles", AppRole);

    /// <summary>The application the person used: its name differs with the version of the token.</summary>
    private static string? ClientOf(ClaimsPrincipal caller) =>
        caller.FindFirst(caller.HasClaim("ver", "1.0") ? "appid" : "azp")?.Value;

    private static CallersLibrary CallersLibrary(IServiceProvider provider, EntraTokens? people) => new(
        provider.GetRequiredService<IDocumentLibrary>(), provider.GetRequiredService<IOptions<DocumentLibraryOptions>>(), people);
}
