using System.Text.Json.Nodes;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Items;

/// <summary>What of an item moves, when.</summary>
public sealed class Tags_and_versions
{
    [Fact]
    public async Task Move_with_the_content_and_with_all_else()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.AddColumn("AtelierId");
        var created = await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "un");
        Assert.Equal((1, 2), (Number(created["eTag"]), Number(created["cTag"])));
        Assert.Matches("^\"\\{[0-9A-F-]{36}\\},1\"$", created["eTag"]);
        Assert.Matches("^\"c:\\{[0-9A-F-]{36}\\},2\"$", created["cTag"]);

        var same = await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "un");
        Assert.Equal((2, 3), (Number(same["eTag"]), Number(same["cTag"])));
        var renamed = await wire.PatchAsync($"{wire.Drive}/items/{created["id"]}", new JsonObject { ["name"] = "Plan 2.txt" });
        Assert.Equal((created["id"], 3, 3), (renamed["id"], Number(renamed["eTag"]), Number(renamed["cTag"])));
        await wire.PatchAsync($"{wire.Drive}/items/{created["id"]}/listItem/fields", new JsonObject { ["AtelierId"] = "A1" });
        var file = server.Find("Plan 2.txt")!;
        Assert.Equal((4, 3), (Number(file.ETag), Number(file.CTag)));
        Assert.Equal(["3.0", "2.0", "1.0"], file.Versions.Select(version => version.Id));
        Assert.Equal("A1", file.Fields["AtelierId"]);

        var ids = (await wire.GetAsync($"{wire.Drive}/items/{created["id"]}?$select=sharepointIds")).Json["sharepointIds"]!;
        Assert.Contains(((string)ids["listItemUniqueId"]!).ToUpperInvariant(), file.ETag, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hold_writers_to_what_they_read()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var old = server.Put("Plan.txt", "un"u8.ToArray());
        var now = server.Edit("Plan.txt", _ => "deux"u8.ToArray());
        var content = $"{wire.Drive}/items/{old.Id}/content";
        var stale = await wire.PutAsync(content, "trois", ("If-Match", old.ETag));
        Assert.Equal((412, "resourceModified", "entityTagDoesNotMatch"), (stale.Status, stale.Code, stale.Inner));
        Assert.Equal(412, (await wire.PatchAsync($"{wire.Drive}/items/{old.Id}", new JsonObject { ["name"] = "x" }, ("If-Match", old.CTag))).Status);
        Assert.Equal(412, (await wire.DeleteAsync($"{wire.Drive}/items/{old.Id}", ("If-Match", old.ETag))).Status);
        Assert.Equal(412, (await wire.PatchAsync($"{wire.Drive}/items/{old.Id}/listItem/fields", new JsonObject { ["Title"] = "x" }, ("If-Match", old.ETag))).Status);
        Assert.Equal(412, (await wire.PostAsync($"{wire.Drive}/items/{old.Id}/createUploadSession", new JsonObject(), ("If-Match", old.ETag))).Status);
        var unquoted = await wire.PutAsync(content, "trois", ("If-Match", old.ETag.Trim('"')));
        Assert.Equal((400, "malformedEntityTag"), (unquoted.Status, unquoted.Inner));
        Assert.Equal(200, (await wire.PutAsync(content, "trois", ("If-Match", now.CTag))).Status);

        // Nobody knows whether SharePoint looks at it on PUT content: who writes must find out afterwards.
        server.Change(settings => settings with { IgnoresIfMatchOnPut = true });
        Assert.Equal(200, (await wire.PutAsync(content, "quatre", ("If-Match", old.ETag))).Status);
        Assert.Equal(412, (await wire.DeleteAsync($"{wire.Drive}/items/{old.Id}", ("If-Match", old.ETag))).Status);
    }

    [Fact]
    public async Task Tell_who_wrote_and_keep_so_many()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { KeptVersions = 3 });
        using var wire = new Wire(server);
        using var camille = new Wire(server, server.TokenFor("Camille Martin"));
        await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "un");
        await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "deux");
        await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "trois");
        var last = await camille.PutAsync($"{wire.Root("Plan.txt")}:/content", "quatre");
        Assert.Equal("Camille Martin", (string?)last.Json["lastModifiedBy"]!["user"]!["displayName"]);
        Assert.Contains('@', (string)last.Json["lastModifiedBy"]!["user"]!["email"]!);
        Assert.Equal("SharePoint App", (string?)last.Json["createdBy"]!["user"]!["displayName"]);
        Assert.Equal("OgpTeams", (string?)last.Json["createdBy"]!["application"]!["displayName"]);

        var versions = (await wire.GetAsync($"{wire.Root("Plan.txt")}:/versions")).Json["value"]!.AsArray();
        Assert.Equal(["4.0", "3.0", "2.0"], versions.Select(version => (string?)version!["id"]));
        Assert.Equal([6L, 5, 4], versions.Select(version => (long)version!["size"]!));
        Assert.Equal(404, (await wire.PostAsync($"{wire.Root("Plan.txt")}:/versions/1.0/restoreVersion", new JsonObject())).Status);
        Assert.Equal(204, (await wire.PostAsync($"{wire.Root("Plan.txt")}:/versions/2.0/restoreVersion", new JsonObject())).Status);
        Assert.Equal("5.0", server.Find("Plan.txt")!.Versions[0].Id);
        Assert.Equal("deux"u8.ToArray(), server.Find("Plan.txt")!.Content);
    }

    private static int Number(string tag) => int.Parse(tag.Trim('"').Split(',')[1], null);
}
