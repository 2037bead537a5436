using System.Text.Json;
using System.Text.Json.Serialization;
using OgpTeams.AddinBackend;
using OgpTeams.Bot.Api;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Telemetry;
using OgpTeams.DocumentLibrary;
using OgpTeams.EventStore;

namespace OgpTeams.Bot;

/// <summary>The host people run, put together once for the program, the rehearsal and the tests.</summary>
internal static class BotApplication
{
    /// <param name="args">Configuration from the command line, for example <c>--urls</c>.</param>
    /// <param name="adjust">Last word on services and settings before the host is built.</param>
    /// <exception cref="StartupRefusedException">The settings would leave the bot open, or ask for what is not there.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // The settings files are the program's own, wherever it is called from; relative paths in settings are the caller's.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.Hosting.Lifetime", LogLevel.Warning)

            // Why the host does not start is said once, in one line, by BotProgram.
            .AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None)

            // They quote tokens' claims; why somebody was refused is said by whoever refuses.
            .AddFilter("Microsoft.Identity", LogLevel.None);
        builder.Services.AddSingleton(TimeProvider.System)
            .AddEventStore().AddDocumentLibrary().AddProtocol(builder.Configuration)
            .AddWorkshops().AddActions().AddChats().AddPublishing().AddMessages(builder.Configuration)
            .AddApiTokens(builder.Configuration).AddProblemDetails().AddOpenApi()
            .AddAddin(PaneSetup.Of)
            .ConfigureHttpJsonOptions(json => json.SerializerOptions.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase)));
        adjust?.Invoke(builder);
        builder.Services.AddTelemetry(builder.Configuration);
        if (!ListeningAddresses.Of(builder.Configuration).Any())
        {
            builder.WebHost.UseUrls(StartupGuard.DefaultUrl);
        }

        if ((StartupGuard.Objection(builder.Configuration) ?? ApiOptions.Objection(builder.Configuration)) is { } objection)
        {
            throw new StartupRefusedException(objection);
        }

        var app = builder.Build();
        var anonymous = BotSettings.AuthenticationOf(app.Configuration) is BotAuthentication.Anonymous;
        if (anonymous)
        {
            app.UseMiddleware<LoopbackOnly>();
        }

        app.UseExceptionHandler();

        // Errors are problem details (contract §7); to Teams a status without a body is an answer of its own.
        app.UseWhen(http => http.Request.Path.StartsWithSegments("/api/v1", StringComparison.OrdinalIgnoreCase), api => api.UseStatusCodePages());
        if (!anonymous)
        {
            app.UseAuthorization();
        }

        app.UseRateLimiter();

        app.MapProtocol().MapWorkshops().MapPlans().MapLibrary().MapHealth().MapAddin().MapOpenApi("/openapi/v1.json");
        app.ServeMetrics();
        if (anonymous)
        {
            app.ServeLibraryLinks(); // Elsewhere a link of a browser has no token to show.
        }

        return app;
    }
}
