using OgpTeams.Bot;
using OgpTeams.Documents;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Settings;

namespace OgpTeams.Rehearsal.Tests;

/// <summary>Against a simulation of SharePoint with the oddities people reported, while things go wrong.</summary>
public sealed class Rehearsing_in_SharePoint : IAsyncLifetime, IDisposable
{
    private const string Report = "Compte rendu.docx";
    private const int MostTyped = 5;

    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("ogpteams-rehearsal-");
    private readonly StringWriter _output = new();
    private readonly StringWriter _errors = new();
    private GraphDouble _server = null!;
    private int _typed;

    public async Task InitializeAsync() => _server = await GraphDouble.StartAsync(GraphProfile.Field);

    [Fact]
    public async Task Loses_nothing_whatever_goes_wrong()
    {
        _server.Fail(
            new() { Operation = Operations.GetSite, Status = 503, Headers = Header("Retry-After", "1") },
            new() { Operation = Operations.PutContent, Path = "contributions.csv", Status = 504, Applied = true },
            new() { Operation = Operations.PutContent, Skip = 4, Status = 409, Code = "resourceModified" },
            new() { Operation = Operations.PutContent, Skip = 7, Connection = FaultConnection.CutBefore },
            new() { Operation = Operations.PutContent, Skip = 9, Status = 429, Headers = Header("Retry-After", "2") },
            new() { Operation = Operations.Download, Skip = 3, Connection = FaultConnection.CutInBody },
            new() { Operation = Operations.GetItem, Skip = 20, Status = 502, Body = FaultBody.Html },

            // Camille types whenever we save anything: between our reading and our saving, too.
            new() { Operation = Operations.PutContent, Count = 0, Before = Typed });

        Assert.True(await RunAsync() == 0, $"{_output}{_errors}");
        Assert.Empty(_server.Breaches);
        var report = DocumentText.Everything(_server.Find(Path(Report))!.Content);
        Assert.Equal(MostTyped, _typed);
        Assert.All(Enumerable.Range(1, _typed), number => Assert.Contains($"Relu {number}.", report, StringComparison.Ordinal));
        Assert.Contains(_server.Calls, call => call is { Operation: Operations.PutContent, Status: 412 });
    }

    [Fact]
    public async Task Writes_one_version_for_each_thing_there_is_to_say()
    {
        Assert.True(await RunAsync() == 0, $"{_output}{_errors}");
        foreach (var path in _server.Paths())
        {
            var versions = _server.Find(path)!.Versions;
            var contents = versions.Select(version => Convert.ToHexString(_server.Content(path, version.Id))).ToArray();
            Assert.True(contents.Distinct(StringComparer.Ordinal).Count() == contents.Length, $"{path} was written again as it was.");
        }

        // One for each save, and no save that left none.
        Assert.Equal(
            _server.Calls.Count(call => call is { Operation: Operations.PutContent, Status: 200 or 201 }),
            _server.Paths().Sum(path => _server.Find(path)!.Versions.Count));
    }

    [Fact]
    public async Task Waits_for_a_document_that_somebody_opened()
    {
        _server.Fail(new Fault { Operation = Operations.PutContent, Skip = 4, Do = new("open", For: TimeSpan.FromSeconds(20)) });
        Assert.True(await RunAsync() == 0, $"{_output}{_errors}");
        Assert.Contains(_server.Calls, call => call is { Operation: Operations.PutContent, Status: 423 });
    }

    [Theory]
    [InlineData("--DocumentLibrary:Graph:BaseUrl=https://graph.example/v1.0")]
    [InlineData("--DocumentLibrary:Graph:SiteUrl=https://contoso.sharepoint.com/sites/pgo")]
    public async Task Sends_nothing_to_a_SharePoint_that_is_not_on_this_machine(string setting)
    {
        Assert.True(await RunAsync("--DocumentLibrary:Provider", "Graph", setting) == 0, $"{_output}{_errors}");
        Assert.Empty(_server.Calls);
        Assert.NotEmpty(_folder.GetFiles(Report, SearchOption.AllDirectories));
    }

    public async Task DisposeAsync() => await _server.DisposeAsync();

    public void Dispose()
    {
        _output.Dispose();
        _errors.Dispose();
        _folder.Delete(recursive: true);
    }

    private void Typed()
    {
        if (_typed < MostTyped && _server.Paths().SingleOrDefault(path => path.EndsWith($"/{Report}", StringComparison.Ordinal)) is { } path)
        {
            _server.Do(new("edit", Path: path, Text: $"Relu {++_typed}."));
        }
    }

    private static Dictionary<string, string> Header(string name, string value) => new(StringComparer.Ordinal) { [name] = value };

    private string Path(string name) => _server.Paths().Single(path => path.EndsWith($"/{name}", StringComparison.Ordinal));

    private Task<int> RunAsync() => RunAsync(
        "--DocumentLibrary:Provider=Graph", $"--DocumentLibrary:Graph:BaseUrl={_server.Graph}", "--DocumentLibrary:Graph:SiteUrl",
        _server.SiteUrl.AbsoluteUri, $"--DocumentLibrary:Graph:AccessToken={_server.Token}");

    private Task<int> RunAsync(params string[] settings) => BotCommands.RunAsync(
        [
            "rehearse", "--script", "torture", "--format", "format1", .. settings,
            "--data", System.IO.Path.Combine(_folder.FullName, "data"),
        ],
        _output, _errors);
}
