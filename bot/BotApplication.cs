using OgpTeams.Bot.Protocol;

namespace OgpTeams.Bot;

/// <summary>The host people run, put together once for the program, the rehearsal and the tests.</summary>
internal static class BotApplication
{
    /// <param name="args">Configuration from the command line, for example <c>--urls</c>.</param>
    /// <param name="adjust">Last word on services and settings before the host is built.</param>
    /// <exception cref="StartupRefusedException">The settings would open the bot to others without authentication.</exception>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // The settings files are the program's own, wherever it is called from; relative paths in settings are the caller's.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddProblemDetails().AddProtocol();
        adjust?.Invoke(builder);
        if (StartupGuard.Objection(builder.Configuration) is { } objection)
        {
            throw new StartupRefusedException(objection);
        }

        if (!StartupGuard.Addresses(builder.Configuration).Any())
        {
            builder.WebHost.UseUrls(StartupGuard.DefaultUrl);
        }

        var app = builder.Build();
        app.UseMiddleware<LoopbackOnly>();
        app.MapProtocol();
        return app;
    }
}
