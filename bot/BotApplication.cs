namespace OgpTeams.Bot;

/// <summary>The host people run, put together once for the program, the rehearsal and the tests.</summary>
internal static class BotApplication
{
    /// <param name="args">Configuration from the command line, for example <c>--urls</c>.</param>
    /// <param name="adjust">Last word on services and settings before the host is built.</param>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? adjust = null)
    {
        // The settings files are the program's own, wherever it is called from; relative paths in settings are the caller's.
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        adjust?.Invoke(builder);
        return builder.Build();
    }
}
