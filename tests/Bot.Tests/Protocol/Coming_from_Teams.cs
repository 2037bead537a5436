using System.Text.Json.Nodes;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.Bot.Tests.Workshops;
using OgpTeams.Doubles.Entra;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>The whole host with authentication, from Teams' token to Teams' chat.</summary>
public abstract class Coming_from_Teams<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    [Fact] // 1, 22
    public async Task Is_let_in_and_answered_with_the_bots_own_token()
    {
        await using var bot = await GuardedAsync();
        var awa = bot.User();

        var answer = await bot.SendAsync(awa.Say("aide"));

        Assert.Equal(200, answer.Status);
        Assert.True(answer.HasOutcome);
        await Eventually.HoldsAsync(() => bot.Teams.In(awa.Conversation.Id).Count > 0, "a card in the chat");
        Assert.All(bot.Teams.Requests, request => Assert.Equal("Bearer " + GuardedBot.GivenToken, request.Authorization));
    }

    [Fact] // 15
    public async Task Fetches_the_keys_once_when_the_first_token_comes()
    {
        await using var bot = await GuardedAsync();
        await bot.SendAsync(bot.User().Say("aide"), authorization: null);
        Assert.Equal(0, bot.Service.MetadataReads);

        for (var times = 0; times < 3; times++)
        {
            Assert.Equal(200, (await bot.SendAsync(bot.User().Say("aide"))).Status);
        }

        Assert.Equal((TAdapter.ReadsOfKeys, TAdapter.ReadsOfKeys), (bot.Service.MetadataReads, bot.Service.KeyReads));
    }

    [Fact] // 15
    public async Task Goes_on_when_the_keys_change()
    {
        await using var bot = await GuardedAsync();
        var awa = bot.User();
        Assert.Equal(200, (await bot.SendAsync(awa.Say("aide"))).Status);
        var old = bot.Token();

        bot.Service.Rotate();

        await Eventually.HoldsAsync(async () => (await bot.SendAsync(awa.Say("aide"))).Status == 200, "the new key let in");
        Assert.Equal(401, (await bot.SendAsync(awa.Say("aide"), "Bearer " + old)).Status);
    }

    [Fact] // 15
    public async Task Does_not_let_strangers_make_it_fetch_keys_over_and_over()
    {
        await using var bot = await GuardedAsync();
        Assert.Equal(200, (await bot.SendAsync(bot.User().Say("aide"))).Status);

        for (var tries = 0; tries < 20; tries++)
        {
            using var unknown = SigningKey.Endorsed("msteams");
            Assert.Equal(401, (await bot.SendAsync(bot.User().Say("aide"), "Bearer " + bot.Token(key: unknown))).Status);
        }

        Assert.InRange(bot.Service.KeyReads, TAdapter.ReadsOfKeys, 2 * TAdapter.ReadsOfKeys);
    }

    [Fact] // 15
    public async Task Keeps_the_keys_it_has_when_no_others_can_be_had()
    {
        await using var bot = await GuardedAsync();
        Assert.Equal(200, (await bot.SendAsync(bot.User().Say("aide"))).Status);
        bot.Service.Down(true);

        using var unknown = SigningKey.Endorsed("msteams");
        Assert.Equal(401, (await bot.SendAsync(bot.User().Say("aide"), "Bearer " + bot.Token(key: unknown))).Status);

        Assert.Equal(200, (await bot.SendAsync(bot.User().Say("aide"))).Status);
    }

    [Fact] // 15
    public async Task Waits_outside_while_no_keys_can_be_had_and_comes_in_afterwards()
    {
        await using var bot = await GuardedAsync();
        bot.Service.Down(true);

        var answer = await bot.SendAsync(bot.User().Say("aide"));

        Assert.Equal((503, ""), (answer.Status, answer.Body));
        bot.Service.Down(false);
        await Eventually.HoldsAsync(async () => (await bot.SendAsync(bot.User().Say("aide"))).Status == 200, "let in with the keys");
    }

    [Theory] // 18
    [InlineData("11111111-0000-4000-8000-000000000001", "11111111-0000-4000-8000-000000000001")]
    [InlineData(GuardedBot.Tenant, "11111111-0000-4000-8000-000000000001")]
    [InlineData("11111111-0000-4000-8000-000000000001", GuardedBot.Tenant)]
    [InlineData(null, null)]
    public async Task Is_ignored_from_another_tenant(string? conversation, string? channel)
    {
        var handler = new StubHandler();
        await using var bot = await GuardedAsync(handler.Serve);
        var activity = bot.User().Say("aide");
        activity["conversation"]!["tenantId"] = conversation;
        activity["channelData"] = channel is null ? null : new JsonObject { ["tenant"] = new JsonObject { ["id"] = channel } };

        var answer = await bot.SendAsync(activity);

        Assert.Equal((200, "", false), (answer.Status, answer.Body, answer.HasOutcome));
        Assert.Empty(handler.Turns);
        Assert.Empty(bot.Teams.Requests);
        Assert.Contains(bot.Host.Log.Lines, line => line.Contains("AllowedTenants", StringComparison.Ordinal));
    }

    [Fact] // 18
    public async Task Is_let_in_from_every_listed_tenant()
    {
        var handler = new StubHandler();
        var second = "22222222-0000-4000-8000-000000000002";
        await using var bot = await GuardedAsync(
            handler.Serve, "--Bot:AllowedTenants", $"{GuardedBot.Tenant},{second}");

        await bot.SendAsync(bot.User().Say("aide"));
        await bot.SendAsync(bot.User(chat: TeamsConversation.Group() with { Tenant = second.ToUpperInvariant() }).Say("aide"));

        Assert.Equal(2, handler.Turns.Count);
    }

    [Fact] // 16
    public async Task Takes_another_issuer_when_the_settings_say_so()
    {
        var handler = new StubHandler();
        await using var bot = await GuardedAsync(handler.Serve, "--Bot:Issuer", "https://bots.example");

        var own = await bot.SendAsync(bot.User().Say("aide"), "Bearer " + bot.Token(claims => claims["iss"] = "https://bots.example"));
        var published = await bot.SendAsync(bot.User().Say("aide"));

        Assert.Equal((200, 401), (own.Status, published.Status));
    }

    [Fact] // 2
    public async Task Needs_no_token_to_see_that_the_bot_is_there()
    {
        await using var bot = await GuardedAsync();
        foreach (var (method, status) in new[] { ("GET", 200), ("HEAD", 200), ("PUT", 405), ("DELETE", 405) })
        {
            using var request = new HttpRequestMessage(new HttpMethod(method), new Uri("/api/messages", UriKind.Relative));
            using var response = await bot.Host.Http.SendAsync(request);
            Assert.Equal((method, status), (method, (int)response.StatusCode));
        }
    }
}

public sealed class Coming_from_Teams_directly : Coming_from_Teams<Directly>;

public sealed class Coming_from_Teams_by_the_SDK : Coming_from_Teams<ByTheSdk>;
