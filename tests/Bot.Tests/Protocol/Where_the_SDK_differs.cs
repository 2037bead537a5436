using System.Net;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Tests.Doubles;
using OgpTeams.BotFramework;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>What does not come out the same on both adapters, and what is made to (docs/adr/0012).</summary>
public sealed class Where_the_SDK_differs
{
    [Fact]
    public async Task It_refuses_an_activity_for_a_field_nobody_reads()
    {
        Assert.Equal(HttpStatusCode.OK, await ByAsync<Directly>());
        Assert.Equal(HttpStatusCode.BadRequest, await ByAsync<ByTheSdk>());

        static async Task<HttpStatusCode> ByAsync<TAdapter>()
            where TAdapter : IAdapter
        {
            await using var host = await new StubHandler().HostAsync(settings: TAdapter.Settings);
            var awa = host.User("Awa", TeamsConversation.Group());
            var activity = awa.Say("aide");
            activity["membersAdded"] = 42;
            return (await awa.SendAsync(activity)).Status;
        }
    }

    [Fact]
    public async Task It_takes_the_first_token_under_a_new_key_at_once()
    {
        Assert.True(await ByAsync<Directly>() is 200 or 401); // Refused while the keys are on their way.
        Assert.Equal(200, await ByAsync<ByTheSdk>());

        static async Task<int> ByAsync<TAdapter>()
            where TAdapter : IAdapter
        {
            await using var bot = await GuardedBot.StartAsync(new StubHandler().Serve, TAdapter.Settings);
            Assert.Equal(200, (await bot.SendAsync(bot.User().Say("aide"))).Status);
            bot.Service.Rotate();
            return (await bot.SendAsync(bot.User().Say("aide"))).Status;
        }
    }

    [Fact]
    public async Task It_cannot_reply_in_a_conversation_whose_name_breaks_a_line()
    {
        Assert.IsType<SendOutcome.Sent>(await ByAsync<Directly>());
        Assert.IsType<SendOutcome.Failed>(await ByAsync<ByTheSdk>());

        static async Task<SendOutcome> ByAsync<TAdapter>()
            where TAdapter : IAdapter
        {
            await using var host = await new StubHandler().HostAsync(settings: TAdapter.Settings);
            var chat = new ConversationAddress(host.Connector.ServiceUrl, "19:a\r\nX-Of-Mine: 1", "tenant", DateTimeOffset.UnixEpoch);
            return await host.Services.GetRequiredService<IConnector>().ReplyAsync(chat, "1", new(StubHandler.Card, "Étape"), default);
        }
    }

    /// <summary>The bot looks at these before the SDK does (<c>Forged_tokens</c>).</summary>
    [Fact]
    public async Task It_would_take_tokens_the_bot_refuses()
    {
        await using var bot = await GuardedBot.StartAsync(settings: ByTheSdk.Settings);
        var sdk = bot.Host.Services.GetRequiredService<FrameworkAdapter>();

        Assert.IsType<FrameworkVerdict.Genuine>(await sdk.JudgeAsync(bot.Token(alg: "RS512"), "msteams", default));
        Assert.IsType<FrameworkVerdict.Genuine>(await sdk.JudgeAsync(
            bot.Token(claims => claims["serviceurl"] = new JsonArray(bot.Teams.ServiceUrl.ToString(), "https://evil.example/")),
            "msteams", default));
    }
}
