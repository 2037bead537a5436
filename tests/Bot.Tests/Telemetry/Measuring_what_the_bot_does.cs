using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Publishing;
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

    [Fact]
    public async Task Times_how_long_people_wait_for_their_documents()
    {
        await using var bot = await LiveBot.StartAsync();
        using var heard = new Listener(bot.Services);
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        await Eventually.HoldsAsync(() => heard.Of("ogpteams.publish.lag").Any(one => one["kind"] == "workshop"), "published");
        Assert.All(heard.Of("ogpteams.publish.lag"), one => Assert.True(one.Value >= 0));
        Assert.Contains(heard.Of("ogpteams.document.saves"), one => one["state"] == "written");
    }

    [Fact]
    public void Counts_the_wait_from_the_first_change_however_often_writing_is_tried()
    {
        var clock = new ManualTime();
        var unpublished = new UnpublishedSince(clock);
        unpublished.Changed("workshop/1");
        clock.Advance(TimeSpan.FromMinutes(2));
        unpublished.Changed("workshop/1");
        var first = unpublished.Begin("workshop/1");
        unpublished.Changed("workshop/1"); // While it is written: for the next time.
        unpublished.Again("workshop/1", first);
        clock.Advance(TimeSpan.FromSeconds(20));

        Assert.Equal(TimeSpan.FromSeconds(140), unpublished.Lag(unpublished.Begin("workshop/1")!.Value));
        Assert.Null(unpublished.Begin("workshop/1"));
    }

    [Fact]
    public async Task Counts_documents_that_could_not_be_written()
    {
        await using var bot = await LiveBot.StartAsync(
            null,
            data => File.WriteAllText(Path.Combine(Directory.CreateDirectory(Path.Combine(data, "library")).FullName, "Plan"), "a file"));
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
