using System.Globalization;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Access;

/// <summary>Resource units, and what is said as they run out.</summary>
public sealed class Throttling
{
    [Fact]
    public async Task Is_announced_and_then_done()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { UnitsPerMinute = 5 });
        using var wire = new Wire(server);
        Assert.Null((await wire.GetAsync(wire.Drive)).Header("RateLimit-Remaining"));
        Assert.Null((await wire.GetAsync($"{wire.Drive}/root/children")).Header("RateLimit-Remaining"));
        var near = await wire.GetAsync(wire.Drive);
        Assert.Equal(("5", "1"), (near.Header("RateLimit-Limit"), near.Header("RateLimit-Remaining")));
        var over = await wire.GetAsync($"{wire.Drive}/root/children");
        Assert.Equal((429, "activityLimitReached", "31"), (over.Status, over.Code, over.Header("Retry-After")));
        Assert.InRange(int.Parse(over.Header("RateLimit-Reset")!, CultureInfo.InvariantCulture), 31, 60);

        // Whoever goes on asking waits longer.
        server.Advance(TimeSpan.FromSeconds(50));
        Assert.Equal(429, (await wire.GetAsync(wire.Drive)).Status);
        server.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(429, (await wire.GetAsync(wire.Drive)).Status);
        server.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(200, (await wire.GetAsync(wire.Drive)).Status);
    }

    [Fact]
    public async Task Can_be_told_as_a_date()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { UnitsPerMinute = 1, RetryAfterAsDate = true });
        using var wire = new Wire(server);
        var over = await wire.GetAsync($"{wire.Drive}/root/children");
        var until = DateTimeOffset.ParseExact(over.Header("Retry-After")!, "R", CultureInfo.InvariantCulture);
        Assert.InRange((until - server.Now).TotalSeconds, 0, 32);
    }

    [Fact]
    public async Task Counts_each_part_of_a_batch()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { UnitsPerMinute = 2 });
        using var wire = new Wire(server);
        var batch = await wire.PostAsync("/$batch", Batch([("1", null), ("2", null), ("3", null), ("4", "3")], wire.Drive));
        Assert.Equal([200, 200, 429, 424], batch.Json["responses"]!.AsArray().Select(part => (int)part!["status"]!));
        Assert.Equal("31", (string?)batch.Json["responses"]![2]!["headers"]!["Retry-After"]);
        Assert.Equal(400, (await wire.PostAsync("/$batch", Batch([("1", null), ("1", null)], wire.Drive))).Status);
        Assert.Equal(400, (await wire.PostAsync("/$batch", Batch([.. Enumerable.Range(0, 21).Select(n => ($"{n}", (string?)null))], wire.Drive))).Status);

        static JsonObject Batch((string Id, string? After)[] parts, string url) => new()
        {
            ["requests"] = new JsonArray([.. parts.Select(part => new JsonObject
            {
                ["id"] = part.Id, ["method"] = "GET", ["url"] = url,
                ["dependsOn"] = part.After is null ? null : new JsonArray(part.After),
            })]),
        };
    }
}
