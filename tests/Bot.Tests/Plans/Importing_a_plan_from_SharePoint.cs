using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Settings;

namespace OgpTeams.Bot.Tests.Plans;

/// <summary>Files lie in a SharePoint library, of which the bot reads more than whoever asks may.</summary>
public sealed class Importing_a_plan_from_SharePoint
{
    [Fact]
    public async Task Makes_the_plan_of_the_newest_file_and_shows_nothing_that_lies_deeper()
    {
        await using var server = await GraphDouble.StartAsync(GraphProfile.Field);
        await using var bot = await LiveBot.StartAsync(
            "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", server.Graph.AbsoluteUri,
            "--DocumentLibrary:Graph:SiteUrl", server.SiteUrl.AbsoluteUri, "--DocumentLibrary:Graph:AccessToken", server.Token);
        server.Put("Imports/Plan.json", await File.ReadAllBytesAsync("plan-land.json"));
        server.Put("Cabinet/Secret.json", await File.ReadAllBytesAsync("plan-land.json"));
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        Assert.Equal("accepted", (await lea.SayAsync("importer")).Outcome);
        await Eventually.HoldsAsync(
            () => bot.Connector.In(lea.Chat.Id).Any(post => DrawnCard.Text(post.Card).Contains("Plan.json", StringComparison.Ordinal)), "the preview");
        Assert.Equal("refused; code=unknown", (await lea.PressAsync("import.open", new { file = "Cabinet/Secret.json" })).Outcome);
        Assert.Equal("refused; code=unknown", (await lea.PressAsync("plan.import", new { file = "Cabinet/Secret.json" })).Outcome);
        Assert.Equal("accepted", (await lea.PressAsync("plan.import", new { file = "Imports/Plan.json" })).Outcome);
        Assert.Single((await bot.Http.GetFromJsonAsync<JsonArray>(new Uri("/api/v1/plans", UriKind.Relative)))!);

        server.Grant(null);
        Assert.Equal("refused; code=libraryAway", (await lea.PressAsync("plan.import", new { file = "Imports/Plan.json" })).Outcome);
    }

    [Fact]
    public async Task Keeps_there_a_file_that_somebody_sent()
    {
        await using var server = await GraphDouble.StartAsync(GraphProfile.Field);
        await using var bot = await LiveBot.StartAsync(
            "--DocumentLibrary:Provider", "Graph", "--DocumentLibrary:Graph:BaseUrl", server.Graph.AbsoluteUri,
            "--DocumentLibrary:Graph:SiteUrl", server.SiteUrl.AbsoluteUri, "--DocumentLibrary:Graph:AccessToken", server.Token);
        await using var files = await FileHost.StartAsync(await File.ReadAllBytesAsync("plan-land.json"));
        var lea = bot.Person("Léa", TeamsConversation.Personal());
        var sent = lea.Say("");
        sent["attachments"] = new JsonArray(new JsonObject
        {
            ["contentType"] = "application/vnd.microsoft.teams.file.download.info",
            ["name"] = "Plan : 2026.json",
            ["content"] = new JsonObject { ["downloadUrl"] = files.Address.AbsoluteUri },
        });
        Assert.Equal("accepted", (await lea.SendAsync(sent)).Outcome);
        Assert.Equal("accepted", (await lea.SendAsync(sent)).Outcome);
        Assert.Single(server.Paths(), path => path.StartsWith("Imports/", StringComparison.Ordinal));
    }
}
