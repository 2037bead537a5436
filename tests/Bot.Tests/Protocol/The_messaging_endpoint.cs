using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.Extensions.DependencyInjection;
using OgpTeams.Bot.Protocol;
using OgpTeams.Bot.Tests.Doubles;

namespace OgpTeams.Bot.Tests.Protocol;

public abstract class The_messaging_endpoint<TAdapter> : ProtocolTest<TAdapter>
    where TAdapter : IAdapter
{
    private static readonly Uri Messages = new("/api/messages", UriKind.Relative);

    [Fact] // 1
    public async Task Answers_a_message_without_a_body()
    {
        await using var host = await HostAsync();

        var reply = await host.User("Awa", TeamsConversation.Group()).SayAsync("aide");

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Null(reply.Body);
        Assert.Equal("accepted", reply.Outcome);
    }

    [Theory] // 1.3
    [InlineData(null)]
    [InlineData("")]
    [InlineData("nowhere")]
    [InlineData("urn:x:y")]
    public async Task Takes_an_activity_that_does_not_say_where_to_answer(string? serviceUrl)
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());
        foreach (var activity in new[] { person.Say("aide"), person.Click("subject.form") })
        {
            activity["serviceUrl"] = serviceUrl;

            var reply = await person.SendAsync(activity);

            Assert.Equal((HttpStatusCode.OK, "accepted"), (reply.Status, reply.Outcome));
        }
    }

    [Fact] // 17
    public async Task Does_not_look_at_tokens_while_it_asks_nobody_who_they_are()
    {
        await using var host = await HostAsync();
        host.Http.DefaultRequestHeaders.TryAddWithoutValidation("Authorization", "Bearer a.b.c");

        Assert.Equal("accepted", (await host.User("Awa", TeamsConversation.Group()).ClickAsync("subject.form")).Outcome);
    }

    [Theory] // 2
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("PATCH")]
    [InlineData("OPTIONS")]
    public async Task Takes_no_other_method(string method)
    {
        await using var host = await HostAsync();
        using var request = new HttpRequestMessage(new HttpMethod(method), Messages);

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
    }

    [Theory] // 2
    [InlineData("HEAD")]
    [InlineData("GET")]
    public async Task Lets_tools_see_that_it_is_there(string method)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        using var request = new HttpRequestMessage(new HttpMethod(method), Messages);

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Empty(handler.Turns);
    }

    [Theory] // 3
    [InlineData(false)]
    [InlineData(true)]
    public async Task Refuses_a_body_above_the_cap(bool chunked)
    {
        await using var host = await HostAsync();
        using var request = new HttpRequestMessage(HttpMethod.Post, Messages)
        {
            Content = new ByteArrayContent(new byte[RequestBody.MaxBytes + 1]),
            Headers = { TransferEncodingChunked = chunked },
        };

        using var response = await host.Http.SendAsync(request);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    [Theory] // 4
    [InlineData("somethingNew")]
    [InlineData("Message")]
    [InlineData("event")]
    [InlineData("typing")]
    [InlineData("messageReaction")]
    [InlineData("messageUpdate")]
    [InlineData("endOfConversation")]
    public async Task Ignores_what_is_not_for_it(string type)
    {
        var handler = new StubHandler();
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Personal());
        var activity = person.Activity(type);
        activity["text"] = "aide";
        activity["name"] = "application/vnd.microsoft.somethingNew";
        activity["fieldOfTomorrow"] = new JsonObject { ["a"] = 1 };
        (activity["entities"] as JsonArray)!.Add(new JsonObject { ["type"] = "entityOfTomorrow" });

        var reply = await person.SendAsync(activity);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Null(reply.Body);
        Assert.Empty(handler.Turns);
    }

    [Fact] // 6
    public async Task Answers_a_press_in_time_when_the_work_is_slow_and_finishes_the_work()
    {
        var goOn = new TaskCompletionSource();
        var finished = new TaskCompletionSource();
        var handler = new StubHandler(async (_, cancellation) =>
        {
            await goOn.Task;
            cancellation.ThrowIfCancellationRequested();
            finished.SetResult();
            return new TurnAnswer.None("accepted");
        });
        await using var host = await HostAsync(handler, builder =>
            builder.Services.AddSingleton(new TurnLimits { AnswerWithin = TimeSpan.FromSeconds(0.2) }));
        var person = host.User("Awa", TeamsConversation.Group());

        var pressed = await person.ClickAsync("subject.submit");
        var said = await person.SayAsync("aide");
        goOn.SetResult();
        await finished.Task.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal("StillWorking", pressed.ErrorCode);
        Assert.Null(pressed.Outcome);
        Assert.Equal(HttpStatusCode.OK, pressed.Status);
        Assert.Equal(HttpStatusCode.Accepted, said.Status);
    }

    [Fact]
    public void Answers_well_before_Teams_gives_up() =>
        Assert.InRange(new TurnLimits().AnswerWithin, TimeSpan.FromSeconds(3), TimeSpan.FromSeconds(9)); // 6

    [Fact] // 8
    public async Task Goes_on_when_the_caller_hangs_up()
    {
        var arrived = new TaskCompletionSource();
        var goOn = new TaskCompletionSource();
        var finished = new TaskCompletionSource<bool>();
        var handler = new StubHandler(async (_, cancellation) =>
        {
            arrived.SetResult();
            await goOn.Task;
            finished.SetResult(cancellation.IsCancellationRequested);
            return new TurnAnswer.None();
        });
        await using var host = await HostAsync(handler);
        using var hangUp = new CancellationTokenSource();
        using var body = new StringContent(
            host.User("Awa", TeamsConversation.Group()).Click("subject.submit").ToJsonString(), Encoding.UTF8, "application/json");

        var request = host.Http.PostAsync(Messages, body, hangUp.Token);
        await arrived.Task;
        await hangUp.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => request);
        goOn.SetResult();

        Assert.False(await finished.Task.WaitAsync(TimeSpan.FromSeconds(10)));
    }

    [Fact]
    public async Task Lets_the_work_under_way_finish_when_the_host_stops()
    {
        var arrived = new TaskCompletionSource();
        var finished = false;
        var handler = new StubHandler(async (_, _) =>
        {
            arrived.SetResult();
            await Task.Delay(500, CancellationToken.None);
            finished = true;
            return new TurnAnswer.None();
        });
        var host = await HostAsync(handler, builder =>
            builder.Services.AddSingleton(new TurnLimits { AnswerWithin = TimeSpan.FromMilliseconds(50) }));

        await host.User("Awa", TeamsConversation.Group()).SayAsync("clore");
        await arrived.Task;
        await host.DisposeAsync();

        Assert.True(finished);
    }

    [Theory] // 9
    [InlineData("application/search")]
    [InlineData("adaptiveCard/Action")]
    [InlineData("anything/else")]
    public async Task Says_501_to_an_unknown_invoke(string name)
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Activity("invoke");
        activity["name"] = name;

        var reply = await person.SendAsync(activity);

        Assert.Equal(HttpStatusCode.NotImplemented, reply.Status);
        Assert.Null(reply.Body);
    }

    [Fact] // 9
    public async Task Answers_feedback_buttons_with_nothing_at_all()
    {
        await using var host = await HostAsync();
        var person = host.User("Awa", TeamsConversation.Group());
        var activity = person.Activity("invoke");
        activity["name"] = "message/submitAction";

        var reply = await person.SendAsync(activity);

        Assert.Equal(HttpStatusCode.OK, reply.Status);
        Assert.Null(reply.Body);
    }

    [Fact] // 1.6
    public async Task Tells_the_person_and_not_Teams_when_a_press_breaks()
    {
        var handler = new StubHandler((_, _) => throw new InvalidOperationException("« Ouvrir le registre »"));
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Group());

        var pressed = await person.ClickAsync("subject.submit");
        var said = await person.SayAsync("sujet Ouvrir le registre");

        Assert.Equal(HttpStatusCode.OK, pressed.Status);
        Assert.Equal("ServiceError", pressed.ErrorCode);
        Assert.Equal(500, pressed.Body!.Value.GetProperty("statusCode").GetInt32());
        Assert.Equal(HttpStatusCode.OK, said.Status);
        Assert.Null(said.Outcome);
    }

    [Fact] // 19
    public async Task Keeps_words_and_names_out_of_the_log()
    {
        var handler = new StubHandler((turn, _) => throw new InvalidOperationException($"{turn} Ouvrir le registre"));
        await using var host = await HostAsync(handler);
        var person = host.User("Awa", TeamsConversation.Group());

        await person.ClickAsync("Ouvrir le registre", new { title = "Ouvrir le registre" });
        await person.SubmitAsync("subject.submit", new { title = "Ouvrir le registre" });
        await person.SayAsync("sujet Ouvrir le registre");

        Assert.Contains(host.Log.Lines, line => line.Contains("InvalidOperationException", StringComparison.Ordinal));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("registre", StringComparison.OrdinalIgnoreCase));
        Assert.DoesNotContain(host.Log.Lines, line => line.Contains("Awa", StringComparison.Ordinal));
    }
}

public sealed class The_messaging_endpoint_directly : The_messaging_endpoint<Directly>;

public sealed class The_messaging_endpoint_by_the_SDK : The_messaging_endpoint<ByTheSdk>;
