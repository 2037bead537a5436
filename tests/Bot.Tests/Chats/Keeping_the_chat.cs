using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Chats;

public sealed class Keeping_the_chat
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task Edits_the_progress_card_soon_then_every_ten_seconds_at_most()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await AtAsync(bot, "F1-S4");
        var people = workshop.People(61);

        await people[60].PressAsync("step.done");
        _clock.Advance(TimeSpan.FromSeconds(2));
        await Eventually.HoldsAsync(() => Edits(workshop) == 1, "the first edit");

        foreach (var person in people.Take(60))
        {
            await AcceptedAsync(person.PressAsync("step.done"));
            _clock.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.InRange(Edits(workshop), 1, 7);
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(5),
            () => workshop.Posts[^2].Card!.ToJsonString().Contains("61", StringComparison.Ordinal),
            "sixty-one answers on the card");
        Assert.Equal(0, Assert.Single(workshop.Forms.TakeLast(1)).Edits);
        Assert.Empty(bot.Connector.Breaches);
    }

    [Fact]
    public async Task Shows_the_ranking_at_once_however_lately_the_card_was_edited()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await AtAsync(bot, "F1-S4");
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Ouvrir le registre" }));
        await workshop.ToStepAsync("F1-S6");
        await Eventually.HoldsAsync(() => workshop.Forms.Count == 3, "the form to rate with");
        var subject = await workshop.SubjectIdAsync("Ouvrir le registre");
        var progress = workshop.Posts[^2].Id;
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.rate", new Dictionary<string, string>
        {
            [$"d-{subject}"] = "4",
            [$"f-{subject}"] = "5",
        }));
        _clock.Advance(TimeSpan.FromSeconds(2));
        await Eventually.HoldsAsync(() => Card().Edits == 1, "an edit");

        await AcceptedAsync(workshop.Lead.PressAsync("ranking.reveal"));
        await Eventually.HoldsAsync(
            () => DrawnCard.Text(Card().Card).Contains("1 – Ouvrir le registre", StringComparison.Ordinal),
            "the ranking, while the clock stands still");

        PostedMessage Card() => workshop.Posts.Single(post => post.Id == progress);
    }

    [Fact]
    public async Task Posts_a_card_again_that_somebody_deleted()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await AtAsync(bot, "F1-S4");
        var progress = workshop.Posts[^2];
        bot.Connector.Remove(progress.Id);

        await workshop.Person("Ana").PressAsync("step.done");
        var count = workshop.Posts.Count;
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(1), () => workshop.Posts.Count == count + 1,
            "the card posted again");
        Assert.DoesNotContain(workshop.Posts, post => post.Id == progress.Id);
    }

    [Fact]
    public async Task Falls_silent_where_it_is_not_wanted_until_somebody_speaks()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await AtAsync(bot, "F1-S1");
        var count = workshop.Posts.Count;
        bot.Connector.Block(workshop.Chat.Id);
        bot.Connector.Block($"a:{workshop.Lead.Account}");
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(30), () => Refused(workshop) == 1, "a warning refused");
        _clock.Advance(TimeSpan.FromMinutes(30));
        await workshop.Person("Ana").In(TeamsConversation.Personal()).PressAsync("step.done");
        _clock.Advance(TimeSpan.FromMinutes(30));
        await workshop.PublishedAsync();
        Assert.Equal(1, Refused(workshop));

        bot.Connector.Unblock(workshop.Chat.Id);
        await workshop.Person("Ana").SayAsync("état");
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(1), () => workshop.Posts.Count == count + 2,
            "the status and the end of the step");
    }

    [Fact]
    public async Task Gets_every_card_through_a_bad_connection_once()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await Eventually.HoldsAsync(() => workshop.Posts.Count == 1, "the workshop card");
        bot.Connector.Plan(
            new(429, RetryAfter: TimeSpan.FromSeconds(1)), new(502), new(503), new(200, After: TimeSpan.FromSeconds(1)),
            new(412), new(504));

        await workshop.NextAsync();
        await workshop.NextAsync();
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(1), () => workshop.Forms.Count == 1, "the form card");
        await workshop.Person("Ana").PressAsync("step.done");
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(1), () => Edits(workshop) > 0, "an edit");
        Assert.InRange(workshop.Posts.Count, 3, 4);
        Assert.Equal(workshop.Posts.Count, workshop.Posts.Select(post => post.Card!.ToJsonString()).Distinct().Count());
    }

    [Fact]
    public async Task Comes_back_when_the_connector_does()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await CreateAsync(bot);
        await Eventually.HoldsAsync(() => workshop.Posts.Count == 1, "the workshop card");
        bot.Connector.Plan([.. Enumerable.Repeat(new Planned(500), 3)]);

        await workshop.NextAsync();
        await Eventually.HoldsAsync(_clock, TimeSpan.FromSeconds(15), () => workshop.Posts.Count == 2, "the progress card");
    }

    [Fact]
    public async Task Says_on_the_card_of_a_step_that_it_is_over_and_folds_what_came_out()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await AtAsync(bot, "F1-S4");
        var progress = workshop.Posts[^2].Id;
        await AcceptedAsync(workshop.Person("Ana").PressAsync("subject.submit", new { title = "Ouvrir le registre" }));
        await workshop.NextAsync();
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(5), () => Text().Contains("Étape terminée", StringComparison.Ordinal),
            "the card of the step that is over");
        Assert.Contains("Ouvrir le registre", Text(), StringComparison.Ordinal);
        Assert.Empty(DrawnCard.Verbs(Card()));

        await AcceptedAsync(workshop.Lead.PressAsync("contribution.hide", new
        {
            contribution = await workshop.SubjectIdAsync("Ouvrir le registre"),
            reason = "Doublon",
        }));
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromSeconds(5), () => !Text().Contains("Ouvrir le registre", StringComparison.Ordinal),
            "what was hidden gone from it");

        System.Text.Json.Nodes.JsonObject? Card() => workshop.Posts.Single(post => post.Id == progress).Card;
        string Text() => DrawnCard.Text(Card());
    }

    [Fact]
    public async Task Answers_a_typed_order_to_go_on_with_the_card_of_the_step_alone()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await AtAsync(bot, "F1-S1");
        var before = workshop.Posts.Count;
        await AcceptedAsync(workshop.Lead.SayAsync("suivant"));
        await Eventually.HoldsAsync(() => workshop.Posts.Count == before + 2, "the card of the step and its form");
        await AcceptedAsync(workshop.Lead.SayAsync("+5"));
        await Eventually.HoldsAsync(() => workshop.Posts.Count == before + 3, "the answer");
        Assert.Contains("L’heure de fin est repoussée", DrawnCard.Text(workshop.Posts[^1].Card), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Meets_who_arrives_late_in_their_own_chat_with_the_form_and_the_way_to_introduce_oneself()
    {
        await using var bot = await LiveBot.StartAsync(_clock);
        var workshop = await AtAsync(bot, "F1-S4");
        var before = workshop.Posts.Count;
        var arrival = workshop.Person("Ana").Say("");
        arrival["type"] = "conversationUpdate";
        arrival["membersAdded"] = new System.Text.Json.Nodes.JsonArray(new System.Text.Json.Nodes.JsonObject { ["id"] = "29:zoé" });
        await workshop.Person("Ana").SendAsync(arrival);

        await Eventually.HoldsAsync(() => bot.Connector.In("a:29:zoé").Count == 1, "the card for who arrives");
        var card = bot.Connector.In("a:29:zoé")[0].Card;
        Assert.Contains("Étape 4 sur 7", DrawnCard.Text(card), StringComparison.Ordinal);
        Assert.Equal(
            ["introduce", "subject"],
            DrawnCard.Buttons(card).Select(button => (string?)button["data"]!["form"]).OfType<string>().Order(StringComparer.Ordinal));
        Assert.Equal(before, workshop.Posts.Count);
    }

    private static async Task<LiveWorkshop> AtAsync(LiveBot bot, string step)
    {
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync(step);
        await Eventually.HoldsAsync(
            () => step == "F1-S1" ? workshop.Posts.Count > 1 : workshop.FormIsLast, "the step's cards");
        return workshop;
    }

    /// <summary>Of the step's card: above its form, those of the steps that are over.</summary>
    private static int Edits(LiveWorkshop workshop) => workshop.Posts[^2].Edits;

    private static int Refused(LiveWorkshop workshop) => workshop.Bot.Connector.Requests
        .Count(request => request.Status == 403 && request.Conversation == workshop.Chat.Id);
}
