using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Playground;

/// <summary>A bot, a Playground around it and a browser, shared by the tests of a class.</summary>
public sealed class InPlayground<TBot> : IAsyncLifetime
    where TBot : class, IPlayableBot<TBot>
{
    private TBot? _bot;
    private AgentsPlayground? _playground;
    private Chromium? _chromium;

    public TBot Bot => _bot ?? throw new InvalidOperationException("InitializeAsync comes first.");

    public AgentsPlayground Playground => _playground ?? throw new InvalidOperationException("InitializeAsync comes first.");

    public async Task InitializeAsync()
    {
        _bot = await TBot.StartAsync();
        _playground = await AgentsPlayground.StartAsync(_bot.Endpoint);
        _chromium = await Chromium.LaunchAsync();
    }

    /// <summary>The page as it is on a first visit.</summary>
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
