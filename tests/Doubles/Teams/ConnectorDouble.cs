using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Logging;

namespace OgpTeams.Doubles.Teams;

/// <summary>
/// Plays Teams' connector on a loopback port: keeps what is posted, edited and deleted, knows rosters, and enforces what
/// Teams enforces. A bot that breaks a limit gets 429, and the test reads it in <see cref="Breaches"/>.
/// </summary>
public sealed class ConnectorDouble : IAsyncDisposable
{
    private readonly Lock _gate = new();
    private readonly WebApplication _app;
    private readonly TimeProvider _clock;
    private readonly TeamsLimits _limits;
    private readonly List<ConnectorRequest> _requests = [];
    private readonly List<PostedMessage> _messages = [];
    private readonly List<string> _breaches = [];
    private readonly Queue<Planned> _planned = [];
    private readonly Dictionary<string, IReadOnlyList<RosterMember>> _rosters = [];
    private readonly HashSet<string> _blocked = [];
    private int _ids;

    private ConnectorDouble(WebApplication app, TimeProvider clock)
    {
        (_app, _clock, _limits) = (app, clock, new(clock));
        app.Run(AnswerAsync);
    }

    /// <summary>As Teams writes it, with a final slash.</summary>
    public Uri ServiceUrl => new(_app.Urls.First() + "/fr/");

    /// <summary>Every request so far, refused ones included, oldest first.</summary>
    public IReadOnlyList<ConnectorRequest> Requests => Read(() => _requests.ToArray());

    /// <summary>What the bot did that Teams punishes or hides: limits, card with text, cards above 28 KB, <c>//</c> in a path.</summary>
    public IReadOnlyList<string> Breaches => Read(() => _breaches.ToArray());

    public static async Task<ConnectorDouble> StartAsync(TimeProvider? clock = null)
    {
        var builder = WebApplication.CreateEmptyBuilder(new());
        builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var connector = new ConnectorDouble(builder.Build(), clock ?? TimeProvider.System);
        await connector._app.StartAsync();
        return connector;
    }

    /// <summary>The messages that stand in a conversation, oldest first, as last edited.</summary>
    public IReadOnlyList<PostedMessage> In(string conversation) =>
        Read(() => _messages.Where(message => message.Conversation == conversation).ToArray());

    /// <summary>What was posted to a conversation, edits apart, in order and as it came.</summary>
    public IReadOnlyList<ConnectorRequest> PostsTo(string conversation) => Read(() => _requests
        .Where(request => request is { Method: "POST", IsMessage: true } && request.Conversation == conversation).ToArray());

    /// <summary>Decides the answers to the next requests, in order; those after are answered normally.</summary>
    public void Plan(params Planned[] answers) => Read(() =>
    {
        foreach (var answer in answers)
        {
            _planned.Enqueue(answer);
        }

        return answers.Length;
    });

    /// <summary>From now on the bot is not wanted there: 403.</summary>
    public void Block(string conversation) => Read(() => _blocked.Add(conversation));

    public void Unblock(string conversation) => Read(() => _blocked.Remove(conversation));

    /// <summary>Who is in a conversation; without a roster it answers 404.</summary>
    public void Roster(string conversation, params RosterMember[] members) => Read(() => _rosters[conversation] = members);

    /// <summary>A person deletes a message.</summary>
    public void Remove(string messageId) => Read(() => _messages.RemoveAll(message => message.Id == messageId));

