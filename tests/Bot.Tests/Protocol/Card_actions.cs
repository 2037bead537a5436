using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

public abstract class Card_actions<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    [Theory] // 38, 39
    [InlineData("card", 200, "application/vnd.microsoft.card.adaptive")]
    [InlineData("message", 200, "application/vnd.microsoft.activity.message")]
    [InlineData("none", 200, "application/vnd.microsoft.activity.message")]
    [InlineData("error", 400, "application/vnd.microsoft.error")]
    public async Task Are_answered_in_exactly_three_fields(string kind, int statusCode, string type)
    {
        TurnAnswer answer = kind switch
        {
            "card" => new TurnAnswer.Card(StubHandler.Card, "accepted; late"),
            "message" => new TurnAnswer.Message("Merci", "repeat"),
            "error" => new TurnAnswer.Error("BadRequest", "?", "refused; code=unknown"),
            _ => new TurnAnswer.None(),
        };
        await using var host = await HostAsync(new((_, _) => Task.FromResult(answer)));

        var reply = await host.User("Awa", TeamsConversation.Group()).ClickAsync("subject.submit");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Equal(answer.Outcome, reply.Outcome);
        Assert.Equal("application/json; charset=utf-8", reply.ContentType);
        Assert.Equal(["statusCode", "type", "value"], reply.Body!.Value.EnumerateObject().Select(field => field.Name));
        Assert.Equal(statusCode, reply.Body.Value.GetProperty("statusCode").GetInt32());
        Assert.Equal(type, reply.Body.Value.GetProperty("type").GetString());
    }

    [Fact] // 39
    public async Task Are_answered_with_the_bare_card()
    {
        await using var host = await HostAsync();

        var reply = await host.User("Awa", TeamsConversation.Group()).ClickAsync("subject.submit");

        Assert.Equal("AdaptiveCard", reply.Card!.Value.GetProperty("type").GetString());
    }

    [Fact] // 41
    public async Task Are_read_from_verb_and_merged_data()
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);

        await host.User("Awa", TeamsConversation.Group()).ClickAsync("subject.submit", new { id = "X", title = "Été", n = 3, late = true });

        var action = Assert.IsType<Turn.CardAction>(handler.Only);
        Assert.Equal("subject.submit", action.Verb);
        Assert.Equal(("X", "Été", 3, true), (action.Data.Text("id"), action.Data.Text("title"), action.Data.WholeNumber("n"), action.Data.Flag("late")));
        Assert.False(action.Automatic);
        Assert.False(action.BySubmit);
    }

    [Fact] // 41
    public async Task Come_as_a_message_from_clients_that_know_only_Submit()
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);

        var reply = await host.User("Awa", TeamsConversation.Group()).SubmitAsync("subject.submit", new { id = "X", title = "Été" });

        var action = Assert.IsType<Turn.CardAction>(handler.Only);
        Assert.Equal(("subject.submit", "Été", true), (action.Verb, action.Data.Text("title"), action.BySubmit));
        Assert.Null(reply.Body);
        Assert.Equal("accepted", reply.Outcome);
    }

    [Fact] // 1.5
    public async Task Come_nameless_from_cards_of_the_old_kind()
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Submit("subject.submit", new { title = "Été" });
        activity["type"] = "invoke";

        var reply = await person.SendAsync(activity);

        Assert.True(Assert.IsType<Turn.CardAction>(handler.Only).BySubmit);
        Assert.Equal((HttpStatusCode.OK, null, "accepted"), (reply.Status, reply.Body, reply.Outcome));
    }

    [Fact] // 47
    public async Task Say_when_nobody_pressed()
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);

        await host.User("Awa", TeamsConversation.Group()).RefreshAsync("subject.form");

        Assert.True(Assert.IsType<Turn.CardAction>(handler.Only).Automatic);
    }

    [Theory] // 1.2: a value that is a string, in old clients
    [InlineData("value")]
    [InlineData("data")]
    public async Task Are_read_from_a_string_that_holds_them(string where)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Click("subject.submit", new { title = "Été \ud83d" });
        if (where == "value")
        {
            activity["value"] = activity["value"]!.ToJsonString();
        }
        else
        {
            activity["value"]!["action"]!["data"] = activity["value"]!["action"]!["data"]!.ToJsonString();
        }

        await person.SendAsync(activity);

        Assert.Equal("Été \uFFFD", Assert.IsType<Turn.CardAction>(handler.Only).Data.Text("title"));
    }

    [Theory] // 40
    [InlineData("{}", "BadRequest", "refused; code=unknown")]
    [InlineData("""{"action":3}""", "BadRequest", "refused; code=unknown")]
    [InlineData("""{"action":{"verb":"x"}}""", "NotSupported", "refused; code=unknown")]
    [InlineData("""{"action":{"type":"Action.Submit","verb":"x"}}""", "NotSupported", "refused; code=unknown")]
    [InlineData("""{"action":{"type":"Action.Execute"}}""", "BadRequest", "refused; code=unknown")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":""}}""", "BadRequest", "refused; code=unknown")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":7,"id":"x"}}""", "BadRequest", "refused; code=unknown")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"x","data":[1]}}""", "BadRequest", "refused; code=invalidInput")]
    [InlineData("""{"action":{"type":"Action.Execute","verb":"x","data":"y"}}""", "BadRequest", "refused; code=invalidInput")]
    [InlineData("null", "BadRequest", "refused; code=unknown")]
    [InlineData("\"x\"", "BadRequest", "refused; code=unknown")]
    [InlineData("[]", "BadRequest", "refused; code=unknown")]
    public async Task Get_an_error_body_when_malformed(string value, string code, string outcome)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Click("x");
        activity["value"] = JsonNode.Parse(value);

        var reply = await person.SendAsync(activity);

        Assert.Equal((HttpStatusCode.OK, code, outcome), (reply.Status, reply.ErrorCode, reply.Outcome));
        Assert.Equal(400, reply.Body!.Value.GetProperty("statusCode").GetInt32());
        Assert.Empty(handler.Turns);
    }

    [Fact] // 40
    public async Task Get_an_error_body_when_the_value_is_missing()
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Click("x");
        activity.Remove("value");

        Assert.Equal("BadRequest", (await person.SendAsync(activity)).ErrorCode);
    }

    [Theory]
    [InlineData("fr-FR", "Cette carte")]
    [InlineData("en-GB", "This card")]
    [InlineData("de", "Cette carte")]
    public async Task Are_refused_in_the_persons_language(string locale, string start)
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Click("");
        activity["locale"] = locale;

        var reply = await person.SendAsync(activity);

        Assert.StartsWith(start, reply.Body!.Value.GetProperty("value").GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_a_verb_say_so_to_a_script()
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());

        Assert.Equal("refused; code=unknown", (await person.SubmitAsync("")).Outcome);
    }

    [Fact] // 5
    public async Task Can_be_answered_twice_with_the_same_card()
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());

        await person.ClickAsync("x");

        Assert.Equal(JsonValueKind.Object, (await person.ClickAsync("x")).Card!.Value.ValueKind);
    }
}

public sealed class Card_actions_directly : Card_actions<Directly>;

public sealed class Card_actions_by_the_SDK : Card_actions<ByTheSdk>;
