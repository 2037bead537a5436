using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

public abstract class Writing_to_Teams<TAdapter> : ProtocolTest<TAdapter>, IAsyncLifetime
    where TAdapter : IAdapter
{
    private static readonly CardMessage Message = new(new() { ["type"] = "AdaptiveCard", ["body"] = "é’" }, "Nouvelle étape");

    private BotHost _host = null!;
    private ConnectorDouble _teams = null!;
    private IConnector _connector = null!;
    private ConversationAddress _chat = null!;

    public async Task InitializeAsync()
    {
        _host = await HostAsync();
        _teams = _host.Connector;
        _connector = _host.Services.GetRequiredService<IConnector>();
        _chat = new(_teams.ServiceUrl, "19:abc@thread.tacv2;messageid=17", "tenant", DateTimeOffset.UnixEpoch);
    }

    public Task DisposeAsync() => _host.DisposeAsync().AsTask();

    [Fact] // 20
    public async Task Encodes_each_id_as_one_segment()
    {
        await _connector.ReplyAsync(_chat with { ConversationId = "19:a/b é@x;messageid=1" }, "1:2/..?#%", Message, default);

        Assert.Equal(
            "/fr/v3/conversations/19%3Aa%2Fb%20%C3%A9%40x%3Bmessageid%3D1/activities/1%3A2%2F..%3F%23%25",
            Assert.Single(_teams.Requests).Target);
        Assert.Empty(_teams.Breaches);
    }

    [Theory] // 20
    [InlineData(".")]
    [InlineData("..")]
    [InlineData("")]
    public async Task Does_not_climb_the_path(string id)
    {
        Assert.IsType<SendOutcome.Failed>(await _connector.UpdateAsync(_chat, id, Message, default));
        Assert.Empty(_teams.Requests);
    }

    [Theory] // 21
    [InlineData("https://smba.trafficmanager.net/fr/")]
    [InlineData("http://localhost.evil.example/")]
    public async Task Stays_on_this_machine_without_authentication(string serviceUrl) => Assert.IsType<SendOutcome.Failed>(
        await _connector.SendAsync(_chat with { ServiceUrl = new(serviceUrl) }, Message, default));

    [Fact] // 21
    public async Task Follows_no_redirection()
    {
        _teams.Plan(new Planned(307, Location: _teams.ServiceUrl + "elsewhere"));

        Assert.Equal(new SendOutcome.Failed(307, "Unknown"), await _connector.SendAsync(_chat, Message, default));
        Assert.Single(_teams.Requests);
    }

    [Fact] // 24, 25
    public async Task Sends_a_card_without_text_and_keeps_its_id()
    {
        var outcome = await _connector.SendAsync(_chat, Message, default);

        var posted = Assert.Single(_teams.In(_chat.ConversationId));
        Assert.Equal(new SendOutcome.Sent(posted.Id), outcome);
        Assert.Equal("Nouvelle étape", posted.Summary);
        Assert.Equal("é’", (string?)posted.Card!["body"]);
        Assert.False(posted.Activity.ContainsKey("text"));
        Assert.False(posted.Activity.ContainsKey("id"));
        Assert.Equal("application/json; charset=utf-8", _teams.Requests[0].ContentType);
        Assert.Empty(_teams.Breaches);
    }

    [Fact]
    public async Task Reads_nothing_into_what_a_card_holds()
    {
        var card = JsonNode.Parse("""
            {
              "type": "AdaptiveCard", "version": "1.5", "$schema": "http://adaptivecards.io/schemas/adaptive-card.json",
              "body": [{
                "at": "2026-03-12T14:00:00+01:00", "day": "/Date(0)/", "$type": "x", "$ref": "1", "none": null,
                "of": [null, 1.50, 1e3, true, {}]
              }],
              "speak": "« \"😀\" » \u2028 &amp; <b>"
            }
            """)!.AsObject();

        await _connector.SendAsync(_chat, new(card, "2026-03-12T14:00:00Z"), default);

        var posted = Assert.Single(_teams.In(_chat.ConversationId));
        Assert.True(JsonNode.DeepEquals(card, posted.Card), posted.Card?.ToJsonString());
        Assert.Equal("2026-03-12T14:00:00Z", posted.Summary);
    }

    [Fact]
    public void Writes_letters_as_they_are() =>
        Assert.Contains("Nouvelle étape", Encoding.UTF8.GetString(WireJson.Write(WireJson.Activity(Message, "c"))), StringComparison.Ordinal);

    [Fact] // 25
    public async Task Takes_an_empty_acceptance_for_what_it_is()
    {
        _teams.Plan(new Planned(201, Delivered: true));

        Assert.Equal(new SendOutcome.Sent(Id: null), await _connector.SendAsync(_chat, Message, default));
    }

    [Fact] // 26
    public async Task Replaces_and_removes_a_message()
    {
        var id = ((SendOutcome.Sent)await _connector.ReplyAsync(_chat, "1700", Message, default)).Id!;
        _teams.Plan(new Planned(200, Delivered: true));

        var updated = await _connector.UpdateAsync(_chat, id, Message with { Summary = "Bis" }, default);

        var posted = Assert.Single(_teams.In(_chat.ConversationId));
        Assert.Equal(new SendOutcome.Sent(id), updated);
        Assert.Equal(("Bis", 1), (posted.Summary, posted.Edits));
        Assert.NotNull(posted.Card);
        Assert.IsType<SendOutcome.Sent>(await _connector.DeleteAsync(_chat, id, default));
        Assert.Empty(_teams.In(_chat.ConversationId));
    }

    [Fact] // 26, 31
    public async Task Sends_only_the_newest_of_the_states_waiting()
    {
        var id = ((SendOutcome.Sent)await _connector.SendAsync(_chat, Message, default)).Id!;
        _teams.Plan(new Planned(200, Delivered: true, After: TimeSpan.FromSeconds(0.3)));

        var updates = Enumerable.Range(0, 10)
            .Select(state => _connector.UpdateAsync(_chat, id, Message with { Summary = $"{state}" }, default)).ToArray();
        var outcomes = await Task.WhenAll(updates);

        Assert.Equal("9", Assert.Single(_teams.In(_chat.ConversationId)).Summary);
        Assert.Equal(new SendOutcome.Sent(id), outcomes[^1]);
        Assert.True(outcomes.Count(outcome => outcome is SendOutcome.Superseded) >= 8);
    }

    [Theory] // 27
    [InlineData(429)]
    [InlineData(412)]
    [InlineData(502)]
    [InlineData(503)]
    [InlineData(504)]
    public async Task Tries_again_what_may_pass(int status)
    {
        _teams.Plan(new Planned(status, "Throttled", RetryAfter: TimeSpan.FromSeconds(1)));

        Assert.IsType<SendOutcome.Sent>(await _connector.SendAsync(_chat, Message, default));
        Assert.Equal([status, 201], _teams.Requests.Select(request => request.Status));
        Assert.InRange(_teams.Requests[1].At - _teams.Requests[0].At, TimeSpan.FromSeconds(0.9), TimeSpan.FromSeconds(5));
    }

    [Theory] // 27
    [InlineData(400)]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(404)]
    [InlineData(413)]
    [InlineData(500)]
    public async Task Does_not_insist_on_what_will_not_pass(int status)
    {
        _teams.Plan(new Planned(status, "BadArgument"));

        SendOutcome expected = status switch
        {
            403 => new SendOutcome.Forbidden(),
            404 => new SendOutcome.Gone(), // 30: the caller posts the card anew
            413 => new SendOutcome.TooBig(),
            _ => new SendOutcome.Failed(status, "BadArgument"),
        };
        Assert.Equal(expected, await _connector.UpdateAsync(_chat, "1700", Message, default));
        Assert.Single(_teams.Requests);
    }

    [Fact] // 27
    public async Task Does_not_wait_for_hours()
    {
        _teams.Plan(new Planned(429, "Throttled", RetryAfter: TimeSpan.FromHours(1)));

        Assert.Equal(new SendOutcome.Failed(429, "Throttled"), await _connector.SendAsync(_chat, Message, default));
    }

    [Fact] // 28
    public async Task Posts_at_most_twice_more_when_it_may_have_arrived()
    {
        _teams.Plan(new(502), new(429, RetryAfter: TimeSpan.Zero), new(503), new(504), new(502));

        Assert.Equal(new SendOutcome.Failed(504, "Unknown"), await _connector.SendAsync(_chat, Message, default));
        Assert.Equal([502, 429, 503, 504], _teams.Requests.Select(request => request.Status));
    }

    [Fact]
    public async Task Reports_a_connector_that_is_not_there()
    {
        var gone = await ConnectorDouble.StartAsync();
        var nowhere = _chat with { ServiceUrl = gone.ServiceUrl };
        await gone.DisposeAsync();

        Assert.Equal(new SendOutcome.Failed(null, "Unreachable"), await _connector.SendAsync(nowhere, Message, default));
    }

    [Fact] // 29
    public async Task Keeps_silent_where_it_is_not_wanted_until_somebody_speaks_to_it()
    {
        var person = _host.User("Awa", TeamsConversation.Group());
        var chat = _chat with { ConversationId = person.Conversation.Id };
        _teams.Block(chat.ConversationId);
        var refused = await _connector.SendAsync(chat, Message, default);
        _teams.Unblock(chat.ConversationId);

        var silent = await _connector.SendAsync(chat, Message, default);
        var requests = _teams.Requests.Count;
        await person.SayAsync("aide");

        Assert.IsType<SendOutcome.Forbidden>(refused);
        Assert.IsType<SendOutcome.Forbidden>(silent);
        Assert.Equal(1, requests);
        Assert.IsType<SendOutcome.Sent>(await _connector.SendAsync(chat, Message, default));
    }

    [Theory] // 32: Teams counts in UTF-16
    [InlineData(39_000, true)]
    [InlineData(41_000, false)]
    public async Task Sends_nothing_above_80_KB(int letters, bool sent)
    {
        var big = Message with { Card = new() { ["type"] = "AdaptiveCard", ["speak"] = new string('a', letters) } };

        Assert.Equal(sent, await _connector.SendAsync(_chat, big, default) is SendOutcome.Sent);
        Assert.Equal(sent ? 1 : 0, _teams.Requests.Count);
    }

    [Fact] // 33
    public async Task Opens_a_chat_with_one_person()
    {
        var opened = await _connector.OpenPersonalChatAsync(_chat, "29:awa", default);

        Assert.Equal(new PersonalChatOutcome.Opened(_chat with { ConversationId = "a:29:awa" }), opened);
        Assert.True(JsonNode.DeepEquals(
            JsonNode.Parse("""{"isGroup":false,"members":[{"id":"29:awa"}],"tenantId":"tenant","channelData":{"tenant":{"id":"tenant"}}}"""),
            Assert.Single(_teams.Requests).Body));
        Assert.Equal(
            new PersonalChatOutcome.NotOpened(new SendOutcome.Forbidden()),
            await _connector.OpenPersonalChatAsync(_chat, "8:anonymous", default));
    }

    [Fact] // 34
    public async Task Reads_every_page_of_members()
    {
        _teams.Roster(
            _chat.ConversationId,
            [.. Enumerable.Range(0, 1203).Select(at => new RosterMember($"29:{at}", $"P{at}", ObjectId: $"entra-{at}"))]);

        var members = Assert.IsType<MembersOutcome.Known>(await _connector.MembersAsync(_chat, default)).Members;

        Assert.Equal(1203, members.Count);
        Assert.Equal(new ChannelAccount("29:1202", "P1202", "entra-1202", UserRole: "user"), members[^1]);
        Assert.Equal(3, _teams.Requests.Count);
    }

    [Fact] // 1.3: a 404 here is not an error
    public async Task Says_when_it_cannot_know_the_members() => Assert.Equal(
        new MembersOutcome.Unknown(new SendOutcome.Gone()), await _connector.MembersAsync(_chat, default));

    [Fact] // 31, on the wire
    public async Task Keeps_a_burst_inside_the_limits_and_in_order()
    {
        var sent = Enumerable.Range(0, 12).Select(at => _connector.SendAsync(_chat, Message with { Summary = $"{at}" }, default));

        Assert.All(await Task.WhenAll(sent), outcome => Assert.IsType<SendOutcome.Sent>(outcome));
        Assert.Empty(_teams.Breaches);
        Assert.Equal(Enumerable.Range(0, 12).Select(at => $"{at}"), _teams.In(_chat.ConversationId).Select(posted => posted.Summary));
    }
}

public sealed class Writing_to_Teams_directly : Writing_to_Teams<Directly>;

public sealed class Writing_to_Teams_by_the_SDK : Writing_to_Teams<ByTheSdk>;
