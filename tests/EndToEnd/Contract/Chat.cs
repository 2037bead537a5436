using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>
/// A group chat of Teams. Who presses is judged by person, verb, workshop and inputs alone: so the actions are made here, and no
/// card is ever read.
/// </summary>
internal sealed class Chat(StartedBot bot, string id)
{
    private const string BotId = "28:ogpteams";
    private const string Tenant = "8d6f0a4e-0000-4000-8000-000000000001";

    /// <summary>These make something new, so that they name no workshop.</summary>
    private static readonly string[] WithoutWorkshop = ["workshop.prepare", "workshop.create", "data.export", "data.erase"];

    private static readonly string[] Answers = ["application/vnd.microsoft.card.adaptive", "application/vnd.microsoft.activity.message"];

    private string? _workshop;

    public string Id => id;

    /// <summary>What the bot posted here, edits apart.</summary>
    public IReadOnlyList<string> Posts => [.. Posted.Select(post => post.Body!.ToJsonString(CardJson.Relaxed))];

    public IReadOnlyList<ConnectorRequest> Posted => bot.Connector.PostsTo(id);

    /// <summary>The press of a card that was drawn for this press: its <c>id</c> is new. It is about the workshop, unless it names a plan.</summary>
    public Press Make(string person, string verb, params (string Name, object Value)[] inputs)
    {
        var data = new JsonObject { ["id"] = Guid.NewGuid().ToString("N") };
        if (_workshop is not null && !WithoutWorkshop.Contains(verb) && inputs.All(input => input.Name != "plan"))
        {
            data["workshop"] = _workshop;
        }

        foreach (var (name, value) in inputs)
        {
            data[name] = JsonSerializer.SerializeToNode(value);
        }

        return new Press(person, verb, data);
    }

