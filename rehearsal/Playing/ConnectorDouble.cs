using System.Collections.Concurrent;
using System.Net;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Hosting;
using OgpTeams.Rehearsal.Scripts;

namespace OgpTeams.Rehearsal.Playing;

/// <summary>
/// A double of Teams' connector: accepts what the bot sends, answers as Teams does and remembers it.
/// Listens on a free port of this machine.
/// </summary>
internal sealed class ConnectorDouble : IAsyncDisposable
{
    private const string Private = "a:";

    private readonly ConcurrentDictionary<string, string> _messages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _posts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly WebApplication _app;
    private readonly Story _story;
    private readonly PlaygroundMirror? _mirror;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _edits;

    private ConnectorDouble(WebApplication app, Story story, PlaygroundMirror? mirror) =>
        (_app, _story, _mirror) = (app, story, mirror);

    /// <summary>What goes into <c>serviceUrl</c>.</summary>
    public Uri Address => new(_app.Urls.First());

    public int Edits => _edits;

    /// <summary>How many messages stand in a conversation because the bot posted them.</summary>
    public int PostsIn(string conversation) => _posts.GetValueOrDefault(conversation);

    /// <param name="mirror">Shown what arrives, too; null: nobody watches.</param>
    public static async Task<ConnectorDouble> StartAsync(
        IReadOnlyList<CastMember> members, Story story, PlaygroundMirror? mirror, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var connector = new ConnectorDouble(builder.Build(), story, mirror);
        connector.Map(members);
        await connector._app.StartAsync(cancellation);
        return connector;
    }

    /// <returns>False when nothing more than that many was posted in time.</returns>
    public async Task<bool> WaitForMoreThanAsync(string conversation, int posts, TimeSpan limit, CancellationToken cancellation)
    {
        using var giveUp = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        giveUp.CancelAfter(limit);
        while (true)
        {
            var news = Volatile.Read(ref _news).Task;
            if (PostsIn(conversation) > posts)
            {
                return true;
            }

            try
            {
                await news.WaitAsync(giveUp.Token);
            }
            catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
            {
                return false;
            }
        }
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Map(IReadOnlyList<CastMember> members)
    {
        var conversations = _app.MapGroup("/v3/conversations");
        conversations.MapPost("/", (JsonObject wanted) => Results.Json(
            new { id = PrivateChatOf(wanted["members"]?[0]?["id"]?.GetValue<string>()) }, statusCode: StatusCodes.Status201Created));
        conversations.MapPost("/{conversation}/activities", (string conversation, JsonObject sent) => PostedAsync(conversation, sent));
        conversations.MapPost(
            "/{conversation}/activities/{activity}", (string conversation, JsonObject sent) => PostedAsync(conversation, sent));
        conversations.MapPut(
            "/{conversation}/activities/{activity}", (string activity, JsonObject sent) => EditedAsync(activity, sent));
        conversations.MapDelete("/{conversation}/activities/{activity}", (string activity) =>
            _messages.TryRemove(activity, out _) ? Results.Ok() : NotFound());
        conversations.MapGet("/{conversation}/pagedmembers", () => Results.Json(new { members = members.Select(Member) }));
        conversations.MapGet("/{conversation}/members", () => Results.Json(members.Select(Member)));
    }

    private static string PrivateChatOf(string? account) => $"{Private}{account}";

    private static JsonObject? CardOf(JsonObject sent) => sent["attachments"] is JsonArray { Count: > 0 } attached
        && attached[0]?["contentType"]?.ToString() == "application/vnd.microsoft.card.adaptive"
            ? attached[0]!["content"] as JsonObject
            : null;

    private async Task<IResult> PostedAsync(string conversation, JsonObject sent)
    {
        var id = (_mirror is null ? null : await _mirror.PostAsync(conversation, sent)) ?? Guid.NewGuid().ToString("N");
        _messages[id] = conversation;
        if (CardOf(sent) is { } card)
        {
            var reader = conversation.StartsWith(Private, StringComparison.Ordinal) ? conversation[Private.Length..] : null;
            _story.Post(id, reader, card);
        }

        _posts.AddOrUpdate(conversation, 1, (_, before) => before + 1);
        lock (_gate)
        {
            _news.TrySetResult();
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    private async Task<IResult> EditedAsync(string activity, JsonObject sent)
    {
        if (!_messages.TryGetValue(activity, out var conversation))
        {
            return NotFound();
        }

        Interlocked.Increment(ref _edits);
        if (CardOf(sent) is { } card)
        {
            _story.Edit(activity, card);
        }

        if (_mirror is not null)
        {
            await _mirror.EditAsync(conversation, activity, sent);
        }

        return Results.Json(new { id = activity });
    }

    private static IResult NotFound() => Results.Json(
        new { error = new { code = "ActivityNotFoundInConversation", message = "No such message." } },
        statusCode: StatusCodes.Status404NotFound);

    private static object Member(CastMember person) => new
    {
        id = SimulatedChat.AccountOf(person.Id),
        name = person.Name,
        objectId = SimulatedChat.DirectoryIdOf(person.Id),
        userRole = "user",
    };
}
