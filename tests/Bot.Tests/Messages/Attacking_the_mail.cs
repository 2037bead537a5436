using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer.Http;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Messages;

/// <summary>Somebody would send in the administration’s name what it did not write, to whom it may not write, or twice.</summary>
public sealed class Attacking_the_mail
{
    [Theory]
    [InlineData("Merci\r\nBcc: victime@exemple.fr")]
    [InlineData("Merci\nBcc: victime@exemple.fr")]
    [InlineData("Merci\rBcc: victime@exemple.fr")]
    [InlineData("Merci\vBcc: victime@exemple.fr")]
    [InlineData("Merci\fBcc: victime@exemple.fr")]
    [InlineData("Merci\u0085Bcc: victime@exemple.fr")]
    [InlineData("Merci\u2028Bcc: victime@exemple.fr")]
    [InlineData("Merci\u2029Bcc: victime@exemple.fr")]
    [InlineData("Merci\0Bcc: victime@exemple.fr")]
    [InlineData("Merci\u001bBcc: victime@exemple.fr")]
    public async Task A_subject_stays_one_line_and_makes_no_header(string subject)
    {
        await using var room = await MailRoom.StartAsync(people: ["Ana"]);
        await AcceptedAsync(room.SendAsync(subject));
        await room.SeesAsync("1 envoyé");
        var message = Assert.Single(room.Graph.Outbox)["message"]!;
        Assert.Equal("Merci Bcc: victime@exemple.fr", (string?)message["subject"]);
        Assert.Equal(["ana@exemple.fr"], room.SentTo());
        Assert.Null(message["bccRecipients"]?.AsArray().FirstOrDefault());
        Assert.Null(message["ccRecipients"]?.AsArray().FirstOrDefault());
    }

