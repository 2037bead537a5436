using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Telemetry;

public sealed class Measuring_how_Graph_treats_us : IAsyncLifetime
{
    private const string Calls = "ogpteams.graph.call.duration";

    private GraphDouble _server = null!;

    public async Task InitializeAsync() => _server = await GraphDouble.StartAsync();

    public async Task DisposeAsync() => await _server.DisposeAsync();

    [Fact]
    public async Task Counts_calls_pauses_repeats_and_people_at_work_and_names_nobody()
    {
        _server.Fail(
            new() { Operation = Operations.GetSite, Status = 429, Headers = new Dictionary<string, string> { ["Retry-After"] = "1" } },
            new() { Operation = Operations.Download, Connection = FaultConnection.CutBefore });
        await using var bot = await LiveBot.StartAsync(
            "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", _server.Graph.AbsoluteUri,
            "--DocumentLibrary:Graph:SiteUrl", _server.SiteUrl.AbsoluteUri, "--DocumentLibrary:Graph:AccessToken", _server.Token);
        using var heard = new Listener(bot.Services);
        var workshop = await CreateAsync(bot, title: "Farandole", more: new { planName = "Plan Mirliton" });
        await workshop.ToStepAsync("F1-S5");
        await workshop.PublishedAsync();
        Assert.Contains(heard.Of(Calls), call => (call["operation"], call["status"]) == ("site.read", "4xx"));
        Assert.InRange(Assert.Single(heard.Of("ogpteams.graph.pause")).Value, 0.9, 1.1);
        Assert.Contains(heard.Of("ogpteams.graph.retries"), call => call["operation"] == "site.read");
        Assert.Contains(heard.Of(Calls), call => (call["operation"], call["status"]) == ("content.write", "2xx"));
        Assert.Contains(heard.Of(Calls), call => (call["operation"], call["status"]) == ("download", "none"));

        var report = _server.Paths().Single(path => path.EndsWith("/Compte rendu.docx", StringComparison.Ordinal));
        _server.Fail(new Fault { Operation = Operations.PutContent, Path = Id(report), Do = new("edit", Path: report, Text: "Relu.") });
        _server.Open(_server.Paths().Single(path => path.EndsWith("/Fiche sujets.docx", StringComparison.Ordinal)));
        await AcceptedAsync(workshop.Person("Zébulon").PressAsync("subject.submit", new { title = "Ornithorynque" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        foreach (var kind in new[] { "locked", "changed" })
        {
            await Eventually.HoldsAsync(() => heard.Of("ogpteams.graph.conflicts").Any(save => save["kind"] == kind), kind);
        }

        Assert.All(heard.All.Where(one => one.Instrument.StartsWith("ogpteams.graph.", StringComparison.Ordinal)), one => Assert.All(
            one.Tags, tag => Assert.Matches("^[a-zA-Z.]{4,20}$|^[2-5]xx$", tag.Value)));
    }

    [Fact]
    public async Task Makes_nothing_where_documents_lie_in_a_folder()
    {
        await using var bot = await LiveBot.StartAsync();
        using var heard = new Listener(bot.Services);
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        await workshop.PublishedAsync();
        Assert.DoesNotContain(heard.Instruments, name => name.StartsWith("ogpteams.graph.", StringComparison.Ordinal));
    }

    private string Id(string path) => _server.Find(path)!.Id;
}
