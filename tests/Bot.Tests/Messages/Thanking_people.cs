using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Telemetry;
using OgpTeams.Bot.Tests.Workshops;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Messages;

/// <summary>After closing, by e-mail, to those who agreed to be written to.</summary>
public sealed class Thanking_people
{
    [Fact]
    public async Task Sends_each_a_message_of_their_own_and_says_so()
    {
        await using var room = await MailRoom.StartAsync();
        using var heard = new Listener(room.Bot.Services);
        Assert.Contains("3 personnes ont laissé leur adresse", await room.SeenAsync(), StringComparison.Ordinal);
        var draft = await AcceptedAsync(room.Lead.PressAsync("message.open", new { kind = "thanks" }));
        var typed = DrawnCard.Typed(JsonNode.Parse(draft.Card!.Value.GetRawText()));
        Assert.Contains("Un atelier en mai", typed["body"], StringComparison.Ordinal);
        Assert.Contains("Léa, bureau 12", typed["body"], StringComparison.Ordinal);

        var send = room.Lead.Click(
            "message.send", new { kind = "thanks", subject = typed["subject"], body = typed["body"] + "\n\nÀ <b>bientôt</b>" });
        Assert.Equal("accepted", (await room.Lead.SendAsync(send)).Outcome);
        Assert.Equal("repeat", (await room.Lead.SendAsync(send)).Outcome);
        await room.SeesAsync("3 envoyés");

        Assert.Equal(["ana@exemple.fr", "ben@exemple.fr", "chloe@exemple.fr"], room.SentTo().Order());
        Assert.All(room.Graph.Outbox, sent => Assert.Single(MailRoom.To(sent)));
        var message = room.Graph.Outbox[0]["message"]!;
        Assert.Equal("Merci pour l’atelier «\u00a0Ouvrir nos données\u00a0»", (string?)message["subject"]);
        var html = (string)message["body"]!["content"]!;
        Assert.Contains("<html lang=\"fr\">", html, StringComparison.Ordinal);
        Assert.Contains("À &lt;b&gt;bientôt&lt;/b&gt;", html, StringComparison.Ordinal);
        Assert.Contains("faire effacer", html, StringComparison.Ordinal);
        Assert.Equal(3, heard.Of("ogpteams.mails").Count(one => one["outcome"] == "accepted"));
        Assert.Equal("repeat", (await room.SendAsync()).Outcome);
        Assert.Equal(3, room.Graph.Outbox.Count);
    }

