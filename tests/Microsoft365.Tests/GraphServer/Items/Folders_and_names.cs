using System.Text.Json.Nodes;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Items;

/// <summary>Where things lie and what they may be called.</summary>
public sealed class Folders_and_names
{
    [Theory]
    [InlineData("a:b.txt")]
    [InlineData("a|b.txt")]
    [InlineData(" a.txt")]
    [InlineData("a.")]
    [InlineData("~$Plan.docx")]
    [InlineData("CON.txt")]
    [InlineData("lpt1")]
    [InlineData("x_vti_y.txt")]
    [InlineData("desktop.ini")]
    public async Task Are_refused_when_SharePoint_would(string name)
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var refused = await wire.PatchAsync(
            $"{wire.Drive}/items/{server.Put("a.txt", [1]).Id}", new JsonObject { ["name"] = name });
        Assert.Equal((400, "invalidRequest", "invalidPath"), (refused.Status, refused.Code, refused.Inner));
    }

    [Fact]
    public async Task Are_found_in_any_case_by_name_and_in_theirs_by_id()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var put = await wire.PutAsync($"{wire.Root("Ateliers n° 1 #% +&='é/Plan d’action (1).txt")}:/content", "un");
        Assert.Equal((201, "Plan d’action (1).txt"), (put.Status, put["name"]));
        var found = await wire.GetAsync(wire.Root("ATELIERS N° 1 #% +&='É/PLAN D’ACTION (1).TXT"));
        Assert.Equal((200, "Plan d’action (1).txt"), (found.Status, found["name"]));
        Assert.Equal(404, (await wire.GetAsync($"{wire.Drive}/items/{put["id"].ToLowerInvariant()}")).Status);
        Assert.Equal(put["id"], (await wire.GetAsync($"{wire.Drive}/items/{(string)put.Json["parentReference"]!["id"]!}:/Plan%20d%E2%80%99action%20(1).txt:"))["id"]);
        var slash = await wire.GetAsync($"{wire.Drive}/root:/a%2Fb.txt");
        Assert.Equal((400, "invalidRequest"), (slash.Status, slash.Code));
        var deep = await wire.PutAsync(
            $"{wire.Root(string.Join('/', Enumerable.Repeat(new string('x', 99), 5)))}:/content", "un");
        Assert.Equal((400, "pathIsTooLong"), (deep.Status, deep.Inner));
        Assert.Equal("/drives/" + server.DriveId + "/root:/Ateliers%20n%C2%B0%201%20%23%25%20%2B%26%3D%27%C3%A9",
            (string?)put.Json["parentReference"]!["path"]);
    }

    [Fact]
    public async Task Are_made_once_and_listed_page_by_page()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { PageSize = 2 });
        using var wire = new Wire(server);
        Assert.Equal(201, (await FolderAsync("A", "fail")).Status);
        var taken = await FolderAsync("a", "fail");
        Assert.Equal((409, "nameAlreadyExists"), (taken.Status, taken.Code));
        Assert.Equal("A 1", (await FolderAsync("A", "rename"))["name"]);
        await FolderAsync("B", "fail");

        var page = await wire.GetAsync($"{wire.Drive}/root/children?$select=name");
        Assert.Equal("""[{"name":"A"},{"name":"A 1"}]""", page.Json["value"]!.ToJsonString());
        var next = page["@odata.nextLink"];
        Assert.Equal("""[{"name":"B"}]""", (await wire.GetAsync(next)).Json["value"]!.ToJsonString());
        Assert.Equal(400, (await wire.GetAsync(next.Replace("skiptoken=02", "skiptoken=01", StringComparison.Ordinal))).Status);
        Assert.Single((await wire.GetAsync($"{wire.Drive}/root/children?$filter=name eq 'b'")).Json["value"]!.AsArray());
        Assert.Equal(400, (await wire.GetAsync($"{wire.Drive}/root/children?$select=colour")).Status);

        Task<Answer> FolderAsync(string name, string behavior) => wire.PostAsync($"{wire.Drive}/root/children", new JsonObject
        {
            ["name"] = name,
            ["folder"] = new JsonObject(),
            ["@microsoft.graph.conflictBehavior"] = behavior,
        });
    }

    [Fact]
    public async Task Move_with_all_they_hold_and_go_with_it()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var file = server.Put("Ateliers/Mars/Plan.txt", "un"u8.ToArray());
        server.Put("Archives/x.txt", "x"u8.ToArray());
        var archives = (await wire.GetAsync(wire.Root("Archives")))["id"];
        var moved = await wire.PatchAsync(
            wire.Root("Ateliers/Mars"), new JsonObject { ["parentReference"] = new JsonObject { ["id"] = archives } });
        Assert.Equal(200, moved.Status);
        Assert.Equal(file.Id, server.Find("Archives/Mars/Plan.txt")!.Id);
        Assert.Equal(400, (await wire.PatchAsync(wire.Root("Archives"), new JsonObject { ["parentReference"] = new JsonObject { ["id"] = moved["id"] } })).Status);
        server.Put("x.txt", "x"u8.ToArray());
        Assert.Equal(409, (await wire.PatchAsync(wire.Root("x.txt"), new JsonObject { ["parentReference"] = new JsonObject { ["id"] = archives } })).Status);

        Assert.Equal(204, (await wire.DeleteAsync(wire.Root("Archives"))).Status);
        Assert.Equal(404, (await wire.GetAsync($"{wire.Drive}/items/{file.Id}")).Status);
        Assert.Equal(["x.txt"], server.Paths());
    }

    [Fact]
    public async Task Are_copied_while_one_waits_and_told_when_that_fails()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { CopyDoneStatus = 303 });
        using var wire = new Wire(server);
        server.Put("Ateliers/Plan.txt", "un"u8.ToArray());
        var started = await wire.PostAsync($"{wire.Root("Ateliers")}:/copy", new JsonObject { ["name"] = "Copie" });
        Assert.Equal((202, ""), (started.Status, started.Text));
        Assert.Equal("inProgress", (await wire.GetAsync(started.Header("Location")!))["status"]);
        var done = await wire.GetAsync(started.Header("Location")!);
        Assert.Equal((303, "completed"), (done.Status, done["status"]));
        Assert.Equal("Copie", (await wire.GetAsync(done.Header("Location")!))["name"]);
        Assert.Equal("un"u8.ToArray(), server.Find("Copie/Plan.txt")!.Content);

        var again = await wire.PostAsync($"{wire.Root("Ateliers")}:/copy", new JsonObject { ["name"] = "Copie" });
        await wire.GetAsync(again.Header("Location")!);
        var failed = await wire.GetAsync(again.Header("Location")!);
        Assert.Equal((200, "failed", "nameAlreadyExists"), (failed.Status, failed["status"], failed["errorCode"]));
    }

    [Fact]
    public async Task Are_followed_by_their_changes()
    {
        await using var server = await GraphDouble.StartAsync(
            change: settings => settings with { DeltaRepeats = true, PageSize = 3 });
        using var wire = new Wire(server);
        foreach (var name in (string[])["a.txt", "b.txt", "c.txt", "d.txt"])
        {
            server.Put(name, [1]);
        }

        var first = await wire.GetAsync($"{wire.Drive}/root/delta");
        Assert.Equal(["b.txt", "root", "a.txt", "b.txt"], Names(first));
        Assert.Null(first.Json["value"]![2]!["parentReference"]!["path"]);

        // Deleted while somebody turns the pages: they learn of it.
        await wire.DeleteAsync(wire.Root("a.txt"));
        var second = await wire.GetAsync(first["@odata.nextLink"]);
        Assert.Equal(["a.txt -", "c.txt", "d.txt", "a.txt -"], Names(second));
        Assert.Empty(Names(await wire.GetAsync(second["@odata.deltaLink"])));
        server.Edit("b.txt", _ => [2]);
        Assert.Equal(["b.txt"], Names(await wire.GetAsync(second["@odata.deltaLink"])));

        server.ExpireDeltas();
        var gone = await wire.GetAsync(second["@odata.deltaLink"]);
        Assert.Equal((410, "resyncChangesApplyDifferences"), (gone.Status, gone.Code));
        Assert.Equal(200, (await wire.GetAsync(gone.Header("Location")!)).Status);
        Assert.Equal(400, (await wire.GetAsync($"{wire.Root("b.txt")}:/delta")).Status);

        static IEnumerable<string> Names(Answer answer) =>
            answer.Json["value"]!.AsArray().Select(item => $"{item!["name"]}{(item["deleted"] is null ? "" : " -")}");
    }

    [Fact]
    public async Task Have_the_fields_of_their_library_and_no_others()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.AddColumn("Note", "number");
        server.Put("Plan.txt", [1]);
        var fields = $"{wire.Root("Plan.txt")}:/listItem/fields";
        Assert.Equal(200, (await wire.PatchAsync(fields, new JsonObject { ["Note"] = 3 })).Status);
        Assert.Equal(400, (await wire.PatchAsync(fields, new JsonObject { ["Note"] = "trois" })).Status);
        Assert.Equal(400, (await wire.PatchAsync(fields, new JsonObject { ["Inconnu"] = "x" })).Status);
        Assert.Equal("propertyNotUpdateable", (
            await wire.PatchAsync(fields, new JsonObject { ["Modified"] = "2026-01-01T00:00:00Z" })).Inner);
        var item = await wire.GetAsync($"{wire.Root("Plan.txt")}:?$expand=listItem($expand=fields)");
        Assert.Equal(3, (int)item.Json["listItem"]!["fields"]!["Note"]!);
    }

    /// <summary>A developer presses the link that the bot showed.</summary>
    [Theory]
    [InlineData("Ateliers/Compte rendu n° 1 #2.docx")]
    [InlineData("Ateliers/contributions é.csv")]
    public async Task Are_opened_by_the_address_people_see(string path)
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Put(path, "un"u8.ToArray());
        var opened = await wire.GetAsync((await wire.GetAsync(wire.Root(path)))["webUrl"]);
        Assert.Equal((200, "un"), (opened.Status, opened.Text));
        Assert.Equal(404, (await wire.GetAsync(new Uri(server.SharePoint, "/sites/pgo/Documents/rien.csv").AbsoluteUri)).Status);
    }

    [Fact]
    public async Task Are_shared_within_what_the_organisation_allows()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.Put("Plan.txt", "un"u8.ToArray());
        var link = $"{wire.Root("Plan.txt")}:/createLink";
        Assert.Equal(201, (await wire.PostAsync(link, new JsonObject { ["type"] = "view" })).Status);
        var known = await wire.PostAsync(link, new JsonObject { ["type"] = "view", ["scope"] = "organization" });
        Assert.Equal((200, "organization"), (known.Status, (string?)known.Json["link"]!["scope"]));
        Assert.Equal(403, (await wire.PostAsync(link, new JsonObject { ["type"] = "view", ["scope"] = "anonymous" })).Status);
        var permissions = $"{wire.Root("Plan.txt")}:/permissions";
        Assert.Equal(204, (await wire.DeleteAsync($"{permissions}/{known["id"]}")).Status);
        Assert.Equal(403, (await wire.DeleteAsync($"{permissions}/inherited")).Status);
        Assert.Equal(400, (await wire.PostAsync($"{wire.Root("Plan.txt")}:/invite", new JsonObject { ["roles"] = new JsonArray("read") })).Status);
    }
}
