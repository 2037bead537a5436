using OgpTeams.EndToEnd.Playground;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>The bot's own program, a Playground around it and a browser.</summary>
public sealed class BotInPlayground : IAsyncLifetime
{
    private BotProcess? _bot;
    private AgentsPlayground? _playground;
    private Chromium? _chromium;

    internal BotProcess Bot => _bot ?? throw new InvalidOperationException("InitializeAsync comes first.");

    public AgentsPlayground Playground => _playground ?? throw new InvalidOperationException("InitializeAsync comes first.");

    public async Task InitializeAsync()
    {
        _bot = await BotProcess.StartAsync();
        _playground = await AgentsPlayground.StartAsync(_bot.Endpoint);
        _chromium = await Chromium.LaunchAsync();
    }

    public Task<PlaygroundPage> OpenPageAsync() => PlaygroundPage.OpenAsync(_chromium!, Playground);

    public async Task DisposeAsync()
    {
        foreach (var part in new IAsyncDisposable?[] { _chromium, _playground, _bot })
        {
            if (part is not null)
            {
                await part.DisposeAsync();
            }
        }
    }
}
