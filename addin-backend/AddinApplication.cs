using Microsoft.AspNetCore.Hosting;
using OgpTeams.AddinBackend.Pages;
using OgpTeams.Hosting;

namespace OgpTeams.AddinBackend;

/// <summary>The add-in alone, for whoever has no bot: documents are read and written, plans are known to nobody.</summary>
internal static class AddinApplication
{
    public const string DefaultUrl = "http://localhost:3979";

    /// <exception cref="StartupRefusedException">The settings would leave it open.</exception>
    public static WebApplication Build(string[] args)
    {
        // As the bot: settings files are the program's own, relative paths the caller's.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System).AddProblemDetails().AddOpenApi()
            .AddAddin(_ => new PaneSettings(SignIn: null, Plans: false));
        if (!ListeningAddresses.Of(builder.Configuration).Any())
        {
            builder.WebHost.UseUrls(DefaultUrl);
        }

        if (Objection(builder.Configuration) is { } objection)
        {
            throw new StartupRefusedException(objection);
        }

        var app = builder.Build();
        app.UseMiddleware<LoopbackOnly>();
        app.UseExceptionHandler();
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase), api => api.UseStatusCodePages());
        app.UseRateLimiter();
        app.MapAddin().MapOpenApi("/openapi/v1.json");
        return app;
    }

    /// <summary>It asks nobody who they are: where others reach it, the bot is what asks, and serves the add-in as well.</summary>
    private static string? Objection(IConfiguration settings) =>
        ListeningAddresses.Open(settings) is { } open
            ? $"The add-in alone answers this machine only, and {open} is not an address of it. Use http://localhost:<port>; "
                + "for others, run the bot, which serves the add-in and asks people to sign in."
            : ListeningAddresses.TrustForwarding(settings)
                ? "The add-in alone cannot stand behind a proxy: unset ASPNETCORE_FORWARDEDHEADERS_ENABLED, or run the bot."
                : null;
}
