using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

/// <summary>Whatever comes, the endpoint answers, and never with a 500.</summary>
public abstract class Malformed_bodies<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("null")]
    [InlineData("42")]
    [InlineData("\"message\"")]
    [InlineData("[]")]
    [InlineData("[{\"type\":\"message\"}]")]
    [InlineData("{")]
    [InlineData("{}")]
    [InlineData("{} {}")]
    [InlineData("{\"type\":\"message\",}")]
    [InlineData("{'type':'message'}")]
    [InlineData("<activity/>")]
    [InlineData("{\"\\ud800\":1}")]
    [InlineData("{\"\\u12\":1}")]
    [InlineData("{\"a\":\"\\")]
    [InlineData("{\"a\":\"\\u\"}")]
    public async Task Are_refused_with_a_problem(string body) => await AreRefusedAsync(Encoding.UTF8.GetBytes(body));

    [Fact]
    public async Task Are_refused_when_they_are_not_UTF8() => await AreRefusedAsync([(byte)'{', (byte)'"', 0xC3, 0x28, (byte)'"', .. ":1}"u8]);

    [Fact]
    public async Task Are_refused_when_they_are_UTF16() => await AreRefusedAsync(Encoding.Unicode.GetBytes("{\"type\":\"message\"}"));

    [Fact]
    public async Task Are_refused_when_they_nest_too_deep() =>
        await AreRefusedAsync(Encoding.UTF8.GetBytes(new string('[', 100_000)));

    [Theory]
    [InlineData("type")]
    [InlineData("channelId")]
    [InlineData("from")]
    [InlineData("conversation")]
    public async Task Are_refused_without_what_nothing_works_without(string field)
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());
        foreach (JsonNode? spoilt in new JsonNode?[] { null, 42, "", new JsonObject(), new JsonArray(), new JsonObject { ["id"] = 7 } })
        {
            var activity = person.Say("aide");
            activity[field] = spoilt;

            Assert.Equal(HttpStatusCode.BadRequest, (await person.SendAsync(activity)).Status);
        }
    }

    [Fact]
    public async Task Never_break_the_endpoint_whatever_is_in_their_fields()
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());
        foreach (var whole in new[] { person.Say("aide"), person.Click("x", new { a = 1 }), person.Submit("x"), Members(person) })
        {
            foreach (var field in whole.Select(field => field.Key).Concat(["membersRemoved", "deliveryMode", "action"]).ToArray())
            {
                foreach (var spoilt in Spoilt())
                {
                    var activity = whole.DeepClone().AsObject();
                    activity[field] = spoilt;

                    var reply = await person.SendAsync(activity);

                    Assert.True((int)reply.Status is 200 or 400 or 403 or 501, $"{(int)reply.Status} for {field} = {spoilt?.ToJsonString()}");
                }
            }
        }
    }

    [Theory]
    [InlineData("http://evil.example/")]
    [InlineData("http://localhost.evil.example/")]
    [InlineData("http://localhost@evil.example/")]
    [InlineData("https://169.254.169.254/")]
    [InlineData("http://127.0.0.1/?x=")]
    public async Task Do_not_make_the_bot_speak_to_another_machine(string serviceUrl)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Say("aide");
        activity["serviceUrl"] = serviceUrl;

        Assert.Equal(HttpStatusCode.Forbidden, (await person.SendAsync(activity)).Status);
        Assert.Empty(handler.Turns);
    }

    [Fact]
    public async Task Keep_the_last_of_a_key_given_twice_and_replace_half_characters()
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Group());
        var json = person.Click("x", new { title = "DATA" }).ToJsonString().Replace(
            "\"title\":\"DATA\"",
            """ "title":"first","title":"a\ud83d b\ude00 \ud83d\ude00 \\ud800 \u0000 \ud800\ud83d\ude00","\udfff":{"a":1,"a":2}""",
            StringComparison.Ordinal);

        var reply = await person.SendAsync(json);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        var data = Assert.IsType<Turn.CardAction>(handler.Only).Data;
        Assert.Equal("a\uFFFD b\uFFFD 😀 \\ud800 \0 \uFFFD😀", data.Text("title"));
        Assert.Equal("""{"a":2}""", data["\uFFFD"]!.ToJsonString());
    }

    [Fact]
    public async Task Bring_ten_thousand_inputs_intact()
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var inputs = new JsonObject(Enumerable.Range(0, 10_000).Select(at => KeyValuePair.Create($"i-{at}", (JsonNode?)$"v{at}")));

        await host.User("Awa", TeamsConversation.Group()).ClickAsync("idea.submit", inputs);

        var data = Assert.IsType<Turn.CardAction>(handler.Only).Data;
        Assert.Equal(10_000, data.Count);
        Assert.Equal("v9999", data.Text("i-9999"));
    }

    private static JsonObject Members(TeamsUser person)
    {
        var activity = person.Activity("conversationUpdate");
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = "29:new" });
        return activity;
    }

    private static IEnumerable<JsonNode?> Spoilt() =>
    [
        null, true, 42, -1e300, "", "x", "{", "{\"action\":{}}", "[1]", "\u0000", new string('é', 10_000), new JsonObject(),
        new JsonArray(), new JsonArray(null, 1, "x", new JsonArray(), new JsonObject()),
        new JsonObject { ["id"] = 1, ["action"] = 1, ["type"] = true },
        new JsonObject { ["id"] = "x", ["action"] = "x", ["verb"] = 1, ["tenant"] = 3 },
        new JsonObject { ["id"] = "x", ["action"] = new JsonArray(), ["verb"] = "v", ["tenant"] = "t" },
        new JsonObject { ["id"] = "x", ["action"] = new JsonObject { ["type"] = 1, ["verb"] = 1, ["data"] = 1 } },
        new JsonArray(new JsonObject { ["type"] = "mention" }),
        new JsonArray(new JsonObject { ["type"] = "mention", ["text"] = 1, ["mentioned"] = 2 }),
        new JsonArray(new JsonObject
        {
            ["type"] = "mention", ["text"] = "", ["mentioned"] = new JsonObject { ["id"] = TeamsUser.BotId, ["name"] = "" },
        }),
    ];

    private static async Task AreRefusedAsync(byte[] body)
    {
        await using var host = await HostAsync();
        using var content = new ByteArrayContent(body);

        using var response = await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), content);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
    }
}

public sealed class Malformed_bodies_directly : Malformed_bodies<Directly>;

public sealed class Malformed_bodies_by_the_SDK : Malformed_bodies<ByTheSdk>;