    [Theory]
    [InlineData("ana@exemple.fr\r\nBcc: victime@exemple.fr")]
    [InlineData("ana@exemple.fr\0victime@exemple.fr")]
    [InlineData("ana@exemple.fr,victime@exemple.fr")]
    [InlineData("ana@exemple.fr;victime@exemple.fr")]
    [InlineData("ana@exemple.fr victime@exemple.fr")]
    [InlineData("Ana <victime@exemple.fr>")]
    [InlineData("ana@exemple.fr\u200b@victime.fr")]
    [InlineData("ana@exemple.fr@victime.fr")]
    [InlineData("ana@exemple\u202erf")]
    [InlineData("\"ana@exemple.fr\"@victime.fr")]
    public async Task An_address_is_one_address(string email)
    {
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot);
        var reply = await workshop.Person("Ana").PressAsync("participant.introduce", new { name = "Ana", email, emailConsent = true });
        Assert.Equal("refused; code=invalidInput", reply.Outcome);
    }

    [Fact]
    public async Task What_people_wrote_adds_neither_markup_nor_lines_of_its_own()
    {
        const string Evil = "https://evil.example/";
        await using var bot = await LiveBot.StartAsync();
        var workshop = await CreateAsync(bot, title: "<img src=x onerror=alert(1)>\n\nCompte rendu : https://evil.example/titre");
        await MailRoom.LeaveAddressAsync(workshop, "Ana");
        await workshop.ToStepAsync("F1-S5");
        await AcceptedAsync(workshop.Person("Ana").PressAsync(
            "subject.submit", new { title = $"Agenda\n\nLes documents :\n- Compte rendu : {Evil}" }));
        await workshop.ToStepAsync("F1-S6");
        await AcceptedAsync(workshop.Lead.PressAsync(
            "subject.select", new { subject = (string)(await workshop.ResultsAsync())["subjects"]![0]!["id"]! }));
        await AcceptedAsync(workshop.Lead.PressAsync("workshop.close"));
        var draft = await AcceptedAsync(workshop.Lead.PressAsync("message.open", new { kind = "thanks" }));
        var typed = DrawnCard.Typed(JsonNode.Parse(draft.Card!.Value.GetRawText()));
        Assert.DoesNotContain('\n', typed["subject"]);
        Assert.All(typed["body"].Split('\n'), line => Assert.DoesNotMatch("^(-|Compte rendu)[^«]*evil", line));
        var html = Bot.Messages.MailBody.Html(Texts.For("fr"), typed["subject"], typed["body"], "");
        Assert.DoesNotContain("<img", html, StringComparison.Ordinal);
        Assert.DoesNotContain("<li>", html, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_but_facilitators_sends_or_learns_anything()
    {
        await using var room = await MailRoom.StartAsync();
        var other = await CreateAsync(room.Bot, "Autre", lead: "Mallory");
        foreach (var person in new[] { room.Workshop.Person("Ana"), room.Workshop.Person("Mallory"), room.Workshop.Person("Inconnu") })
        {
            foreach (var (verb, data) in new (string, object)[]
            {
                ("message.send", new { kind = "thanks", subject = "x", body = "y" }), ("message.open", new { kind = "thanks" }),
                ("message.open", new { }), ("message.mark", new { kind = "thanks", status = "again" }),
                ("message.mark", new { kind = "thanks", status = "sent" }),
            })
            {
                var reply = await person.PressAsync(verb, data);
                Assert.Equal("refused; code=notFacilitator", reply.Outcome);
                Assert.DoesNotContain("exemple.fr", $"{reply.Body}", StringComparison.Ordinal);
                Assert.DoesNotContain("Ben", $"{reply.Body}", StringComparison.Ordinal);
            }
        }

        // Nor the facilitator of another workshop by naming its people.
        Assert.Equal("refused; code=stepNotOpen", (await other.Lead.PressAsync(
            "message.send", new { kind = "thanks", subject = "x", body = "y", people = "Ana", to = "ana@exemple.fr" })).Outcome);
        Assert.Equal(0, room.Calls);
    }

    [Fact]
    public async Task Who_is_written_to_is_not_for_the_card_to_say()
    {
        await using var room = await MailRoom.StartAsync(people: ["Ana"]);
        await AcceptedAsync(room.Lead.PressAsync("message.send", new
        {
            kind = "thanks",
            subject = "Merci",
            body = "Bonjour",
            to = "victime@exemple.fr",
            people = "victime",
            toRecipients = "victime@exemple.fr",
            from = "ministre@exemple.fr",
            mailbox = "ministre@exemple.fr",
        }));
        await room.SeesAsync("1 envoyé");
        Assert.Equal(["ana@exemple.fr"], room.SentTo());
        Assert.All(room.Graph.Calls.Where(call => call.Operation == Operations.SendMail), call =>
            Assert.Contains($"/users/{MailRoom.Service}/", Uri.UnescapeDataString(call.Target), StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pressed_by_several_at_once_it_goes_out_once()
    {
        await using var room = await MailRoom.StartAsync();
        var ana = room.Workshop.Person("Ana");
        await AcceptedAsync(room.Lead.PressAsync("facilitator.add", new { person = ana.Account, role = "challenger" }));
        var same = room.Lead.Click("message.send", new { kind = "thanks", subject = "Merci", body = "Bonjour" });
        var replies = await Task.WhenAll(Enumerable.Range(0, 12).Select(number => (number % 3) switch
        {
            0 => room.Lead.SendAsync(same),
            1 => ana.PressAsync("message.send", new { kind = "thanks", subject = $"Merci {number}", body = "Bonjour" }),
            _ => room.SendAsync($"Merci encore {number}"),
        }));
        Assert.Equal(1, replies.Count(reply => reply.Outcome == "accepted"));
        Assert.All(replies, reply => Assert.Contains(reply.Outcome, (string?[])["accepted", "repeat"]));
        await room.SeesAsync("3 envoyés");
        Assert.Equal(3, room.Graph.Outbox.Count);
        Assert.Equal(3, room.SentTo().Distinct().Count());
    }

    [Theory]
    [InlineData(201, 10)]
    [InlineData(10, 10_001)]
    [InlineData(10, 200_000)]
    public async Task What_is_too_long_is_said_and_not_sent(int subject, int body)
    {
        await using var room = await MailRoom.StartAsync(people: ["Ana"]);
        var reply = await room.SendAsync(new string('s', subject), new string('b', body));
        Assert.Equal("refused; code=invalidInput", reply.Outcome);
        Assert.InRange(reply.Body!.Value.GetRawText().Length, 1, 28 * 1024);
        Assert.Equal(0, room.Calls);
    }

    [Fact]
    public async Task Three_hundred_people_each_get_theirs_and_the_card_holds_them()
    {
        await using var room = await MailRoom.StartAsync(people: []);
        await Task.WhenAll(Enumerable.Range(1, 10).Select(async row =>
        {
            foreach (var number in Enumerable.Range(0, 30))
            {
                await MailRoom.LeaveAddressAsync(room.Workshop, $"Personne {(row * 100) + number}");
            }
        }));
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("300 envoyés");
        Assert.Equal(300, room.Graph.Outbox.Count);
        Assert.Equal(300, room.SentTo().Distinct(StringComparer.OrdinalIgnoreCase).Count());
        Assert.All(room.Graph.Outbox, sent => Assert.Single(MailRoom.To(sent)));
        Assert.InRange((await room.Lead.PressAsync("message.open")).Body!.Value.GetRawText().Length, 1, 28 * 1024);
        Assert.Equal(0, room.Graph.Calls.Count(call => call.Status == 429)); // Never more than four at a time.
    }
}
