using System.Security.Claims;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.AspNetCore.Authorization;
using Microsoft.Identity.Web;
using Microsoft.IdentityModel.Tokens;
using OgpTeams.Bot.Protocol;
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

    /// <summary>The role of an application that reads on nobody's behalf.</summary>
    public const string AppRole = "Workshops.Read";

    /// <summary>Nothing at all on a machine that asks nobody.</summary>
    public static IServiceCollection AddApiTokens(this IServiceCollection services, IConfiguration settings)
    {
        if (BotSettings.AuthenticationOf(settings) is BotAuthentication.Anonymous)
        {
            return services;
        }

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
        services.AddAuthorizationBuilder().SetFallbackPolicy(
            new AuthorizationPolicyBuilder(Scheme).RequireAuthenticatedUser()
                .RequireAssertion(context => MayRead(context.User)).Build());
        return services;
    }

    /// <summary>A token with a scope speaks for a person, whose roles are not the application's.</summary>
    private static bool MayRead(ClaimsPrincipal caller) => caller.FindFirst("scp") is { } scopes
        ? scopes.Value.Split(' ').Contains(UserScope, StringComparer.Ordinal)
        : caller.HasClaim("roles", AppRole);
}
