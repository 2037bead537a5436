using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Protocol.Connector;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

public abstract class Arrivals<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    [Theory]
    [InlineData("membersAdded", TeamsUser.BotId, typeof(Turn.BotArrived))]
    [InlineData("membersAdded", "29:new", typeof(Turn.MembersAdded))]
    [InlineData("membersRemoved", TeamsUser.BotId, typeof(Turn.BotLeft))]
    [InlineData("membersRemoved", "29:old", null)]
    [InlineData("membersRenamed", "29:old", null)]
    public async Task Are_told_by_who_is_added_or_removed(string field, string member, Type? expected)
    {
        var turn = await ReadAsync("conversationUpdate", activity =>
            activity[field] = new JsonArray(new JsonObject { ["id"] = member }));

        Assert.Equal(expected, turn?.GetType());
    }

    [Theory]
    [InlineData("add", typeof(Turn.BotArrived))]
    [InlineData("remove", typeof(Turn.BotLeft))]
    [InlineData("add-upgrade", null)]
    [InlineData("remove-upgrade", null)]
    [InlineData(null, null)]
    public async Task Are_told_by_the_installation_too(string? action, Type? expected) =>
        Assert.Equal(expected, (await ReadAsync("installationUpdate", activity => activity["action"] = action))?.GetType());

    [Fact]
    public async Task Carry_where_to_write_and_which_meeting()
    {
        var turn = await ReadAsync("installationUpdate", activity =>
        {
            activity["action"] = "add";
            activity["timestamp"] = "2026-03-12T15:00:00+01:00";
            activity["channelData"]!["meeting"] = new JsonObject { ["id"] = "MCMx" };
        });

        var address = turn!.Activity.Address!;
        Assert.EndsWith("/fr/", address.ServiceUrl.AbsoluteUri, StringComparison.Ordinal);
        Assert.Equal(new DateTimeOffset(2026, 3, 12, 14, 0, 0, TimeSpan.Zero), address.SeenAt);
        Assert.Equal(turn.Activity.Conversation.TenantId, address.TenantId);
        Assert.Equal("MCMx", turn.Activity.ChannelData.MeetingId);
    }

    [Fact]
    public void Do_not_bring_an_older_address_back()
    {
        var older = new ConversationAddress(new("https://smba.trafficmanager.net/emea/"), "c", "t", DateTimeOffset.UnixEpoch);
        var newer = older with { ServiceUrl = new("https://smba.trafficmanager.net/fr/"), SeenAt = older.SeenAt.AddSeconds(1) };

        Assert.Equal(newer, ConversationAddress.Newest(kept: newer, seen: older));
        Assert.Equal(newer, ConversationAddress.Newest(kept: older, seen: newer));
        Assert.Equal(older, ConversationAddress.Newest(kept: null, seen: older));
    }

    private static async Task<Turn?> ReadAsync(string type, Action<JsonObject> change)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Meeting());
        var activity = person.Activity(type);
        change(activity);
        await person.SendAsync(activity);
        return handler.Turns.SingleOrDefault();
    }
}

public sealed class Arrivals_directly : Arrivals<Directly>;

public sealed class Arrivals_by_the_SDK : Arrivals<ByTheSdk>;