    /// <returns>The header <c>X-Ogp-Outcome</c> of the answer.</returns>
    public async Task<string> SendAsync(Press press)
    {
        using var answer = await PostAsync(press.Person, "invoke", new JsonObject
        {
            ["name"] = "adaptiveCard/action",
            ["value"] = new JsonObject
            {
                ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = press.Verb, ["data"] = press.Data.DeepClone() },
                ["trigger"] = "manual",
            },
        });
        var body = await answer.Content.ReadFromJsonAsync<JsonObject>();
        Assert.Equal(200, (int)body!["statusCode"]!);
        Assert.Contains((string)body["type"]!, Answers);
        return answer.Headers.GetValues("X-Ogp-Outcome").Single();
    }

    /// <summary>Sends it twice, as Teams does when an answer was slow: recorded, then known.</summary>
    public async Task AcceptsAsync(string person, string verb, params (string Name, object Value)[] inputs) =>
        await SendsTwiceAsync("accepted", Make(person, verb, inputs));

    /// <summary>The same after the step it belongs to.</summary>
    public async Task AcceptsLateAsync(string person, string verb, params (string Name, object Value)[] inputs) =>
        await SendsTwiceAsync("accepted; late", Make(person, verb, inputs));

    /// <summary>Asks for something to read, which records nothing: it may be asked as often as one likes.</summary>
    public async Task ShowsAsync(string person, string verb, params (string Name, object Value)[] inputs) =>
        Assert.Equal((verb, "accepted"), (verb, await SendAsync(Make(person, verb, inputs))));

    /// <summary>Says what already stands: a new press, and nothing new.</summary>
    public async Task KnowsAsync(string person, string verb, params (string Name, object Value)[] inputs) =>
        Assert.Equal((verb, "repeat"), (verb, await SendAsync(Make(person, verb, inputs))));

    /// <summary>Refused, and nothing has changed.</summary>
    public async Task RefusesAsync(string code, string person, string verb, params (string Name, object Value)[] inputs)
    {
        var before = await SeenAsync();
        Assert.Equal((verb, $"refused; code={code}"), (verb, await SendAsync(Make(person, verb, inputs))));
        Assert.Equal(before, await SeenAsync());
    }

    /// <summary>Mentions the bot and writes.</summary>
    public async Task SaysAsync(string person, string text)
    {
        const string Mention = "<at>OgpTeams</at>";
        using var answer = await PostAsync(person, "message", new JsonObject
        {
            ["text"] = $"{Mention} {text}",
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = Mention,
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = "OgpTeams" },
            }),
        });
        Assert.True(answer.IsSuccessStatusCode);
    }

    /// <summary>A workshop of its own in this chat; from now on the presses are about it.</summary>
    public async Task CreatesAsync(string person, string format, string title, params (string Name, object Value)[] inputs)
    {
        await AcceptsAsync(person, "workshop.create", [("format", format), ("title", title), ("language", "fr"), .. inputs]);
        await TurnToNewestAsync();
        Assert.Equal("prepared", (string?)(await ResultsAsync())["state"]);
    }

    /// <summary>From now on the presses are about the chat's newest workshop.</summary>
    public async Task TurnToNewestAsync() => _workshop = (string)(await WorkshopsAsync())[0]!;

    /// <summary>Goes on to the next step, and says which it is.</summary>
    public async Task<string> NextAsync(string facilitator)
    {
        var from = await StepAsync();
        var press = from is null ? Make(facilitator, "step.next") : Make(facilitator, "step.next", ("from", from));
        Assert.Equal("accepted", await SendAsync(press));
        var now = await StepAsync();
        Assert.NotEqual(from, now);
        return now!;
    }

    /// <summary>Goes through the steps to a later one.</summary>
    public async Task GoesToAsync(string facilitator, string step)
    {
        while (await NextAsync(facilitator) != step)
        {
        }
    }

    /// <summary>The ids of the chat's workshops, newest first.</summary>
    public async Task<JsonArray> WorkshopsAsync() =>
        (await bot.Http.GetFromJsonAsync<JsonArray>($"/api/v1/workshops?conversation={Uri.EscapeDataString(id)}"))!;

    /// <summary>What everyone may see of the workshop.</summary>
    public Task<JsonObject> ResultsAsync() => ResultsAsync(_workshop!);

    public async Task<JsonObject> ResultsAsync(string workshop) =>
        (await bot.Http.GetFromJsonAsync<JsonObject>($"/api/v1/workshops/{workshop}/results"))!;

    /// <summary>The id of the plan the workshop works for.</summary>
    public async Task<string> PlanAsync() => (string)(await ResultsAsync())["plan"]!;

    /// <summary>Null before the first.</summary>
    public async Task<string?> StepAsync() => (string?)(await ResultsAsync())["step"];

    /// <summary>The id of the only thing of a list (<c>subjects</c>, <c>subactions</c>…) whose field reads so.</summary>
    public async Task<string> IdAsync(string list, string field, string text) =>
        (string)(await ResultsAsync())[list]!.AsArray().Single(one => (string?)one![field] == text)!["id"]!;

    /// <summary>The id of the only contribution that says a text in one of its fields.</summary>
    public async Task<string> ContributionAsync(string verb, string text) =>
        (string)(await ResultsAsync())["contributions"]!.AsArray().Single(said =>
            (string?)said!["verb"] == verb && said["fields"]!.AsObject().Any(field => (string?)field.Value == text))!["id"]!;

    /// <summary>The documents come on their own: they are no answer to an action.</summary>
    private async Task<string> SeenAsync()
    {
        if (_workshop is null)
        {
            return (await WorkshopsAsync()).ToJsonString();
        }

        var results = await ResultsAsync();
        results.Remove("documents");
        return results.ToJsonString();
    }

    private async Task SendsTwiceAsync(string outcome, Press press)
    {
        Assert.Equal((press.Verb, outcome), (press.Verb, await SendAsync(press)));
        Assert.Equal((press.Verb, "repeat"), (press.Verb, await SendAsync(press)));
    }

    private async Task<HttpResponseMessage> PostAsync(string person, string type, JsonObject more)
    {
        var activity = new JsonObject
        {
            ["type"] = type,
            ["id"] = Guid.NewGuid().ToString("N"),
            ["timestamp"] = TimeProvider.System.GetUtcNow(),
            ["channelId"] = "msteams",
            ["serviceUrl"] = bot.Connector.ServiceUrl.AbsoluteUri,
            ["locale"] = "fr-FR",
            ["from"] = new JsonObject { ["id"] = person, ["name"] = person },
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = "OgpTeams" },
            ["conversation"] = new JsonObject { ["id"] = id, ["tenantId"] = Tenant, ["conversationType"] = "groupChat", ["isGroup"] = true },
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
        };
        foreach (var (name, value) in more)
        {
            activity[name] = value?.DeepClone();
        }

        return await bot.Http.PostAsJsonAsync(new Uri("/api/messages", UriKind.Relative), activity);
    }
}

/// <summary>Somebody presses a button of a card.</summary>
/// <param name="Person">Their id in Teams.</param>
/// <param name="Data">The action's data with the inputs, merged as Teams does.</param>
internal sealed record Press(string Person, string Verb, JsonObject Data);
