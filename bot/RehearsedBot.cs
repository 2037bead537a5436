using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using OgpTeams.DocumentLibrary;
using OgpTeams.EventStore;
using OgpTeams.Rehearsal;
using OgpTeams.Rehearsal.Playing;

namespace OgpTeams.Bot;

/// <summary>The real host for a rehearsal; what it logs is kept out of the rehearsal's own lines.</summary>
internal static class RehearsedBot
{
    public static async Task<RunningBot> StartAsync(
        IReadOnlyList<string> settings, TimeProvider clock, CancellationToken cancellation)
    {
        try
        {
            var app = BotApplication.Build([.. settings], builder =>
            {
                Quietly(builder);
                builder.Services.AddSingleton(clock);
            });
            await app.StartAsync(cancellation);
            var library = app.Services.GetRequiredService<IDocumentLibrary>();
            return new(
                new(app.Urls.First()), () => StopAsync(app),
                new(
                    async (path, version, reading) => await library.ReadAsync(path, version, reading) is { } file
                        ? new FoundDocument(file.Content, file.Version)
                        : null,
                    async (path, content, basedOn, saving) =>
                        await library.SaveAsync(path, content, basedOn, saving) is SaveOutcome.Saved),
                app.Lifetime.ApplicationStopping);
        }
        catch (Exception refused) when (refused is StartupRefusedException or EventStoreUnusableException or OptionsValidationException)
        {
            throw new BotRefusedException(refused.Message);
        }
    }

    private static async Task StopAsync(WebApplication app)
    {
        await app.StopAsync();
        await app.DisposeAsync();
    }

    private static void Quietly(WebApplicationBuilder builder) => builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
        .AddSimpleConsole(console => console.SingleLine = true)
        .Services.Configure<ConsoleLoggerOptions>(console => console.LogToStandardErrorThreshold = LogLevel.Trace);
}
