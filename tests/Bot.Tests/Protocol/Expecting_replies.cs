using System.Net;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary><c>deliveryMode: expectReplies</c>.</summary>
public abstract class Expecting_replies<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    [Fact]
    public async Task Brings_the_turns_messages_in_the_answer_and_sends_them_nowhere_else()
    {
        await using var bot = await Speaking.StartAsync();
        var activity = bot.Person.Say("aide");
        activity["deliveryMode"] = "expectReplies";

        var reply = await bot.Person.SendAsync(activity);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal("accepted", reply.Outcome);
        var sent = Assert.Single(reply.Body!.Value.GetProperty("activities").EnumerateArray());
        Assert.Equal("Aide", sent.GetProperty("summary").GetString());
        Assert.Empty(bot.Host.Connector.Requests);
    }

    [Fact]
    public async Task Is_empty_when_there_is_nothing_to_say()
    {
        await using var bot = await Speaking.StartAsync();
        var activity = bot.Person.Activity("typing");
        activity["deliveryMode"] = "expectReplies";

        var reply = await bot.Person.SendAsync(activity);

        Assert.Empty(reply.Body!.Value.GetProperty("activities").EnumerateArray());
    }

    [Fact]
    public async Task Leaves_ordinary_messages_to_the_connector()
    {
        await using var bot = await Speaking.StartAsync();

        var reply = await bot.Person.SayAsync("aide");

        Assert.Null(reply.Body);
        Assert.Single(bot.Host.Connector.In(bot.Person.Conversation.Id));
    }

    [Fact]
    public async Task Does_not_change_the_answer_to_a_press()
    {
        await using var bot = await Speaking.StartAsync();
        var activity = bot.Person.Click("facilitation.open");
        activity["deliveryMode"] = "expectReplies";

        var reply = await bot.Person.SendAsync(activity);

        Assert.Equal("C’est fait.", reply.Message);
        Assert.Single(bot.Host.Connector.In(bot.Person.Conversation.Id));
    }

    /// <summary>A bot that posts one card a turn.</summary>
    private sealed class Speaking(BotHost host) : IAsyncDisposable
    {
        public BotHost Host => host;

        public TeamsUser Person { get; } = host.User("Awa", TeamsConversation.Group());

        public static async Task<Speaking> StartAsync()
        {
            IConnector? connector = null;
            var handler = new StubHandler(async (turn, cancellation) =>
            {
                await connector!.SendAsync(turn.Activity.Address!, new(StubHandler.Card, "Aide"), cancellation);
                return new TurnAnswer.None("accepted");
            });
            var host = await HostAsync(handler);
            connector = host.Services.GetRequiredService<IConnector>();
            return new(host);
        }

        public ValueTask DisposeAsync() => host.DisposeAsync();
    }
}

public sealed class Expecting_replies_directly : Expecting_replies<Directly>;

public sealed class Expecting_replies_by_the_SDK : Expecting_replies<ByTheSdk>;
