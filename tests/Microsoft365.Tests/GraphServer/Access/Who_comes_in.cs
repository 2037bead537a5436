using System.Text;
using System.Text.Json.Nodes;
using OgpTeams.GraphServer;

namespace OgpTeams.Microsoft365.Tests.GraphServer.Access;

/// <summary>Tokens and grants.</summary>
public sealed class Who_comes_in
{
    [Theory]
    [InlineData("")]
    [InlineData("another")]
    [InlineData("a.b.c")]
    public async Task Needs_the_right_token(string token)
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server, token);
        var refused = await wire.GetAsync(wire.Drive);
        Assert.Equal((401, "InvalidAuthenticationToken"), (refused.Status, refused.Code));
        Assert.StartsWith("Bearer ", refused.Header("WWW-Authenticate"), StringComparison.Ordinal);
        Assert.Equal("1", refused.Header("x-ogp-simulated"));
    }

    [Fact]
    public async Task Brings_a_token_made_for_Graph_and_of_today()
    {
        await using var server = await GraphDouble.StartAsync();
        var app = server.Settings.App.AppId!;
        var later = server.Now.AddMinutes(5).ToUnixTimeSeconds();
        Assert.Equal(200, await StatusAsync(new() { ["aud"] = "https://graph.microsoft.com", ["exp"] = later, ["appid"] = app }));
        Assert.Equal(200, await StatusAsync(new() { ["aud"] = server.Graph.GetLeftPart(UriPartial.Authority), ["exp"] = later, ["azp"] = app }));
        Assert.Equal(401, await StatusAsync(new() { ["aud"] = "api://ourselves", ["exp"] = later, ["appid"] = app }));
        Assert.Equal(401, await StatusAsync(new() { ["aud"] = "https://graph.microsoft.com", ["exp"] = later - 900, ["appid"] = app }));
        Assert.Equal(403, await StatusAsync(new() { ["aud"] = "https://graph.microsoft.com", ["exp"] = later, ["appid"] = "another" }));
        Assert.Equal(200, await StatusAsync(new()
        {
            ["aud"] = "https://graph.microsoft.com", ["exp"] = later, ["appid"] = "another", ["scp"] = "Files.ReadWrite", ["oid"] = "1", ["name"] = "Camille",
        }));

        async Task<int> StatusAsync(JsonObject claims)
        {
            using var wire = new Wire(server, $"{Part(new() { ["alg"] = "RS256" })}.{Part(claims)}.signature");
            return (await wire.GetAsync(wire.Drive)).Status;
        }

        static string Part(JsonObject json) =>
            Convert.ToBase64String(Encoding.UTF8.GetBytes(json.ToJsonString())).TrimEnd('=').Replace('+', '-').Replace('/', '_');
    }

    [Fact]
    public async Task Goes_where_the_app_was_let_in_and_not_elsewhere()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var other = server.AddSite("/sites/autre", "Autre");
        foreach (var closed in (string[])[$"/sites/{other}", $"/sites/{other}/drive", $"/sites/{other}/drive/root/children", "/sites?search=pgo", "/sites/root"])
        {
            var refused = await wire.GetAsync(closed);
            Assert.Equal((403, "accessDenied"), (refused.Status, refused.Code));
        }

        Assert.Equal(404, (await wire.GetAsync("/sites/contoso.sharepoint.com:/sites/nulle-part")).Status);
        Assert.Equal(server.SiteId, (await wire.GetAsync("/sites/contoso.sharepoint.com:/sites/pgo"))["id"]);
        Assert.Equal(server.DriveId, (await wire.GetAsync("/sites/contoso.sharepoint.com:/sites/pgo:/drive"))["id"]);
        Assert.Equal(3, server.SiteId.Split(',').Length);
        Assert.StartsWith("b!", server.DriveId, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Can_do_what_was_granted_until_it_is_taken_back()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { Role = null });
        using var wire = new Wire(server);
        var content = $"{wire.Root("Plan.txt")}:/content";
        Assert.Equal(403, (await wire.PutAsync(content, "un")).Status);
        var granted = await wire.PostAsync($"/sites/{server.SiteId}/permissions", new JsonObject
        {
            ["roles"] = new JsonArray("write"),
            ["grantedToIdentities"] = new JsonArray(new JsonObject { ["application"] = new JsonObject { ["id"] = server.Settings.App.AppId } }),
        });
        Assert.Equal(201, granted.Status);
        Assert.Equal(201, (await wire.PutAsync(content, "un")).Status);
        Assert.Equal(204, (await wire.DeleteAsync($"/sites/{server.SiteId}/permissions/{granted["id"]}")).Status);
        Assert.Equal(403, (await wire.GetAsync(content)).Status);
        server.Grant("read");
        Assert.Equal((302, 403), ((await wire.GetAsync(content)).Status, (await wire.PutAsync(content, "deux")).Status));
    }

    [Fact]
    public async Task Finds_a_site_that_only_lets_itself_be_read()
    {
        await using var server = await GraphDouble.StartAsync(change: settings => settings with { ReadOnlyStatus = 403 });
        using var wire = new Wire(server);
        server.Put("Plan.txt", [1]);
        Assert.Equal(200, (await wire.GetAsync(wire.Root("Plan.txt"))).Status);
        var refused = await wire.PutAsync($"{wire.Root("Plan.txt")}:/content", "deux");
        Assert.Equal((403, "notAllowed"), (refused.Status, refused.Code));
    }

    [Fact]
    public async Task Finds_the_folder_of_a_channel()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        server.AddChannel("team", "19:abc@thread.tacv2", "Général");
        var folder = await wire.GetAsync($"/teams/team/channels/{Uri.EscapeDataString("19:abc@thread.tacv2")}/filesFolder");
        Assert.Equal(("Général", server.DriveId), (folder["name"], (string?)folder.Json["parentReference"]!["driveId"]));
        Assert.Equal(404, (await wire.GetAsync("/teams/team/channels/other/filesFolder")).Status);
    }

    [Fact]
    public async Task Is_told_what_does_not_exist()
    {
        await using var server = await GraphDouble.StartAsync();
        using var wire = new Wire(server);
        var unknown = await wire.GetAsync("/planets");
        Assert.Equal((400, "BadRequest"), (unknown.Status, unknown.Code));
        Assert.Equal(400, (await wire.PostAsync($"{wire.Drive}/root/children", JsonValue.Create("x"))).Status);
        Assert.Equal(400, (await wire.PostAsync($"{wire.Drive}/root/children", new JsonObject { ["name"] = 3, ["folder"] = new JsonObject() })).Status);
    }
}