    /// <summary>Waits until something holds, 10 seconds at most; returns whether it came to hold.</summary>
    public async Task<bool> WaitForAsync(Func<ConnectorDouble, bool> holds)
    {
        for (var tries = 0; tries < 1000; tries++)
        {
            if (holds(this))
            {
                return true;
            }

            await Task.Delay(10);
        }

        return false;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private async Task AnswerAsync(HttpContext http)
    {
        using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
        var text = await reader.ReadToEndAsync();
        var body = text.Length == 0 ? null : JsonNode.Parse(text) as JsonObject;
        var target = http.Features.Get<IHttpRequestFeature>()!.RawTarget;
        var (path, query) = (target.Split('?')[0], http.Request.Query);
        var planned = Read(() => _planned.TryDequeue(out var next) ? next : null);
        if (planned is not null)
        {
            await Task.Delay(planned.After);
        }

        var reply = planned is { Delivered: false }
            ? Reply.Error(planned.Status, planned.Code)
            : Read(() => Handle(http.Request.Method, path, query, body, text));
        if (planned is { Delivered: true })
        {
            reply = Reply.Error(planned.Status, planned.Code);
        }

        Read(() =>
        {
            _requests.Add(new(
                http.Request.Method, target, Conversation(path), body, http.Request.ContentType,
                http.Request.Headers.Authorization, _clock.GetUtcNow(), reply.Status, text));
            return 0;
        });
        await WriteAsync(http.Response, reply, planned);
    }

    private static async Task WriteAsync(HttpResponse response, Reply reply, Planned? planned)
    {
        response.StatusCode = reply.Status;
        if ((planned?.RetryAfter ?? reply.RetryAfter) is { } wait)
        {
            response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString("0", null);
        }

        if (planned?.Challenge is { } challenge)
        {
            response.Headers.WWWAuthenticate = challenge;
        }

        if (planned?.Location is { } location)
        {
            response.Headers.Location = location;
        }

        if (reply.Body is not null)
        {
            response.ContentType = "application/json; charset=utf-8";
            await response.WriteAsync(reply.Body.ToJsonString());
        }
    }

    private Reply Handle(string method, string path, IQueryCollection query, JsonObject? body, string text)
    {
        if (path.Contains("//", StringComparison.Ordinal))
        {
            _breaches.Add($"double slash in {path}");
        }

        return (method, Segments(path)) switch
        {
            ("POST", ["v3", "conversations"]) => Open(body),
            ("GET", ["v3", "conversations", var conversation, "pagedmembers"]) => Members(conversation, query),
            ("POST", ["v3", "conversations", var conversation, "activities", ..]) => Post(conversation, body, text),
            ("PUT", ["v3", "conversations", var conversation, "activities", var id]) => Put(conversation, id, body, text),
            ("DELETE", ["v3", "conversations", var conversation, "activities", var id]) => Delete(conversation, id),
            _ => Reply.Error(404, "NotFound"),
        };
    }

    private Reply Post(string conversation, JsonObject? body, string text)
    {
        if (Objection(conversation, body, text) is { } objection)
        {
            return objection;
        }

        var id = $"17{++_ids:D11}";
        _messages.Add(new(id, conversation, body!, _clock.GetUtcNow()));

        // Teams makes two messages of a card with a text, and then tells no id.
        return body!["text"] is not null && body["attachments"] is not null
            ? new(201)
            : new(201, new() { ["id"] = id });
    }

    private Reply Put(string conversation, string id, JsonObject? body, string text)
    {
        if (Objection(conversation, body, text) is { } objection)
        {
            return objection;
        }

        var at = _messages.FindIndex(message => message.Id == id && message.Conversation == conversation);
        if (at < 0)
        {
            return Reply.Error(404, "ActivityNotFoundInConversation");
        }

        _messages[at] = _messages[at] with { Activity = body!, Edits = _messages[at].Edits + 1 };
        return new(200, new() { ["id"] = id });
    }

    private Reply Delete(string conversation, string id) =>
        Refusal(conversation)
        ?? (_messages.RemoveAll(message => message.Id == id && message.Conversation == conversation) > 0
            ? new(200)
            : Reply.Error(404, "ActivityNotFoundInConversation"));

    private Reply? Objection(string conversation, JsonObject? body, string text)
    {
        if (Refusal(conversation) is { } refusal)
        {
            return refusal;
        }

        if (body?["type"] is null || (body["text"] is null && body["attachments"] is null))
        {
            return Reply.Error(400, "BadSyntax");
        }

        if (body["text"] is not null && body["attachments"] is not null)
        {
            _breaches.Add("a card with a text beside it");
        }

        foreach (var attachment in (body["attachments"] as JsonArray) ?? [])
        {
            var bytes = JsonSerializer.SerializeToUtf8Bytes(attachment!["content"], CardJson.Relaxed).Length;
            if (bytes > 28 * 1024)
            {
                _breaches.Add($"a card of {bytes} bytes");
            }
        }

        return text.Length * 2 > 100 * 1024 ? Reply.Error(413, "MessageSizeTooBig") : null;
    }

    private Reply? Refusal(string conversation)
    {
        if (_blocked.Contains(conversation))
        {
            return Reply.Error(403, "BotNotInConversationRoster");
        }

        if (_limits.Count(conversation) is not { } limit)
        {
            return null;
        }

        _breaches.Add(limit);
        return Reply.Error(429, "Throttled") with { RetryAfter = TimeSpan.FromSeconds(2) };
    }

    private Reply Members(string conversation, IQueryCollection query)
    {
        if (!_rosters.TryGetValue(conversation, out var roster))
        {
            return Reply.Error(404, "ConversationNotFound");
        }

        var size = Math.Clamp(int.TryParse(query["pageSize"], out var asked) ? asked : 200, 50, 500);
        var from = int.TryParse(query["continuationToken"], out var token) ? token : 0;
        var page = new JsonObject
        {
            ["members"] = new JsonArray([.. roster.Skip(from).Take(size).Select(member => new JsonObject
            {
                ["id"] = member.Id,
                ["name"] = member.Name,
                ["objectId"] = member.ObjectId,
                ["userRole"] = member.UserRole,
            })]),
        };
        if (from + size < roster.Count)
        {
            page["continuationToken"] = $"{from + size}";
        }

        return new(200, page);
    }

    /// <summary>As measured on the live service: 1:1 chats only.</summary>
    private static Reply Open(JsonObject? body)
    {
        var members = body?["members"] as JsonArray;
        return (bool?)body?["isGroup"] != false || members?.Count != 1 || body?["tenantId"] is null
            ? Reply.Error(400, "BadSyntax")
            : ((string?)members[0]?["id"])?.StartsWith("29:", StringComparison.Ordinal) != true
                ? Reply.Error(403, "ForbiddenOperationException")
                : new(201, new() { ["id"] = $"a:{members[0]!["id"]}" });
    }

    private static string[] Segments(string path) =>
        [.. path.Split('/').Skip(2).Select(Uri.UnescapeDataString)];

    private static string Conversation(string path) => Segments(path) is [_, _, var id, ..] ? id : "";

    private T Read<T>(Func<T> read)
    {
        lock (_gate)
        {
            return read();
        }
    }

    private sealed record Reply(int Status, JsonObject? Body = null, TimeSpan? RetryAfter = null)
    {
        public static Reply Error(int status, string? code) => new(
            status, code is null ? null : new() { ["error"] = new JsonObject { ["code"] = code, ["message"] = "" } });
    }
}
