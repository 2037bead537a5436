using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using OgpTeams.Bot;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>The real host on a free port of this machine, with data of its own and a clock to put forward.</summary>
internal sealed class RunningBot : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogpteams-bot-");
    private readonly WebApplication _app;

    private RunningBot() => _app = BotApplication.Build(
        ["--urls", "http://127.0.0.1:0", "--DataFolder", _data.FullName],
        builder =>
        {
            builder.Logging.ClearProviders();
            builder.Services.AddSingleton<TimeProvider>(Clock);
        });

    public ShiftedClock Clock { get; } = new();

    public Uri Address => new(_app.Urls.First());

    /// <summary>Where the documents are written.</summary>
    public string Library => Path.Combine(_data.FullName, "library");

    public static async Task<RunningBot> StartAsync()
    {
        var bot = new RunningBot();
        await bot._app.StartAsync();
        return bot;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        _data.Delete(recursive: true);
    }
}
