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
    private readonly ConcurrentDictionary<string, string> _messages = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, int> _posts = new(StringComparer.Ordinal);
    private readonly Lock _gate = new();
    private readonly WebApplication _app;
    private TaskCompletionSource _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private int _edits;

    private ConnectorDouble(WebApplication app) => _app = app;

    /// <summary>What goes into <c>serviceUrl</c>.</summary>
    public Uri Address => new(_app.Urls.First());

    public int Edits => _edits;

    /// <summary>How many messages stand in a conversation because the bot posted them.</summary>
    public int PostsIn(string conversation) => _posts.GetValueOrDefault(conversation);

    public static async Task<ConnectorDouble> StartAsync(IReadOnlyList<CastMember> members, CancellationToken cancellation)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var connector = new ConnectorDouble(builder.Build());
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
            new { id = $"a:{wanted["members"]?[0]?["id"]?.GetValue<string>()}" }, statusCode: StatusCodes.Status201Created));
        conversations.MapPost("/{conversation}/activities", (string conversation) => Posted(conversation));
        conversations.MapPost("/{conversation}/activities/{activity}", (string conversation) => Posted(conversation));
        conversations.MapPut("/{conversation}/activities/{activity}", (string activity) => Edited(activity));
        conversations.MapDelete("/{conversation}/activities/{activity}", (string activity) =>
            _messages.TryRemove(activity, out _) ? Results.Ok() : NotFound());
        conversations.MapGet("/{conversation}/pagedmembers", () => Results.Json(new { members = members.Select(Member) }));
        conversations.MapGet("/{conversation}/members", () => Results.Json(members.Select(Member)));
    }

    private IResult Posted(string conversation)
    {
        var id = Guid.NewGuid().ToString("N");
        _messages[id] = conversation;
        _posts.AddOrUpdate(conversation, 1, (_, before) => before + 1);
        lock (_gate)
        {
            _news.TrySetResult();
            _news = new(TaskCreationOptions.RunContinuationsAsynchronously);
        }

        return Results.Json(new { id }, statusCode: StatusCodes.Status201Created);
    }

    private IResult Edited(string activity)
    {
        if (!_messages.ContainsKey(activity))
        {
            return NotFound();
        }

        Interlocked.Increment(ref _edits);
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
