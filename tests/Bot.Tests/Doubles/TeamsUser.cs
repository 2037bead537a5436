using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Tests.Doubles;

/// <summary>A person in a Teams conversation: writes whole activities, as Teams' client and service would.</summary>
public sealed class TeamsUser(BotHost host, ConnectorDouble connector, TeamsConversation conversation, string id, string name)
{
    public const string BotId = "28:0b7d7f0e-0000-4000-8000-0000000000b0";
    public const string BotName = "OgpTeams";

    public string Id => id;

    public string Name => name;

    public TeamsConversation Conversation => conversation;

    /// <summary>The language of the person's client.</summary>
    public string Locale { get; init; } = "fr-FR";

    /// <summary>The Entra object id; null plays an anonymous person.</summary>
    public string? AadObjectId { get; init; } = Guid.NewGuid().ToString();

    /// <summary>Presses an <c>Action.Execute</c>.</summary>
    /// <param name="inputs">The action's data and the inputs together: an anonymous object or a JsonObject.</param>
    /// <param name="card">The message that holds the card.</param>
    public Task<TeamsReply> ClickAsync(string verb, object? inputs = null, string? card = null) =>
        SendAsync(Click(verb, inputs, card));

    /// <summary>The client refreshes a card on its own.</summary>
    public Task<TeamsReply> RefreshAsync(string verb, object? inputs = null, string? card = null) =>
        SendAsync(Click(verb, inputs, card, trigger: "automatic"));

    /// <summary>Presses the <c>Action.Submit</c> an older client falls back to.</summary>
    public Task<TeamsReply> SubmitAsync(string verb, object? inputs = null, string? card = null) =>
        SendAsync(Submit(verb, inputs, card));

    /// <summary>Writes in the chat.</summary>
    /// <param name="mention">Names the bot first, as one must in a group.</param>
    public Task<TeamsReply> SayAsync(string text, bool mention = true) => SendAsync(Say(text, mention));

    /// <summary>What <see cref="ClickAsync"/> sends, to send it twice or to spoil it first.</summary>
    public JsonObject Click(string verb, object? inputs = null, string? card = null, string trigger = "manual")
    {
        var activity = Activity("invoke");
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = card ?? "1762000000001";
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = Node(inputs) },
            ["trigger"] = trigger,
        };
        return activity;
    }

    public JsonObject Submit(string verb, object? inputs = null, string? card = null)
    {
        var activity = Activity("message");
        activity["replyToId"] = card ?? "1762000000001";
        activity["channelData"]!["source"] = new JsonObject { ["name"] = "message" };
        var value = Node(inputs);
        value["verb"] = verb;
        activity["value"] = value;
        return activity;
    }

    public JsonObject Say(string text, bool mention = true)
    {
        var activity = Activity("message");
        activity["text"] = mention ? $"<at>{BotName}</at>\u00a0{text}" : text;
        activity["textFormat"] = "plain";
        if (mention)
        {
            (activity["entities"] as JsonArray)!.Add(new JsonObject
            {
                ["type"] = "mention",
                ["text"] = $"<at>{BotName}</at>",
                ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
            });
        }

        return activity;
    }

    /// <summary>An activity of any type, with all that Teams puts in each.</summary>
    public JsonObject Activity(string type)
    {
        var from = new JsonObject { ["id"] = id, ["name"] = name };
        if (AadObjectId is not null)
        {
            from["aadObjectId"] = AadObjectId;
        }

        var chat = new JsonObject
        {
            ["id"] = conversation.Id,
            ["tenantId"] = conversation.Tenant,
            ["conversationType"] = conversation.Type,
        };
        if (conversation.IsGroup)
        {
            chat["isGroup"] = true;
        }

        return new()
        {
            ["type"] = type,
            ["id"] = $"f:{Guid.NewGuid()}",
            ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("yyyy-MM-dd'T'HH:mm:ss.fff'Z'", null),
            ["localTimezone"] = "Europe/Paris",
            ["channelId"] = "msteams",
            ["serviceUrl"] = connector.ServiceUrl.ToString(),
            ["from"] = from,
            ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
            ["conversation"] = chat,
            ["locale"] = Locale,
            ["entities"] = new JsonArray(new JsonObject
            {
                ["type"] = "clientInfo",
                ["locale"] = Locale,
                ["country"] = "FR",
                ["platform"] = "Windows",
                ["timezone"] = "Europe/Paris",
            }),
            ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = conversation.Tenant } },
        };
    }

    public Task<TeamsReply> SendAsync(JsonObject activity) => SendAsync(activity.ToJsonString());

    public async Task<TeamsReply> SendAsync(string json)
    {
        using var body = new StringContent(json, Encoding.UTF8, "application/json");
        using var response = await host.Http.PostAsync(new Uri("/api/messages", UriKind.Relative), body);
        return await TeamsReply.ReadAsync(response);
    }

    private static JsonObject Node(object? inputs) => inputs switch
    {
        null => [],
        JsonObject given => given.DeepClone().AsObject(),
        _ => JsonSerializer.SerializeToNode(inputs)!.AsObject(),
    };
}

/// <summary>What the bot answered over HTTP.</summary>
/// <param name="Outcome">The <c>X-Ogp-Outcome</c> header.</param>
/// <param name="Body">Null when empty.</param>
public sealed record TeamsReply(HttpStatusCode Status, string? Outcome, JsonElement? Body, string? ContentType)
{
    /// <summary>The card of an answer that is one.</summary>
    public JsonElement? Card => Value("application/vnd.microsoft.card.adaptive");

    /// <summary>The sentence of an answer that is one.</summary>
    public string? Message => Value("application/vnd.microsoft.activity.message")?.GetString();

    /// <summary>The <c>code</c> of an error body.</summary>
    public string? ErrorCode => Value("application/vnd.microsoft.error")?.GetProperty("code").GetString();

    public static async Task<TeamsReply> ReadAsync(HttpResponseMessage response)
    {
        var text = await response.Content.ReadAsStringAsync();
        var outcome = response.Headers.TryGetValues("X-Ogp-Outcome", out var values) ? values.Single() : null;
        return new(
            response.StatusCode, outcome, text.Length == 0 ? null : JsonElement.Parse(text),
            response.Content.Headers.ContentType?.ToString());
    }

    private JsonElement? Value(string type) =>
        Body is { } body && body.TryGetProperty("type", out var given) && given.GetString() == type
            ? body.GetProperty("value")
            : null;
}
