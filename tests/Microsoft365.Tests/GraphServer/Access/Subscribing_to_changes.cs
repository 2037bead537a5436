using System.Collections.Concurrent;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Access;

/// <summary>Being told of changes instead of asking.</summary>
public sealed class Subscribing_to_changes
{
    [Fact]
    public async Task Is_confirmed_told_repeated_and_ended()
    {
        await using var server = await GraphDouble.StartAsync();
        await using var listener = await Listener.StartAsync();
        using var wire = new Wire(server);
        var made = await wire.PostAsync("/subscriptions", listener.Wish(server));
        Assert.Equal((201, "updated"), (made.Status, made["changeType"]));
        Assert.Equal(2, listener.Validated);

        listener.FailNext = true;
        server.Put("Plan.txt", [1]);
        await listener.HeardAsync(1);
        server.Advance(TimeSpan.FromSeconds(2));
        var told = await listener.HeardAsync(2);
        Assert.Equal((made["id"], "secret", "updated"), (
            (string?)told["subscriptionId"], (string?)told["clientState"], (string?)told["changeType"]));

        await server.AskToReauthorizeAsync();
        Assert.Equal("reauthorizationRequired", (string?)(await listener.HeardAsync(3))["lifecycleEvent"]);
        Assert.Equal(204, (await wire.PostAsync($"/subscriptions/{made["id"]}/reauthorize", new JsonObject())).Status);
        var later = server.Now.AddDays(2).ToString("O", CultureInfo.InvariantCulture);
        Assert.Equal(200, (
            await wire.PatchAsync($"/subscriptions/{made["id"]}", new JsonObject { ["expirationDateTime"] = later })).Status);
        server.Advance(TimeSpan.FromDays(3));
        Assert.Equal(404, (await wire.GetAsync($"/subscriptions/{made["id"]}")).Status);
    }

    [Theory]
    [InlineData("resource", "https://graph.microsoft.com/v1.0/drives/x/root")]
    [InlineData("resource", "drives/{drive}/items/01ABC")]
    [InlineData("changeType", "created")]
    [InlineData("expirationDateTime", "2999-01-01T00:00:00Z")]
    [InlineData("notificationUrl", "https://example.org/hook")]
    [InlineData("clientState", "{129}")]
    public async Task Is_refused_when_it_is_not_as_documented(string member, string value)
    {
        await using var server = await GraphDouble.StartAsync();
        await using var listener = await Listener.StartAsync();
        using var wire = new Wire(server);
        var wish = listener.Wish(server);
        wish[member] = value.Replace("{drive}", server.DriveId, StringComparison.Ordinal)
            .Replace("{129}", new string('x', 129), StringComparison.Ordinal);
        Assert.Equal(400, (await wire.PostAsync("/subscriptions", wish)).Status);
    }

    [Fact]
    public async Task Fails_when_nobody_confirms_or_the_service_will_not()
    {
        await using var server = await GraphDouble.StartAsync();
        await using var listener = await Listener.StartAsync();
        using var wire = new Wire(server);
        listener.Echo = "something else";
        Assert.Equal(400, (await wire.PostAsync("/subscriptions", listener.Wish(server))).Status);
        listener.Echo = null;
        server.Change(settings => settings with { RefusesSubscriptions = true });
        var refused = await wire.PostAsync("/subscriptions", listener.Wish(server));
        Assert.Equal((403, "ExtensionError"), (refused.Status, refused.Code));
    }

    /// <summary>Where notifications arrive.</summary>
    private sealed class Listener(WebApplication app) : IAsyncDisposable
    {
        private readonly ConcurrentQueue<JsonNode> _heard = [];

        public int Validated { get; private set; }

        public bool FailNext { get; set; }

        public string? Echo { get; set; }

        public static async Task<Listener> StartAsync()
        {
            var builder = WebApplication.CreateEmptyBuilder(new());
            builder.WebHost.UseKestrelCore().UseUrls("http://127.0.0.1:0");
            builder.Logging.ClearProviders();
            var app = builder.Build();
            var listener = new Listener(app);
            app.Run(listener.HearAsync);
            await app.StartAsync();
            return listener;
        }

        public JsonObject Wish(GraphDouble server) => new()
        {
            ["changeType"] = "updated",
            ["notificationUrl"] = $"{app.Urls.First()}/hook",
            ["lifecycleNotificationUrl"] = $"{app.Urls.First()}/life?x=1",
            ["resource"] = $"drives/{server.DriveId}/root",
            ["clientState"] = "secret",
            ["expirationDateTime"] = server.Now.AddDays(1).ToString("O", CultureInfo.InvariantCulture),
        };

        public async Task<JsonNode> HeardAsync(int count)
        {
            for (var tries = 0; tries < 2000 && _heard.Count < count; tries++)
            {
                await Task.Delay(10);
            }

            return _heard.ElementAt(count - 1)["value"]![0]!;
        }

        public ValueTask DisposeAsync() => app.DisposeAsync();

        private async Task HearAsync(HttpContext http)
        {
            if (http.Request.Query["validationToken"] is [{ } token])
            {
                Validated++;
                http.Response.ContentType = "text/plain";
                await http.Response.WriteAsync(Echo ?? token);
                return;
            }

            using var reader = new StreamReader(http.Request.Body, Encoding.UTF8);
            _heard.Enqueue(JsonNode.Parse(await reader.ReadToEndAsync())!);
            (http.Response.StatusCode, FailNext) = (FailNext ? 500 : 202, false);
        }
    }
}
