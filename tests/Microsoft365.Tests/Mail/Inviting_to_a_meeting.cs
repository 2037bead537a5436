using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.Microsoft365.Mail;

namespace OgpTeams.Microsoft365.Tests.Mail;

public sealed class Inviting_to_a_meeting : MailTest
{
    private static readonly PlannedMeeting Workshop = new(
        Guid.Parse("0f8f3a52-5d2a-4f6e-9f57-2f6a3f0f7f01"), "Atelier Ouverture", "<p>Vous êtes invités</p>",
        new DateTime(2026, 3, 29, 14, 0, 0, DateTimeKind.Unspecified), TimeSpan.FromMinutes(90), "Europe/Paris", "Salle 12",
        ["ana@exemple.example", "ben@exemple.example"]);

    [Fact]
    public async Task Makes_a_meeting_of_Teams_whose_guests_do_not_see_each_other()
    {
        var meeting = await MadeAsync();
        Assert.StartsWith("https://teams.microsoft.com/l/meetup-join/", meeting.JoinUrl!.AbsoluteUri, StringComparison.Ordinal);
        var standing = Assert.Single(Server.Events);
        Assert.True((bool?)standing["hideAttendees"]);
        Assert.Equal("teamsForBusiness", (string?)standing["onlineMeetingProvider"]);
        Assert.Equal(("2026-03-29T14:00:00", "Europe/Paris"), When(standing["start"]!));
        Assert.Equal(("2026-03-29T15:30:00", "Europe/Paris"), When(standing["end"]!));
        Assert.Equal("Salle 12", (string?)standing["location"]!["displayName"]);
        Assert.Equal(2, standing["attendees"]!.AsArray().Count);
    }

    [Theory]
    [InlineData(504)]
    [InlineData(0)]
    public async Task F43_Makes_one_when_the_first_answer_never_came(int status)
    {
        Server.Fail(new Fault
        {
            Operation = Operations.Events,
            Status = status,
            Connection = status == 0 ? FaultConnection.CutBefore : FaultConnection.Kept,
            Applied = true,
        });
        Assert.IsType<MailOutcome.TryAgain>(await Mailbox.InviteAsync(Workshop, default));
        var first = Assert.Single(Server.Events);
        Assert.Equal((string?)first["id"], (await MadeAsync()).Id);
        Assert.Single(Server.Events);
    }

    [Fact]
    public async Task Moves_and_cancels_the_one_there_is()
    {
        var meeting = await MadeAsync();
        var moved = Workshop with
        {
            Start = Workshop.Start.AddDays(7),
            Attendees = [.. Workshop.Attendees, "chloe@exemple.example"],
        };
        var changed = Assert.IsType<MailOutcome.Accepted>(await Mailbox.ChangeAsync(meeting.Id, moved, default));
        Assert.Equal(meeting.Id, changed.Meeting!.Id);
        Assert.Equal(("2026-04-05T14:00:00", "Europe/Paris"), When(Assert.Single(Server.Events)["start"]!));
        Assert.Equal(3, Server.Events[0]["attendees"]!.AsArray().Count);

        Assert.Equal(new MailOutcome.Accepted(), await Mailbox.CancelAsync(meeting.Id, "Reporté", default));
        Assert.Empty(Server.Events);
        Assert.Equal(new MailOutcome.Accepted(), await Mailbox.CancelAsync(meeting.Id, "Reporté", default));
    }

    [Fact]
    public async Task Says_that_somebody_deleted_it()
    {
        var meeting = await MadeAsync();
        await Mailbox.CancelAsync(meeting.Id, "", default);
        var gone = Assert.IsType<MailOutcome.Refused>(await Mailbox.ChangeAsync(meeting.Id, Workshop, default));
        Assert.Equal(MailRefusal.MeetingGone, gone.Why);
    }

    [Fact]
    public async Task F42_Says_what_to_grant_when_the_calendar_is_out_of_the_apps_scope()
    {
        Server.Change(settings => settings with { Mailboxes = ["another@contoso.example"] });
        var refused = Assert.IsType<MailOutcome.Refused>(await Mailbox.InviteAsync(Workshop, default));
        Assert.Equal(MailRefusal.MailboxClosed, refused.Why);
        Assert.Contains("Application Calendars.ReadWrite", refused.Detail, StringComparison.Ordinal);
    }

    private async Task<Meeting> MadeAsync() =>
        Assert.IsType<MailOutcome.Accepted>(await Mailbox.InviteAsync(Workshop, default)).Meeting!;

    private static (string?, string?) When(System.Text.Json.Nodes.JsonNode time) =>
        ((string?)time["dateTime"], (string?)time["timeZone"]);
}
