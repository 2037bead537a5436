using OgpTeams.Doubles;
using OgpTeams.EndToEnd.Tools;

namespace OgpTeams.EndToEnd.Pane;

/// <summary>What serves the pane, as people start it: the bot with the add-in, and the add-in alone. A class fixture.</summary>
public sealed class PaneServers : IAsyncLifetime
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-pane-");
    private readonly List<ServerProcess> _servers = [];

    public Chromium Chromium { get; private set; } = null!;

    public Uri Bot => _servers[0].Address;

    public Uri Alone => _servers[1].Address;

    public async Task InitializeAsync()
    {
        _servers.Add(ServerProcess.StartBot([], _folder.FullName));
        var alone = Path.Combine(AppContext.BaseDirectory, "OgpTeams.AddinBackend.dll");
        _servers.Add(ServerProcess.Start("dotnet", [alone, "--urls", "http://127.0.0.1:0"], _folder.FullName));
        await Task.WhenAll(_servers.Select(server => server.ListensAsync()));
        Chromium = await Chromium.LaunchAsync();
    }

    public async Task DisposeAsync()
    {
        await Chromium.DisposeAsync();
        foreach (var server in _servers)
        {
            await server.DisposeAsync();
        }

        _folder.Delete(recursive: true);
    }
}
