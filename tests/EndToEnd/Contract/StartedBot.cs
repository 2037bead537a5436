using System.Net;
using System.Net.Sockets;
using OgpTeams.Doubles;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>The bot as anybody starts it: its program, a free port and an empty data folder.</summary>
public sealed class StartedBot : IAsyncLifetime
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogpteams-contract-");
    private HttpClient? _http;
    private ConnectorDouble? _connector;
    private ServerProcess? _program;

    internal HttpClient Http => _http!;

    internal ConnectorDouble Connector => _connector!;

    /// <summary>The documents, where the bot puts them unless told otherwise.</summary>
    internal Library Library => new(LibraryFolder);

    internal string LibraryFolder => Path.Combine(_data.FullName, "library");

    public async Task InitializeAsync()
    {
        _connector = await ConnectorDouble.StartAsync();
        var address = new Uri($"http://127.0.0.1:{FreePort()}");
        _http = Client(address);
        Start();
        await ReadyAsync();
    }

    /// <summary>Starts it on the same data and port as before, and does not wait for it.</summary>
    internal void Start() =>
        _program = ServerProcess.StartBot(["--urls", Http.BaseAddress!.AbsoluteUri, "--DataFolder", _data.FullName]);

    internal Task ReadyAsync() => Wait.ForAsync("the bot to be ready", Patience, IsReadyAsync);

    /// <summary>Ends it as a power cut would (SIGKILL).</summary>
    internal async Task KillAsync()
    {
        await _program!.DisposeAsync();
        _program = null;
    }

    /// <summary>A new group chat of the meeting.</summary>
    internal Chat NewChat() => new(this, $"19:{Guid.NewGuid():N}@thread.v2");

    public async Task DisposeAsync()
    {
        if (_program is not null)
        {
            await KillAsync();
        }

        await Connector.DisposeAsync();
        Http.Dispose();
        _data.Delete(recursive: true);
    }

    private async Task<bool> IsReadyAsync()
    {
        try
        {
            using var answer = await Http.GetAsync(new Uri("/health/ready", UriKind.Relative));
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException) when (!_program!.HasExited)
        {
            return false;
        }
    }

    private static HttpClient Client(Uri address) => new() { BaseAddress = address, Timeout = Patience };

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
