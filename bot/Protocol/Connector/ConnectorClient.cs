using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;

namespace OgpTeams.Bot.Protocol.Connector;

/// <summary>The Bot Connector's REST API, as far as this bot needs it.</summary>
internal sealed partial class ConnectorClient(
    ConnectorHttp http, ServiceHosts hosts, SendBudget budget, SilencedConversations silenced, ILogger<ConnectorClient> logger)
    : IConnector
{
    /// <summary>In UTF-16, as Teams counts: it refuses at about 100 KB.</summary>
    private const int MaxActivityBytes = 80 * 1024;

    private readonly ConcurrentDictionary<(string Conversation, string Activity), long> _newest = new();
    private long _updates;

    public Task<SendOutcome> SendAsync(ConversationAddress to, CardMessage message, CancellationToken cancellation) =>
        PostAsync(to, WireJson.Activity(message, to.ConversationId), replyTo: null, cancellation);

    public Task<SendOutcome> ReplyAsync(
        ConversationAddress to, string activityId, CardMessage message, CancellationToken cancellation) =>
        PostAsync(to, WireJson.Activity(message, to.ConversationId, activityId), activityId, cancellation);

    public async Task<SendOutcome> UpdateAsync(
        ConversationAddress to, string activityId, CardMessage message, CancellationToken cancellation)
    {
        var key = (to.ConversationId, activityId);
        var mine = Interlocked.Increment(ref _updates);
        _newest.AddOrUpdate(key, mine, (_, other) => Math.Max(mine, other));
        var activity = WireJson.Activity(message, to.ConversationId);
        activity["id"] = activityId;
        try
        {
            var outcome = await WriteAsync(
                to, new ConnectorCall.Update(to, activityId, WireJson.Write(activity)),
                wanted: () => _newest.TryGetValue(key, out var newest) && newest == mine, cancellation);
            return outcome is SendOutcome.Sent ? new SendOutcome.Sent(activityId) : outcome;
        }
        finally
        {
            _newest.TryRemove(new(key, mine));
        }
    }

    public Task<SendOutcome> DeleteAsync(ConversationAddress to, string activityId, CancellationToken cancellation) =>
        WriteAsync(to, new ConnectorCall.Delete(to, activityId), wanted: null, cancellation);

    public async Task<MembersOutcome> MembersAsync(ConversationAddress of, CancellationToken cancellation)
    {
        List<ChannelAccount> members = [];
        string? next = null;
        do
        {
            var reply = await AskAsync(new ConnectorCall.Members(of, next), Unmetered, cancellation);
            if (reply is not { IsSuccess: true, Body: { } page })
            {
                return new MembersOutcome.Unknown(Outcome(reply));
            }

            var before = next;
            members.AddRange(ActivityParser.Accounts(page, "members"));
            next = page.String("continuationToken") is { Length: > 0 } token && token != before ? token : null;
        }
        while (next is not null);

        return new MembersOutcome.Known(members);
    }

    public async Task<PersonalChatOutcome> OpenPersonalChatAsync(
        ConversationAddress near, string memberId, CancellationToken cancellation)
    {
        var body = new JsonObject
        {
            ["isGroup"] = false,
            ["members"] = new JsonArray(new JsonObject { ["id"] = memberId }),
        };
        if (near.TenantId is { } tenant)
        {
            body["tenantId"] = tenant;
            body["channelData"] = new JsonObject { ["tenant"] = new JsonObject { ["id"] = tenant } };
        }

        var call = new ConnectorCall.OpenChat(near, WireJson.Write(body));
        var reply = await budget.InTurnAsync(memberId, spend => AskAsync(call, spend, cancellation), cancellation);
        return reply is { IsSuccess: true, Body: { } answer } && answer.String("id") is { Length: > 0 } id
            ? new PersonalChatOutcome.Opened(near with { ConversationId = id })
            : new PersonalChatOutcome.NotOpened(Outcome(reply));
    }

    private async Task<SendOutcome> PostAsync(
        ConversationAddress to, JsonObject activity, string? replyTo, CancellationToken cancellation) =>
        ExpectedReplies.Keep(to.ConversationId, activity)
            ? new SendOutcome.Sent(Id: null)
            : await WriteAsync(
                to, new ConnectorCall.Post(to, replyTo, WireJson.Write(activity)), wanted: null, cancellation);

    private async Task<SendOutcome> WriteAsync(
        ConversationAddress to, ConnectorCall call, Func<bool>? wanted, CancellationToken cancellation)
    {
        if (call.Body is { } body && WireJson.Utf16Bytes(body) > MaxActivityBytes)
        {
            Log.TooBig(logger, to.ConversationId, body.Length);
            return new SendOutcome.TooBig();
        }

        return await budget.InTurnAsync<SendOutcome>(
            to.ConversationId,
            async spend =>
            {
                if (silenced.Contains(to.ConversationId))
                {
                    return new SendOutcome.Forbidden();
                }

                if (wanted is not null && !wanted())
                {
                    return new SendOutcome.Superseded();
                }

                var reply = await AskAsync(call, spend, cancellation);
                var outcome = Outcome(reply);
                if (outcome is SendOutcome.Forbidden)
                {
                    silenced.Add(to.ConversationId);
                }

                if (outcome is not SendOutcome.Sent)
                {
                    Log.NotSent(logger, call.Method.Method, to.ConversationId, (int?)reply.Status);
                }

                return outcome;
            },
            cancellation);
    }

    private async Task<ConnectorReply> AskAsync(
        ConnectorCall call, Func<CancellationToken, Task> before, CancellationToken cancellation) =>
        hosts.Allow(call.ServiceUrl) && call.Url is not null
            ? await http.SendAsync(call, before, cancellation)
            : new ConnectorReply(Status: null);

    private static SendOutcome Outcome(ConnectorReply reply) => reply switch
    {
        { IsSuccess: true } => new SendOutcome.Sent(reply.Body?.String("id") is { Length: > 0 } id ? id : null),
        { Status: HttpStatusCode.NotFound } => new SendOutcome.Gone(),
        { Status: HttpStatusCode.Forbidden } => new SendOutcome.Forbidden(),
        { Status: HttpStatusCode.RequestEntityTooLarge } => new SendOutcome.TooBig(),
        { Status: null } => new SendOutcome.Failed(Status: null, "Unreachable"),
        _ => new SendOutcome.Failed((int?)reply.Status, reply.Body?.Object("error")?.String("code") ?? "Unknown"),
    };

    /// <summary>Reading the roster has limits of its own, twice as wide; a 429 is waited out.</summary>
    private static Task Unmetered(CancellationToken cancellation) => Task.CompletedTask;

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Method} in {ConversationId} was not accepted: {Status}")]
        public static partial void NotSent(ILogger logger, string method, string conversationId, int? status);

        [LoggerMessage(Level = LogLevel.Error, Message = "A message of {Bytes} bytes for {ConversationId} is too big to send")]
        public static partial void TooBig(ILogger logger, string conversationId, int bytes);
    }
}
