using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>In a group the bot reacts to messages that mention it.</summary>
public abstract class Typed_messages<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    private const string Bot = "<at>OgpTeams</at>";

    [Theory]
    [InlineData($"{Bot} aide", "aide")]
    [InlineData($"{Bot}\u00a0aide", "aide")]
    [InlineData($"{Bot}&nbsp;aide", "aide")]
    [InlineData($"aide {Bot}", "aide")]
    [InlineData($"{Bot} {Bot} aide", "aide")]
    [InlineData($"{Bot}", "")]
    [InlineData($"{Bot} sujet <b>T</b> : D &amp; d", "sujet <b>T</b> : D & d")]
    [InlineData($"{Bot} avec <at>Awa</at>", "avec Awa")]
    [InlineData("<at id=\"0\">ogpteams</at> aide", "aide")]
    public async Task Lose_the_bots_mention_and_nothing_else(string text, string expected) =>
        Assert.Equal(expected, await ReadAsync(TeamsConversation.Group(), activity => activity["text"] = text));

    [Fact]
    public async Task May_list_the_same_mention_twice() =>
        Assert.Equal("aide", await ReadAsync(TeamsConversation.Group(), activity =>
            (activity["entities"] as JsonArray)!.Add(activity["entities"]![1]!.DeepClone())));

    [Fact]
    public async Task May_come_without_a_recipient() =>
        Assert.Equal("aide", await ReadAsync(TeamsConversation.Group(), activity => activity.Remove("recipient")));

    [Fact]
    public async Task Need_no_entity_when_the_text_names_the_bot() =>
        Assert.Equal("aide", await ReadAsync(TeamsConversation.Group(), activity => activity.Remove("entities")));

    [Fact]
    public async Task Need_no_mention_in_a_chat_of_two() =>
        Assert.Equal("aide", await ReadAsync(TeamsConversation.Personal(), activity => activity["text"] = " aide "));

    [Theory]
    [InlineData("group")]
    [InlineData("thread")]
    public async Task Are_left_alone_in_a_group_when_they_are_not_for_the_bot(string where)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", where == "group" ? TeamsConversation.Group() : TeamsConversation.Thread());

        await person.SayAsync("aide", mention: false);

        Assert.Empty(handler.Turns);
    }

    [Fact]
    public async Task Without_any_text_are_left_alone()
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);

        await host.User("Awa", TeamsConversation.Personal()).SayAsync(" ", mention: false);

        Assert.Empty(handler.Turns);
    }

    private static async Task<string> ReadAsync(TeamsConversation conversation, Action<JsonObject> change)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", conversation);
        var activity = person.Say("aide");
        change(activity);
        await person.SendAsync(activity);
        return Assert.IsType<Turn.Typed>(handler.Only).Text;
    }
}

public sealed class Typed_messages_directly : Typed_messages<Directly>;

public sealed class Typed_messages_by_the_SDK : Typed_messages<ByTheSdk>;
