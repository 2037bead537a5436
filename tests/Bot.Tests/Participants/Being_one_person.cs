using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Participants;

/// <summary>A person is known by their account, and by the directory id that may come with it only later.</summary>
public sealed class Being_one_person
{
    private const string Directory = "5f1c1d2e-0000-4000-8000-00000000a0a0";

    [Fact]
    public async Task Whose_directory_id_is_learned_later()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        Assert.Equal("accepted", await PressAsync(workshop, "29:guest", null, "subject.submit", new { title = "Un" }));

        // It is told by something that records nothing.
        Assert.Equal("accepted", await SayAsync(workshop, "29:guest", Directory, "état"));
        await bot.RestartAsync();
        Assert.Equal("accepted", await PressAsync(workshop, "29:other", Directory, "subject.submit", new { title = "Deux" }));
        Assert.Equal("refused; code=tooMany", await PressAsync(workshop, "29:guest", null, "subject.submit", new { title = "Trois" }));
        Assert.Equal("refused; code=tooMany", await PressAsync(workshop, "29:other", null, "subject.submit", new { title = "Trois" }));
        Assert.Equal("refused; code=tooMany", await PressAsync(workshop, "29:third", Directory, "subject.submit", new { title = "Trois" }));
        Assert.Single((await workshop.ResultsAsync())["participants"]!.AsArray());
    }

    [Theory]
    [InlineData(null)]
    [InlineData("00000000-0000-0000-0000-000000000000")]
    public async Task Is_nobody_else(string? directory)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);
        Assert.Equal("accepted", await PressAsync(workshop, "29:guest", directory, "subject.submit", new { title = "Un" }));
        Assert.Equal("accepted", await PressAsync(workshop, "29:other", directory, "subject.submit", new { title = "Deux" }));
        Assert.Equal("accepted", await PressAsync(workshop, "29:third", Directory, "subject.submit", new { title = "Trois" }));
        Assert.Equal(3, (await workshop.ResultsAsync())["participants"]!.AsArray().Count);
    }

    [Fact]
    public async Task Is_erased_under_every_account()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await AtSubjectsAsync(bot);

        // Two people for us, until the id of the second turns out to be that of the first.
        await PressAsync(workshop, "29:first", null, "participant.introduce", new { name = "Anastasia Une", nameConsent = true });
        await PressAsync(workshop, "29:second", Directory, "participant.introduce", new { name = "Anastasia Deux", nameConsent = true });
        Assert.Equal("accepted", await SayAsync(workshop, "29:first", Directory, "état"));
        Assert.Equal(2, (await workshop.ResultsAsync())["participants"]!.AsArray().Count);

        Assert.Equal("accepted", await PressAsync(workshop, "29:first", null, "data.erase"));

        Assert.DoesNotContain("Anastasia", (await workshop.ResultsAsync()).ToJsonString(), StringComparison.Ordinal);
        await bot.StopAsync();
        var file = Path.Combine(bot.DataFolder, "ogpteams.db");
        var bytes = System.Text.Encoding.Latin1.GetString(await File.ReadAllBytesAsync(file));
        Assert.All(["Anastasia", Directory, "29:first", "29:second"], trace => Assert.DoesNotContain(trace, bytes, StringComparison.Ordinal));
    }

    private static async Task<LiveWorkshop> AtSubjectsAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        return workshop;
    }

    private static async Task<string?> PressAsync(
        LiveWorkshop workshop, string account, string? directory, string verb, object? inputs = null) =>
        await SendAsync(workshop, account, directory, workshop.Person("Quelqu’un").Click(verb, inputs));

    private static async Task<string?> SayAsync(LiveWorkshop workshop, string account, string? directory, string text) =>
        await SendAsync(workshop, account, directory, workshop.Person("Quelqu’un").Say(text));

    private static async Task<string?> SendAsync(LiveWorkshop workshop, string account, string? directory, JsonObject activity)
    {
        activity["from"] = new JsonObject { ["id"] = account, ["name"] = "Quelqu’un", ["aadObjectId"] = directory };
        activity["value"]?["action"]?["data"]?.AsObject()["id"] = Guid.NewGuid().ToString("N");
        return (await workshop.Person("Quelqu’un").SendAsync(activity)).Outcome;
    }
}
