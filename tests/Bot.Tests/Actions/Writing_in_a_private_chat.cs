using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Actions;

/// <summary>People without cards: what is typed to the bot alone acts on the workshop its author belongs to.</summary>
public sealed class Writing_in_a_private_chat
{
    [Fact]
    public async Task Proposes_a_subject_that_nobody_else_sees_before_the_step_has_ended()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await AcceptedAsync(workshop.Person("Ana").SayAsync("présentation : Ana Ruiz : je reçois les usagers"));
        await workshop.ToStepAsync("F1-S4");
        var ana = workshop.Person("Ana").In(TeamsConversation.Personal());
        var said = ana.Say("Sujet Registre : des bénéficiaires");
        Assert.Equal("accepted", (await ana.SendAsync(said)).Outcome);
        Assert.Equal("repeat", (await ana.SendAsync(said)).Outcome);
        await Eventually.HoldsAsync(() => bot.Connector.In(ana.Chat.Id).Count == 2, "both answers");
        Assert.Contains("Registre", DrawnCard.Text(bot.Connector.In(ana.Chat.Id)[0].Card), StringComparison.Ordinal);
        Assert.DoesNotContain("Registre", workshop.Wire, StringComparison.Ordinal);
        Assert.DoesNotContain("Ana Ruiz", workshop.Wire, StringComparison.Ordinal);
        Assert.Empty((await workshop.ResultsAsync())["subjects"]!.AsArray());

