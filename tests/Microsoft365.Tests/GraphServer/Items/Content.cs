using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Items;

/// <summary>Reading and writing a file, as the wire shows it.</summary>
public sealed class Content
{
    [Fact]
    public async Task Is_had_at_another_address_that_needs_no_token_and_takes_a_range()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Put("Plan.txt", "bonjour"u8.ToArray());
        var first = await wire.GetAsync($"{wire.Root("Plan.txt")}:/content", ("Range", "bytes=0-2"));
        var second = await wire.GetAsync($"{wire.Root("Plan.txt")}:/content");
        Assert.Equal((302, 302), (first.Status, second.Status));
        Assert.NotEqual(first.Header("Location"), second.Header("Location"));
        Assert.NotEqual(server.Graph.Port, new Uri(first.Header("Location")!).Port);

        var whole = await wire.GetAsync(first.Header("Location")!);
        Assert.Equal((200, "bonjour", "text/plain"), (whole.Status, whole.Text, whole.Header("Content-Type")));
        var part = await wire.GetAsync(first.Header("Location")!, ("Range", "bytes=3-"));
        Assert.Equal((206, "jour", "bytes 3-6/7"), (part.Status, part.Text, part.Header("Content-Range")));

        Assert.Empty(server.Breaches);
        await wire.GetAsync(first.Header("Location")!, ("Authorization", "Bearer leaked"));
        Assert.Single(server.Breaches);
        server.Advance(TimeSpan.FromMinutes(61));
        var late = await wire.GetAsync(first.Header("Location")!);
        Assert.Equal((401, "text/html; charset=utf-8"), (late.Status, late.Header("Content-Type")));
    }

    [Fact]
    public async Task Comes_at_once_when_the_service_is_set_so()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { StreamsContent = true, IgnoresRange = true });
        using var wire = new Wire(server);
        server.Put("Plan.txt", "bonjour"u8.ToArray());
        var answer = await wire.GetAsync($"{wire.Root("Plan.txt")}:/content");
        Assert.Equal((200, "bonjour"), (answer.Status, answer.Text));
        var item = await wire.GetAsync(wire.Root("Plan.txt"));
        Assert.Equal(200, (await wire.GetAsync(item["@microsoft.graph.downloadUrl"], ("Range", "bytes=0-1"))).Status);
    }

    [Fact]
    public async Task Is_replaced_refused_or_renamed_as_the_caller_asks()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var content = $"{wire.Root("a/b/Plan.txt")}:/content";
        Assert.Equal(201, (await wire.PutAsync(content, "un")).Status);
        Assert.Equal(200, (await wire.PutAsync(content, "deux")).Status);
        var refused = await wire.PutAsync($"{content}?@microsoft.graph.conflictBehavior=fail", "trois");
        Assert.Equal((409, "nameAlreadyExists"), (refused.Status, refused.Code));
        var renamed = await wire.PutAsync($"{content}?%40microsoft.graph.conflictBehavior=rename", "trois");
        Assert.Equal((201, "Plan 1.txt"), (renamed.Status, renamed["name"]));
        Assert.Equal(412, (await wire.PutAsync(content, "quatre", ("If-None-Match", "*"))).Status);
        Assert.Equal(404, (await wire.PutAsync($"{wire.Drive}/items/01MISSING/content", "x")).Status);
        Assert.Equal(400, (await wire.PutAsync($"{wire.Root("a")}:/content", "x")).Status);
        Assert.Equal("deux"u8.ToArray(), server.Find("a/b/Plan.txt")!.Content);

        server.Change(settings => settings with { LargestPut = 3, MakesMissingFolders = false });
        Assert.Equal(413, (await wire.PutAsync(content, "quatre")).Status);
        Assert.Equal(404, (await wire.PutAsync($"{wire.Root("x/y.txt")}:/content", "un")).Status);
    }

    [Fact]
    public async Task Is_not_sent_again_to_who_has_it()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var file = server.Put("Plan.txt", "un"u8.ToArray());
        foreach (var tag in (string[])[file.ETag, file.CTag, $"\"other\", {file.ETag}"])
        {
            Assert.Equal(304, (await wire.GetAsync($"{wire.Root("Plan.txt")}:/content", ("If-None-Match", tag))).Status);
        }

        server.Edit("Plan.txt", _ => "deux"u8.ToArray());
        Assert.Equal(302, (await wire.GetAsync($"{wire.Root("Plan.txt")}:/content", ("If-None-Match", file.CTag))).Status);
    }

    [Fact]
    public async Task Has_the_one_hash_that_SharePoint_gives()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);

        // 0x01 at bit 0 and the length 1 at bit 96; then nothing but a length of none.
        Assert.Equal(Convert.ToBase64String([1, .. new byte[11], 1, .. new byte[7]]), await HashAsync([1]));
        Assert.Equal(Convert.ToBase64String(new byte[20]), await HashAsync([]));

        // The fifteenth byte goes to bit 154: its upper two bits come round to the front.
        Assert.Equal(Convert.ToBase64String([3, .. new byte[11], 15, .. new byte[6], 0xFC]), await HashAsync([.. new byte[14], 0xFF]));

        async Task<string> HashAsync(byte[] bytes)
        {
            server.Put("x.bin", bytes);
            return (string)(await wire.GetAsync(wire.Root("x.bin"))).Json["file"]!["hashes"]!["quickXorHash"]!;
        }
    }

    [Fact]
    public async Task Stays_within_what_the_site_may_hold()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { Quota = 5 });
        using var wire = new Wire(server);
        Assert.Equal(201, (await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "quatr")).Status);
        var full = await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "quatre");
        Assert.Equal((507, "quotaLimitReached"), (full.Status, full.Code));
        Assert.Equal(200, (await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "un")).Status);
    }
}
