using System.Text.Json.Nodes;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;
using OgpTeams.Microsoft365.Mail;

namespace OgpTeams.Microsoft365.Tests.Mail;

public sealed class Sending_a_message : MailTest
{
    private static readonly OutgoingMail Thanks = new("ana@exemple.example", "Merci", "<p lang=\"fr\">Merci à vous</p>");

    [Fact]
    public async Task Goes_to_one_person_from_the_service_mailbox()
    {
        Assert.IsType<MailOutcome.Accepted>(await Mailbox.SendAsync(Thanks, default));
        var sent = Assert.Single(Server.Outbox);
        Assert.Equal(Service, (string?)sent["from"]);
        Assert.True((bool?)sent["saveToSentItems"]);
        var message = sent["message"]!;
        Assert.Equal("Merci", (string?)message["subject"]);
        Assert.Equal(("html", Thanks.Html), ((string?)message["body"]!["contentType"], (string?)message["body"]!["content"]));
        Assert.Equal(["ana@exemple.example"], To(message));
        Assert.True(Server.Calls.Single().IsDecorated);
        Assert.NotNull(Server.Calls.Single().Headers.GetValueOrDefault("client-request-id"));
    }

    [Fact]
    public async Task F42_Says_what_to_grant_when_the_mailbox_is_out_of_the_apps_scope()
    {
        Server.Change(settings => settings with { Mailboxes = ["another@contoso.example"] });
        var refused = Assert.IsType<MailOutcome.Refused>(await Mailbox.SendAsync(Thanks, default));
        Assert.Equal(MailRefusal.MailboxClosed, refused.Why);
        Assert.Contains("New-ManagementRoleAssignment", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("Application Mail.Send", refused.Detail, StringComparison.Ordinal);
        Assert.Contains("ErrorAccessDenied", refused.Detail, StringComparison.Ordinal);
        Assert.Single(Server.Calls);
        Assert.Empty(Server.Outbox);
    }

    [Theory]
    [InlineData(404, "ErrorInvalidUser", MailRefusal.MailboxUnknown)]
    [InlineData(404, "MailboxNotEnabledForRESTAPI", MailRefusal.MailboxUnknown)]
    [InlineData(400, "ErrorInvalidRecipients", MailRefusal.BadAddress)]
    [InlineData(400, "ErrorInvalidRequest", MailRefusal.Other)]
    [InlineData(413, "ErrorMessageSizeExceeded", MailRefusal.Other)]
    public async Task Is_refused_once(int status, string code, MailRefusal why)
    {
        Server.Fail(new Fault { Operation = Operations.SendMail, Status = status, Code = code });
        Assert.Equal(why, Assert.IsType<MailOutcome.Refused>(await Mailbox.SendAsync(Thanks, default)).Why);
        Assert.Single(Server.Calls);
    }

    [Fact]
    public async Task Is_refused_where_the_address_is_none() => Assert.Equal(
        MailRefusal.BadAddress,
        Assert.IsType<MailOutcome.Refused>(await Mailbox.SendAsync(Thanks with { To = "ana" }, default)).Why);

    [Fact]
    public async Task Waits_as_long_as_the_service_asks_and_goes_out_once()
    {
        Server.Fail(new Fault
        {
            Operation = Operations.SendMail,
            Status = 429,
            Code = "ApplicationThrottled",
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "1" },
        });
        Assert.IsType<MailOutcome.Accepted>(await Mailbox.SendAsync(Thanks, default));
        Assert.Equal([429, 202], Server.Calls.Select(call => call.Status));
        Assert.Single(Server.Outbox);
    }

    [Fact]
    public async Task Is_put_off_when_the_pause_is_long()
    {
        Server.Fail(new Fault
        {
            Operation = Operations.SendMail,
            Status = 503,
            Headers = new Dictionary<string, string>(StringComparer.Ordinal) { ["Retry-After"] = "1200" },
        });
        var later = Assert.IsType<MailOutcome.TryAgain>(await Mailbox.SendAsync(Thanks, default));
        Assert.InRange(later.After!.Value, TimeSpan.FromMinutes(19), TimeSpan.FromMinutes(20));
        Assert.Single(Server.Calls);
    }

    /// <summary>There is no idempotency in sendMail: whether it was taken, nobody can ask.</summary>
    [Theory]
    [InlineData(504, true)]
    [InlineData(502, false)]
    [InlineData(500, true)]
    public async Task Is_in_doubt_and_not_repeated_when_the_answer_does_not_tell(int status, bool taken)
    {
        Server.Fail(new Fault { Operation = Operations.SendMail, Status = status, Body = FaultBody.Html, Applied = taken });
        Assert.IsType<MailOutcome.Doubtful>(await Mailbox.SendAsync(Thanks, default));
        Assert.Single(Server.Calls);
        Assert.Equal(taken ? 1 : 0, Server.Outbox.Count);
    }

    [Fact]
    public async Task Is_in_doubt_when_the_line_breaks_after_it_was_taken()
    {
        Server.Fail(new Fault { Operation = Operations.SendMail, Connection = FaultConnection.CutBefore, Applied = true });
        Assert.IsType<MailOutcome.Doubtful>(await Mailbox.SendAsync(Thanks, default));
        Assert.Single(Server.Calls);
        Assert.Single(Server.Outbox);
    }

    [Fact]
    public async Task Is_in_no_doubt_where_nobody_listens()
    {
        using var elsewhere = Open(Service, new Uri("http://127.0.0.1:1/v1.0"));
        Assert.IsType<MailOutcome.TryAgain>(await elsewhere.SendAsync(Thanks, default));
    }

    [Fact]
    public async Task Never_asks_for_more_than_four_at_once()
    {
        Server.Fail(new Fault { Operation = Operations.SendMail, Count = 12, Delay = TimeSpan.FromMilliseconds(150) });
        var outcomes = await Task.WhenAll(Enumerable.Range(0, 12).Select(number =>
            Mailbox.SendAsync(Thanks with { To = $"p{number}@exemple.example" }, default)));
        Assert.All(outcomes, outcome => Assert.IsType<MailOutcome.Accepted>(outcome));
        Assert.All(Server.Calls, call => Assert.Equal(202, call.Status));
        Assert.Equal(12, Server.Outbox.Count);
    }

    [Fact]
    public async Task Leaves_no_address_in_the_log()
    {
        await Mailbox.SendAsync(Thanks, default);
        Server.Fail(new Fault { Operation = Operations.SendMail, Status = 403, Message = "ana@exemple.example is not allowed" });
        var refused = Assert.IsType<MailOutcome.Refused>(await Mailbox.SendAsync(Thanks, default));
        Assert.NotEmpty(Log);
        Assert.All([.. Log, refused.Detail, Thanks.ToString()], line => Assert.DoesNotContain("@", line, StringComparison.Ordinal));
    }

    private static IEnumerable<string?> To(JsonNode message) =>
        message["toRecipients"]!.AsArray().Select(one => (string?)one!["emailAddress"]!["address"]);
}
