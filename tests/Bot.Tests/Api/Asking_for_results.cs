using System.Net;
using System.Net.Http.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Api;

public sealed class Asking_for_results
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Gives_the_members_the_contract_names()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("participant.introduce",
            new { name = "Ana", profile = "civilSociety", reason = "Voir" }));
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Registre" }));
        await AcceptedAsync(workshop.Lead.PressAsync("documents.publish"));
        await workshop.PublishedAsync();
        var results = await workshop.ResultsAsync();
        string[] members =
        [
            "id", "format", "title", "state", "step", "plan", "participants", "contributions", "subjects", "canvas",
            "subactions", "milestones", "documents",
        ];
        Assert.Superset(members.ToHashSet(), results.Select(member => member.Key).ToHashSet());
        Assert.Superset(Set("id", "name", "profile", "present"), Keys(results["participants"]![0]));
        Assert.Superset(Set("id", "verb", "step", "late", "hidden", "onBehalf", "fields"), Keys(results["contributions"]![0]));
        Assert.Superset(
            Set("id", "title", "description", "desirability", "feasibility", "rank", "selected", "mergedFrom"),
            Keys(results["subjects"]![0]));
        Assert.Superset(Set("path", "version", "state", "reason"), Keys(results["documents"]![0]));
        Assert.Equal("civilSociety", (string?)results["participants"]![0]!["profile"]);
    }

    [Fact]
    public async Task Lists_the_workshops_of_a_chat_newest_first()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var first = await CreateAsync(bot, "Premier");
        await AcceptedAsync(first.Lead.PressAsync("workshop.close"));
        var second = await CreateAsync(bot, "Second", chat: first.Chat);
        var address = $"/api/v1/workshops?conversation={Uri.EscapeDataString(first.Chat.Id)}";
        Assert.Equal([second.Id, first.Id], await bot.Http.GetFromJsonAsync<string[]>(new Uri(address, UriKind.Relative)) ?? []);
        Assert.Empty((await bot.Http.GetFromJsonAsync<string[]>(new Uri(
            "/api/v1/workshops?conversation=other", UriKind.Relative)))!);
    }

    [Fact]
    public async Task That_are_not_there_is_a_problem_that_says_so()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        foreach (var (path, status) in new[]
        {
            ("/api/v1/workshops", HttpStatusCode.BadRequest), ("/api/v1/workshops/ZZZZZZZZZZ/results", HttpStatusCode.NotFound),
            ("/api/v1/workshops/..%2f..%2f/results", HttpStatusCode.NotFound),
            ("/api/v1/nothing", HttpStatusCode.NotFound),
        })
        {
            using var answer = await bot.Http.GetAsync(new Uri(path, UriKind.Relative));
            Assert.Equal((path, status), (path, answer.StatusCode));
            Assert.Equal((path, "application/problem+json"), (path, answer.Content.Headers.ContentType?.MediaType));
        }

        var described = await bot.Http.GetFromJsonAsync<JsonObject>(new Uri("/openapi/v1.json", UriKind.Relative));
        Assert.Superset(Set("/api/v1/workshops", "/api/v1/workshops/{id}/results"), Keys(described!["paths"]));
        Assert.Equal("ok", (string?)(await bot.Http.GetFromJsonAsync<JsonObject>(
            new Uri("/health/live", UriKind.Relative)))!["status"]);
    }

    private static HashSet<string> Set(params string[] names) => [.. names];

    private static HashSet<string> Keys(JsonNode? node) => [.. node!.AsObject().Select(member => member.Key)];
}
