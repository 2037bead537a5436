using System.Text.Json.Nodes;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Access;

/// <summary>Nothing leaves the machine; what would have is kept.</summary>
public sealed class Mail_and_calendar
{
    private const string Message = """{"message":{"subject":"Merci","toRecipients":[{"emailAddress":{"address":"b@contoso.example"}}]}}""";

    private const string Meeting = """
        {
          "subject": "Atelier", "isOnlineMeeting": true, "onlineMeetingProvider": "teamsForBusiness",
          "start": { "dateTime": "2026-03-12T14:00:00", "timeZone": "Europe/Paris" },
          "end": { "dateTime": "2026-03-12T16:00:00", "timeZone": "Europe/Paris" },
          "attendees": [{ "type": "required", "emailAddress": { "address": "b@contoso.example" } }]
        }
        """;

    [Fact]
    public async Task Serve_the_mailboxes_the_app_was_limited_to()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { Mailboxes = ["service@contoso.example"] });
        using var wire = new Wire(server);
        var sent = await wire.PostAsync("/users/service@contoso.example/sendMail", JsonNode.Parse(Message)!);
        Assert.Equal((202, ""), (sent.Status, sent.Text));
        var refused = await wire.PostAsync("/users/other@contoso.example/sendMail", JsonNode.Parse(Message)!);
        Assert.Equal((403, "ErrorAccessDenied"), (refused.Status, refused.Code));
        var unknown = await wire.PostAsync("/users/nobody/sendMail", JsonNode.Parse(Message)!);
        Assert.Equal((404, "ErrorInvalidUser"), (unknown.Status, unknown.Code));
        var nobody = await wire.PostAsync("/users/service@contoso.example/sendMail", new JsonObject { ["message"] = new JsonObject() });
        Assert.Equal((400, "ErrorInvalidRecipients"), (nobody.Status, nobody.Code));
        Assert.Single(server.Outbox);
    }

    [Fact]
    public async Task Take_four_requests_at_a_time()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Fail(new Fault { Operation = Operations.SendMail, Count = 5, Delay = TimeSpan.FromMilliseconds(500) });
        var sent = await Task.WhenAll(Enumerable.Range(0, 5).Select(
            _ => wire.PostAsync("/users/service@contoso.example/sendMail", JsonNode.Parse(Message)!)));
        Assert.Equal([202, 202, 202, 202, 429], sent.Select(answer => answer.Status).Order());
        Assert.Equal("ApplicationThrottled", sent.Single(answer => answer.Status == 429).Code);
        Assert.Equal(4, server.Outbox.Count);
    }

    [Fact]
    public async Task Invite_change_and_cancel()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        const string Events = "/users/service@contoso.example/events";
        var made = await wire.PostAsync(Events, JsonNode.Parse(Meeting)!);
        Assert.Equal(201, made.Status);
        Assert.StartsWith("https://teams.microsoft.com/l/meetup-join/", (string?)made.Json["onlineMeeting"]!["joinUrl"], StringComparison.Ordinal);
        Assert.Equal("b@contoso.example", (string?)made.Json["attendees"]![0]!["emailAddress"]!["address"]);
        var changed = await wire.PatchAsync($"{Events}/{made["id"]}", new JsonObject { ["subject"] = "Atelier 2" });
        Assert.Equal((200, "Atelier 2", made["iCalUId"]), (changed.Status, changed["subject"], changed["iCalUId"]));
        Assert.Equal(404, (await wire.GetAsync($"/users/other@contoso.example/events/{made["id"]}")).Status);
        Assert.Equal(202, (await wire.PostAsync($"{Events}/{made["id"]}/cancel", new JsonObject { ["comment"] = "reporté" })).Status);
        Assert.Equal(404, (await wire.GetAsync($"{Events}/{made["id"]}")).Status);
        Assert.Empty(server.Events);
    }
}
