using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Bot.Rehearsal.Scripts;

namespace OgpTeams.Bot.Rehearsal.Playing;

/// <summary>What came back to a person.</summary>
/// <param name="Outcome">The <c>X-Ogp-Outcome</c> header; null when there was none.</param>
/// <param name="Problem">Why this is no answer at all, in one line; null when it is one.</param>
internal sealed record Answer(string? Outcome, string? Problem = null);

/// <summary>
/// A group chat with simulated people: what each does becomes a whole activity, as Teams sends it, posted to the bot.
/// </summary>
internal sealed class SimulatedChat(HttpClient bot, Uri serviceUrl, string language)
{
    private const string BotId = "28:rehearsal";
    private const string BotName = "OgpTeams";
    private static readonly string Tenant = DirectoryIdOf("tenant");

    /// <summary>A chat of its own for each rehearsal, so that one in a folder already used finds no open workshop.</summary>
    public string Conversation { get; } = $"19:{Guid.NewGuid():N}@thread.v2";

    public static string AccountOf(string person) => $"29:rehearsal-{person}";

    public static string DirectoryIdOf(string person) =>
        new Guid(SHA256.HashData(Encoding.UTF8.GetBytes(person)).AsSpan(0, 16)).ToString();

    /// <summary>The bot is added to the chat.</summary>
    public async Task<Answer> AddBotAsync(CastMember by, CancellationToken cancellation)
    {
        var activity = Activity("conversationUpdate", by);
        activity["membersAdded"] = new JsonArray(new JsonObject { ["id"] = BotId, ["name"] = BotName });
        using var response = await SendAsync(activity, cancellation);
        return Received(response);
    }

    public async Task<Answer> SayAsync(CastMember person, string text, CancellationToken cancellation)
    {
        const string mention = $"<at>{BotName}</at>";
        var activity = Activity("message", person);
        activity["text"] = $"{mention} {text}";
        activity["textFormat"] = "plain";
        activity["entities"] = new JsonArray(new JsonObject
        {
            ["type"] = "mention",
            ["mentioned"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
            ["text"] = mention,
        });
        using var response = await SendAsync(activity, cancellation);
        return Received(response);
    }

    /// <param name="data">The action's own data and all inputs, merged; <c>id</c> among them.</param>
    public async Task<Answer> PressAsync(CastMember person, string verb, JsonObject data, CancellationToken cancellation)
    {
        var activity = Activity("invoke", person);
        activity["name"] = "adaptiveCard/action";
        activity["replyToId"] = Guid.NewGuid().ToString("N");
        activity["value"] = new JsonObject
        {
            ["action"] = new JsonObject { ["type"] = "Action.Execute", ["verb"] = verb, ["data"] = data.DeepClone() },
            ["trigger"] = "manual",
        };
        using var response = await SendAsync(activity, cancellation);
        var received = Received(response);
        return received.Problem is not null ? received : received with { Problem = Objection(await BodyAsync(response, cancellation)) };
    }

    /// <summary>Teams shows « Something went wrong » unless the body has these three.</summary>
    private static string? Objection(JsonObject? body) => body switch
    {
        null => "the body is not a JSON object",
        _ when body["statusCode"]?.ToString() != "200" => $"statusCode {body["statusCode"]}: {body["value"]}",
        _ when body["type"]?.ToString() == "application/vnd.microsoft.card.adaptive" => body["value"] is JsonObject ? null : "no card",
        _ when body["type"]?.ToString() == "application/vnd.microsoft.activity.message" => body["value"] is JsonValue ? null : "no message",
        _ => $"type {body["type"]}",
    };

    private static Answer Received(HttpResponseMessage response)
    {
        var outcome = response.Headers.TryGetValues("X-Ogp-Outcome", out var values) ? values.FirstOrDefault() : null;
        return new Answer(outcome, response.IsSuccessStatusCode ? null : $"HTTP {(int)response.StatusCode}");
    }

    private static async Task<JsonObject?> BodyAsync(HttpResponseMessage response, CancellationToken cancellation)
    {
        try
        {
            return await response.Content.ReadFromJsonAsync<JsonObject>(cancellation);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<HttpResponseMessage> SendAsync(JsonObject activity, CancellationToken cancellation)
    {
        // Read to the end, so that a slow answer counts as one.
        using var content = new StringContent(activity.ToJsonString(), Encoding.UTF8, "application/json");
        return await bot.PostAsync("/api/messages", content, cancellation);
    }

    private JsonObject Activity(string type, CastMember from) => new()
    {
        ["type"] = type,
        ["id"] = Guid.NewGuid().ToString("N"),
        ["timestamp"] = TimeProvider.System.GetUtcNow().ToString("O"),
        ["serviceUrl"] = serviceUrl.ToString(),
        ["channelId"] = "msteams",
        ["from"] = new JsonObject { ["id"] = AccountOf(from.Id), ["name"] = from.Name, ["aadObjectId"] = DirectoryIdOf(from.Id) },
        ["recipient"] = new JsonObject { ["id"] = BotId, ["name"] = BotName },
        ["conversation"] = new JsonObject
        {
            ["id"] = Conversation,
            ["tenantId"] = Tenant,
            ["conversationType"] = "groupChat",
            ["isGroup"] = true,
        },
        ["locale"] = language == "en" ? "en-GB" : "fr-FR",
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };
}
