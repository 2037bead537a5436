using System.Net;
using Microsoft.Extensions.DependencyInjection;

namespace OgpTeams.Microsoft365.Tokens;

public static class EntraSetup
{
    /// <summary>The HTTP client of <see cref="EntraTokens.ClientName"/>. May be added twice.</summary>
    public static IServiceCollection AddEntraClient(this IServiceCollection services)
    {
        services.AddHttpClient(EntraTokens.ClientName, client =>
            {
                // Teams gives up after some ten seconds: what waits for a key or a token then has failed.
                client.Timeout = TimeSpan.FromSeconds(10);
                client.MaxResponseContentBufferSize = 4 * 1024 * 1024;
            })
            .RemoveAllLoggers() // They log addresses, which hold tenants' ids.
            .ConfigurePrimaryHttpMessageHandler(() => new SocketsHttpHandler
            {
                AllowAutoRedirect = false, // Secrets are for the host that was set.
                UseCookies = false,
                PooledConnectionLifetime = TimeSpan.FromMinutes(5),
                AutomaticDecompression = DecompressionMethods.All,
            });
        return services;
    }
}