        // Edited where it was typed, it is changed where it stands.
        var edited = said.DeepClone().AsObject();
        edited["type"] = "messageUpdate";
        edited["text"] = "Sujet Registre : des subventions";
        edited["channelData"]!["eventType"] = "editMessage";
        Assert.Equal("accepted", (await ana.SendAsync(edited)).Outcome);
        await workshop.NextAsync();
        Assert.Equal("des subventions", (string?)(await workshop.ResultsAsync())["subjects"]![0]!["description"]);
    }

    [Fact]
    public async Task Rates_subjects_by_their_number()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subjects) = await ToRateAsync(bot);
        var ana = workshop.Person("Ana").In(TeamsConversation.Personal());
        var first = ana.Say("note 2 : 4 5");
        Assert.Equal("accepted", (await ana.SendAsync(first)).Outcome);
        Assert.Equal("repeat", (await ana.SendAsync(first)).Outcome);
        Assert.Equal("repeat", (await ana.SayAsync("NOTE ２：４ ５")).Outcome);
        Assert.Equal("accepted", (await ana.SayAsync("rate 2: 1 1")).Outcome);

        // Teams may bring an old message once more: what was said since stands.
        Assert.Equal("repeat", (await ana.SendAsync(first)).Outcome);
        Assert.Equal("accepted", (await ana.SayAsync("note 1 : 3 3\nnote 2 : 2 2")).Outcome);
        await Eventually.HoldsAsync(() => bot.Connector.In(ana.Chat.Id).Any(post => DrawnCard.Text(post.Card)
            .Contains("Votre note est enregistrée pour le sujet 2", StringComparison.Ordinal)), "what was rated");

        // In the group it is told where one's ratings are found again, and no more.
        Assert.Equal("accepted", (await workshop.Person("Ana").SayAsync("note 2 : 2 3")).Outcome);
        await Eventually.HoldsAsync(() => workshop.Posts.Any(post => DrawnCard.Text(post.Card)
            .Contains("en écrivant «\u00a0mes données\u00a0»", StringComparison.Ordinal)), "where ratings are found again");
        await workshop.NextAsync();
        Assert.Equal([("3", "3"), ("2", "3")], await MediansAsync(workshop, subjects));
    }

    [Theory]
    [InlineData("note 3 : 4 5", "refused; code=unknown")]
    [InlineData("note 0 : 4 5", "refused; code=unknown")]
    [InlineData("note 1 : 6 5", "refused; code=invalidInput")]
    [InlineData("note 1 : 4,5 5", "refused; code=invalidInput")]
    [InlineData("note 1 : 4", "refused; code=invalidInput")]
    [InlineData("note 1 : 4 5\nnote 9 : 1 1", "refused; code=unknown")]
    public async Task Keeps_nothing_of_a_rating_it_cannot_read(string said, string outcome)
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subjects) = await ToRateAsync(bot);
        Assert.Equal(outcome, (await workshop.Person("Ana").In(TeamsConversation.Personal()).SayAsync(said)).Outcome);
        Assert.Equal(outcome, (await workshop.Person("Ana").SayAsync(said)).Outcome);
        await workshop.NextAsync();
        Assert.Equal([("", ""), ("", "")], await MediansAsync(workshop, subjects));
    }

    [Fact]
    public async Task Rates_an_edited_message_anew_and_nothing_outside_the_step()
    {
        await using var bot = await LiveBot.StartAsync();
        var (workshop, subjects) = await ToRateAsync(bot, step: "F1-S5");
        var ana = workshop.Person("Ana").In(TeamsConversation.Personal());
        Assert.Equal("refused; code=stepNotOpen", (await ana.SayAsync("note 1 : 4 5")).Outcome);
        await workshop.NextAsync();
        var said = ana.Say("note 1 : 4");
        Assert.Equal("refused; code=invalidInput", (await ana.SendAsync(said)).Outcome);
        var edited = said.DeepClone().AsObject();
        edited["type"] = "messageUpdate";
        edited["text"] = "note 1 : 4 5";
        edited["channelData"]!["eventType"] = "editMessage";
        Assert.Equal("accepted", (await ana.SendAsync(edited)).Outcome);
        Assert.Equal("repeat", (await ana.SendAsync(edited)).Outcome);
        await workshop.NextAsync();
        Assert.Equal("refused; code=stepNotOpen", (await ana.SayAsync("note 1 : 1 1")).Outcome);
        Assert.Equal([("4", "5"), ("", "")], await MediansAsync(workshop, subjects));
    }

    [Fact]
    public async Task Asks_which_of_two_open_workshops_and_records_nothing_until_it_is_told()
    {
        await using var bot = await LiveBot.StartAsync();
        var (one, two) = (await CreateAsync(bot, "Premier atelier"), await CreateAsync(bot, "Second atelier"));
        foreach (var workshop in new[] { one, two })
        {
            await AcceptedAsync(workshop.Person("Ana").PressAsync("participant.introduce", new { name = "Ana" }));
            await workshop.ToStepAsync("F1-S5");
        }

        var chat = TeamsConversation.Personal();
        var ana = bot.Person("Ana", chat);
        var said = ana.Say("sujet Registre : clair");
        Assert.Equal("refused; code=missingInput", (await ana.SendAsync(said)).Outcome);
        Assert.Equal("refused; code=missingInput", (await ana.SayAsync("passer")).Outcome);
        Assert.Empty((await one.ResultsAsync())["subjects"]!.AsArray());
        Assert.Empty((await two.ResultsAsync())["subjects"]!.AsArray());
        await Eventually.HoldsAsync(() => bot.Connector.In(chat.Id).Count == 2, "the question");
        var asked = DrawnCard.Text(bot.Connector.In(chat.Id)[0].Card);
        Assert.Contains("Pour quel atelier\u00a0?", asked, StringComparison.Ordinal);

        var answer = new JsonObject { ["in"] = two.Id, ["text"] = "sujet Registre : clair", ["message"] = (string)said["id"]! };
        Assert.Equal("accepted", (await ana.PressAsync("typed.send", answer)).Outcome);
        Assert.Equal("repeat", (await ana.PressAsync("typed.send", answer)).Outcome);
        var ben = bot.Person("Ben", TeamsConversation.Personal());
        Assert.Equal("refused; code=gone", (await ben.PressAsync("typed.send", answer)).Outcome);
        Assert.Empty((await one.ResultsAsync())["subjects"]!.AsArray());
        Assert.Single((await two.ResultsAsync())["subjects"]!.AsArray());

        // Once one of them is closed there is nothing left to ask; reopened there is again.
        await AcceptedAsync(one.Lead.PressAsync("workshop.close", new { retain = false }));
        Assert.Equal("accepted", (await ana.SayAsync("sujet Agenda")).Outcome);
        Assert.Equal(2, (await two.ResultsAsync())["subjects"]!.AsArray().Count);
        await AcceptedAsync(one.Lead.PressAsync("workshop.reopen"));
        Assert.Equal("refused; code=missingInput", (await ana.SayAsync("état")).Outcome);
    }

    [Fact]
    public async Task Finds_the_workshop_of_the_chat_one_sits_in_before_one_has_ever_acted()
    {
        await using var bot = await LiveBot.StartAsync();
        var (one, other) = (await CreateAsync(bot), await CreateAsync(bot, "Un autre atelier"));
        bot.Connector.Roster(one.Chat.Id, new RosterMember("29:ana", "Ana"), new RosterMember("29:cleo", "Cléo"));
        bot.Connector.Roster(other.Chat.Id, new RosterMember("29:cleo", "Cléo"));
        await one.ToStepAsync("F1-S4");
        await other.ToStepAsync("F1-S4");
        var ana = one.Person("Ana").In(TeamsConversation.Personal());

        Assert.Equal("accepted", (await ana.SayAsync("état")).Outcome);
        Assert.Equal("accepted", (await ana.SayAsync("présentation : Ana Ruiz : je reçois les usagers")).Outcome);
        Assert.Equal("accepted", (await ana.SayAsync("sujet Registre : des bénéficiaires")).Outcome);
        Assert.DoesNotContain("Ana Ruiz", one.Wire, StringComparison.Ordinal);
        await one.NextAsync();
        Assert.Equal("Registre", (string?)Assert.Single((await one.ResultsAsync())["subjects"]!.AsArray())!["title"]);

        // Who sits in two is asked; who sits in none is in none.
        var cleo = bot.Person("Cleo", TeamsConversation.Personal());
        Assert.Equal("refused; code=missingInput", (await cleo.SayAsync("sujet Agenda")).Outcome);
        Assert.Equal("accepted", (await cleo.PressAsync("typed.send", new { @in = other.Id, text = "sujet Agenda" })).Outcome);
        Assert.Equal("refused; code=gone", (await bot.Person("Ben", TeamsConversation.Personal()).SayAsync("sujet Agenda")).Outcome);
        await other.NextAsync();
        Assert.Single((await other.ResultsAsync())["subjects"]!.AsArray());
    }

    [Fact]
    public async Task Finds_no_workshop_for_somebody_who_is_in_none()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        var ben = workshop.Person("Ben").In(TeamsConversation.Personal());
        foreach (var said in new[] { "sujet Registre", "état", "formulaire", "note 1 : 1 1", "n’importe quoi" })
        {
            Assert.Equal((said, "refused; code=gone"), (said, (await ben.SayAsync(said)).Outcome));
        }

        Assert.Empty((await workshop.ResultsAsync())["participants"]!.AsArray());
    }

    [Fact]
    public async Task Steers_the_workshop_of_its_facilitator()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var lea = workshop.Lead.In(TeamsConversation.Personal());
        Assert.Equal("accepted", (await lea.SayAsync("suivant")).Outcome);
        Assert.Equal("F1-S1", await workshop.StepAsync());
        foreach (var said in new[] { "régie", "état", "+5", "plan", "documents", "clore" })
        {
            Assert.Equal((said, "accepted"), (said, (await lea.SayAsync(said)).Outcome));
        }
    }

    [Fact]
    public async Task What_is_written_alone_is_not_said_again_in_the_group()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S4");
        await AcceptedAsync(workshop.Person("Ana").SayAsync("Publier l'agenda xylophone"));
        await Eventually.HoldsAsync(() => workshop.Posts.Any(post => DrawnCard.Text(post.Card).Contains(
            "Réponse personnelle", StringComparison.Ordinal)), "a sentence for everybody");
        Assert.DoesNotContain("xylophone", workshop.Wire, StringComparison.Ordinal);
        Assert.Contains("xylophone", DrawnCard.Text(bot.Connector.In("a:29:ana")[0].Card), StringComparison.Ordinal);
    }

    private static async Task<(LiveWorkshop Workshop, string[] Subjects)> ToRateAsync(LiveBot bot, string step = "F1-S6")
    {
        var workshop = await CreateAsync(bot);
        await workshop.ToStepAsync("F1-S5");
        var ana = workshop.Person("Ana");
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Registre" }));
        await AcceptedAsync(ana.PressAsync("subject.submit", new { title = "Agenda" }));
        await workshop.ToStepAsync(step);
        return (workshop, [await workshop.SubjectIdAsync("Registre"), await workshop.SubjectIdAsync("Agenda")]);
    }

    private static async Task<(string, string)[]> MediansAsync(LiveWorkshop workshop, string[] ids)
    {
        var subjects = (await workshop.ResultsAsync())["subjects"]!.AsArray();
        return [.. ids.Select(id => subjects.First(subject => (string?)subject!["id"] == id)!)
            .Select(subject => ($"{subject["desirability"]}", $"{subject["feasibility"]}"))];
    }
}
