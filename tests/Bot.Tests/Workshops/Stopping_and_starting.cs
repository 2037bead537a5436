using OgpTeams.Bot.Tests.Doubles;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Workshops;

public sealed class Stopping_and_starting
{
    [Fact]
    public async Task Between_any_two_presses_changes_nothing_of_a_workshop()
    {
        var undisturbed = await PlayAsync(restart: false);
        var restarted = await PlayAsync(restart: true);
        Assert.Equal(undisturbed.Posts, restarted.Posts);
        Assert.Equal(undisturbed.Csv, restarted.Csv);
        Assert.Equal(undisturbed.Report, restarted.Report);
    }

    [Fact]
    public async Task Posts_and_publishes_what_a_stop_left_undone()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        bot.Connector.Plan([.. Enumerable.Repeat(new Planned(500), 100)]);
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Juste avant l'arrêt" }));
        await workshop.NextAsync();
        await bot.StopAsync();

        await bot.StartAgainAsync();
        await workshop.PublishedAsync();
        Assert.Contains("Juste avant l'arrêt", await File.ReadAllTextAsync(Path.Combine(workshop.Folder!, "contributions.csv")),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Posts_the_closing_card_of_a_workshop_after_which_another_began()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        bot.Connector.Block(workshop.Chat.Id);
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close", new { nextSteps = "Se revoir en mai" }));
        await CreateAsync(bot, "Le suivant", chat: workshop.Chat);
        await bot.StopAsync();

        bot.Connector.Unblock(workshop.Chat.Id);
        await bot.StartAgainAsync();
        await Eventually.HoldsAsync(
            () => workshop.Posts.Any(post => post.Activity.ToJsonString(CardJson.Relaxed).Contains("Se revoir en mai", StringComparison.Ordinal)),
            "the closing card");
    }

    private static async Task<(string[] Posts, string Csv, string Report)> PlayAsync(bool restart)
    {
        await using var bot = await LiveBot.StartAsync(new ManualTime());
        var workshop = await CreateAsync(bot);
        var (ana, ben) = (workshop.Person("Ana"), workshop.Person("Ben"));
        await ShownAsync(1);
        await NextAsync(2);
        await NextAsync(4);
        await DoAsync(ana.PressAsync("participant.introduce", new { name = "Ana", nameConsent = true, reason = "Voir" }));
        await DoAsync(ben.PressAsync("participant.introduce", new { name = "Ben" }));
        await NextAsync(5);
        await NextAsync(7);
        await DoAsync(ana.PressAsync("subject.submit", new { title = "Registre" }));
        await DoAsync(ben.PressAsync("subject.submit", new { title = "Agenda" }));
        await NextAsync(8);
        await DoAsync(workshop.Lead.PressAsync("floor.next"));
        await NextAsync(10);
        var subject = await workshop.SubjectIdAsync("Registre");
        await DoAsync(ana.PressAsync("subject.rate", new Dictionary<string, int> { [$"d-{subject}"] = 4, [$"f-{subject}"] = 3 }));
        await NextAsync(12);
        await DoAsync(ben.PressAsync("feedback.submit", new { rating = 5 }));
        await DoAsync(workshop.Lead.PressAsync("workshop.close"));
        await ShownAsync(13);
        await workshop.PublishedAsync();

        var people = (await workshop.ResultsAsync())["contributions"]!.AsArray().Select(said => (string)said!["id"]!).ToArray();
        var csv = people.Aggregate(
            await File.ReadAllTextAsync(Path.Combine(workshop.Folder!, "contributions.csv")),
            (text, id) => text.Replace(id, "", StringComparison.Ordinal));
        return (
            [.. workshop.Posts.Select(post => post.Summary!)], csv,
            WordFile.At(Path.Combine(workshop.Folder!, "Compte rendu.docx")).AllText);

        async Task NextAsync(int posts)
        {
            await workshop.NextAsync();
            await ShownAsync(posts);
        }

        async Task ShownAsync(int posts)
        {
            await Eventually.HoldsAsync(() => workshop.Posts.Count >= posts, $"{posts} cards");
            await AgainAsync();
        }

        async Task DoAsync(Task<TeamsReply> press)
        {
            await AcceptedAsync(press);
            await AgainAsync();
        }

        Task AgainAsync() => restart ? bot.RestartAsync() : Task.CompletedTask;
    }
}
