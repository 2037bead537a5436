using System.Net;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Settings;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Publishing;

public sealed class Publishing_to_SharePoint : IAsyncLifetime
{
    private GraphDouble _server = null!;

    public async Task InitializeAsync() => _server = await GraphDouble.StartAsync(GraphProfile.Field);

    public async Task DisposeAsync()
    {
        Assert.Empty(_server.Breaches);
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task Links_to_the_documents_themselves_after_a_restart_too_and_serves_none_of_them()
    {
        await using var bot = await StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        await PublishedAsync(workshop);
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        await Eventually.HoldsAsync(() => workshop.Wire.Contains("Doc.aspx", StringComparison.Ordinal), "links on the closing card");

        await bot.RestartAsync();
        var posts = workshop.Posts.Count;
        await workshop.Lead.SayAsync("documents");
        await Eventually.HoldsAsync(
            () => workshop.Posts.Skip(posts).Any(post => DrawnCard.Text(post.Card).Contains("Doc.aspx", StringComparison.Ordinal)), "links");
        var path = (string)(await workshop.ResultsAsync())["documents"]!.AsArray()[0]!["path"]!;
        using var served = await bot.Http.GetAsync(new Uri($"/library/{path}", UriKind.Relative));
        Assert.Equal(HttpStatusCode.NotFound, served.StatusCode);
    }

    [Fact]
    public async Task Says_that_somebody_checked_a_document_out()
    {
        await using var bot = await StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        await PublishedAsync(workshop);
        _server.Do(new("checkout", Path: Path("Fiche sujets.docx")));
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Person("Ben").PressAsync("subject.submit", new { title = "Agenda" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains("extrait par quelqu’un", StringComparison.Ordinal)),
            "the chat is told");

        _server.Do(new("checkin", Path: Path("Fiche sujets.docx")));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await PublishedAsync(workshop);
    }

    [Fact]
    public async Task Shows_an_administrator_what_to_grant_and_catches_up()
    {
        await using var bot = await StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        await PublishedAsync(workshop);
        _server.Grant(null);
        await AcceptedAsync(workshop.Lead.PressAsync("note.save", new { text = "Après" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await Eventually.HoldsAsync(async () => (await workshop.ResultsAsync())["documents"]!.AsArray() is { Count: > 0 } documents
            && documents.All(document => ((string?)document!["reason"])?.Contains("/permissions", StringComparison.Ordinal) == true),
            "the reason");
        Assert.Contains("degraded", await bot.Http.GetStringAsync(new Uri("/health/ready", UriKind.Relative)), StringComparison.Ordinal);

        _server.Grant("write");
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await PublishedAsync(workshop);
    }

    [Fact]
    public async Task Links_for_the_organisation_and_fills_the_columns_where_the_settings_say_so()
    {
        foreach (var column in new[] { "OgpPlan", "OgpKind", "OgpWorkshop", "OgpDay" })
        {
            _server.AddColumn(column);
        }

        await using var bot = await StartAsync("--DocumentLibrary:Graph:OrganisationLinks", "true", "--DocumentLibrary:Graph:Columns", "true");
        var workshop = await CreateAsync(bot, more: new { planName = "Plan 2026" });
        await workshop.NextAsync();
        await PublishedAsync(workshop);
        await Eventually.HoldsAsync(() => _server.Find(Path("Fiche sujets.docx"))!.Fields.ContainsKey("OgpDay"), "the columns");
        var said = _server.Find(Path("Fiche sujets.docx"))!.Fields;
        Assert.Equal(("Plan 2026", "Fiche sujets", "Ouvrir nos données"), (said["OgpPlan"], said["OgpKind"], said["OgpWorkshop"]));
        Assert.Matches("^20[0-9]{2}-[0-9]{2}-[0-9]{2}$", said["OgpDay"]);

        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        await Eventually.HoldsAsync(() => workshop.Wire.Contains("/:w:/", StringComparison.Ordinal), "links on the closing card");
    }

    private Task<LiveBot> StartAsync(params string[] settings) => LiveBot.StartAsync(
    [
        "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", _server.Graph.AbsoluteUri,
        "--DocumentLibrary:Graph:SiteUrl", _server.SiteUrl.AbsoluteUri, "--DocumentLibrary:Graph:AccessToken", _server.Token, .. settings,
    ]);

    private string Path(string name) => _server.Paths().Single(path => path.EndsWith($"/{name}", StringComparison.Ordinal));

    private static Task PublishedAsync(LiveWorkshop workshop) => Eventually.HoldsAsync(
        async () => (await workshop.ResultsAsync())["documents"]!.AsArray() is { Count: 3 } documents
            && documents.All(document => (string?)document!["state"] == "written"), "all written");
}
