using System.Collections.Concurrent;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Workshops;

/// <summary>The bot on a data folder and a Teams that outlive it: it can be started again between two presses.</summary>
internal sealed class LiveBot : IAsyncDisposable
{
    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-live-");
    private readonly List<RecordedLog> _logs = [];
    private readonly ConcurrentQueue<TeamsReply> _replies = new();
    private readonly string[] _settings;
    private readonly Action<IServiceCollection>? _services;
    private BotHost? _host;

    private LiveBot(ConnectorDouble connector, ManualTime? clock, Action<IServiceCollection>? services, string[] settings) =>
        (Connector, Clock, _services, _settings) = (connector, clock, services, settings);

    public ConnectorDouble Connector { get; }

    /// <summary>The workshops' clock; null when they live in real time.</summary>
    public ManualTime? Clock { get; }

    public string DataFolder => _data.FullName;

    public string Library => Path.Combine(DataFolder, "library");

    /// <summary>What the running host answers from.</summary>
    public HttpClient Http => (_host ?? throw new InvalidOperationException("The bot is stopped.")).Http;

    public IServiceProvider Services => _host!.Services;

    /// <summary>What it has answered to anybody, oldest first.</summary>
    public IReadOnlyList<TeamsReply> Replies => [.. _replies];

    /// <summary>Every line every run has written.</summary>
    public IReadOnlyList<string> Log => [.. _logs.SelectMany(log => log.Lines)];

    public static Task<LiveBot> StartAsync(params string[] settings) => StartAsync(null, null, settings);

    public static Task<LiveBot> StartAsync(ManualTime? clock, params string[] settings) => StartAsync(clock, null, settings);

    /// <param name="clock">Null: the system's.</param>
    /// <param name="prepare">Puts files in the data folder before the bot sees it.</param>
    /// <param name="settings">As on the command line.</param>
    public static Task<LiveBot> StartAsync(ManualTime? clock, Action<string>? prepare, params string[] settings) =>
        StartAsync(clock, prepare, null, settings);

    /// <param name="clock">Null: the system's.</param>
    /// <param name="prepare">Puts files in the data folder before the bot sees it.</param>
    /// <param name="services">Last word on the services.</param>
    /// <param name="settings">As on the command line.</param>
    public static async Task<LiveBot> StartAsync(
        ManualTime? clock, Action<string>? prepare, Action<IServiceCollection>? services, params string[] settings)
    {
        var bot = new LiveBot(await ConnectorDouble.StartAsync(), clock, services, settings);
        prepare?.Invoke(bot.DataFolder);
        await bot.StartAgainAsync();
        return bot;
    }

    public async Task StopAsync()
    {
        if (_host is { } running)
        {
            _host = null;
            await running.DisposeAsync();
        }
    }

    public async Task StartAgainAsync()
    {
        _host = await BotHost.StartAsync(Adjust, ["--DataFolder", DataFolder, .. _settings]);
        _logs.Add(_host.Log);
    }

    public async Task RestartAsync()
    {
        await StopAsync();
        await StartAgainAsync();
    }

    public Person Person(string name, TeamsConversation chat) => new(() => Http, Connector, chat, name, _replies.Enqueue);

    public async ValueTask DisposeAsync()
    {
        await StopAsync();
        await Connector.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private void Adjust(WebApplicationBuilder builder)
    {
        if (Clock is not null)
        {
            builder.Services.AddSingleton<TimeProvider>(Clock);
        }

        _services?.Invoke(builder.Services);
    }
}
