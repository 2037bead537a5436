using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Telemetry;

public sealed class Measuring_what_the_bot_does
{
    [Fact]
    public async Task Times_actions_by_verb_and_outcome()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        using var heard = new Listener(bot.Services);
        var ana = workshop.Person("Ana");
        var press = ana.Click("subject.submit", new { title = "Ouvrir le registre" });
        Assert.Equal("accepted", (await ana.SendAsync(press)).Outcome);
        Assert.Equal("repeat", (await ana.SendAsync(press)).Outcome);
        await ana.PressAsync("step.next", From("F1-S4"));
        await ana.PressAsync("what.somebody.typed");
        await ana.SayAsync("état");

        var actions = heard.Of("ogpteams.action.duration");
        Assert.Equal(
            [("subject.submit", "accepted"), ("subject.submit", "repeat"), ("step.next", "refused; code=notFacilitator"),
                ("unknown", "refused; code=unknown")],
            actions.Where(one => one["verb"] != "typed").Select(one => (one["verb"]!, one["outcome"]!)));
        Assert.Single(actions, one => one["verb"] == "typed");
        Assert.All(actions, one => Assert.InRange(one.Value, 0, 20));
    }

    /// <summary>By the workshop’s own clock: two calm minutes after what was said.</summary>
    [Fact]
    public async Task Times_how_long_people_wait_for_their_documents()
    {
        var clock = new ManualTime();
        await using var bot = await LiveBot.StartAsync(clock);
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await workshop.PublishedAsync();
        await Eventually.HoldsAsync(clock, TimeSpan.FromMinutes(1), () => true, "calm");
        using var heard = new Listener(bot.Services);
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Ouvrir le registre" }));
        await Eventually.HoldsAsync(
            clock, TimeSpan.FromSeconds(30), () => heard.Of("ogpteams.publish.lag").Any(one => one["kind"] == "workshop"), "published");

        Assert.Contains(heard.Of("ogpteams.publish.lag"), one => one["kind"] == "workshop" && one.Value is >= 30 and <= 600);
        Assert.Contains(heard.Of("ogpteams.document.saves"), one => one["state"] == "written");
    }

    [Fact]
    public async Task Counts_documents_that_could_not_be_written()
    {
        await using var bot = await LiveBot.StartAsync(
            null, data => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(data, "library")).FullName, "Plan"), "a file"));
        using var heard = new Listener(bot.Services);
        var workshop = await CreateAsync(bot, more: new { planName = "Plan" });
        await workshop.NextAsync();
        await Eventually.HoldsAsync(() => heard.Of("ogpteams.document.saves").Any(one => one["state"] == "failed"), "a failure counted");
    }

    [Fact]
    public async Task Counts_what_goes_to_Teams_and_when_Teams_says_slower()
    {
        await using var bot = await LiveBot.StartAsync();
        using var heard = new Listener(bot.Services);
        bot.Connector.Plan(new Planned(429) { RetryAfter = TimeSpan.FromSeconds(1) });
        await bot.Person("Léa", TeamsConversation.Group()).SayAsync("aide");
        await Eventually.HoldsAsync(() => heard.Of("ogpteams.sends").Any(one => one["status"] is "200" or "201"), "the help posted");

        Assert.Contains(heard.Of("ogpteams.sends"), one => one["status"] == "429");
        Assert.Single(heard.Of("ogpteams.throttled"), one => one["service"] == "teams");
        Assert.Equal(heard.Of("ogpteams.sends").Count, heard.Of("ogpteams.send.wait").Count);
    }

    [Fact]
    public async Task Sends_nothing_anywhere_unless_it_is_said()
    {
        await using var bot = await LiveBot.StartAsync();
        using var page = await bot.Http.GetAsync(new Uri("/metrics", UriKind.Relative));
        Assert.Equal(System.Net.HttpStatusCode.NotFound, page.StatusCode);
        Assert.Null(bot.Services.GetService<OpenTelemetry.Metrics.MeterProvider>());
        Assert.Null(bot.Services.GetService<OpenTelemetry.Trace.TracerProvider>());
    }

    [Fact]
    public async Task Does_not_start_with_an_address_that_is_none()
    {
        var refused = await Assert.ThrowsAsync<Microsoft.Extensions.Options.OptionsValidationException>(
            () => BotHost.StartAsync(null, "--Telemetry:Otlp", "collector"));
        Assert.Contains("Telemetry:Otlp", refused.Message, StringComparison.Ordinal);
    }
}
