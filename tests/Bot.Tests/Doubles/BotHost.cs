using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Bot.Tests.Doubles;

/// <summary>The real host on a free loopback port, with a data folder of its own and a Teams to talk to.</summary>
public sealed class BotHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly DirectoryInfo _data;

    private BotHost(WebApplication app, ConnectorDouble connector, RecordedLog log, DirectoryInfo data)
    {
        (_app, Connector, Log, _data) = (app, connector, log, data);
        Http = new() { BaseAddress = new Uri(app.Urls.First()) };
    }

    public ConnectorDouble Connector { get; }

    /// <summary>Speaks to the host as any program of this machine.</summary>
    public HttpClient Http { get; }

    public RecordedLog Log { get; }

    public string DataFolder => _data.FullName;

    public IServiceProvider Services => _app.Services;

    /// <param name="adjust">Last word on the services, for example another clock.</param>
    /// <param name="settings">As on the command line, for example <c>--Language en</c>.</param>
    public static async Task<BotHost> StartAsync(Action<WebApplicationBuilder>? adjust = null, params string[] settings)
    {
        var data = Directory.CreateTempSubdirectory("ogp-");
        var connector = await ConnectorDouble.StartAsync();
        var log = new RecordedLog();
        var app = BotApplication.Build(
            ["--urls", "http://127.0.0.1:0", "--DataFolder", data.FullName, .. settings],
            builder =>
            {
                builder.Logging.ClearProviders().AddProvider(log);
                adjust?.Invoke(builder);
            });
        await app.StartAsync();
        return new(app, connector, log, data);
    }

    /// <summary>Somebody in a conversation; the id follows from the name.</summary>
    public TeamsUser User(string name, TeamsConversation conversation) =>
        new(this, Connector, conversation, $"29:{name.ToLowerInvariant().Replace(' ', '-')}", name);

    public async ValueTask DisposeAsync()
    {
        Http.Dispose();
        await _app.StopAsync();
        await _app.DisposeAsync();
        await Connector.DisposeAsync();
        _data.Delete(recursive: true);
    }
}
