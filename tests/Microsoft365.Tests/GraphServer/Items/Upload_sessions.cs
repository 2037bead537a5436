using System.Text.Json.Nodes;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Items;

/// <summary>Large files, fragment by fragment.</summary>
public sealed class Upload_sessions
{
    private const int Grain = 320 * 1024;

    private static readonly byte[] Bytes = [.. Enumerable.Range(0, 2 * Grain + 10).Select(n => (byte)(n % 251))];

    [Fact]
    public async Task Take_fragments_in_order_and_only_so()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var created = await wire.PostAsync($"{wire.Root("Grand.bin")}:/createUploadSession", new JsonObject());
        Assert.Equal((200, """["0-"]"""), (created.Status, created.Json["nextExpectedRanges"]!.ToJsonString()));
        var url = created["uploadUrl"];

        Assert.Equal(401, (await SendAsync(0, Grain, ("Authorization", "Bearer x"))).Status);
        Assert.Equal(400, (await SendAsync(0, 1000)).Status);
        Assert.Equal(202, (await SendAsync(0, Grain)).Status);
        var overlap = await SendAsync(0, Grain);
        Assert.Equal((416, "invalidRange", "fragmentOverlap"), (overlap.Status, overlap.Code, overlap.Inner));
        Assert.Equal("fragmentOutOfOrder", (await SendAsync(2 * Grain, 10)).Inner);
        var longer = await wire.SendAsync("PUT", url, Bytes[Grain..(2 * Grain)], ("Content-Range", $"bytes {Grain}-{2 * Grain - 1}/{Bytes.Length + 1}"));
        Assert.Equal((400, "fragmentLengthMismatch"), (longer.Status, longer.Inner));
        Assert.Equal($"""["{Grain}-"]""", (await wire.GetAsync(url)).Json["nextExpectedRanges"]!.ToJsonString());

        Assert.Equal(202, (await SendAsync(Grain, Grain)).Status);
        var last = await SendAsync(2 * Grain, 10);
        Assert.Equal((201, "Grand.bin"), (last.Status, last["name"]));
        Assert.Equal(Bytes, server.Find("Grand.bin")!.Content);
        Assert.Equal(404, (await wire.GetAsync(url)).Status);

        Task<Answer> SendAsync(int from, int length, params (string, string)[] headers) => Upload_sessions.SendAsync(wire, url, from, length, headers);
    }

    [Fact]
    public async Task End_by_themselves_or_when_told()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var told = await UrlAsync(wire, "a.bin", new JsonObject());
        Assert.Equal(204, (await wire.DeleteAsync(told)).Status);
        var gone = await wire.GetAsync(told);
        Assert.Equal((404, "itemNotFound"), (gone.Status, gone.Code));
        var late = await UrlAsync(wire, "a.bin", new JsonObject());
        server.Advance(TimeSpan.FromDays(2));
        Assert.Equal(404, (await SendAsync(wire, late, 0, Bytes.Length)).Status);
    }

    [Fact]
    public async Task Replace_nothing_unless_asked_to()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var url = await UrlAsync(wire, "a.bin", new JsonObject());
        server.Put("a.bin", "meanwhile"u8.ToArray());
        var taken = await SendAsync(wire, url, 0, Bytes.Length);
        Assert.Equal((409, "nameAlreadyExists"), (taken.Status, taken.Code));
        var replacing = await UrlAsync(wire, "a.bin", new JsonObject
        {
            ["item"] = new JsonObject { ["@microsoft.graph.conflictBehavior"] = "replace", ["name"] = "a.bin" },
        });
        Assert.Equal(200, (await SendAsync(wire, replacing, 0, Bytes.Length)).Status);
        Assert.Equal(Bytes, server.Find("a.bin")!.Content);
        Assert.Equal(2, server.Find("a.bin")!.Versions.Count);
    }

    [Fact]
    public async Task Look_again_when_the_last_fragment_comes()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var file = server.Put("Plan.docx", "un"u8.ToArray());
        var url = (await wire.PostAsync($"{wire.Drive}/items/{file.Id}/createUploadSession", new JsonObject(), ("If-Match", file.ETag)))["uploadUrl"];
        server.Open("Plan.docx");
        Assert.Equal(423, (await SendAsync(wire, url, 0, Bytes.Length)).Status);
        server.Close("Plan.docx");
        server.Edit("Plan.docx", _ => "deux"u8.ToArray());
        Assert.Equal(412, (await SendAsync(wire, url, 0, Bytes.Length)).Status);

        // As some report: what was refused then overlaps itself.
        server.Change(settings => settings with { RefusedFragmentStays = true });
        Assert.Equal(412, (await SendAsync(wire, url, 0, Bytes.Length)).Status);
        Assert.Equal(416, (await SendAsync(wire, url, 0, Bytes.Length)).Status);
        Assert.Equal("deux"u8.ToArray(), server.Find("Plan.docx")!.Content);
    }

    [Fact]
    public async Task Wait_to_be_committed_when_asked_to_and_know_the_quota()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { Quota = 10_000_000 });
        using var wire = new Wire(server);
        var url = await UrlAsync(wire, "a.bin", new JsonObject { ["deferCommit"] = true });
        Assert.Equal(202, (await SendAsync(wire, url, 0, Bytes.Length)).Status);
        Assert.Null(server.Find("a.bin"));
        Assert.Equal(201, (await wire.SendAsync("POST", url, [])).Status);
        Assert.Equal(Bytes, server.Find("a.bin")!.Content);
        var large = await wire.PostAsync($"{wire.Root("b.bin")}:/createUploadSession", new JsonObject { ["item"] = new JsonObject { ["fileSize"] = 10_000_000 } });
        Assert.Equal((507, "quotaLimitReached"), (large.Status, large.Code));
    }

    /// <summary>Seen for years with Office files: found when the session is made, not when it is used.</summary>
    [Fact]
    public async Task May_not_find_the_Office_file_they_replace()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { SessionNotFound = 1, SessionMismatch = 1 });
        using var wire = new Wire(server);
        var file = server.Put("Plan.docx", "un"u8.ToArray());
        var address = $"{wire.Drive}/items/{file.Id}/createUploadSession";
        Assert.Equal(412, (await wire.PostAsync(address, new JsonObject(), ("If-Match", file.ETag))).Status);
        var url = (await wire.PostAsync(address, new JsonObject()))["uploadUrl"];
        var lost = await SendAsync(wire, url, 0, Bytes.Length);
        Assert.Equal((404, "itemNotFound"), (lost.Status, lost.Code));
        Assert.Equal("un"u8.ToArray(), server.Find("Plan.docx")!.Content);
    }

    private static async Task<string> UrlAsync(Wire wire, string path, JsonObject body) =>
        (await wire.PostAsync($"{wire.Root(path)}:/createUploadSession", body))["uploadUrl"];

    private static Task<Answer> SendAsync(Wire wire, string url, int from, int length, params (string, string)[] headers) => wire.SendAsync(
        "PUT", url, Bytes[from..(from + length)], [("Content-Range", $"bytes {from}-{from + length - 1}/{Bytes.Length}"), .. headers]);
}
