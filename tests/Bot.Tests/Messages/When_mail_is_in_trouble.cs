using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Telemetry;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using static OgpTeams.Bot.Tests.Workshops.LiveWorkshop;

namespace OgpTeams.Bot.Tests.Messages;

/// <summary>Each person’s message has a state that the facilitators see; nothing is lost or sent twice in silence.</summary>
public sealed class When_mail_is_in_trouble
{
    private readonly ManualTime _clock = new();

    [Fact]
    public async Task F42_A_mailbox_out_of_the_apps_scope_is_explained_and_tried_once()
    {
        await using var room = await MailRoom.StartAsync();
        room.Graph.Change(settings => settings with { Mailboxes = ["another@contoso.example"] });
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("3 refusés");
        var seen = await room.SeenAsync();
        Assert.Contains("Application Mail.Send", seen, StringComparison.Ordinal);
        Assert.Equal(1, room.Calls);
        Assert.Contains(room.Bot.Log, line => line.Contains("New-ManagementRoleAssignment", StringComparison.Ordinal));

        // The workshop goes on as if nothing had happened; once it is granted, one press sends all.
        await AcceptedAsync(room.Lead.PressAsync("documents.publish"));
        await room.Workshop.PublishedAsync();
        room.Graph.Change(settings => settings with { Mailboxes = [MailRoom.Service] });
        await AcceptedAsync(room.Lead.PressAsync("message.mark", new { kind = "thanks", status = "again" }));
        await room.SeesAsync("3 envoyés");
        Assert.Equal(3, room.SentTo().Distinct().Count());
    }

    [Fact]
    public async Task An_address_that_is_none_is_refused_and_the_others_get_theirs()
    {
        await using var room = await MailRoom.StartAsync();
        room.Fail(400, "ErrorInvalidRecipients");
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("2 envoyés · 1 refusé");
        Assert.Contains("refusé, l’adresse n’est pas reconnue", await room.SeenAsync(), StringComparison.Ordinal);
        Assert.Equal(2, room.Graph.Outbox.Count);
    }

    [Fact]
    public async Task What_the_service_does_not_take_is_tried_again_at_its_hour()
    {
        await using var room = await MailRoom.StartAsync(_clock, people: ["Ana"]);
        room.Graph.Fail(Busy(messages: 1));
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("1 à réessayer");
        Assert.Matches("à réessayer à 1[0-9].h.[0-9]{2}", await room.SeenAsync());
        await Eventually.HoldsAsync(_clock, TimeSpan.FromMinutes(21), () => room.Graph.Outbox.Count == 1, "sent after the pause");
        await room.SeesAsync("1 envoyé");
    }

    [Fact]
    public async Task What_is_never_taken_is_refused_in_the_end_and_can_be_tried_again()
    {
        await using var room = await MailRoom.StartAsync(_clock, people: ["Ana", "Ben"]);
        using var heard = new Listener(room.Bot.Services);
        room.Graph.Fail(Busy(messages: 0));
        await AcceptedAsync(room.SendAsync());
        await Eventually.HoldsAsync(
            _clock, TimeSpan.FromHours(4), () => heard.Of("ogpteams.mails").Count(one => one["outcome"] == "refused") == 2,
            "given up");
        Assert.Contains("n’a pas pu le prendre pendant des heures", await room.SeenAsync(), StringComparison.Ordinal);
        room.Graph.ClearFaults();
        Assert.Empty(room.Graph.Outbox);
    }

    [Theory]
    [InlineData("again", 2)]
    [InlineData("sent", 1)]
    public async Task A_message_that_may_have_gone_out_is_left_to_the_facilitators(string status, int sent)
    {
        await using var room = await MailRoom.StartAsync(people: ["Ana"]);
        room.Fail(504, applied: true);
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("1 peut-être envoyé");
        Assert.Contains("il peut arriver deux fois", await room.SeenAsync(), StringComparison.Ordinal);
        Assert.Single(room.Graph.Outbox);
        await Eventually.HoldsAsync(
            () => room.Bot.Connector.In($"a:{room.Lead.Account}").Any(post => DrawnCard.Text(post.Card)
                .Contains("1 peut-être envoyé", StringComparison.Ordinal)), "the lead is told in private");

        await AcceptedAsync(room.Lead.PressAsync("message.mark", new { kind = "thanks", status }));
        await room.SeesAsync("1 envoyé");
        Assert.Equal(sent, room.Graph.Outbox.Count);
    }

    [Fact]
    public async Task Who_withdraws_or_is_forgotten_before_it_goes_out_gets_nothing_and_leaves_the_list()
    {
        await using var room = await MailRoom.StartAsync(_clock);
        room.Graph.Fail(Busy(messages: 3));
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("3 à réessayer");
        await AcceptedAsync(room.Workshop.Person("Ana").PressAsync("data.erase"));
        await AcceptedAsync(room.Workshop.Person("Ben").PressAsync("participant.introduce", new { name = "Ben" }));
        var seen = await room.SeenAsync();
        Assert.DoesNotContain("Ana", seen, StringComparison.Ordinal);
        Assert.DoesNotContain("Ben", seen, StringComparison.Ordinal);
        await Eventually.HoldsAsync(_clock, TimeSpan.FromMinutes(21), () => room.Graph.Outbox.Count == 1, "the third");
        await room.SeesAsync("1 envoyé");
        Assert.Equal(["chloe@exemple.fr"], room.SentTo());
    }

    [Fact]
    public async Task What_was_asked_before_a_stop_goes_out_after_it()
    {
        await using var room = await MailRoom.StartAsync(_clock, people: ["Ana"]);
        room.Graph.Fail(Busy(messages: 1));
        await AcceptedAsync(room.SendAsync());
        await room.SeesAsync("1 à réessayer");
        await room.Bot.StopAsync();
        _clock.Advance(TimeSpan.FromHours(1));
        await room.Bot.StartAgainAsync();
        await room.SeesAsync("1 envoyé");
        Assert.Single(room.Graph.Outbox);
    }

    /// <summary>
    /// Our token is not taken: nothing went out, and no pause is asked for, which would be of the world’s clock and not of this
    /// one.
    /// </summary>
    private static Fault Busy(int messages) => new() { Operation = Operations.SendMail, Status = 401, Count = messages };
}
