using System.Collections.Concurrent;
using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace OgpTeams.EndToEnd.Workshops;

/// <summary>A message of the bot in a chat, as it was posted or edited.</summary>
internal sealed record PostedCard(string Conversation, string Id, bool Edit, SeenCard Card);

/// <summary>The Bot Connector, as far as the bot writes to it: takes everything and forgets nothing.</summary>
internal sealed class ConnectorDouble : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly ConcurrentQueue<PostedCard> _posted = new();
    private int _ids;

    private ConnectorDouble(WebApplication app) => _app = app;

    /// <summary>What goes in <c>serviceUrl</c>.</summary>
    public Uri Address => new(new Uri(_app.Urls.First()), "/connector/");

    /// <summary>In the order they came, edits too.</summary>
    public IReadOnlyCollection<PostedCard> Posted => _posted;

    public static async Task<ConnectorDouble> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var connector = new ConnectorDouble(builder.Build());
        var conversations = connector._app.MapGroup("/connector/v3/conversations");
        conversations.MapPost("/", (JsonObject asked) =>
            Results.Json(new JsonObject { ["id"] = $"a:{asked["members"]![0]!["id"]}" }, statusCode: StatusCodes.Status201Created));
        conversations.MapPost("/{conversation}/activities", (string conversation, JsonElement activity) =>
            Results.Json(new JsonObject { ["id"] = connector.Keep(conversation, activity, edited: null) }, statusCode: 201));
        conversations.MapPut("/{conversation}/activities/{id}", (string conversation, string id, JsonElement activity) =>
            Results.Json(new JsonObject { ["id"] = connector.Keep(conversation, activity, id) }));
        conversations.MapGet("/{conversation}/pagedmembers", () => Results.Json(new JsonObject { ["members"] = new JsonArray() }));
        await connector._app.StartAsync();
        return connector;
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private string Keep(string conversation, JsonElement activity, string? edited)
    {
        var id = edited ?? Interlocked.Increment(ref _ids).ToString(CultureInfo.InvariantCulture);
        var forFacilitator = conversation == $"a:{Person.LeadId}";
        foreach (var card in WireCards.In(activity, $"{(edited is null ? "post" : "edit")} {id}", forFacilitator))
        {
            _posted.Enqueue(new PostedCard(conversation, id, edited is not null, card));
        }

        return id;
    }
}
