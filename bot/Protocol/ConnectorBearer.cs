using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;
using OgpTeams.Microsoft365.Tokens;

namespace OgpTeams.Bot.Protocol;

/// <summary>
/// How the tokens of the Bot Service are checked: who issued it, for whom, when, and by which key. Nothing is fetched before
/// the first token comes.
/// </summary>
internal static class ConnectorBearer
{
    public const string Scheme = "connector";

    public static void AddConnectorBearer(this IServiceCollection services)
    {
        // Never the default scheme: it would run on, and fail on, tokens that are for the API.
        services.AddAuthentication().AddJwtBearer(Scheme, _ => { });
        services.AddOptions<JwtBearerOptions>(Scheme).Configure<BotSettings, IHttpClientFactory>(Configure);
    }

    private static void Configure(JwtBearerOptions options, BotSettings settings, IHttpClientFactory clients)
    {
        var metadata = settings.OpenIdMetadata!;
        options.MapInboundClaims = false;
        options.IncludeErrorDetails = false;
        options.RequireHttpsMetadata = metadata.Scheme == Uri.UriSchemeHttps;
        options.Events = new() { OnMessageReceived = BearerToken.Take };
        options.ConfigurationManager = new ConfigurationManager<OpenIdConnectConfiguration>(
            metadata.AbsoluteUri,
            new OpenIdConnectConfigurationRetriever(),
            new HttpDocumentRetriever(clients.CreateClient(EntraTokens.ClientName))
            {
                RequireHttps = options.RequireHttpsMetadata,
            })
        {
            // A refresh that fails leaves the keys there were.
            AutomaticRefreshInterval = TimeSpan.FromHours(12),

            // On a key nobody knows: strangers could otherwise make us ask as often as they call.
            RefreshInterval = TimeSpan.FromHours(1),
            UseLastKnownGoodConfiguration = false, // A key that was taken back is worth nothing at once.
        };
        options.TokenValidationParameters = new()
        {
            // The one of the settings, whatever the metadata says.
            IssuerValidator = (issuer, _, _) => string.Equals(issuer, settings.Issuer, StringComparison.Ordinal)
                ? issuer
                : throw new SecurityTokenInvalidIssuerException("Another issuer."),
            ValidAudience = settings.AppId,
            ValidAlgorithms = [SecurityAlgorithms.RsaSha256],
            RequireSignedTokens = true,
            RequireExpirationTime = true,
            ValidateIssuerSigningKey = true,
            TryAllIssuerSigningKeys = false,
            ClockSkew = TimeSpan.FromMinutes(5),
        };
    }
}
