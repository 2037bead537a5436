using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.GraphServer.Settings;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;
using static OgpTeams.Doubles.Word.WordFile;

namespace OgpTeams.Bot.Tests.Publishing;

/// <summary>Drafters change the plan in Word and tell nobody: its owners see it all the same, and nobody asked for the documents.</summary>
public sealed class Noticing_what_drafters_changed : IAsyncLifetime
{
    private const string Problem = "Personne ne sait à qui sont les terres du littoral.";
    private GraphDouble _server = null!;

    public async Task InitializeAsync() => _server = await GraphDouble.StartAsync(
        GraphProfile.Field, settings => settings with { UnitsPerMinute = 0, EnrichesWithin = TimeSpan.FromMilliseconds(50) });

    public async Task DisposeAsync()
    {
        Assert.Empty(_server.Breaches);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task In_a_folder()
    {
        await using var bot = await LiveBot.StartAsync("--DocumentLibrary:LookEvery", "00:00:01");
        var (plan, field) = await RetainedAsync(bot);
        var document = Path.Combine(bot.Library, "Plan", "Plan d'action.docx");
        await Eventually.HoldsAsync(
            () => File.Exists(document) && At(document).AllText.Contains("Peu de gens", StringComparison.Ordinal), "the plan");
        await File.WriteAllBytesAsync(document, At(document).Type(field, Problem).Save());
        await WaitsAsync(bot, plan, field, Problem);
    }

    [Fact]
    public async Task In_SharePoint_by_one_call_for_all_documents_and_after_a_stop_too()
    {
        await using var bot = await StartAsync();
        var (plan, field) = await RetainedAsync(bot);
        await Eventually.HoldsAsync(() => Standing("Peu de gens"), "the plan");
        await QuietAsync();
        Edit(field, Problem);
        await WaitsAsync(bot, plan, field, Problem);

        // When nobody does anything, nothing is read.
        await QuietAsync();
        await bot.StopAsync();
        Edit(field, "Écrit pendant que le bot dormait.");
        await bot.StartAgainAsync();
        await WaitsAsync(bot, plan, field, "Écrit pendant que le bot dormait.");
        Assert.DoesNotContain(_server.Calls.Where(call => call.Operation == Operations.Delta).Skip(1), call =>
            call.Target.Contains("latest", StringComparison.Ordinal)); // It went on from where it was.
    }

    [Fact]
    public async Task In_SharePoint_when_it_no_longer_knows_what_happened_since()
    {
        await using var bot = await StartAsync();
        var (plan, field) = await RetainedAsync(bot);
        await Eventually.HoldsAsync(() => Standing("Peu de gens"), "the plan");
        await QuietAsync();
        await bot.StopAsync();
        Edit(field, Problem);
        _server.ExpireDeltas();
        await bot.StartAgainAsync();
        await WaitsAsync(bot, plan, field, Problem);
    }

    [Fact]
    public async Task In_SharePoint_where_it_may_not_be_asked()
    {
        _server.Fail(new Fault { Operation = Operations.Delta, Status = 403, Code = "accessDenied", Count = 0 });
        await using var bot = await StartAsync();
        var (plan, field) = await RetainedAsync(bot);
        await Eventually.HoldsAsync(() => Standing("Peu de gens"), "the plan");
        await bot.StopAsync();
        Edit(field, Problem);
        await bot.StartAgainAsync();
        await WaitsAsync(bot, plan, field, Problem);
    }

    [Fact]
    public async Task Of_a_stop_between_hearing_of_it_and_reading_it_loses_nothing()
    {
        await using var bot = await StartAsync();
        var (plan, field) = await RetainedAsync(bot);
        await Eventually.HoldsAsync(() => Standing("Peu de gens"), "the plan");
        await QuietAsync();
        var mark = Path.Combine(bot.DataFolder, "library-mark.txt");
        await Eventually.HoldsAsync(() => File.Exists(mark), "the mark is kept");
        _server.Fail(new Fault { Operation = Operations.GetContent, Status = 507, Count = 0 });
        var kept = await File.ReadAllTextAsync(mark);
        Edit(field, Problem);
        var told = Deltas();
        await Eventually.HoldsAsync(() => Deltas() > told + 2, "it heard of it");
        Assert.Equal(kept, await File.ReadAllTextAsync(mark));
        await bot.StopAsync();
        _server.ClearFaults();
        await bot.StartAgainAsync();
        await WaitsAsync(bot, plan, field, Problem);
        await Eventually.HoldsAsync(async () => await File.ReadAllTextAsync(mark) != kept, "it goes on from there");
    }

    private Task<LiveBot> StartAsync() => LiveBot.StartAsync(
        "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", _server.Graph.AbsoluteUri,
        "--DocumentLibrary:Graph:SiteUrl", _server.SiteUrl.AbsoluteUri, "--DocumentLibrary:Graph:AccessToken", _server.Token,
        "--DocumentLibrary:LookEvery", "00:00:01");

    private int Deltas() => _server.Calls.Count(call => call.Operation == Operations.Delta);

    private string Document => _server.Paths().Single(path => path.EndsWith("/Plan d'action.docx", StringComparison.Ordinal));

    private bool Standing(string words) => _server.Paths().Any(path => path.EndsWith("/Plan d'action.docx", StringComparison.Ordinal))
        && new WordFile(_server.Find(Document)!.Content).AllText.Contains(words, StringComparison.Ordinal);

    /// <summary>A drafter saves, and says nothing.</summary>
    private void Edit(string field, string text) =>
        _server.Edit(Document, bytes => new WordFile(bytes).Type(field, text).Save());

    /// <summary>Three looks in a row that were one call each.</summary>
    private Task QuietAsync() => Eventually.HoldsAsync(
        () => _server.Calls.TakeLast(3).All(call => call.Operation == Operations.Delta), "nothing else is asked");

    private static Task WaitsAsync(LiveBot bot, string plan, string field, string text) => Eventually.HoldsAsync(
        async () => ((await bot.Http.GetFromJsonAsync<JsonObject>(new Uri($"/api/v1/plans/{plan}", UriKind.Relative)))!["waiting"]
            as JsonArray)?.Any(one => (string?)one!["field"] == field && (string?)one["document"] == text) == true, "the owners see it");

    private static async Task<(string Plan, string Field)> RetainedAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(
            bot, format: "format3", more: new { planName = "Plan", subjectText = "Ouvrir les terres", commitmentId = "new" });
        await workshop.ToStepAsync("F3-S6");
        await AcceptedAsync(workshop.Lead.PressAsync("canvas.save", new { title = "Terres", about = "Peu de gens savent", what = "Un registre" }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Ouvrir", retain = true }));
        var results = await workshop.ResultsAsync();
        return ((string)results["plan"]!, $"commitment/{(string)results["commitment"]!}/publicProblem");
    }
}
