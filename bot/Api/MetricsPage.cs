using Microsoft.Extensions.Options;
using OgpTeams.Bot.Telemetry;

namespace OgpTeams.Bot.Api;

/// <summary>The metrics in Prometheus’ words, for a program of this machine, whoever else may talk to the bot.</summary>
internal static class MetricsPage
{
    private const string Path = "/metrics";

    public static WebApplication ServeMetrics(this WebApplication app)
    {
        if (app.Services.GetRequiredService<IOptions<TelemetryOptions>>().Value is { IsUsable: true, Prometheus: true })
        {
            Serve(app);
        }

        return app;
    }

    private static void Serve(WebApplication app) =>
        app.UseOpenTelemetryPrometheusScrapingEndpoint(http => http.Request.Path == Path && IsFromHere(http));

    /// <summary>What a proxy of this machine brings comes from elsewhere.</summary>
    internal static bool IsFromHere(HttpContext http) =>
        Loopback.Is(http.Connection.RemoteIpAddress) && Loopback.Is(http.Connection.LocalIpAddress)
        && http.Request.Host is { HasValue: true, Host: var host } && Loopback.Names(host)
        && !http.Request.Headers.Keys.Any(header => header.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase)
            || header.Equals("Forwarded", StringComparison.OrdinalIgnoreCase)
            || header.Equals("Via", StringComparison.OrdinalIgnoreCase));
}
