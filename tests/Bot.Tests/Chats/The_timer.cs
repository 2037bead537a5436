using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Chats;

public sealed class The_timer
{
    private readonly ManualTime _clock = new();
    private int _newcomers;

    [Fact]
    public async Task Warns_two_minutes_before_the_end_and_at_the_end_and_never_moves_on()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await WritingAsync(bot);

        await OnlyAsync(workshop, 0, after: 7);
        await OnlyAsync(workshop, 1, after: 1);
        await OnlyAsync(workshop, 2, after: 2);
        for (var minute = 0; minute < 60; minute++)
        {
            _clock.Advance(TimeSpan.FromMinutes(1));
        }

        await OnlyAsync(workshop, 2, after: 1);
        Assert.Equal("F1-S4", await workshop.StepAsync());
    }

    [Fact]
    public async Task Tells_the_facilitators_in_their_own_chat_and_edits_the_card_of_the_group()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await WritingAsync(bot);
        var own = $"a:{workshop.Lead.Account}";
        bot.Connector.Unblock(own);
        _clock.Advance(TimeSpan.FromMinutes(8.2));
        await Eventually.HoldsAsync(() => bot.Connector.In(own).Count == 1, "the warning");
        Assert.Contains("facilitation.open", DrawnCard.Verbs(bot.Connector.In(own)[0].Card));
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(5),
            () => DrawnCard.Text(workshop.Posts[^2].Card).Contains("Bientôt la fin", StringComparison.Ordinal),
            "the card of the step edited");
        _clock.Advance(TimeSpan.FromMinutes(2));
        await Eventually.HoldsAsync(() => bot.Connector.In(own).Count == 2, "the end");
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(5), () => DrawnCard.Verbs(workshop.Posts[^2].Card).Contains("facilitator.take"),
            "the way to take over");
        await bot.RestartAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(5), () => workshop.Posts[^2].Edits > 1, "the card edited again");
        Assert.Equal((_before, 2), (workshop.Posts.Count, bot.Connector.In(own).Count));
    }

    [Fact]
    public async Task Carries_the_form_of_the_step()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await WritingAsync(bot);
        await OnlyAsync(workshop, 1, after: 8.2);
        var opens = Assert.Single(DrawnCard.Buttons(workshop.Posts[^1].Card), button => (string?)button["verb"] == "form.open");
        var form = await AcceptedAsync(workshop.Person("Ana").PressAsync("form.open", opens["data"]!.AsObject()));
        Assert.Contains("subject.submit", DrawnCard.Verbs(JsonNode.Parse(form.Card!.Value.GetRawText())));
    }

    [Fact]
    public async Task Warns_again_for_an_end_that_was_moved()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await WritingAsync(bot);
        await OnlyAsync(workshop, 1, after: 8.2);

        await AcceptedAsync(workshop.Lead.PressAsync("step.extend", new { minutes = 5, from = "F1-S4" }));
        await OnlyAsync(workshop, 1, after: 3.5);
        await OnlyAsync(workshop, 2, after: 1.5);
        await OnlyAsync(workshop, 3, after: 2);
    }

    [Fact]
    public async Task Stands_still_during_a_pause()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await WritingAsync(bot);
        await OnlyAsync(workshop, 0, after: 5);
        await AcceptedAsync(workshop.Lead.PressAsync("step.pause", new { from = "F1-S4" }));
        await OnlyAsync(workshop, 0, after: 60);

        await AcceptedAsync(workshop.Lead.PressAsync("step.resume", new { from = "F1-S4" }));
        await OnlyAsync(workshop, 0, after: 2);
        await OnlyAsync(workshop, 1, after: 1.5);
    }

    [Fact]
    public async Task Starts_anew_when_a_step_is_gone_back_to()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await WritingAsync(bot);
        await OnlyAsync(workshop, 2, after: 11, inSteps: 8.5);
        await workshop.NextAsync();
        await Eventually.HoldsAsync(() => workshop.Posts.Count == _before + 3, "the next step");

        await AcceptedAsync(workshop.Lead.PressAsync("step.back", new { from = "F1-S5" }));
        await Eventually.HoldsAsync(() => workshop.Posts.Count == _before + 5, "both cards again");
        await OnlyAsync(workshop, 5, after: 7);
        await OnlyAsync(workshop, 6, after: 1.5);
        Assert.Equal("F1-S4", await workshop.StepAsync());
    }

    [Fact]
    public async Task Goes_on_when_the_bot_is_started_again_and_repeats_no_warning()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await WritingAsync(bot);
        await bot.RestartAsync();
        await OnlyAsync(workshop, 0, after: 7);
        await OnlyAsync(workshop, 1, after: 1);
        await bot.RestartAsync();
        await OnlyAsync(workshop, 1, after: 0.2);
        await bot.StopAsync();
        _clock.Advance(TimeSpan.FromMinutes(10));
        await bot.StartAgainAsync();
        await OnlyAsync(workshop, 2, after: 0.2);
        await bot.RestartAsync();
        await OnlyAsync(workshop, 2, after: 10);
    }

    [Fact]
    public async Task Belongs_to_facilitators_in_writing_too()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await workshop.NextAsync();
        foreach (var (said, outcome) in new[]
        {
            ("+5", "accepted"), ("PAUSE", "accepted"), ("Pause", "repeat"), ("reprendre", "accepted"), ("+1", "accepted"),
            ("Suivant !", "accepted"), ("précédent", "accepted"), ("NEXT", "accepted"), ("back", "accepted"),
            ("resume", "repeat"),
            ("PRECEDENT", "refused; code=firstStep"),
        })
        {
            Assert.Equal((said, outcome), (said, (await workshop.Lead.SayAsync(said)).Outcome));
        }

        Assert.Equal("F1-S1", await workshop.StepAsync());
        foreach (var said in new[] { "suivant", "back", "+5", "pause", "reprendre" })
        {
            Assert.Equal((said, "refused; code=notFacilitator"), (said, (await workshop.Person("Ana").SayAsync(said)).Outcome));
        }
    }

    private int _before;

    /// <summary>Lets time pass, then sees that so many cards came since the step opened.</summary>
    private async Task OnlyAsync(LiveWorkshop workshop, int cards, double after, double? inSteps = null)
    {
        for (var left = after; left > 0; left -= inSteps ?? after)
        {
            _clock.Advance(TimeSpan.FromMinutes(Math.Min(left, inSteps ?? after)));
            await SeenAsync(workshop);
        }

        // What is due at a start is looked for by itself, a moment later on a busy machine.
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(1), () => workshop.Posts.Count - _before >= cards, $"{cards} cards");
        Assert.Equal(cards, workshop.Posts.Count - _before);
    }

    /// <summary>
    /// Somebody new is done with the step, then somebody else: once that shows, all that came before has been looked at.
    /// </summary>
    private async Task SeenAsync(LiveWorkshop workshop)
    {
        for (var times = 0; times < 2; times++)
        {
            var edits = workshop.Posts.Sum(post => post.Edits);
            await AcceptedAsync(workshop.Person($"Tom {++_newcomers}").PressAsync("step.done"));
            _clock.Advance(TimeSpan.FromSeconds(9));
            await Eventually.HoldsAsync(
                _clock, TimeSpan.FromSeconds(1), () => workshop.Posts.Sum(post => post.Edits) > edits, "an edit");
        }
    }

    /// <summary>The facilitator has no 1:1 chat with the bot: the group is told.</summary>
    private async Task<LiveWorkshop> WritingAsync(LiveBot bot)
    {
        var workshop = await CreateAsync(bot);
        bot.Connector.Block($"a:{workshop.Lead.Account}");
        await workshop.ToStepAsync("F1-S4");
        await Eventually.HoldsAsync(() => workshop.FormIsLast && workshop.Posts.Count > 2, "the form");
        _before = workshop.Posts.Count;
        return workshop;
    }
}
