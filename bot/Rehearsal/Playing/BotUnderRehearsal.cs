namespace OgpTeams.Bot.Rehearsal.Playing;

/// <summary>The real host, on a free port of this machine, with a data folder of its own.</summary>
internal sealed class BotUnderRehearsal : IAsyncDisposable
{
    private readonly WebApplication _app;

    private BotUnderRehearsal(WebApplication app) => _app = app;

    public Uri Address => new(_app.Urls.First());

    /// <summary>Cancelled by Ctrl+C, which the host listens to.</summary>
    public CancellationToken Stopping => _app.Lifetime.ApplicationStopping;

    public static async Task<BotUnderRehearsal> StartAsync(string folder, CancellationToken cancellation)
    {
        // Settings of the machine are for the bot people use: none of them may send a rehearsal's words elsewhere.
        var app = BotApplication.Build(
            [
                "--urls=http://127.0.0.1:0", "--http_ports=", "--https_ports=", $"--DataFolder={folder}", "--Bot:Authentication=Anonymous",
                "--EventStore:Provider=Sqlite", "--EventStore:ConnectionString=",
                "--DocumentLibrary:Provider=Folder", $"--DocumentLibrary:Folder={LibraryIn(folder)}",
            ],
            builder => builder.Logging.ClearProviders().SetMinimumLevel(LogLevel.Warning)
                .AddSimpleConsole(console => console.SingleLine = true)
                .Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(
                    console => console.LogToStandardErrorThreshold = LogLevel.Trace));
        await app.StartAsync(cancellation);
        return new BotUnderRehearsal(app);
    }

    public static string LibraryIn(string folder) => Path.Combine(folder, "library");

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
    }
}
