using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OgpTeams.EndToEnd.Contract;

/// <summary>Where the bot posts (teams-protocol: the connector API), the least of it: takes everything and keeps it.</summary>
internal sealed class Connector : IAsyncDisposable
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly WebApplication _app;
    private readonly ConcurrentQueue<Posted> _posts = new();

    private Connector(WebApplication app)
    {
        _app = app;
        app.MapPost("/v3/conversations", (JsonObject asked) =>
            Results.Json(new { id = $"a:{asked["members"]?[0]?["id"]}" }, statusCode: StatusCodes.Status201Created));
        app.MapPost("/v3/conversations/{id}/activities", (string id, JsonObject activity) =>
        {
            _posts.Enqueue(new Posted(id, activity.ToJsonString(Readable), TimeProvider.System.GetUtcNow()));
            return Results.Json(new { id = _posts.Count.ToString(CultureInfo.InvariantCulture) }, statusCode: StatusCodes.Status201Created);
        });
        app.MapPut("/v3/conversations/{id}/activities/{activity}", (string activity) => Results.Json(new { id = activity }));
        app.MapGet("/v3/conversations/{id}/pagedmembers", () => Results.Json(new { members = Array.Empty<object>() }));
    }

    /// <summary>What an activity gives as <c>serviceUrl</c>.</summary>
    public Uri Address => new(_app.Urls.First());

    /// <summary>The activities posted to a conversation so far, edits apart, in order.</summary>
    public IReadOnlyList<Posted> PostsTo(string conversation) => [.. _posts.Where(post => post.Conversation == conversation)];

    public static async Task<Connector> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new Connector(builder.Build());
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();
}

/// <summary>A message of the bot.</summary>
/// <param name="Activity">As JSON.</param>
internal sealed record Posted(string Conversation, string Activity, DateTimeOffset At);
