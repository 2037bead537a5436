using System.Diagnostics;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Chats;

/// <summary>Teams takes only so many messages of a bot; what people order is not kept waiting for it.</summary>
public sealed class Answering_in_a_full_chat
{
    private static readonly TimeSpan AtMost = TimeSpan.FromSeconds(4);

    [Fact]
    public async Task Keeps_nobody_waiting_for_their_outcome()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast, "the form");
        bot.Connector.Plan(new Planned(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(8)));

        foreach (var (name, text) in new[] { ("Ana", "sujet Un"), ("Ben", "sujet Deux"), ("Chloé", "aide"), ("Léa", "régie") })
        {
            var before = Stopwatch.GetTimestamp();
            Assert.Equal("accepted", (await workshop.Person(name).SayAsync(text)).Outcome);
            Assert.InRange(Stopwatch.GetElapsedTime(before), TimeSpan.Zero, AtMost);
        }

        var pressed = Stopwatch.GetTimestamp();
        Assert.Equal("accepted", (await workshop.Person("Dina").PressAsync("subject.submit", new { title = "Trois" })).Outcome);
        Assert.Equal("accepted", (await workshop.Person("Dina").SubmitAsync("subject.submit", new { title = "Quatre" })).Outcome);
        Assert.InRange(Stopwatch.GetElapsedTime(pressed), TimeSpan.Zero, AtMost);
        await workshop.NextAsync();
        Assert.Equal(4, (await workshop.ResultsAsync())["contributions"]!.AsArray().Count);
    }

    [Fact]
    public async Task Still_posts_every_answer_when_the_bot_is_stopped_meanwhile()
    {
        await using var bot = await LiveBot.StartAsync();
        var chat = TeamsConversation.Group();
        bot.Connector.Plan(new Planned(429, "Throttled", RetryAfter: TimeSpan.FromSeconds(3)));
        Assert.Equal("accepted", (await bot.Person("Ana", chat).SayAsync("aide")).Outcome);
        Assert.Empty(bot.Connector.In(chat.Id));

        await bot.StopAsync();

        Assert.Single(bot.Connector.In(chat.Id));
    }
}