    [Fact]
    public async Task Speaks_the_language_of_the_workshop_and_links_to_the_questionnaire()
    {
        await using var room = await MailRoom.StartAsync(
            language: "en", people: ["Ana"], settings: ["--Workshop:Questionnaire", "https://questionnaire.exemple.fr/a?b=1"]);
        var draft = await AcceptedAsync(room.Lead.PressAsync("message.open", new { kind = "thanks" }));
        var typed = DrawnCard.Typed(JsonNode.Parse(draft.Card!.Value.GetRawText()));
        await AcceptedAsync(room.SendAsync(typed["subject"], typed["body"]));
        await room.SeesAsync("1 sent");
        var html = (string)room.Graph.Outbox[0]["message"]!["body"]!["content"]!;
        Assert.Contains("<html lang=\"en\">", html, StringComparison.Ordinal);
        Assert.Contains(
            "<li><a href=\"https://questionnaire.exemple.fr/a?b=1\">Answer the questionnaire</a></li>", html,
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_the_facilitators_alone_and_after_closing()
    {
        await using var room = await MailRoom.StartAsync();
        var ben = room.Workshop.Person("Ben");
        foreach (var verb in new[] { "message.open", "message.send", "message.mark" })
        {
            var answer = await ben.PressAsync(verb, new { kind = "thanks", subject = "x", body = "y", status = "again" });
            Assert.Equal("refused; code=notFacilitator", answer.Outcome);
            Assert.DoesNotContain("Chloé", answer.Body.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal("refused; code=unknown", (await room.Lead.PressAsync("message.open", new { kind = "postcard" })).Outcome);
        Assert.Equal("refused; code=missingInput", (await room.SendAsync(body: " ")).Outcome);
        await AcceptedAsync(room.Lead.PressAsync("workshop.reopen"));
        Assert.Equal("refused; code=stepNotOpen", (await room.SendAsync()).Outcome);
        Assert.Equal("refused; code=stepNotOpen", (await room.Lead.PressAsync("message.open", new { kind = "thanks" })).Outcome);
        Assert.Equal(0, room.Calls);
    }

    [Fact]
    public async Task Is_asked_for_by_a_word_in_private_and_not_talked_of_in_the_group()
    {
        await using var room = await MailRoom.StartAsync();
        var alone = TeamsConversation.Personal();
        Assert.Equal("accepted", (await room.Lead.In(alone).SayAsync("messages")).Outcome);
        await Eventually.HoldsAsync(
            () => room.Bot.Connector.In(alone.Id).Any(post => DrawnCard.Text(post.Card)
                .Contains("Messages – Ouvrir nos données", StringComparison.Ordinal)), "the card in private");
        var ben = room.Workshop.Person("Ben").In(TeamsConversation.Personal());
        Assert.Equal("refused; code=notFacilitator", (await ben.SayAsync("messages")).Outcome);

        var before = room.Workshop.Posts.Count;
        Assert.Equal("accepted", (await room.Lead.SayAsync("messages")).Outcome);
        await Eventually.HoldsAsync(
            () => room.Bot.Connector.In($"a:{room.Lead.Account}").Any(post => DrawnCard.Text(post.Card)
                .Contains("3 personnes ont laissé leur adresse", StringComparison.Ordinal)), "the card in the lead’s own chat");
        await Eventually.HoldsAsync(() => room.Workshop.Posts.Count > before, "a word in the group");
        Assert.All(
            room.Workshop.Posts.Skip(before),
            post => Assert.DoesNotContain("personnes", DrawnCard.Text(post.Card), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Adds_those_who_leave_an_address_afterwards()
    {
        await using var room = await MailRoom.StartAsync(people: ["Ana"]);
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("1 envoyé");
        await MailRoom.LeaveAddressAsync(room.Workshop, "Ben");
        Assert.Contains("1 personne de plus", await room.SeenAsync(), StringComparison.Ordinal);
        await AcceptedAsync(room.SendAsync("Merci encore"));
        await room.SeesAsync("2 envoyés");
        Assert.Equal(["ana@exemple.fr", "ben@exemple.fr"], room.SentTo());
    }

    [Fact]
    public async Task Says_that_it_is_not_switched_on()
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        await MailRoom.LeaveAddressAsync(workshop, "Ana");
        await workshop.NextAsync();
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        foreach (var open in new object[] { new { }, new { kind = "thanks" } })
        {
            var card = await AcceptedAsync(workshop.Lead.PressAsync("message.open", open));
            Assert.Contains("n’est pas activé", card.Body.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("message.send", card.Body.ToString(), StringComparison.Ordinal);
        }

        Assert.Equal("refused; code=notSwitchedOn", (await workshop.Lead.PressAsync(
            "message.send", new { kind = "thanks", subject = "a", body = "b" })).Outcome);
    }

    [Fact]
    public async Task Does_not_start_from_a_mailbox_nobody_could_send_from()
    {
        await Assert.ThrowsAnyAsync<Exception>(() => LiveBot.StartAsync("--Mail:Mailbox", "pgo@contoso.example"));
        await Assert.ThrowsAnyAsync<Exception>(() => LiveBot.StartAsync(
            "--Mail:Mailbox", "not a mailbox", "--DocumentLibrary:Graph:BaseUrl", "http://127.0.0.1:1",
            "--DocumentLibrary:Graph:AccessToken", "t"));
    }
}
