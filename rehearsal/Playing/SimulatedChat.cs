using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.Domain;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>What came back to a person.</summary>
/// <param name="Outcome">The <c>X-Ogp-Outcome</c> header; null when there was none.</param>
/// <param name="Problem">Why this is no answer at all, in one line; null when it is one.</param>
/// <param name="Resent">The person was asked to wait, and sent the same again.</param>
/// <param name="Card">Null: a message, or nothing.</param>
internal sealed record Answer(string? Outcome, string? Problem = null, bool Resent = false, JsonObject? Card = null);

/// <summary>
/// A group chat with simulated people: what each does becomes a whole activity, as Teams sends it, posted to the bot.
/// </summary>
/// <param name="conversation">Of its own for each rehearsal, so that one in a folder already used finds no open workshop.</param>
internal sealed class SimulatedChat(HttpClient bot, Uri serviceUrl, string language, string conversation, TimeProvider clock)
{
    private const string BotId = "28:rehearsal";
    private const string BotName = "OgpTeams";
    private const int MostOften = 10;

    /// <summary>Before each time it is sent again: longer and longer, or a machine that is too busy would only get more to do.</summary>
    private static readonly TimeSpan[] Moments = [.. new[] { 2, 4, 8, 16, 30 }.Select(seconds => TimeSpan.FromSeconds(seconds))];
    private static readonly string Tenant = DirectoryIdOf("tenant");

    public string Conversation => conversation;

    public static string NewConversation() => $"19:{Guid.NewGuid():N}@thread.v2";

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
        return await UntilAnsweredAsync(activity, cancellation);
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
        return await UntilAnsweredAsync(activity, cancellation);
    }

    /// <summary>Does what the bot asks of people when it is slow: sends the same again in a moment.</summary>
    private async Task<Answer> UntilAnsweredAsync(JsonObject activity, CancellationToken cancellation)
    {
        for (var sent = 1; ; sent++)
        {
            using var response = await SendAsync(activity, cancellation);
            var received = Received(response);
            var body = received.Problem is null && Is(activity, "invoke") ? await BodyAsync(response, cancellation) : null;
            if (response.StatusCode != HttpStatusCode.Accepted && !IsStillWorking(body))
            {
                return received with
                {
                    Problem = received.Problem ?? (Is(activity, "invoke") ? Objection(body) : null),
                    Resent = sent > 1,
                    Card = body?["value"] as JsonObject,
                };
            }

            if (sent == MostOften)
            {
                return received with { Problem = $"no answer after {sent} times" };
            }

            await Task.Delay(Moments[Math.Min(sent, Moments.Length) - 1], TimeProvider.System, cancellation);
        }
    }

    private static bool IsStillWorking(JsonObject? body) => body?["value"] is JsonObject error && error["code"]?.ToString() == "StillWorking";

    private static bool Is(JsonObject activity, string type) => activity["type"]?.ToString() == type;

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
        ["timestamp"] = clock.GetUtcNow().ToString("O"),
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
        ["locale"] = Language.Of(language).Culture.Name,
        ["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = Tenant } },
    };
}
