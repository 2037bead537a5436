using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Doubles;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Settings;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>
/// The program itself, in a process of its own, and a SharePoint that outlives it and says at which of its calls it dies.
/// </summary>
internal sealed class KilledBot : IAsyncDisposable
{
    /// <summary>With the bot’s start in it, on a busy machine.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    /// <summary>It lives for a second: compiling for the long run does not pay.</summary>
    private static readonly Dictionary<string, string> ShortLived = new(StringComparer.Ordinal)
    {
        ["DOTNET_TieredPGO"] = "0",
        ["DOTNET_gcServer"] = "0",
    };

    private readonly DirectoryInfo _data = Directory.CreateTempSubdirectory("ogp-killed-");
    private readonly TeamsConversation _chat = TeamsConversation.Group();
    private readonly ConnectorDouble _connector;
    private readonly List<KillMoment> _kills = [];
    private ServerProcess? _bot;
    private HttpClient _http = new();
    private string? _workshop;

    private KilledBot(ConnectorDouble connector, GraphDouble library) => (_connector, Library) = (connector, library);

    public GraphDouble Library { get; }

    public IReadOnlyList<KillMoment> Kills => _kills;

    public static async Task<KilledBot> StartAsync()
    {
        // What takes days in life takes a minute here: the tenant’s budget is not the point.
        var library = await GraphDouble.StartAsync(GraphProfile.Field, settings => settings with { UnitsPerMinute = 0 });
        var killed = new KilledBot(await ConnectorDouble.StartAsync(), library);
        await killed.StartAgainAsync();
        return killed;
    }

    /// <summary>Where a document lies; null before the first save.</summary>
    public string? PathOf(string name) =>
        Library.Paths().SingleOrDefault(path => path.EndsWith($"/{name}", StringComparison.Ordinal));

    public SimulatedFile File(string name) => Library.Find(PathOf(name)!)!;

    /// <summary>Versions the bot wrote.</summary>
    public int Written(string name) => PathOf(name) is null ? 0 : File(name).Versions.Count(version => version.By == "OgpTeams");

    public async Task CreateAsync(string title, string plan)
    {
        await PressAsync("workshop.create", new { format = "format1", title, planName = plan });
        _workshop = (await _http.GetFromJsonAsync<string[]>(new Uri(
            $"/api/v1/workshops?conversation={Uri.EscapeDataString(_chat.Id)}", UriKind.Relative)))!.Single();
    }

    public Task PressAsync(string verb, object? inputs = null, string person = "Léa") => AnsweredAsync(Made(verb, inputs, person));

    /// <summary>
    /// Presses, and the bot dies at each of the moments, one after the other, as it goes on after each start. What was not
    /// answered is sent again, as people do.
    /// </summary>
    public async Task PressAsync(string verb, object? inputs, params KillMoment[] moments)
    {
        var press = Made(verb, inputs, "Léa");
        var (first, later) = (Arm(moments[0]), moments.Skip(1));
        var answered = TryAsync(press);
        await first;
        foreach (var moment in later)
        {
            var killed = Arm(moment);
            Start();
            await killed;
        }

        Library.ClearFaults();
        await StartAgainAsync();
        if (!await answered)
        {
            await AnsweredAsync(press);
        }
    }

    public async Task<JsonObject> ResultsAsync() => (await _http.GetFromJsonAsync<JsonObject>(new Uri(
        $"/api/v1/workshops/{_workshop}/results", UriKind.Relative)))!;

    /// <summary>Until no document is behind.</summary>
    /// <param name="locked">The one that somebody has open.</param>
    public Task WrittenAsync(string? locked = null) => Eventually.HoldsAsync(
        async () => (await ResultsAsync())["documents"]!.AsArray() is { Count: >= 3 } documents && documents.All(document =>
            (string?)document!["state"] == (IsNamed(document, locked) ? "locked" : "written")),
        "the documents");

    public async ValueTask DisposeAsync()
    {
        if (_bot is not null)
        {
            await _bot.DisposeAsync();
        }

        _http.Dispose();
        await _connector.DisposeAsync();
        await Library.DisposeAsync();
        _data.Delete(recursive: true);
    }

    private static bool IsNamed(JsonNode document, string? name) =>
        name is not null && ((string)document["path"]!).EndsWith($"/{name}", StringComparison.Ordinal);

    private JsonObject Made(string verb, object? inputs, string person) => new Person(() => _http, _connector, _chat, person)
    {
        Workshop = _workshop,
    }.Click(verb, inputs);

    private async Task AnsweredAsync(JsonObject press)
    {
        var reply = await new Person(() => _http, _connector, _chat, "Léa").SendAsync(press);
        Assert.True(reply.Outcome is "accepted" or "repeat", $"{press["value"]!["action"]!["verb"]}: {reply.Outcome}");
    }

    /// <returns>False when the connection broke.</returns>
    private async Task<bool> TryAsync(JsonObject press)
    {
        try
        {
            await AnsweredAsync(press);
            return true;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    /// <returns>Ends once it was killed there.</returns>
    private Task Arm(KillMoment moment)
    {
        var killed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        Library.Fail(new Fault
        {
            Operation = moment.Operation,
            Path = moment.Document.Length == 0 ? null : PathOf(moment.Document) is null ? moment.Document : File(moment.Document).Id,
            Skip = moment.Skip,
            Connection = moment.Done ? FaultConnection.Kept : FaultConnection.CutBefore,
            Before = () =>
            {
                _kills.Add(moment);
                var ended = _bot!.DisposeAsync();
                if (moment.Typed is { } typed)
                {
                    Library.Do(new("edit", Path: PathOf(moment.Document), Text: typed));
                }

                _ = TellAsync(ended, killed);
            },
        });
        return killed.Task.WaitAsync(Patience);
    }

    private static async Task TellAsync(ValueTask ended, TaskCompletionSource killed)
    {
        await ended;
        killed.TrySetResult();
    }

    private void Start() => _bot = ServerProcess.StartBot(
    [
        "--DataFolder", _data.FullName, "--DocumentLibrary:Provider", "Graph",
        "--DocumentLibrary:Graph:BaseUrl", Library.Graph.AbsoluteUri, "--DocumentLibrary:Graph:SiteUrl", Library.SiteUrl.AbsoluteUri,
        "--DocumentLibrary:Graph:AccessToken", Library.Token, "--DocumentLibrary:AnnexeAfter", "00:00:01",
    ], environment: ShortLived);

    private async Task StartAgainAsync()
    {
        Start();
        await _bot!.ListensAsync();
        _http.Dispose();
        _http = new() { BaseAddress = _bot.Address };
    }
}
