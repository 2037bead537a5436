using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer;
using OgpTeams.GraphServer.Faults;
using OgpTeams.GraphServer.Http;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Faults;

/// <summary>What goes wrong when a test says so, and at no other time.</summary>
public sealed class Scripted_faults
{
    [Fact]
    public async Task Befall_the_calls_they_name_in_their_turn()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Put("Plan.txt", [1]);
        server.Put("Autre.txt", [1]);
        server.Fail(
            new Fault { Operation = Operations.GetItem, Path = "Plan", Skip = 1, Count = 2, Status = 503, Headers = Header("Retry-After", "7") },
            new Fault { Operation = Operations.GetContent, Count = 0, Status = 500, Body = FaultBody.Empty });
        Assert.Equal("200 503 503 200", await StatusesAsync(wire, wire.Root("Plan.txt"), 4));
        Assert.Equal("200 200", await StatusesAsync(wire, wire.Root("Autre.txt"), 2));
        Assert.Equal("500 500 500", await StatusesAsync(wire, $"{wire.Root("Autre.txt")}:/content", 3));
        server.ClearFaults();
        Assert.Equal("302", await StatusesAsync(wire, $"{wire.Root("Autre.txt")}:/content", 1));
    }

    [Theory]
    [InlineData(429, "activityLimitReached")]
    [InlineData(503, "serviceNotAvailable")]
    [InlineData(507, "quotaLimitReached")]
    [InlineData(409, "resourceModified")]
    [InlineData(502, "generalException")]
    public async Task Say_what_Graph_says(int status, string code)
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Fail(new Fault { Operation = Operations.GetDrive, Status = status, Headers = Header("Retry-After", "Thu, 12 Mar 2026 14:00:00 GMT") });
        var answer = await wire.GetAsync(wire.Drive);
        Assert.Equal((status, code, "Thu, 12 Mar 2026 14:00:00 GMT"), (answer.Status, answer.Code, answer.Header("Retry-After")));
    }

    [Fact]
    public async Task Answer_in_other_ways_than_JSON()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Fail(
            new Fault { Status = 502, Body = FaultBody.Html }, new Fault { Status = 504, Body = FaultBody.Empty },
            new Fault { Status = 500, Body = FaultBody.BrokenJson });
        var html = await wire.GetAsync(wire.Drive);
        Assert.Equal((502, "text/html"), (html.Status, html.Header("Content-Type")));
        Assert.Equal((504, ""), ((await wire.GetAsync(wire.Drive)) is var empty ? empty.Status : 0, empty.Text));
        var broken = await wire.GetAsync(wire.Drive);
        Assert.ThrowsAny<JsonException>(() => broken.Json);
    }

    [Fact]
    public async Task Can_hide_what_was_done()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Fail(
            new Fault { Operation = Operations.PutContent, Status = 504, Applied = true },
            new Fault { Operation = Operations.PutContent, Connection = FaultConnection.CutBefore, Applied = true },
            new Fault { Operation = Operations.PutContent, Connection = FaultConnection.CutBefore });
        Assert.Equal(504, (await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "un")).Status);
        Assert.Equal("un"u8.ToArray(), server.Find("Plan.txt")!.Content);
        await Assert.ThrowsAsync<HttpRequestException>(() => wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "deux"));
        Assert.Equal("deux"u8.ToArray(), server.Find("Plan.txt")!.Content);
        await Assert.ThrowsAsync<HttpRequestException>(() => wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "trois"));
        Assert.Equal("deux"u8.ToArray(), server.Find("Plan.txt")!.Content);
        Assert.Equal([504, 0, 0], server.Calls.Select(call => call.Status));
    }

    [Fact]
    public async Task Cut_or_slow_down_what_is_read()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Put("Plan.txt", [.. Enumerable.Repeat((byte)7, 1000)]);
        var url = (await wire.GetAsync($"{wire.Root("Plan.txt")}:/content")).Header("Location")!;
        server.Fail(
            new Fault { Operation = Operations.Download, Connection = FaultConnection.CutInBody },
            new Fault { Operation = Operations.Download, Connection = FaultConnection.CutAfterHeaders },
            new Fault { Operation = Operations.Download, Status = 403, Code = "malwareDetected", Delay = TimeSpan.FromMilliseconds(50) },
            new Fault { Operation = Operations.Download, Connection = FaultConnection.Slow });
        await Assert.ThrowsAnyAsync<Exception>(() => wire.GetAsync(url));
        await Assert.ThrowsAnyAsync<Exception>(() => wire.GetAsync(url));
        Assert.Equal("malwareDetected", (await wire.GetAsync(url)).Code);
        Assert.Equal(1000, (await wire.GetAsync(url)).Bytes.Length);
    }

    [Fact]
    public async Task Challenge_a_token_that_was_good()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Fail(new Fault { Claims = "{}" });
        var challenged = await wire.GetAsync(wire.Drive);
        Assert.Equal(401, challenged.Status);
        Assert.Contains($"error=\"insufficient_claims\", claims=\"{Convert.ToBase64String("{}"u8)}\"", challenged.Header("WWW-Authenticate"), StringComparison.Ordinal);
    }

    /// <summary>Between reading and writing: somebody opens, somebody saves, somebody takes the file away.</summary>
    [Fact]
    public async Task Let_people_act_just_before_a_call()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var content = $"{wire.Root("Ateliers/Plan.txt")}:/content";
        await wire.PutAsync(content, "un");
        server.Fail(new Fault { Operation = Operations.PutContent, Do = new Deed("open", For: TimeSpan.FromMinutes(3)) });
        Assert.Equal(423, (await wire.PutAsync(content, "deux")).Status);
        server.Advance(TimeSpan.FromMinutes(4));

        var read = (await wire.GetAsync(wire.Root("Ateliers/Plan.txt")))["eTag"];
        server.Fail(new Fault { Operation = Operations.PutContent, Do = new Deed("edit", "Dominique", Text: "ajout") });
        Assert.Equal(412, (await wire.PutAsync(content, "deux", ("If-Match", read))).Status);
        Assert.Equal("un\najout"u8.ToArray(), server.Find("Ateliers/Plan.txt")!.Content);

        server.Fail(new Fault { Operation = Operations.PutContent, Do = new Deed("revoke") });
        Assert.Equal(403, (await wire.PutAsync(content, "deux")).Status);
        server.Grant("write");
        var id = server.Find("Ateliers/Plan.txt")!.Id;
        server.Fail(
            new Fault { Operation = Operations.GetItem, Do = new Deed("move", Text: "Archives") },
            new Fault { Operation = Operations.GetItem, Before = () => server.Do(new("rename", "Camille", "Archives/Plan.txt", Text: "P.txt")) },
            new Fault { Operation = Operations.GetItem, Do = new Deed("delete", Path: "Archives/P.txt") });
        Assert.Equal("Archives", (string?)(await wire.GetAsync($"{wire.Drive}/items/{id}")).Json["parentReference"]!["name"]);
        Assert.Equal("P.txt", (await wire.GetAsync($"{wire.Drive}/items/{id}"))["name"]);
        Assert.Equal(404, (await wire.GetAsync($"{wire.Drive}/items/{id}")).Status);
        Assert.Equal(0, server.FaultsLeft);
    }

    [Fact]
    public async Task Throw_away_a_fragment_that_was_cut_in_the_middle()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var url = new Uri((await wire.PostAsync($"{wire.Root("a.bin")}:/createUploadSession", new JsonObject()))["uploadUrl"]);
        using (var socket = new System.Net.Sockets.TcpClient(url.Host, url.Port))
        {
            await socket.GetStream().WriteAsync(Encoding.ASCII.GetBytes(
                $"PUT {url.AbsolutePath} HTTP/1.1\r\nHost: {url.Authority}\r\nContent-Range: bytes 0-999/1000\r\nContent-Length: 1000\r\n\r\nhalf"));
        }

        Assert.Equal("""["0-"]""", (await wire.GetAsync(url.AbsoluteUri)).Json["nextExpectedRanges"]!.ToJsonString());
    }

    private static async Task<string> StatusesAsync(Wire wire, string address, int times)
    {
        var statuses = new int[times];
        for (var n = 0; n < times; n++)
        {
            statuses[n] = (await wire.GetAsync(address)).Status;
        }

        return string.Join(' ', statuses);
    }

    private static Dictionary<string, string> Header(string name, string value) => new() { [name] = value };
}
